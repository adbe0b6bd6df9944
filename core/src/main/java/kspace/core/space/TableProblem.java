package kspace.core.space;

import kspace.core.address.Vaddr;
import kspace.core.words.Message;

/**
 * Something about recorded tables that is wrong, or out of the ordinary.
 *
 * @param kind what it is
 * @param va the first address below the first entry that it is about
 * @param count how many entries it is about, counting each table once for each level at which it is read
 * @param words what the first of them is, with its place, without a full stop
 */
public record TableProblem(Kind kind, Vaddr va, long count, Message words) {

    /** Returns what the first of them is, with its place, without a full stop. */
    public String sentence() {
        return words.toString();
    }

    /** Kinds of problem. */
    public enum Kind {
        /** Entries whose form is reserved: any access through them faults. */
        RESERVED("reserved-entries", RecordingWords.NONE_RESERVED),
        /** Entries that name tables which the recording does not hold. */
        NOT_RECORDED("tables-recorded", RecordingWords.ALL_RECORDED),
        /** Entries that name a table which is read at a higher level too. */
        RECURSIVE("recursive-tables", RecordingWords.NONE_RECURSIVE);

        private final String id;
        private final RecordingWords demand;

        Kind(String id, RecordingWords demand) {
            this.id = id;
            this.demand = demand;
        }

        /** Returns the stable name. */
        public String id() {
            return id;
        }

        /** Returns what holds where there is no such problem. */
        public Message demand() {
            return demand.of();
        }
    }
}

package kspace.core.space;

import kspace.core.address.Vaddr;

/**
 * Something about recorded tables that is wrong, or out of the ordinary.
 *
 * @param kind what it is
 * @param va the first address below the first entry that it is about
 * @param count how many entries it is about, counting each table once for each level at which it is read
 * @param sentence what the first of them is, with its place, without a full stop
 */
public record TableProblem(Kind kind, Vaddr va, long count, String sentence) {

    /** Kinds of problem. */
    public enum Kind {
        /** Entries whose form is reserved: any access through them faults. */
        RESERVED("reserved-entries", "No entry has a reserved form"),
        /** Entries that name tables which the recording does not hold. */
        NOT_RECORDED("tables-recorded", "Every table is in the dump"),
        /** Entries that name a table which is read at a higher level too. */
        RECURSIVE("recursive-tables", "No table is reached at two levels");

        private final String id;
        private final String demand;

        Kind(String id, String demand) {
            this.id = id;
            this.demand = demand;
        }

        /** Returns the stable name. */
        public String id() {
            return id;
        }

        /** Returns what holds where there is no such problem. */
        public String demand() {
            return demand;
        }
    }
}

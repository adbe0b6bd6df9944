package kspace.core.pagetable.read;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.VaddrRange;
import kspace.core.words.MessageKey;

/**
 * Tables of one level that cover one range without gaps and hold the same number of the same things.
 *
 * @param level their level
 * @param nrTables how many there are, at least 1
 * @param range the addresses that they cover, of the root only those that its page table manages
 * @param first the frame of the table that covers the lowest addresses; empty if a recording does not tell it
 * @param last the frame of the table that covers the highest addresses; empty likewise
 * @param nrPresent how many entries are present in each of them
 * @param content what these entries are
 */
public record TableRun(
        int level, long nrTables, VaddrRange range, Optional<Paddr> first, Optional<Paddr> last, int nrPresent,
        Content content) {

    /** What the present entries of a table are. */
    public enum Content implements MessageKey {
        /** There are none. */
        NOTHING,
        /** All of them map pages. */
        PAGES,
        /** All of them name tables. */
        TABLES,
        /** Some map pages and some name tables. */
        PAGES_AND_TABLES;

        @Override
        public String room() {
            return "table-content";
        }

        /** Returns the name in data. */
        public String dataName() {
            return id().replace('-', ' ');
        }
    }

    /** Returns whether {@code next} goes on where this ends, so that the two are one run. */
    boolean isContinuedBy(TableRun next) {
        return next.level == level
                && next.range.first().value() == range.endExclusive()
                && next.nrPresent == nrPresent
                && next.content == content;
    }

    /** Returns this and {@code next}, which continues it, as one run. */
    TableRun joined(TableRun next) {
        return new TableRun(
                level, nrTables + next.nrTables, new VaddrRange(range.first(), next.range.last()), first, next.last,
                nrPresent, content);
    }
}

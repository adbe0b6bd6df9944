package kspace.app.tables;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.kernel.RangeRole;

/**
 * Entries of one level side by side that are of one kind, across the borders of their tables. Addresses are counted from
 * the start of the kernel's half, so that they are never negative and the end of the address space has a number.
 *
 * @param start the first byte that they translate
 * @param end the first byte after it
 * @param kind what they are
 * @param range what the pages are for; empty for tables that hold none
 * @param pa the page or the table that a single entry names; empty for more than one entry
 */
record BandRun(long start, long end, EntryKind kind, Optional<RangeRole> range, Optional<Paddr> pa) {

    /** Returns entries of which no single one is looked at. */
    static BandRun of(long start, long end, EntryKind kind, Optional<RangeRole> range) {
        return new BandRun(start, end, kind, range, Optional.empty());
    }

    long sizeBytes() {
        return end - start;
    }

    boolean holds(long offset) {
        return start <= offset && offset < end;
    }

    BandRun part(long from, long to) {
        return new BandRun(Math.max(start, from), Math.min(end, to), kind, range, pa);
    }
}

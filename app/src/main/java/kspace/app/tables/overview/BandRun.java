package kspace.app.tables.overview;

import java.util.Optional;
import kspace.app.tables.entry.EntryKind;
import kspace.core.address.Paddr;
import kspace.core.kernel.RangeRole;

/**
 * Entries of one level side by side that are of one kind, across the borders of their tables. Addresses are told by
 * their offsets in what the root covers.
 *
 * @param start the first byte that they translate
 * @param end the first byte after it
 * @param kind what they are
 * @param range what the pages are for; empty for tables that hold none
 * @param pa the page or the table that a single entry names; empty for more than one entry
 * @param sampled whether there are other entries among them, too narrow to be seen
 */
public record BandRun(
        long start, long end, EntryKind kind, Optional<RangeRole> range, Optional<Paddr> pa, boolean sampled) {

    /** Returns these entries with others of their kind after them, of which no single one is looked at. */
    BandRun longer(long newEnd, boolean isSampled) {
        return new BandRun(start, newEnd, kind, range, Optional.empty(), sampled || isSampled);
    }

    public long sizeBytes() {
        return end - start;
    }

    public boolean holds(long offset) {
        return start <= offset && offset < end;
    }

    BandRun part(long from, long to) {
        return new BandRun(Math.max(start, from), Math.min(end, to), kind, range, pa, sampled);
    }
}

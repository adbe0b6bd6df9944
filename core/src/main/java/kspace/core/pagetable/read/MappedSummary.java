package kspace.core.pagetable.read;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/**
 * What a table maps.
 *
 * @param first the offset of the first byte that is mapped, from where the table's addresses start
 * @param last the offset of the last byte
 * @param bytes how many are mapped
 * @param memory the lowest and the highest physical address
 * @param isStraight whether all of it is shown at one offset
 * @param longest how long the longest range is that is shown at one offset, or longer
 * @param tail the last range that is shown at one offset
 * @param gap how many bytes the longest range has in which nothing is mapped, between first and last
 * @param isKnown whether every table could be read
 */
record MappedSummary(
        long first, long last, long bytes, Hull memory, boolean isStraight, long longest, Tail tail, long gap,
        boolean isKnown) {
    static final Hull NO_MEMORY = new Hull(0, 0);
    static final MappedSummary NOTHING = new MappedSummary(0, 0, 0, NO_MEMORY, true, 0, new Tail(0, 0), 0, true);

    record Hull(long lowest, long highest) {
        Hull with(Hull other) {
            return new Hull(Unsigned.min(lowest, other.lowest), Unsigned.max(highest, other.highest));
        }
    }

    /** Where it starts, and what physical address the start of the table's addresses would show at its offset. */
    record Tail(long first, long base) {}

    static MappedSummary page(long first, long sizeBytes, long pa) {
        return new MappedSummary(first, first + sizeBytes - 1, sizeBytes, new Hull(pa, pa + sizeBytes - 1), true,
                sizeBytes, new Tail(first, pa - first), 0, true);
    }

    static MappedSummary unknown(long first, long sizeBytes) {
        return new MappedSummary(first, first + sizeBytes - 1, 0, NO_MEMORY, true, 0, new Tail(0, 0), 0, false);
    }

    boolean isNothing() {
        return bytes == 0 && isKnown;
    }

    MappedSummary at(long offset) {
        return offset == 0 ? this
                : new MappedSummary(first + offset, last + offset, bytes, memory, isStraight, longest,
                        new Tail(tail.first + offset, tail.base - offset), gap, isKnown);
    }

    private MappedSummary known(boolean all) {
        return all == isKnown ? this
                : new MappedSummary(first, last, bytes, memory, isStraight, longest, tail, gap, all);
    }

    /** Returns what this and {@code next}, which lies after it, map; what is not known does not count where something is. */
    MappedSummary with(MappedSummary next) {
        if (isNothing()) {
            return next;
        }
        if (next.isNothing()) {
            return this;
        }
        boolean all = isKnown && next.isKnown;
        if (bytes == 0 && next.bytes == 0) {
            return unknown(first, next.last - first + 1);
        }
        if (bytes == 0 || next.bytes == 0) {
            return (bytes == 0 ? next : this).known(all);
        }
        boolean goesOn = next.isStraight && next.tail.base == tail.base;
        Tail end = goesOn ? tail : next.tail;
        long sum = bytes + next.bytes;
        return new MappedSummary(
                first, next.last, sum < 0 ? Long.MAX_VALUE : sum, memory.with(next.memory), isStraight && goesOn,
                Unsigned.max(Unsigned.max(longest, next.longest), next.last - end.first + 1), end,
                Unsigned.max(next.first - last - 1, Unsigned.max(gap, next.gap)), all);
    }

    MappedParts.Part part() {
        boolean none = bytes == 0;
        return new MappedParts.Part(
                new VaddrRange(new Vaddr(first), new Vaddr(last)), bytes,
                none ? Optional.empty() : Optional.of(PaddrRange.of(memory.lowest, memory.highest + 1)),
                none || !isStraight ? Optional.empty() : Optional.of(new Paddr(tail.base + first)), isKnown);
    }
}

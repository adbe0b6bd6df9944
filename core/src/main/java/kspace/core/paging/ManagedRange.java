package kspace.core.paging;

import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/** Which addresses some of the top-level entries of a page table translate: OSTD's {@code vaddr_range}. */
public final class ManagedRange {
    private ManagedRange() {}

    /**
     * Returns the addresses of top-level entries {@code firstEntry..endEntry}.
     *
     * @param addressWidth the number of translated address bits, at most 64
     * @param signExtended whether the bits above the address width repeat the highest translated one, rather than being 0
     * @param topShift the position of the lowest address bit that the root translates, below {@code addressWidth}
     * @param firstEntry the first entry
     * @param endEntry the entry after the last one, above {@code firstEntry}
     * @throws IllegalArgumentException if the root has no such entries, or the sign of the first one is not that of the last
     */
    public static VaddrRange of(int addressWidth, boolean signExtended, int topShift, int firstEntry, int endEntry) {
        int nrEntries = 1 << (addressWidth - topShift);
        if (firstEntry < 0 || firstEntry >= endEntry || endEntry > nrEntries) {
            throw new IllegalArgumentException("top-level entries " + firstEntry + ".." + endEntry
                    + " are not entries of a root with " + nrEntries);
        }
        long first = (long) firstEntry << topShift;
        long last = ((long) endEntry << topShift) - 1;
        VaddrRange range = new VaddrRange(
                new Vaddr(extended(first, addressWidth, signExtended)),
                new Vaddr(extended(last, addressWidth, signExtended)));
        if (signExtended && range.sizeBytes() != last - first + 1) {
            throw new IllegalArgumentException("top-level entries " + firstEntry + ".." + endEntry
                    + " are on both sides of the addresses that are not canonical: " + range);
        }
        return range;
    }

    private static long extended(long bits, int addressWidth, boolean signExtended) {
        int unused = Long.SIZE - addressWidth;
        return signExtended ? bits << unused >> unused : bits << unused >>> unused;
    }
}

package kspace.core.memory;

import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.paging.PagingConsts;

/**
 * The array with one slot of metadata for each frame of physical memory (OSTD's {@code MetaSlot}).
 *
 * @param frames the physical memory that holds the array; empty if it cannot be allocated
 * @param maxPaddr the end of the physical memory that the array describes
 */
public record FrameMetadata(PaddrRange frames, Paddr maxPaddr) {
    /** The size of one slot, in bytes. */
    public static final long SLOT_SIZE = 64;

    /** Returns how many bytes, in whole pages, the slots of all frames below {@code maxPaddr} take. */
    public static long sizeBytes(Paddr maxPaddr) {
        long slots = Unsigned.ceilDiv(maxPaddr.value(), PagingConsts.BASE_PAGE_SIZE);
        return Unsigned.ceilDiv(slots * SLOT_SIZE, PagingConsts.BASE_PAGE_SIZE) * PagingConsts.BASE_PAGE_SIZE;
    }

    /** Returns the metadata of a machine that has no room for it. */
    public static FrameMetadata withoutRoom(Paddr maxPaddr) {
        return new FrameMetadata(PaddrRange.of(0, 0), maxPaddr);
    }

    /** Returns whether the array lies anywhere. */
    public boolean isAllocated() {
        return !frames.isEmpty();
    }

    /** Returns how large the array is, or would have to be, in whole pages. */
    public long sizeBytes() {
        return sizeBytes(maxPaddr);
    }

    /** Returns the number of pages that hold the array, {@code nr_meta_pages}. */
    public long nrPages() {
        return sizeBytes() / PagingConsts.BASE_PAGE_SIZE;
    }
}

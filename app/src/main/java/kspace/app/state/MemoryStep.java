package kspace.app.state;

import kspace.core.address.ByteSize;
import kspace.core.address.Unsigned;
import kspace.core.paging.PagingConsts;

/** How far borders and regions of memory go at a time, by mouse and by keyboard. */
public enum MemoryStep {
    /** To the next multiple of 4 KiB. */
    PAGE(PagingConsts.BASE_PAGE_SIZE),
    /** To the next multiple of 2 MiB, with Shift. */
    COARSE(2 * ByteSize.MIB);

    private final long bytes;

    MemoryStep(long bytes) {
        this.bytes = bytes;
    }

    /** Returns the step for whether Shift is held. */
    public static MemoryStep of(boolean shift) {
        return shift ? COARSE : PAGE;
    }

    /** Returns the multiple nearest to an address that is at most {@code highest}. */
    public long nearest(long address, long highest) {
        return Unsigned.alignDown(Unsigned.min(address + bytes / 2, highest), bytes);
    }

    /** Returns the multiple next above an address; the address itself if that is past {@code highest}. */
    public long above(long address, long highest) {
        long next = Unsigned.alignDown(address, bytes) + bytes;
        return Unsigned.less(highest, next) ? address : next;
    }

    /** Returns the multiple next below an address, at least 0. */
    public long below(long address) {
        return address == 0 ? 0 : Unsigned.alignDown(address - 1, bytes);
    }
}

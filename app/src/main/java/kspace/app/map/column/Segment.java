package kspace.app.map.column;

import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/**
 * A part of a column: exact addresses and what they are, not yet placed.
 *
 * @param content what it is
 * @param first its lowest address, unsigned
 * @param last its highest address, unsigned
 * @param folded whether it is a gap that is drawn much smaller than it is
 * @param cut whether more of the same lies beyond what is shown
 */
public record Segment<T>(T content, long first, long last, boolean folded, boolean cut) {

    /** Returns its addresses, if they are virtual ones. */
    public VaddrRange range() {
        return new VaddrRange(new Vaddr(first), new Vaddr(last));
    }

    /** Returns its size in bytes; 0 stands for 2^64. */
    public long sizeBytes() {
        return last - first + 1;
    }

    /** Returns its size in bytes, for proportions. */
    public double weight() {
        return Unsigned.toDouble(last - first) + 1;
    }

    /** Returns whether {@code address} is one of its addresses. */
    public boolean holds(long address) {
        return Unsigned.lessOrEqual(first, address) && Unsigned.lessOrEqual(address, last);
    }
}

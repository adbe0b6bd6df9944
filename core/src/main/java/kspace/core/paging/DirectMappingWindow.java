package kspace.core.paging;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/**
 * A range of virtual addresses that the processor translates by cutting off its upper bits, without any page table
 * (LoongArch reference manual volume 1, section 5.2.1).
 *
 * @param name the manual's name of its register
 * @param range the addresses
 */
public record DirectMappingWindow(String name, VaddrRange range) {
    /** Returns whether {@code va} lies in the window. */
    public boolean contains(long va) {
        return Unsigned.lessOrEqual(range.first().value(), va) && Unsigned.lessOrEqual(va, range.last().value());
    }

    /** Returns the physical address that {@code va}, which lies in the window, stands for. */
    public long physical(long va) {
        return va - range.first().value();
    }

    /** Returns the physical address that {@code va} stands for, if it lies in the window. */
    public Optional<Paddr> translate(Vaddr va) {
        return contains(va.value()) ? Optional.of(new Paddr(physical(va.value()))) : Optional.empty();
    }
}

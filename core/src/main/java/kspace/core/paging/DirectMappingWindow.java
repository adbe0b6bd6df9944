package kspace.core.paging;

import java.util.Optional;
import kspace.core.address.Paddr;
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
    /** The window through which Asterinas' kernel on LoongArch reaches all physical memory, cached. */
    public static final DirectMappingWindow DMW0 = new DirectMappingWindow(
            "DMW0", VaddrRange.ofBounds(0x9000_0000_0000_0000L, 0x9001_0000_0000_0000L));

    /** Returns the physical address that {@code va} stands for, if it lies in the window. */
    public Optional<Paddr> translate(Vaddr va) {
        return range.contains(va) ? Optional.of(new Paddr(va.value() - range.first().value())) : Optional.empty();
    }
}

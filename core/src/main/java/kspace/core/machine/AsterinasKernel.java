package kspace.core.machine;

import java.util.List;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;

/**
 * Where Asterinas' kernel lies, for memory maps that were made without it.
 *
 * @param image the memory that it takes
 */
record AsterinasKernel(PaddrRange image) {
    /** What an image with its data takes, about; the samples use the same figure. */
    private static final long SIZE_BYTES = 24L << 20;

    /** Returns the kernel where Asterinas links it (SPEC section 11; {@code osdk/src/base_crate/*.ld.template}). */
    static AsterinasKernel of(PagingMode mode) {
        long base = switch (mode) {
            case X86_64, X86_64_LA57 -> 0x0800_0000L;
            case RISCV_SV39, RISCV_SV48, RISCV_SV57 -> 0x8020_0000L;
            case LOONGARCH64 -> 0x8000_0000L;
        };
        return new AsterinasKernel(PaddrRange.ofSize(new Paddr(base), SIZE_BYTES));
    }

    /** Returns the regions with the kernel after them. */
    List<MemoryRegion> addTo(List<MemoryRegion> regions) {
        return Stream.concat(regions.stream(), Stream.of(new MemoryRegion(image, RegionType.KERNEL))).toList();
    }
}

package kspace.core.machine;

import java.util.List;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.Port;
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
    private static final long ALIGNMENT = 2L << 20;

    /**
     * Returns the kernel where Asterinas links it; on an architecture without a port, 2 MiB into the first usable memory that has
     * room for it, as boot loaders leave that much to firmware and device tree.
     */
    static AsterinasKernel of(PagingMode mode, List<MemoryRegion> regions) {
        Paddr base = Port.of(mode).imageBase().orElseGet(() -> regions.stream()
                .filter(region -> region.type() == RegionType.USABLE)
                .map(region -> new Paddr(region.range().start().alignDown(ALIGNMENT).value() + ALIGNMENT))
                .filter(start -> regions.stream().anyMatch(region -> region.type() == RegionType.USABLE
                        && region.range().contains(PaddrRange.ofSize(start, SIZE_BYTES))))
                .findFirst().orElse(new Paddr(ALIGNMENT)));
        return new AsterinasKernel(PaddrRange.ofSize(base, SIZE_BYTES));
    }

    /** Returns the regions with the kernel after them. */
    List<MemoryRegion> addTo(List<MemoryRegion> regions) {
        return Stream.concat(regions.stream(), Stream.of(new MemoryRegion(image, RegionType.KERNEL))).toList();
    }
}

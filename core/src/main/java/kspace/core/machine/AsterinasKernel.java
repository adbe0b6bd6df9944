package kspace.core.machine;

import java.util.List;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kspace.MachineException;
import kspace.core.memory.MemoryMap;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;

/** Where Asterinas' kernel lies on x86-64, for memory maps that were made without it. */
final class AsterinasKernel {
    /** Asterinas links its x86-64 kernel here (SPEC section 11; {@code osdk/src/base_crate/x86_64.ld.template}). */
    private static final Paddr BASE = new Paddr(0x0800_0000);
    /** What an image with its data takes, about; the samples use the same figure. */
    private static final long SIZE_BYTES = 24L << 20;

    private AsterinasKernel() {}

    static PaddrRange image() {
        return PaddrRange.ofSize(BASE, SIZE_BYTES);
    }

    /**
     * Returns the regions with the kernel among them.
     *
     * @throws MachineException if that memory is not usable
     */
    static List<MemoryRegion> addTo(String file, List<MemoryRegion> regions) {
        boolean fits = MemoryMap.normalise(regions).regionsOf(RegionType.USABLE).stream()
                .anyMatch(usable -> usable.contains(image()));
        if (!fits) {
            throw new MachineException(file + ": the map has no kernel, and the memory " + image()
                    + " that Asterinas' own would take is not usable;"
                    + " write a machine file with a [[region]] of type \"kernel\"");
        }
        return Stream.concat(regions.stream(), Stream.of(new MemoryRegion(image(), RegionType.KERNEL))).toList();
    }
}

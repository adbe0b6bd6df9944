package kspace.core.kernel.asterinas.boot;

import java.util.List;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;

/** A machine with as much memory as its layout has room for, in the smallest pages. */
final class Enormous {
    private Enormous() {}

    static Machine machine() {
        long kernel = 128 * ByteSize.MIB;
        return new Machine(
                "64 TiB of small pages", X86.FOUR_LEVELS, 1, LayoutProfile.COMMENT, 1,
                List.of(
                        new MemoryRegion(PaddrRange.of(0, 64 * ByteSize.TIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(kernel, kernel + 24 * ByteSize.MIB), RegionType.KERNEL)),
                Optional.empty());
    }
}

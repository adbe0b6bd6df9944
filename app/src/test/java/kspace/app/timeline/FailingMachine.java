package kspace.app.timeline;

import java.util.List;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;

/** A machine whose kernel lies so high that its virtual range passes the end of the address space. */
final class FailingMachine {
    private static final long KERNEL = 2 * ByteSize.GIB;

    private FailingMachine() {}

    static Boot boot() {
        return Boot.of(new Machine(
                "kernel at 2 GiB",
                Architectures.mode("x86-64"),
                2,
                LayoutProfile.CONSTANTS,
                1,
                List.of(
                        new MemoryRegion(PaddrRange.of(0, 4 * ByteSize.GIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(KERNEL, KERNEL + 16 * ByteSize.MIB), RegionType.KERNEL)),
                Optional.empty()));
    }
}

package kspace.core.kernel.asterinas.contract;

import java.util.List;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;

/** Machines that checks look at. */
final class CheckedMachines {
    private static final long KERNEL = 16 * ByteSize.MIB;

    private CheckedMachines() {}

    /** Returns the boot of 512 MiB with a kernel of 4 MiB and 4 KiB at 16 MiB, which all page sizes up to 2 MiB fit. */
    static Boot boot(PagingMode mode) {
        return boot(mode, 2, LayoutProfile.UPSTREAM, 512 * ByteSize.MIB);
    }

    static Boot boot(PagingMode mode, int htl, LayoutProfile profile, long memoryBytes) {
        return Boot.of(new Machine(
                "test", mode, htl, profile, 1,
                List.of(new MemoryRegion(PaddrRange.of(0, memoryBytes), RegionType.USABLE),
                        new MemoryRegion(
                                PaddrRange.of(KERNEL, KERNEL + 4 * ByteSize.MIB + 4 * ByteSize.KIB),
                                RegionType.KERNEL)),
                Optional.empty()));
    }

    /** Returns what the check with this id comes to. */
    static CheckResult check(BootState state, String id) {
        return Contracts.of(state).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    /** Returns the ids of the checks with this status, in their order. */
    static List<String> ids(BootState state, CheckStatus status) {
        return Contracts.of(state).stream().filter(it -> it.status() == status).map(CheckResult::id).toList();
    }
}

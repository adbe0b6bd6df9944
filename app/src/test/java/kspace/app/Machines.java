package kspace.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PagingConsts;

/** Machines that tests look at. */
public final class Machines {
    private Machines() {}

    /** Returns the boot of the sample that opens by default: 4 GiB in q35, 3,398 steps. */
    public static Boot q35() {
        return Boot.of(Samples.byDefault().machine());
    }

    /**
     * Returns that boot with two steps more: area 1, 4 MiB with the 2 MiB from 0x3000_0000 mapped 1 MiB into it, and area 2 below
     * it, 64 KiB with nothing mapped.
     */
    public static Boot q35WithAreas() {
        return Boot.of(q35().machine().withOperations(List.of(
                area(4 * ByteSize.MIB, ByteSize.MIB, PaddrRange.of(0x3000_0000, 0x3020_0000)),
                area(64 * ByteSize.KIB, 0, PaddrRange.of(0, 0)))));
    }

    private static KVirtOperation area(long areaBytes, long offsetBytes, PaddrRange memory) {
        return new KVirtOperation.Map(false, areaBytes, offsetBytes, memory, PageFlags.RW, CachePolicy.WRITEBACK);
    }

    /** Returns a window's state with that machine at its last moment. */
    public static Explorer explorer() {
        return new Explorer(q35());
    }

    /**
     * Returns the boot of a machine with so small regions, beside the kernel and 6 GiB, that its page tables lie in as
     * many pieces as there is memory in regions of one page.
     *
     * @param nrRegions how many regions it has
     */
    public static Boot withRegions(int nrRegions) {
        List<MemoryRegion> regions = new ArrayList<>();
        regions.add(new MemoryRegion(PaddrRange.of(0x0800_0000, 0x0980_0000), RegionType.KERNEL));
        regions.add(new MemoryRegion(PaddrRange.of(4 * ByteSize.GIB, 10 * ByteSize.GIB), RegionType.USABLE));
        for (long i = 0; i < nrRegions - 2; i++) {
            PaddrRange range = PaddrRange.ofSize(
                    new Paddr(0x1000_0000 + i * PagingConsts.BASE_PAGE_SIZE), PagingConsts.BASE_PAGE_SIZE);
            regions.add(new MemoryRegion(range, i % 2 == 0 ? RegionType.USABLE : RegionType.RESERVED));
        }
        return Boot.of(new Machine(
                "many regions", Architectures.mode("x86-64"), 1, LayoutProfile.UPSTREAM, 1, regions, Optional.empty()));
    }

    /**
     * Returns the boot of a machine about which two things are found, each at a place of its own: its kernel is one page longer than
     * a multiple of 2 MiB, and its RAM ends past what the range of the frame metadata covers.
     */
    public static Boot withFindings() {
        return Boot.of(new Machine(
                "findings", Architectures.mode("x86-64"), 2, LayoutProfile.CONSTANTS, 1,
                List.of(new MemoryRegion(PaddrRange.of(0, 130 * ByteSize.GIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(0x0800_0000, 0x0980_1000), RegionType.KERNEL)),
                Optional.empty()));
    }

    /** Returns the boot of a machine with 64 TiB of RAM, mapped in pages of 4 KiB: more leaves and steps than an int counts. */
    public static Boot with64TebibytesInSmallPages() {
        return Boot.of(new Machine(
                "64 TiB", Architectures.mode("x86-64"), 1, LayoutProfile.COMMENT, 1,
                List.of(new MemoryRegion(PaddrRange.of(0, 64 * ByteSize.TIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(0x0800_0000, 0x0980_0000), RegionType.KERNEL)),
                Optional.empty()));
    }
}

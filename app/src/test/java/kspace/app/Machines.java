package kspace.app;

import java.util.List;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;

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
}

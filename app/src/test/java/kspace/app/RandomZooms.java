package kspace.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kspace.app.sample.Samples;
import kspace.app.state.Place;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.core.address.ByteSize;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;

/** Random places of a machine at random moments, half of them where something is mapped. */
public final class RandomZooms {
    private static final double MOST_DOUBLINGS = 35;

    private RandomZooms() {}

    /** Returns a machine with 64 TiB of RAM less 1 GiB, mapped by pages of 4 KiB only: 17 thousand million of them. */
    public static Boot hugeMachine() {
        Machine small = Samples.byDefault().machine();
        List<MemoryRegion> regions = new ArrayList<>(small.regions());
        regions.add(new MemoryRegion(
                PaddrRange.of(4 * ByteSize.GIB, 64 * ByteSize.TIB - ByteSize.GIB), RegionType.USABLE));
        return Boot.of(new Machine("64 TiB", small.mode(), 1, LayoutProfile.COMMENT, 1, regions, Optional.empty()));
    }

    /** Returns places of a machine. */
    public static List<Snapshot> of(Boot boot, int count, long seed) {
        Random random = new Random(seed);
        BootState last = boot.lastState();
        VaddrRange half = boot.machine().consts().kernelHalf();
        List<Snapshot> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long first = half.first().value();
            long offset = i % 2 == 0
                    ? random.nextLong(boot.memory().maxPaddr().value())
                    : random.nextLong(half.sizeBytes());
            double share = new ZoomRange(half).shareOf(new Vaddr(first + offset));
            double factor = Math.pow(2, -random.nextDouble() * MOST_DOUBLINGS);
            VaddrRange zoom = new ZoomRange(half).about(share, factor).addresses();
            BootState state = boot.state(random.nextLong(boot.nrSteps() + 1));
            places.add(Snapshot.of(state, last,
                    new Place(Selection.of(zoom.first().alignDown(1L << 12)), Optional.of(zoom))));
        }
        return places;
    }
}

package kspace.app.map.edit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kspace.app.map.readout.Readout;
import kspace.app.state.RegionEdits;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;

/**
 * A whole region of memory that can be moved and keeps its size.
 *
 * @param machine the machine before it is moved
 * @param index its place among the machine's regions
 */
record RegionBody(Machine machine, int index) implements Grip {

    /** Returns the region that says what an address is: of those there the least usable one, of these the smallest. */
    static Optional<RegionBody> of(Machine machine, Paddr pa) {
        List<MemoryRegion> regions = machine.regions();
        return IntStream.range(0, regions.size())
                .filter(i -> regions.get(i).range().contains(pa))
                .boxed()
                .min(Comparator.<Integer, MemoryRegion>comparing(regions::get, Comparator
                        .comparing(MemoryRegion::type)
                        .thenComparing(region -> region.range().sizeBytes(), Long::compareUnsigned)))
                .map(i -> new RegionBody(machine, i));
    }

    private MemoryRegion region() {
        return machine.regions().get(index);
    }

    @Override
    public String title() {
        return MapEditMessage.MOVE_A_REGION.text();
    }

    @Override
    public Paddr at() {
        return region().range().start();
    }

    @Override
    public long sizeBytes() {
        return region().range().sizeBytes();
    }

    @Override
    public Machine movedTo(Paddr next) {
        return RegionEdits.moved(machine, index, next.value());
    }

    @Override
    public Readout readout(Paddr next, Optional<String> refusal) {
        return whole(PaddrRange.ofSize(next, sizeBytes()), region().type().displayName(), at(), refusal);
    }

    /** Returns how large a region is, to the byte. */
    static String size(long bytes) {
        return ByteSize.exact(bytes).orElseGet(() -> ByteSize.format(bytes) + " (0x" + Hex.groupedShort(bytes) + ")");
    }

    /** Returns what is said of something that is moved as a whole. */
    static Readout whole(PaddrRange next, String name, Paddr before, Optional<String> refusal) {
        return new Readout(
                next.start() + " .. " + next.end(),
                name + ", " + size(next.sizeBytes()),
                refusal.orElse(MapEditMessage.WAS_AT_WITH_SHIFT.text(Hex.groupedShort(before.value()))));
    }
}

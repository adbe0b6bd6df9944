package kspace.app.map.edit;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.map.readout.Readout;
import kspace.app.state.RegionEdits;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;

/**
 * A border of memory regions that can be moved: all regions that end there and all that start there.
 *
 * @param machine the machine before it is moved
 * @param at where it is
 */
record RegionBorder(Machine machine, Paddr at) implements Grip {

    /** Returns the border at an address, if regions start or end exactly there. */
    static Optional<RegionBorder> of(Machine machine, Paddr at) {
        RegionBorder border = new RegionBorder(machine, at);
        return at.value() != 0 && machine.regions().stream().anyMatch(border::touches)
                ? Optional.of(border)
                : Optional.empty();
    }

    private boolean touches(MemoryRegion region) {
        return region.range().start().equals(at) || region.range().end().equals(at);
    }

    @Override
    public String title() {
        return MapEditMessage.MOVE_A_REGION_BORDER.text();
    }

    @Override
    public long sizeBytes() {
        return 0;
    }

    @Override
    public Machine movedTo(Paddr next) {
        return RegionEdits.borderMoved(machine, at, next);
    }

    /** Says where the border is and how large the regions beside it become. */
    @Override
    public Readout readout(Paddr next, Optional<String> refusal) {
        String sizes = machine.regions().stream()
                .filter(this::touches)
                .flatMap(region -> size(region, next))
                .collect(Collectors.joining(", "));
        return new Readout(
                next.toString(),
                sizes,
                refusal.orElse(MapEditMessage.WAS_AT_WITH_SHIFT.text(Hex.groupedShort(at.value()))));
    }

    private Stream<String> size(MemoryRegion region, Paddr next) {
        return RegionEdits.withBorder(region.range(), at, next).stream()
                .map(it -> region.type().displayName() + " " + RegionBody.size(it.sizeBytes()));
    }
}

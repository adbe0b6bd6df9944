package kspace.app.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kspace.app.canvas.Look;
import kspace.app.canvas.Tone;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.paging.DirectMappingWindow;

/** What addresses side by side are. */
sealed interface OverviewRegion {

    /** Returns the addresses. */
    VaddrRange addresses();

    /** Returns the name that people read. */
    String name();

    /** Returns the name where there is little room. */
    String shortName();

    /** Returns the hue. */
    Tone tone();

    /** Returns why there is no entry to show; empty if entries are shown. */
    String remark();

    /** Returns whether this is a range of the layout in the kernel's half. */
    default boolean isInLayout() {
        return this instanceof InLayout;
    }

    /** A range of the layout, as far as it lies in the kernel's half. */
    record InLayout(NamedRange range, VaddrRange addresses) implements OverviewRegion {
        @Override
        public String name() {
            return range.name();
        }

        @Override
        public String shortName() {
            return range.id();
        }

        @Override
        public Tone tone() {
            return Look.range(range.role());
        }

        @Override
        public String remark() {
            return "";
        }
    }

    /** The user half, which the kernel's page table does not manage. */
    record UserHalf(VaddrRange addresses) implements OverviewRegion {
        @Override
        public String name() {
            return "user half";
        }

        @Override
        public String shortName() {
            return "user";
        }

        @Override
        public Tone tone() {
            return Tone.LINE_STRONG;
        }

        @Override
        public String remark() {
            return "user half: other page tables manage it";
        }
    }

    /** Addresses that the processor refuses before it reads any table. */
    record NonCanonical(VaddrRange addresses) implements OverviewRegion {
        @Override
        public String name() {
            return "non-canonical";
        }

        @Override
        public String shortName() {
            return "refused";
        }

        @Override
        public Tone tone() {
            return Tone.LINE_STRONG;
        }

        @Override
        public String remark() {
            return "non-canonical: the processor refuses these addresses";
        }
    }

    /** A direct-mapping window. */
    record Window(DirectMappingWindow window) implements OverviewRegion {
        @Override
        public VaddrRange addresses() {
            return window.range();
        }

        @Override
        public String name() {
            return "window " + window.name();
        }

        @Override
        public String shortName() {
            return window.name();
        }

        @Override
        public Tone tone() {
            return Tone.LINEAR;
        }

        @Override
        public String remark() {
            return window.name() + " translates these addresses without any table";
        }
    }

    /** Returns what is in sight, lowest addresses first: of the schematic picture, the layout in the kernel's half. */
    static List<OverviewRegion> inSight(Boot boot, Sight sight) {
        Machine machine = boot.machine();
        VaddrRange half = machine.consts().kernelHalf();
        List<OverviewRegion> regions = new ArrayList<>();
        for (NamedRange range : boot.layout().ranges()) {
            range.range().intersect(half).ifPresent(inside -> regions.add(new InLayout(range, inside)));
        }
        if (sight.zoom().isEmpty()) {
            return List.copyOf(regions);
        }
        regions.addAll(outside(machine));
        VaddrRange shown = sight.zoom().get().addresses();
        return regions.stream()
                .filter(region -> region.addresses().overlaps(shown))
                .sorted(Comparator.comparing(region -> region.addresses().first()))
                .toList();
    }

    private static List<OverviewRegion> outside(Machine machine) {
        List<OverviewRegion> regions = new ArrayList<>();
        regions.add(new UserHalf(machine.consts().userHalf()));
        Optional<DirectMappingWindow> window = machine.mode().window();
        window.ifPresent(it -> regions.add(new Window(it)));
        long end = machine.consts().userHalf().endExclusive();
        for (VaddrRange next : window.map(it -> List.of(it.range(), machine.consts().kernelHalf()))
                .orElseGet(() -> List.of(machine.consts().kernelHalf()))) {
            if (next.first().value() != end) {
                regions.add(new NonCanonical(VaddrRange.ofBounds(end, next.first().value())));
            }
            end = next.endExclusive();
        }
        return regions;
    }
}

package kspace.app.tables.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.tables.entry.Covered;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;
import kspace.core.space.Recording;

/** What addresses side by side are. */
public sealed interface OverviewRegion {

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

    /** Returns whether entries are shown: that of a range that the root is said to cover. */
    default boolean hasEntries() {
        return remark().isEmpty();
    }

    /** A range with a name, as far as the root covers it. */
    record Named(NamedRange range, VaddrRange addresses) implements OverviewRegion {
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

    /** A half of an address space of which nothing more is known. */
    record Half(String name, String shortName, VaddrRange addresses) implements OverviewRegion {
        @Override
        public Tone tone() {
            return Tone.MUTED;
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
            return OverviewMessage.USER_HALF.text();
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
            return OverviewMessage.USER_HALF_ABOUT.text();
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
            return OverviewMessage.NON_CANONICAL_ABOUT.text();
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
            return OverviewMessage.WINDOW.text(window.name());
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
            return OverviewMessage.WINDOW_ABOUT.text(window.name());
        }
    }

    /** Returns what is in sight, lowest addresses first: of the schematic picture, what the root covers. */
    static List<OverviewRegion> inSight(AddressSpace space, Sight sight) {
        List<OverviewRegion> regions = new ArrayList<>();
        for (VaddrRange half : Covered.of(space).halves()) {
            List<OverviewRegion> named = space.ranges().stream()
                    .flatMap(range -> range.range().intersect(half)
                            .map(inside -> new Named(range, inside)).stream())
                    .map(OverviewRegion.class::cast)
                    .toList();
            regions.addAll(named.isEmpty() && space instanceof Recording ? List.of(half(space.consts(), half)) : named);
        }
        if (sight.zoom().isEmpty()) {
            return List.copyOf(regions);
        }
        regions.addAll(outside(space));
        VaddrRange shown = sight.zoom().get().addresses();
        return regions.stream()
                .filter(region -> region.addresses().overlaps(shown))
                .sorted(Comparator.comparing(region -> region.addresses().first()))
                .toList();
    }

    private static OverviewRegion half(PagingConsts consts, VaddrRange half) {
        return consts.shape().isKernel(half.first())
                ? new Half(OverviewMessage.KERNEL_HALF.text(), "kernel", half)
                : new Half(OverviewMessage.USER_HALF.text(), "user", half);
    }

    private static List<OverviewRegion> outside(AddressSpace space) {
        VaddrRange user = space.consts().userHalf();
        List<OverviewRegion> regions = new ArrayList<>();
        if (!Covered.of(space).bothHalves()) {
            regions.add(new UserHalf(user));
        }
        Optional<DirectMappingWindow> window = space.mmu().mode().window();
        window.ifPresent(it -> regions.add(new Window(it)));
        long end = user.endExclusive();
        for (VaddrRange next : window.map(it -> List.of(it.range(), space.consts().kernelHalf()))
                .orElseGet(() -> List.of(space.consts().kernelHalf()))) {
            if (next.first().value() != end) {
                regions.add(new NonCanonical(VaddrRange.ofBounds(end, next.first().value())));
            }
            end = next.endExclusive();
        }
        return regions;
    }
}

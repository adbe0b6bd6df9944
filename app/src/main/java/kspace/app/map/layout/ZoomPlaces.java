package kspace.app.map.layout;

import java.util.Optional;
import kspace.app.map.column.Box;
import kspace.app.map.column.SpacePart;
import kspace.app.map.physical.Mapping;
import kspace.app.map.readout.MapTarget;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/** Where zooming leads: what bounds it, and where it ends. */
public final class ZoomPlaces {
    /** So little is missing from a whole that was reached by steps. */
    private static final double ROUNDING = 1 + 1e-6;

    private ZoomPlaces() {}

    /**
     * Returns a zoom inside a part of the address space.
     *
     * @param part the part
     * @param still an address of it
     * @param share where this address starts in the view, from 0 at the bottom to 1 at the top
     * @param sizeBytes how many bytes to show; all of the part if it has no more
     */
    static ZoomRange inside(VaddrRange part, Vaddr still, double share, double sizeBytes) {
        ZoomRange all = new ZoomRange(part);
        double factor = sizeBytes / all.sizeBytes();
        if (factor >= 1) {
            return all;
        }
        ZoomRange about = all.about(all.shareOf(still), factor);
        double moved = about.shareOf(still) - share;
        return within(part, about.moved(moved));
    }

    /** Moves a zoom that is no larger than a part into it. */
    private static ZoomRange within(VaddrRange part, ZoomRange zoom) {
        VaddrRange addresses = zoom.addresses();
        if (part.contains(addresses)) {
            return zoom;
        }
        long greatest = addresses.last().value() - addresses.first().value();
        boolean below = addresses.first().compareTo(part.first()) < 0;
        long first = below ? part.first().value() : part.last().value() - greatest;
        return new ZoomRange(new VaddrRange(new Vaddr(first), new Vaddr(first + greatest)));
    }

    /**
     * Returns the zoom one step further out about a place of the view. What lies in one part of the address space stays
     * there until it shows all of it; next come all 2^64 addresses.
     *
     * @param share the place, from 0 at the bottom to 1 at the top
     */
    public static ZoomRange out(Snapshot snapshot, ZoomRange zoom, double share) {
        VaddrRange part = SpacePart.at(snapshot, zoom.addressAt(share)).range();
        if (!part.contains(zoom.addresses())) {
            return zoom.stepOut(share);
        }
        ZoomRange all = new ZoomRange(part);
        if (zoom.equals(all)) {
            return ZoomRange.WHOLE;
        }
        ZoomRange next = zoom.stepOut(share);
        return next.sizeBytes() * ROUNDING >= all.sizeBytes() ? all : within(part, next);
    }

    /** Returns a zoom of the same size inside a part of the address space with an address in its middle. */
    public static ZoomRange about(VaddrRange part, Vaddr middle, ZoomRange zoom) {
        return inside(part, middle, 0.5, zoom.sizeBytes());
    }

    /**
     * Returns what to zoom to at a place: the region or range there; where that is already more than what is shown, the
     * entry there; and where that is, too, its page.
     */
    public static Optional<VaddrRange> fitting(MapLayout layout, MapTarget target) {
        return switch (target) {
            case MapTarget.Virtual at -> Optional.of(fitting(layout, at.va()));
            case MapTarget.Physical at ->
                    Mapping.reaching(layout.snapshot(), at.pa()).stream()
                            .findFirst()
                            .flatMap(mapping -> mapping.vaOf(at.pa()))
                            .map(va -> fitting(layout, va));
        };
    }

    private static VaddrRange fitting(MapLayout layout, Vaddr va) {
        VaddrRange shown = layout.shown().to().shown(layout.snapshot());
        Optional<VaddrRange> box = layout.virtual()
                .boxOf(va.value())
                .map(Box::segment)
                .map(segment -> new VaddrRange(new Vaddr(segment.first()), new Vaddr(segment.last())))
                .filter(range -> !range.equals(shown));
        return box.or(() -> layout.entries().stream()
                .map(EntryCell::range)
                .filter(range -> range.contains(va) && !range.equals(shown))
                .findFirst())
                .orElseGet(() -> ZoomRange.pageOf(va));
    }
}

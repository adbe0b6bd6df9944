package kspace.app.map.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.app.canvas.look.Look;
import kspace.app.map.column.Box;
import kspace.app.map.column.Column;
import kspace.app.map.column.PartState;
import kspace.app.map.column.SpacePart;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.physical.Mapping;
import kspace.app.map.physical.PhysicalPart;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.AxisShown;
import kspace.app.zoom.ScaledRange;
import kspace.app.zoom.VerticalScale;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.RangeRole;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/**
 * The whole map, placed: what is drawn, and what the mouse meets, for one state of the window and one size.
 *
 * @param geometry where the columns stand
 * @param snapshot what is shown
 * @param shown to which scale
 * @param columns the columns
 * @param entries the page-table entries that a zoom is deep enough to show
 * @param ribbons what joins the columns, those to come first
 * @param virtualLabels the labels on the left
 * @param physicalLabels the labels on the right
 * @param minimap the thin bar that shows where in the address space the zoom is
 * @param selection the selected address
 * @param findings the marks at what is worth knowing
 */
public record MapLayout(
        MapGeometry geometry,
        Snapshot snapshot,
        AxisShown shown,
        Columns columns,
        List<EntryCell> entries,
        List<Ribbon> ribbons,
        List<AddressLabel> virtualLabels,
        List<AddressLabel> physicalLabels,
        Minimap minimap,
        SelectionMark selection,
        List<FindingMark> findings) {

    /** To one scale, tables with fewer addresses than this share that map here and there have no ribbons. */
    private static final long RIBBON_SHARES = 256;
    private static final int MOST_RIBBONS = 64;

    /**
     * All that the layout depends on.
     *
     * @param snapshot what the window shows
     * @param look how it looks
     * @param shown the scale, or the way from one to another
     * @param width the width in pixels
     * @param height the height in pixels
     */
    public record Key(Snapshot snapshot, Look look, AxisShown shown, double width, double height) {}

    public static MapLayout of(Key key) {
        return of(key.snapshot(), key.look(), key.shown(), key.width(), key.height());
    }

    /** Lays the map out. */
    public static MapLayout of(Snapshot snapshot, Look look, AxisShown shown, double width, double height) {
        boolean zoomed = shown.to().zoom().isPresent() || shown.from().zoom().isPresent();
        boolean outside = !zoomed && !snapshot.space().rootRange().contains(snapshot.selection().va());
        MapGeometry geometry = new MapGeometry(look, width, height, outside);
        Columns columns = Columns.of(snapshot, look, shown, geometry.top(), geometry.bottom());
        SelectionMark selection = SelectionMark.of(snapshot, columns);
        List<EntryCell> entries = shown.scale()
                .filter(AxisScale::isLinear)
                .map(scale -> EntryReader.read(snapshot, scale.shown(snapshot), geometry.bottom() - geometry.top()))
                .orElse(List.of());
        MapLabels labels = new MapLabels(geometry, columns, selection, zoomed);
        return new MapLayout(
                geometry,
                snapshot,
                shown,
                columns,
                entries,
                ribbons(snapshot, columns),
                labels.virtualLabels(entries),
                labels.physicalLabels(snapshot),
                Minimap.of(snapshot, shown.nearest(), geometry),
                selection,
                FindingMark.of(snapshot.findings(), columns.virtual()));
    }

    private static List<Ribbon> ribbons(Snapshot snapshot, Columns columns) {
        Column<VirtualPart> virtual = columns.virtual();
        VaddrRange seen = new VaddrRange(new Vaddr(virtual.first()), new Vaddr(virtual.last()));
        List<Ribbon> ribbons = new ArrayList<>();
        Set<Ribbon> drawn = new HashSet<>();
        columns.physical().ifPresent(physical -> {
            for (Mapping mapping : mappings(snapshot, virtual)) {
                mapping.within(seen)
                        .map(part -> ribbon(part, virtual.scale(), physical.scale()))
                        .filter(ribbon -> drawn.add(ribbon.onWholePixels()))
                        .ifPresent(ribbons::add);
            }
        });
        return List.copyOf(ribbons);
    }

    /** Returns what maps in a column; of a recording to one scale, what is high enough to be seen. */
    private static List<Mapping> mappings(Snapshot snapshot, Column<VirtualPart> virtual) {
        boolean isLinear = virtual.scale().ranges().size() == 1;
        return switch (snapshot.space()) {
            case BootSpace _ -> Mapping.of(snapshot);
            case Recording recording when isLinear -> {
                VaddrRange shown = new VaddrRange(new Vaddr(virtual.first()), new Vaddr(virtual.last()));
                long size = shown.last().value() - shown.first().value();
                List<Mapping> seen = new ArrayList<>(Mapping.largestOf(
                        recording, shown, Long.divideUnsigned(size, RIBBON_SHARES) + 1, MOST_RIBBONS));
                Mapping.window(snapshot).ifPresent(seen::add);
                yield seen;
            }
            case Recording _ -> Mapping.of(snapshot);
        };
    }

    private static Ribbon ribbon(Mapping mapping, VerticalScale virtual, VerticalScale physical) {
        return new Ribbon(
                mapping.kind(),
                mapping.toCome(),
                virtual.upperEdge(mapping.range().last().value()),
                virtual.lowerEdge(mapping.range().first().value()),
                physical.upperEdge(mapping.memory().end().value() - 1),
                physical.lowerEdge(mapping.memory().start().value()));
    }

    /** Returns the virtual column. */
    public Column<VirtualPart> virtual() {
        return columns.virtual();
    }

    /** Returns the physical column, if anything is mapped in what is shown. */
    public Optional<Column<PhysicalPart>> physical() {
        return columns.physical();
    }

    /**
     * Returns a zoom in which the addresses about a pixel are drawn as they are now, as far as they all lie in one part of
     * the address space: where zooming starts without a jump.
     */
    public ZoomRange zoomAt(double y) {
        VerticalScale scale = virtual().scale();
        ScaledRange range = scale.rangeAt(y);
        Vaddr still = new Vaddr(scale.addressAt(y));
        VaddrRange part = SpacePart.at(snapshot, still).range();
        double share = (scale.bottom() - y) / (scale.bottom() - scale.top());
        double sizeBytes = (Unsigned.toDouble(range.last() - range.first()) + 1) / range.height()
                * (scale.bottom() - scale.top());
        return ZoomPlaces.inside(part, still, share, sizeBytes);
    }

    /**
     * Returns the boxes of what a range is for: what is mapped if anything is, else what is to come, else all of it.
     */
    public List<Box<VirtualPart>> boxesOf(RangeRole kind) {
        List<Box<VirtualPart>> all = virtual().boxes().stream()
                .filter(box -> box.content().hue().filter(kind::equals).isPresent())
                .toList();
        for (PartState state : PartState.values()) {
            List<Box<VirtualPart>> found =
                    all.stream().filter(box -> box.content().state() == state).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return all;
    }
}

package kspace.app.map.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kspace.app.canvas.EdgeAddress;
import kspace.app.map.column.Box;
import kspace.app.map.column.Column;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.physical.Mapping;
import kspace.app.map.physical.PhysicalPart;
import kspace.app.map.physical.PhysicalUse;
import kspace.app.state.Snapshot;
import kspace.app.zoom.VerticalScale;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;

/** Says which addresses stand beside the columns. */
public final class MapLabels {
    private static final double LANE_OVERHANG = 8;
    private static final double MEMORY_LABEL_FROM_HEIGHT = 20;
    private static final double MARK_TOLERANCE = 0.5;

    private final MapGeometry geometry;
    private final Columns columns;
    private final SelectionMark selection;
    private final boolean zoomed;

    /**
     * Creates what places labels.
     *
     * @param zoomed whether the ends of the columns are anywhere, so that they have to be named
     */
    MapLabels(MapGeometry geometry, Columns columns, SelectionMark selection, boolean zoomed) {
        this.geometry = geometry;
        this.columns = columns;
        this.selection = selection;
        this.zoomed = zoomed;
    }

    /** Returns the labels of the virtual column; of entries, those of the roundest addresses first. */
    List<AddressLabel> virtualLabels(List<EntryCell> entries) {
        Column<VirtualPart> virtual = columns.virtual();
        LabelLane lane = lane(geometry);
        List<AddressLabel> labels = new ArrayList<>();
        if (selection.inside() || !geometry.outside()) {
            double tag = geometry.tagHeight() / 2;
            double y = selection.inside() ? tagY(geometry, selection.virtualY())
                    : outOfSightY(geometry, selection.virtualY());
            lane.reserve(y - tag, y + tag);
            if (selection.inside() && !selection.word().isEmpty()) {
                double offset = tag + geometry.lineHeight() / 2;
                boolean above = nearestStart(virtual, y + offset) < nearestStart(virtual, y - offset);
                labels.add(label(selection.word(), above ? y - offset : y + offset, AddressLabel.Role.SELECTION));
            }
        }
        if (zoomed) {
            labels.add(label(endText(virtual), virtual.scale().top(), AddressLabel.Role.END));
        }
        for (Box<VirtualPart> box : virtual.boxes()) {
            labels.add(label(startText(virtual, box), box.bottom(), role(virtual, box)));
        }
        entries.stream()
                .map(entry -> entry.range().first().value())
                .sorted(Comparator.comparingInt((Long start) -> -Long.numberOfTrailingZeros(start)))
                .map(start -> label(Hex.grouped(start), virtual.scale().lowerEdge(start), AddressLabel.Role.OTHER))
                .forEach(labels::add);
        return lane.place(inSight(labels));
    }

    /** Returns the exclusive end of what a column shows as people read it. */
    private static String endText(Column<VirtualPart> virtual) {
        long end = virtual.last() + 1;
        boolean isCut = virtual.boxes().getLast().segment().cut();
        return end == 0 ? "2^64" : edge(virtual, end, Hex.grouped(end), isCut);
    }

    /** Returns where a box starts; the lowest may be cut anywhere. */
    private static String startText(Column<VirtualPart> virtual, Box<VirtualPart> box) {
        long first = box.segment().first();
        return edge(virtual, first, Hex.grouped(first), first == virtual.first() && box.segment().cut());
    }

    /** Returns an address without digits that mean nothing if a zoom has cut off what lies beyond it. */
    private static String edge(Column<?> column, long address, String digits, boolean isCut) {
        VerticalScale scale = column.scale();
        double bytes = Unsigned.toDouble(column.last() - column.first()) + 1;
        boolean isTrue = scale.ranges().size() == 1;
        return isCut && isTrue
                ? EdgeAddress.of(address, digits, bytes / (scale.bottom() - scale.top()))
                : digits;
    }

    private List<AddressLabel> inSight(List<AddressLabel> labels) {
        return labels.stream()
                .filter(label -> label.mark() >= geometry.top() - geometry.tagHeight()
                        && label.mark() <= geometry.bottom() + geometry.tagHeight())
                .toList();
    }

    /** Returns how far the nearest start of a range is from a pixel. */
    private static double nearestStart(Column<VirtualPart> virtual, double y) {
        return virtual.boxes().stream()
                .filter(box -> isStart(virtual, box))
                .mapToDouble(box -> Math.abs(box.bottom() - y))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns whether a range of the layout, or the column, starts with a box. */
    public static boolean isStart(Column<VirtualPart> virtual, Box<VirtualPart> box) {
        AddressLabel.Role role = role(virtual, box);
        return role == AddressLabel.Role.END || role == AddressLabel.Role.START;
    }

    private static AddressLabel.Role role(Column<VirtualPart> virtual, Box<VirtualPart> box) {
        int index = virtual.boxes().indexOf(box);
        if (index == 0) {
            return AddressLabel.Role.END;
        }
        VirtualPart part = box.content();
        VirtualPart below = virtual.boxes().get(index - 1).content();
        boolean otherRange = part.range().isPresent() && !part.range().equals(below.range());
        if (otherRange || part.space() != below.space()) {
            return AddressLabel.Role.START;
        }
        if (part.recorded().isPresent() && part.isMapping()) {
            return AddressLabel.Role.START;
        }
        return below.isMapping() ? AddressLabel.Role.MAPPED_END : AddressLabel.Role.OTHER;
    }

    /** Returns the labels of the physical column. */
    List<AddressLabel> physicalLabels(Snapshot snapshot) {
        LabelLane lane = lane(geometry);
        double tag = geometry.tagHeight() / 2;
        selection.physicalY().ifPresent(at -> {
            double y = tagY(geometry, at);
            lane.reserve(y - tag, y + tag);
        });
        List<AddressLabel> labels = new ArrayList<>();
        columns.physical().ifPresent(physical -> {
            addBoundaries(labels, snapshot, physical);
            snapshot.booted().ifPresent(
                    state -> addEndOfRam(labels, state.boot().memory().maxPaddr().value(), physical));
            if (snapshot.booted().isEmpty() && !zoomed) {
                addEnd(labels, snapshot, physical);
            }
            addAliases(labels, snapshot, physical);
        });
        return lane.place(inSight(labels));
    }

    private void addBoundaries(List<AddressLabel> labels, Snapshot snapshot, Column<PhysicalPart> physical) {
        Optional<Paddr> maxPaddr = snapshot.booted().map(state -> state.boot().memory().maxPaddr());
        if (zoomed && physical.scale().ranges().size() == 1) {
            long end = physical.last() + 1;
            boolean isCut = physical.boxes().getLast().segment().cut();
            labels.add(label(
                    edge(physical, end, Hex.groupedShort(end), isCut), physical.scale().top(),
                    AddressLabel.Role.END));
        }
        for (int i = 0; i < physical.boxes().size(); i++) {
            Box<PhysicalPart> box = physical.boxes().get(i);
            long first = box.segment().first();
            Optional<Box<PhysicalPart>> below =
                    i == 0 ? Optional.empty() : Optional.of(physical.boxes().get(i - 1));
            String start = edge(physical, first, Hex.groupedShort(first), i == 0 && box.segment().cut());
            labels.add(label(start, box.bottom(), role(maxPaddr.equals(Optional.of(new Paddr(first))), below, box)));
        }
    }

    private void addEndOfRam(List<AddressLabel> labels, long maxPaddr, Column<PhysicalPart> physical) {
        if (Unsigned.less(physical.last(), maxPaddr - 1) || Unsigned.less(maxPaddr, physical.first())) {
            return;
        }
        double end = physical.scale().upperEdge(maxPaddr - 1);
        if (Math.abs(end - physical.scale().top()) < MARK_TOLERANCE) {
            labels.add(label(Hex.groupedShort(maxPaddr), end, AddressLabel.Role.END));
        }
        labels.add(new AddressLabel(
                "max_paddr",
                end,
                Math.max(end, geometry.top() - LANE_OVERHANG + geometry.lineHeight() / 2) + geometry.lineHeight(),
                AddressLabel.Role.END_NAME));
    }

    /** A list does not tell where memory ends, only how far what is mapped reaches. */
    private void addEnd(List<AddressLabel> labels, Snapshot snapshot, Column<PhysicalPart> physical) {
        double top = physical.scale().top();
        labels.add(label(Hex.groupedShort(physical.last() + 1), top, AddressLabel.Role.END));
        if (snapshot.space().memory().isEmpty()) {
            labels.add(new AddressLabel(
                    MapLayoutMessage.END_UNKNOWN.text(), top, top + geometry.lineHeight(), AddressLabel.Role.END_NAME));
        }
    }

    private static AddressLabel.Role role(
            boolean maxPaddr, Optional<Box<PhysicalPart>> below, Box<PhysicalPart> box) {
        if (below.isEmpty() || maxPaddr) {
            return AddressLabel.Role.END;
        }
        PhysicalUse use = box.content().use();
        PhysicalUse lower = below.get().content().use();
        if (isMappedTwice(use) || isMappedTwice(lower)) {
            return AddressLabel.Role.START;
        }
        if (lower == PhysicalUse.TABLES_TO_COME) {
            return AddressLabel.Role.OTHER;
        }
        boolean taken = lower.isTaken();
        boolean large = use.isPlain() && box.height() >= MEMORY_LABEL_FROM_HEIGHT;
        boolean aboveLarge =
                lower.isPlain() && below.get().height() >= MEMORY_LABEL_FROM_HEIGHT;
        return large || aboveLarge || taken ? AddressLabel.Role.MEMORY : AddressLabel.Role.OTHER;
    }

    private static boolean isMappedTwice(PhysicalUse use) {
        return use == PhysicalUse.KERNEL || use == PhysicalUse.METADATA;
    }

    private static void addAliases(
            List<AddressLabel> labels, Snapshot snapshot, Column<PhysicalPart> physical) {
        List<Mapping> all = Mapping.of(snapshot);
        for (Box<PhysicalPart> box : physical.boxes()) {
            if (box.content().use().isTaken()) {
                int mappings = Mapping.reaching(all, new Paddr(box.segment().first())).size();
                if (mappings > 1) {
                    labels.add(label(MapLayoutMessage.MAPPINGS.text(mappings), box.middle(), AddressLabel.Role.WORD));
                }
            }
        }
    }

    private static AddressLabel label(String text, double y, AddressLabel.Role role) {
        return new AddressLabel(text, y, y, role);
    }

    private static LabelLane lane(MapGeometry geometry) {
        double bottom = geometry.bottom() + (geometry.outside() ? 0 : LANE_OVERHANG);
        return new LabelLane(geometry.top() - LANE_OVERHANG, bottom, geometry.lineHeight());
    }

    /** Returns where the tag of an address is centred that lies beyond an end of the column: beside that end's own name. */
    public static double outOfSightY(MapGeometry geometry, double edge) {
        double inside = geometry.tagHeight() / 2 + geometry.lineHeight() / 2 + 2;
        return Math.clamp(edge, geometry.top() + inside, geometry.bottom() - inside);
    }

    /** Returns where the tag of a selected address is centred so that it stays in the picture. */
    public static double tagY(MapGeometry geometry, double y) {
        double half = geometry.tagHeight() / 2;
        return Math.clamp(y, geometry.top() - LANE_OVERHANG + half, geometry.bottom() + LANE_OVERHANG - half);
    }
}

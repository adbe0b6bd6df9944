package kspace.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.canvas.Look;
import kspace.app.state.Snapshot;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kspace.Phase;
import kspace.core.kspace.PhaseName;
import kspace.core.kspace.RangeKind;

/**
 * The whole map, placed: what is drawn, and what the mouse meets, for one state of the window and one size.
 *
 * @param geometry where the columns stand
 * @param snapshot what is shown
 * @param virtual the virtual column
 * @param physical the physical column
 * @param ribbons what joins them, those to come first
 * @param virtualLabels the labels on the left
 * @param physicalLabels the labels on the right
 * @param overview the scale of the thin bar that shows the kernel's half as it really is
 * @param selection the selected address
 */
record MapLayout(
        MapGeometry geometry,
        Snapshot snapshot,
        Column<VirtualPart> virtual,
        Column<PhysicalPart> physical,
        List<Ribbon> ribbons,
        List<AddressLabel> virtualLabels,
        List<AddressLabel> physicalLabels,
        VerticalScale overview,
        SelectionMark selection) {
    private static final double LANE_OVERHANG = 8;
    private static final double MEMORY_LABEL_FROM_HEIGHT = 20;

    /** Lays the map out. */
    static MapLayout of(Snapshot snapshot, Look look, ScaleMode mode, double width, double height) {
        VaddrRange half = snapshot.boot().machine().consts().kernelHalf();
        boolean inside = half.contains(snapshot.selection().va());
        MapGeometry geometry = new MapGeometry(look, width, height, !inside);
        Column<VirtualPart> virtual = VirtualColumn.of(snapshot, look, mode, geometry.top(), geometry.bottom());
        Column<PhysicalPart> physical = PhysicalColumn.of(snapshot, look, mode, geometry.top(), geometry.bottom());
        SelectionMark selection = SelectionMark.of(snapshot, virtual, physical);
        return new MapLayout(
                geometry,
                snapshot,
                virtual,
                physical,
                ribbons(snapshot, virtual, physical),
                virtualLabels(geometry, virtual, selection),
                physicalLabels(geometry, snapshot, physical, selection),
                overview(half, geometry),
                selection);
    }

    private static VerticalScale overview(VaddrRange half, MapGeometry geometry) {
        return new VerticalScale(List.of(new Stretch(
                half.first().value(), half.last().value(), geometry.top(), geometry.bottom())));
    }

    private static List<Ribbon> ribbons(
            Snapshot snapshot, Column<VirtualPart> virtual, Column<PhysicalPart> physical) {
        List<Ribbon> ribbons = new ArrayList<>();
        for (PartState state : List.of(PartState.TO_COME, PartState.MAPPED)) {
            for (Phase phase : snapshot.boot().phases()) {
                Optional<RangeKind> kind = VirtualPart.home(phase.name());
                Optional<VaddrRange> part = part(snapshot, phase, state);
                if (kind.isPresent() && part.isPresent()) {
                    PaddrRange memory = memoryOf(phase.mapping().orElseThrow(), part.get());
                    ribbons.add(new Ribbon(
                            kind.get(),
                            state == PartState.TO_COME,
                            virtual.scale().upperEdge(part.get().last().value()),
                            virtual.scale().lowerEdge(part.get().first().value()),
                            physical.scale().upperEdge(memory.end().value() - 1),
                            physical.scale().lowerEdge(memory.start().value())));
                }
            }
        }
        return List.copyOf(ribbons);
    }

    /** Returns the part of a phase's range that is mapped, or that later steps map. */
    private static Optional<VaddrRange> part(Snapshot snapshot, Phase phase, PartState state) {
        Optional<VaddrRange> now = snapshot.state().mappedPart(phase);
        Optional<VaddrRange> last = snapshot.lastState().mappedPart(phase);
        if (state == PartState.MAPPED || last.isEmpty() || now.isEmpty()) {
            return state == PartState.MAPPED ? now : last;
        }
        return now.equals(last)
                ? Optional.empty()
                : Optional.of(new VaddrRange(now.get().last().plus(1), last.get().last()));
    }

    private static PaddrRange memoryOf(Phase.Mapping mapping, VaddrRange part) {
        long offset = part.first().value() - mapping.range().first().value();
        return PaddrRange.ofSize(mapping.pa().plus(offset), part.sizeBytes());
    }

    private static List<AddressLabel> virtualLabels(
            MapGeometry geometry, Column<VirtualPart> virtual, SelectionMark selection) {
        LabelLane lane = lane(geometry);
        List<AddressLabel> labels = new ArrayList<>();
        if (selection.inside()) {
            double tag = geometry.tagHeight() / 2;
            double y = tagY(geometry, selection.virtualY());
            lane.reserve(y - tag, y + tag);
            if (!selection.word().isEmpty()) {
                double offset = tag + geometry.lineHeight() / 2;
                boolean above = nearestStart(virtual, y + offset) < nearestStart(virtual, y - offset);
                labels.add(label(selection.word(), above ? y - offset : y + offset, AddressLabel.Role.SELECTION));
            }
        }
        for (Box<VirtualPart> box : virtual.boxes()) {
            labels.add(label(Hex.grouped(box.segment().first()), box.bottom(), role(virtual, box)));
        }
        return lane.place(labels);
    }

    /** Returns how far the nearest start of a range is from a pixel. */
    private static double nearestStart(Column<VirtualPart> virtual, double y) {
        return virtual.boxes().stream()
                .filter(box -> isStart(role(virtual, box)))
                .mapToDouble(box -> Math.abs(box.bottom() - y))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static boolean isStart(AddressLabel.Role role) {
        return role == AddressLabel.Role.END || role == AddressLabel.Role.START;
    }

    private static AddressLabel.Role role(Column<VirtualPart> virtual, Box<VirtualPart> box) {
        int index = virtual.boxes().indexOf(box);
        if (index == 0) {
            return AddressLabel.Role.END;
        }
        VirtualPart below = virtual.boxes().get(index - 1).content();
        if (box.content().kind().isPresent() && !box.content().kind().equals(below.kind())) {
            return AddressLabel.Role.START;
        }
        return below.phase().isPresent() ? AddressLabel.Role.MAPPED_END : AddressLabel.Role.OTHER;
    }

    private static List<AddressLabel> physicalLabels(
            MapGeometry geometry, Snapshot snapshot, Column<PhysicalPart> physical, SelectionMark selection) {
        LabelLane lane = lane(geometry);
        double tag = geometry.tagHeight() / 2;
        selection.physicalY().ifPresent(at -> {
            double y = tagY(geometry, at);
            lane.reserve(y - tag, y + tag);
        });
        long maxPaddr = snapshot.boot().memory().maxPaddr().value();
        List<AddressLabel> labels = new ArrayList<>();
        for (int i = 0; i < physical.boxes().size(); i++) {
            Box<PhysicalPart> box = physical.boxes().get(i);
            long first = box.segment().first();
            Optional<Box<PhysicalPart>> below =
                    i == 0 ? Optional.empty() : Optional.of(physical.boxes().get(i - 1));
            labels.add(label(Hex.groupedShort(first), box.bottom(), role(first == maxPaddr, below, box)));
        }
        double end = physical.scale().upperEdge(maxPaddr - 1);
        boolean atTop = end == physical.scale().top();
        if (atTop) {
            labels.add(label(Hex.groupedShort(maxPaddr), end, AddressLabel.Role.END));
        }
        labels.add(new AddressLabel(
                "max_paddr",
                end,
                Math.max(end, geometry.top() - LANE_OVERHANG + geometry.lineHeight() / 2) + geometry.lineHeight(),
                AddressLabel.Role.END_NAME));
        addAliases(labels, snapshot, physical);
        return lane.place(labels);
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
        boolean large = use == PhysicalUse.USABLE && box.height() >= MEMORY_LABEL_FROM_HEIGHT;
        boolean aboveLarge =
                lower == PhysicalUse.USABLE && below.get().height() >= MEMORY_LABEL_FROM_HEIGHT;
        return large || aboveLarge || taken ? AddressLabel.Role.MEMORY : AddressLabel.Role.OTHER;
    }

    private static boolean isMappedTwice(PhysicalUse use) {
        return use == PhysicalUse.KERNEL || use == PhysicalUse.METADATA;
    }

    private static void addAliases(
            List<AddressLabel> labels, Snapshot snapshot, Column<PhysicalPart> physical) {
        for (Box<PhysicalPart> box : physical.boxes()) {
            if (box.content().use().isTaken()) {
                int mappings = mappingsOf(snapshot, new Paddr(box.segment().first())).size();
                if (mappings > 1) {
                    labels.add(label(mappings + " mappings", box.middle(), AddressLabel.Role.WORD));
                }
            }
        }
    }

    /** Returns where physical memory is mapped at the moment, in the order of the phases. */
    static List<Mapping> mappingsOf(Snapshot snapshot, Paddr pa) {
        List<Mapping> mappings = new ArrayList<>();
        for (Phase phase : snapshot.boot().phases()) {
            snapshot.state().mappedPart(phase).ifPresent(part -> {
                PaddrRange memory = memoryOf(phase.mapping().orElseThrow(), part);
                if (memory.contains(pa)) {
                    long offset = pa.value() - memory.start().value();
                    mappings.add(new Mapping(phase.name(), part.first().plus(offset)));
                }
            });
        }
        return List.copyOf(mappings);
    }

    /**
     * One virtual address of physical memory.
     *
     * @param phase the phase that mapped it
     * @param va where it appears
     */
    record Mapping(PhaseName phase, Vaddr va) {}

    private static AddressLabel label(String text, double y, AddressLabel.Role role) {
        return new AddressLabel(text, y, y, role);
    }

    private static LabelLane lane(MapGeometry geometry) {
        double bottom = geometry.bottom() + (geometry.outside() ? 0 : LANE_OVERHANG);
        return new LabelLane(geometry.top() - LANE_OVERHANG, bottom, geometry.lineHeight());
    }

    /** Returns where the tag of a selected address is centred so that it stays in the picture. */
    static double tagY(MapGeometry geometry, double y) {
        double half = geometry.tagHeight() / 2;
        return Math.clamp(y, geometry.top() - LANE_OVERHANG + half, geometry.bottom() + LANE_OVERHANG - half);
    }

    /** Returns whether a range of the layout starts with a box. */
    boolean startsRange(Box<VirtualPart> box) {
        return isStart(role(virtual, box));
    }

    /**
     * Returns the boxes of what a range is for: what is mapped if anything is, else what is to come, else all of it.
     */
    List<Box<VirtualPart>> boxesOf(RangeKind kind) {
        List<Box<VirtualPart>> all = virtual.boxes().stream()
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

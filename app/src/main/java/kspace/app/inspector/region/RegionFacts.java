package kspace.app.inspector.region;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.app.state.Snapshot;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.memory.FrameMetadata;
import kspace.core.memory.MemoryRegion;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;
import kspace.core.words.Message;

/**
 * The range of the layout that holds the selected address, and what the address means there.
 *
 * @param role the range; empty if the address lies in none
 * @param title its name
 * @param purpose what it is for
 * @param bounds its addresses; empty if the address lies in no range
 * @param area the KVirtArea that has the address, if one has it
 * @param selected what the selected address means
 * @param memory the physical memory behind the selected address, if it is mapped
 * @param constants the constants that bound the range, in every profile
 */
public record RegionFacts(
        Optional<RangeRole> role,
        String title,
        Message purpose,
        Optional<Bounds> bounds,
        Optional<Area> area,
        List<Fact> selected,
        Optional<Memory> memory,
        List<Constant> constants) {

    /** A named value. */
    public record Fact(String name, Message value) {}

    /**
     * The addresses of a range.
     *
     * @param start the first address
     * @param startName the constant or window that says so
     * @param end the exclusive end
     * @param endName the constant or window that says so
     * @param sizeBytes the size
     * @param formula how the range translates, if it does so by a formula
     * @param window the direct-mapping window that translates all of it, if one does
     * @param mappedBytes how much of it is mapped at the moment
     * @param mappedAtEndBytes how much of it is mapped at the end of the boot; empty for a recording
     */
    public record Bounds(
            Vaddr start,
            String startName,
            String end,
            String endName,
            long sizeBytes,
            Optional<String> formula,
            Optional<String> window,
            long mappedBytes,
            Optional<Long> mappedAtEndBytes) {}

    /**
     * A KVirtArea.
     *
     * @param name what it is called
     * @param range its addresses
     * @param mappedBytes how much is mapped in it, or will be if it is still to come
     * @param toCome whether later steps make it
     */
    public record Area(String name, VaddrRange range, long mappedBytes, boolean toCome) {}

    /** The physical memory behind an address. */
    public record Memory(Paddr pa, MemoryRegion region) {}

    /** A constant with what each profile says. */
    public record Constant(LayoutConstant name, List<Value> values) {
        /** Returns whether the profiles do not agree. */
        public boolean differs() {
            return values.stream().map(Value::value).distinct().count() > 1;
        }
    }

    /**
     * What one profile says.
     *
     * @param source the profile's name
     * @param value the value
     * @param inUse whether this machine follows the profile
     * @param differs whether the value is not the one in use
     */
    public record Value(String source, String value, boolean inUse, boolean differs) {}

    /** Returns what there is to say at one instant. */
    public static RegionFacts of(Snapshot snapshot) {
        Vaddr va = snapshot.selection().va();
        return switch (snapshot.space()) {
            case BootSpace _ -> snapshot.space().rangeAt(va).map(range -> ofRange(snapshot, range)).orElseGet(
                    () -> outside(snapshot, va));
            case Recording recording -> RecordedRegion.of(recording, snapshot.translation());
        };
    }

    private static RegionFacts ofRange(Snapshot snapshot, NamedRange at) {
        RangeRole role = at.role();
        VaddrRange range = at.range();
        KernelLayout layout = snapshot.boot().layout();
        Optional<String> window = snapshot.boot().machine().mode().window()
                .filter(it -> it.range().contains(range))
                .map(DirectMappingWindow::name);
        Bounds bounds = new Bounds(
                range.first(),
                layout.startConstant(role).name(),
                range.endText(),
                layout.endConstant(role).map(Enum::name).or(() -> window).orElseThrow(),
                range.sizeBytes(),
                formula(role),
                window,
                mapped(snapshot.state(), range),
                Optional.of(mapped(snapshot.lastState(), range)));
        return new RegionFacts(
                Optional.of(role),
                at.name(),
                purpose(role),
                Optional.of(bounds),
                snapshot.state().areaAt(snapshot.selection().va()).map(area -> new Area(
                        area.name(), area.range(), area.mappedBytes(), !snapshot.state().areas().contains(area))),
                SelectedAddress.in(snapshot, at),
                memory(snapshot),
                Stream.concat(
                        Stream.of(layout.startConstant(role)), layout.endConstant(role).stream())
                        .map(name -> constant(snapshot, name))
                        .toList());
    }

    private static long mapped(BootState state, VaddrRange range) {
        return Stream.concat(
                state.boot().phases().stream().map(state::mappedPart).flatMap(Optional::stream),
                state.areas().stream().flatMap(area -> area.mapped().stream()).map(LiveArea.Part::range))
                .map(range::intersect)
                .flatMap(Optional::stream)
                .mapToLong(VaddrRange::sizeBytes)
                .sum();
    }

    private static Optional<Memory> memory(Snapshot snapshot) {
        return snapshot.translation().pa().flatMap(
                pa -> snapshot.boot().memory().regionAt(pa).map(region -> new Memory(pa, region)));
    }

    private static Optional<String> formula(RangeRole role) {
        return switch (role) {
            case DIRECT_MAP -> Optional.of("va = pa + LINEAR_MAPPING_BASE");
            case FRAME_METADATA ->
                    Optional.of("slot = FRAME_METADATA_BASE + pa / " + PagingConsts.BASE_PAGE_SIZE + " \u00d7 "
                            + FrameMetadata.SLOT_SIZE);
            case TEXT -> Optional.of("va = pa + KERNEL_CODE_BASE");
            case MAPPINGS, HOLE, OTHER -> Optional.empty();
        };
    }

    private static Message purpose(RangeRole role) {
        return switch (role) {
            case DIRECT_MAP ->
                    RegionMessage.LINEAR_MAP_ABOUT.of();
            case MAPPINGS ->
                    RegionMessage.KVIRT_ABOUT.of();
            case FRAME_METADATA ->
                    RegionMessage.METADATA_ABOUT.of(FrameMetadata.SLOT_SIZE);
            case HOLE -> RegionMessage.HOLE_ABOUT.of();
            case OTHER -> RegionMessage.OTHER_RANGE_ABOUT.of();
            case TEXT ->
                    RegionMessage.CODE_ABOUT.of();
        };
    }

    private static Constant constant(Snapshot snapshot, LayoutConstant name) {
        LayoutProfile used = snapshot.boot().machine().profile();
        PagingMode mode = snapshot.boot().machine().mode();
        return new Constant(
                name,
                Arrays.stream(LayoutProfile.values())
                        .map(profile -> new Value(
                                profile.displayName().toString(),
                                "0x" + Hex.grouped(profile.value(name, mode)),
                                profile == used,
                                profile.value(name, mode) != used.value(name, mode)))
                        .toList());
    }

    private static RegionFacts outside(Snapshot snapshot, Vaddr va) {
        PagingConsts consts = snapshot.consts();
        Vaddr end = snapshot.boot().layout().value(LayoutConstant.KERNEL_END);
        return outsideKernel(consts, va).orElseGet(() -> none(
                RegionMessage.PAST_KERNEL_END.text(),
                RegionMessage.PAST_END_ABOUT.of(-end.value()),
                List.of(new Fact(RegionMessage.OFFSET.text(),
                        RegionMessage.PAST_CONSTANT.of("KERNEL_END", Hex.amount(va.value() - end.value()))))));
    }

    /** Returns what there is to say of an address that is in no kernel's half; empty if it is in that. */
    static Optional<RegionFacts> outsideKernel(PagingConsts consts, Vaddr va) {
        if (!consts.isCanonical(va)) {
            return Optional.of(none(
                    RegionMessage.NOT_CANONICAL.text(),
                    RegionMessage.NOT_CANONICAL_ABOUT.of(),
                    List.of(new Fact(RegionMessage.GAP.text(),
                            RegionMessage.BETWEEN.of(lowerEnd(consts), consts.kernelHalf().first())))));
        }
        if (!consts.kernelHalf().contains(va)) {
            return Optional.of(none(
                    RegionMessage.USER_HALF.text(),
                    RegionMessage.USER_HALF_ABOUT.of(consts.userHalf().sizeBytes()),
                    List.of(new Fact(RegionMessage.HALF.text(),
                            RegionMessage.BETWEEN.of(new Vaddr(0), lowerEnd(consts))),
                            new Fact(RegionMessage.OFFSET.text(),
                                    RegionMessage.AMOUNT.of(Hex.amount(va.value()), va.value())))));
        }
        return Optional.empty();
    }

    /** The exclusive end of the lower half. */
    private static Vaddr lowerEnd(PagingConsts consts) {
        return new Vaddr(consts.userHalf().endExclusive());
    }

    /** Returns what there is to say where no range has a name. */
    static RegionFacts none(String title, Message purpose, List<Fact> selected) {
        return new RegionFacts(
                Optional.empty(), title, purpose, Optional.empty(), Optional.empty(), selected, Optional.empty(),
                List.of());
    }
}

package kspace.app.map.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import kspace.app.Machines;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.map.column.Box;
import kspace.app.map.column.Column;
import kspace.app.map.column.PartState;
import kspace.app.map.column.Segment;
import kspace.app.map.column.VirtualColumn;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.readout.MapTarget;
import kspace.app.sample.Samples;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.AxisShown;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.PhaseName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where everything stands on the map, for every sample machine. */
class MapLayoutTest {
    private static final Look NORMAL = new Look(Theme.LIGHT, Density.NORMAL);
    private static final Look COMPACT = new Look(Theme.DARK, Density.COMPACT);
    private static final AxisShown SCHEMATIC = AxisShown.still(AxisScale.of(ScaleMode.SCHEMATIC));
    private static final List<Vaddr> SELECTIONS = List.of(
            new Vaddr(0xffff_8000_4823_4567L),
            new Vaddr(0xffff_ffff_8800_0000L),
            new Vaddr(0xffff_fff0_0000_0040L),
            new Vaddr(-1L),
            new Vaddr(0x1000));

    static List<Boot> boots() {
        List<Boot> boots = new ArrayList<>();
        for (String name : Samples.names()) {
            boots.add(Boot.of(Samples.find(name).orElseThrow().machine()));
        }
        Machine machine = Samples.byDefault().machine();
        for (LayoutProfile profile : LayoutProfile.values()) {
            boots.add(Boot.of(new Machine(machine.name(), machine.mode(), machine.highestTranslationLevel(), profile,
                    machine.cpus(), machine.regions(), machine.metadataBase())));
        }
        return boots;
    }

    private static List<MapLayout> layouts(Boot boot) {
        List<MapLayout> layouts = new ArrayList<>();
        BootState last = boot.lastState();
        long[] moments = LongStream.of(0, 100, 258, boot.nrSteps() / 2, boot.nrSteps() - 8,
                boot.nrSteps()).map(moment -> Math.clamp(moment, 0, boot.nrSteps())).toArray();
        for (long moment : moments) {
            BootState state = boot.state(moment);
            for (Vaddr va : SELECTIONS) {
                Snapshot snapshot = Snapshot.of(state, last, Selection.of(va));
                for (ScaleMode mode : List.of(ScaleMode.SCHEMATIC, ScaleMode.TRUE)) {
                    AxisShown shown = AxisShown.still(AxisScale.of(mode));
                    layouts.add(MapLayout.of(snapshot, NORMAL, shown, 496, 636));
                    layouts.add(MapLayout.of(snapshot, COMPACT, shown, 348, 438));
                    layouts.add(MapLayout.of(snapshot, COMPACT, shown, 348, 278));
                }
            }
        }
        return layouts;
    }

    @ParameterizedTest
    @MethodSource("boots")
    void columns_anyMoment_coverAllAddressesAndPixelsWithoutGaps(Boot boot) {
        for (MapLayout layout : layouts(boot)) {
            assertCovers(layout.virtual(), boot.machine().consts().kernelHalf().first().value(), -1L, layout);
            assertCovers(layout.physical().orElseThrow(), 0, boot.memory().end().value() - 1, layout);
        }
    }

    private static <T> void assertCovers(Column<T> column, long first, long last, MapLayout layout) {
        List<Box<T>> boxes = column.boxes();
        assertThat(boxes.getFirst().segment().first()).isEqualTo(first);
        assertThat(boxes.getLast().segment().last()).isEqualTo(last);
        assertThat(boxes.getFirst().bottom()).isEqualTo(layout.geometry().bottom());
        assertThat(boxes.getLast().top()).isEqualTo(layout.geometry().top());
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.get(i).height()).isGreaterThanOrEqualTo(1);
            if (i > 0) {
                assertThat(boxes.get(i).segment().first()).isEqualTo(boxes.get(i - 1).segment().last() + 1);
                assertThat(boxes.get(i).bottom()).isEqualTo(boxes.get(i - 1).top());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("boots")
    void scales_bothEndsOfEverySegment_areInvertedExactly(Boot boot) {
        for (MapLayout layout : layouts(boot)) {
            assertInverted(layout.virtual());
            assertInverted(layout.physical().orElseThrow());
        }
    }

    private static <T> void assertInverted(Column<T> column) {
        for (Box<T> box : column.boxes()) {
            long first = box.segment().first();
            long last = box.segment().last();
            assertThat(column.scale().addressAt(column.scale().lowerEdge(first))).isEqualTo(first);
            assertThat(column.scale().addressAt(column.scale().lowerEdge(last))).isEqualTo(last);
            assertThat(column.scale().upperEdge(last)).isEqualTo(box.top());
        }
    }

    @ParameterizedTest
    @MethodSource("boots")
    void labels_anyMomentAndSize_neverOverlap(Boot boot) {
        for (MapLayout layout : layouts(boot)) {
            assertApart(layout.virtualLabels(), layout.geometry());
            assertApart(layout.physicalLabels(), layout.geometry());
        }
    }

    private static void assertApart(List<AddressLabel> labels, MapGeometry geometry) {
        assertThat(labels).isNotEmpty();
        for (int i = 1; i < labels.size(); i++) {
            assertThat(labels.get(i).y() - labels.get(i - 1).y()).isGreaterThanOrEqualTo(geometry.lineHeight());
        }
    }

    @ParameterizedTest
    @MethodSource("boots")
    void ribbons_lastMoment_joinEveryMappingToItsMemory(Boot boot) {
        BootState last = boot.lastState();
        Vaddr va = SELECTIONS.getFirst();
        Snapshot snapshot = Snapshot.of(last, last, Selection.of(va));

        MapLayout layout = MapLayout.of(snapshot, NORMAL, SCHEMATIC, 496, 636);

        assertThat(layout.ribbons())
                .hasSize((int) boot.phases().stream()
                        .filter(phase -> last.mappedPart(phase).isPresent())
                        .count())
                .noneMatch(Ribbon::toCome);
        boolean linearMap = boot.phase(PhaseName.LINEAR).isPresent();
        assertThat(layout.ribbons().getFirst().kind())
                .isEqualTo(linearMap ? RangeRole.DIRECT_MAP : RangeRole.FRAME_METADATA);
        if (!linearMap) {
            return;
        }
        Ribbon linear = layout.ribbons().getFirst();
        assertThat(linear.physicalBottom()).isEqualTo(layout.geometry().bottom());
        assertThat(linear.physicalTop())
                .isEqualTo(layout.physical().orElseThrow().scale().upperEdge(boot.memory().maxPaddr().value() - 1));
    }

    @Test
    void segments_momentInTheLinearPhase_splitMappedFromToCome() {
        Boot boot = Machines.q35();
        BootState state = boot.state(837);
        Vaddr va = SELECTIONS.getFirst();
        Snapshot snapshot = Snapshot.of(state, boot.lastState(), Selection.of(va));

        List<Segment<VirtualPart>> segments = VirtualColumn.segments(snapshot, AxisScale.of(ScaleMode.SCHEMATIC));

        assertThat(segments.getFirst().content().state()).isEqualTo(PartState.MAPPED);
        assertThat(segments.getFirst().last()).isEqualTo(0xffff_8000_483f_ffffL);
        assertThat(segments.get(1).content().state()).isEqualTo(PartState.TO_COME);
        assertThat(segments.get(1).last()).isEqualTo(0xffff_8001_7fff_ffffL);
        assertThat(segments.get(2).folded()).isTrue();
        assertThat(segments.getLast().last()).isEqualTo(-1L);
    }

    @Test
    void segments_metadataBeyondItsCap_isAnOverrunOfTheHole() {
        Boot boot = Boot.of(Samples.find("q35-128g").orElseThrow().machine());
        BootState last = boot.lastState();
        Vaddr va = SELECTIONS.getFirst();
        Snapshot snapshot = Snapshot.of(last, last, Selection.of(va));

        List<Segment<VirtualPart>> overruns =
                VirtualColumn.segments(snapshot, AxisScale.of(ScaleMode.SCHEMATIC)).stream()
                        .filter(segment -> segment.content().overruns())
                        .toList();

        assertThat(overruns).hasSize(1);
        assertThat(overruns.getFirst().first()).isEqualTo(0xffff_fff0_8000_0000L);
        assertThat(overruns.getFirst().content().range()).map(NamedRange::role).contains(RangeRole.HOLE);
        assertThat(overruns.getFirst().content().hue()).contains(RangeRole.FRAME_METADATA);
    }

    @Test
    void pointing_everyPixelOfTheColumn_selectsAnAddressOfTheBoxDrawnThere() {
        Boot boot = Machines.q35();
        BootState state = boot.state(837);
        Vaddr va = SELECTIONS.getFirst();
        Snapshot snapshot = Snapshot.of(state, boot.lastState(), Selection.of(va));
        MapLayout layout = MapLayout.of(snapshot, NORMAL, SCHEMATIC, 496, 636);
        double x = layout.geometry().virtualLeft() + 20;

        for (double y = layout.geometry().top() + 1; y < layout.geometry().bottom(); y++) {
            MapTarget.Virtual target = (MapTarget.Virtual) Pointing.at(layout, x, y).orElseThrow();
            Segment<VirtualPart> segment = layout.virtual().boxAt(y).segment();
            assertThat(segment.holds(target.va().value())).isTrue();
            assertThat(Unsigned.isAligned(target.va().value(), 4096)).isTrue();
            if (segment.folded()) {
                assertThat(target.va().value()).isEqualTo(segment.first());
            }
        }
    }
}

package kspace.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kspace.app.Machines;
import kspace.app.canvas.EntryMark;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.map.column.Column;
import kspace.app.map.column.SpacePart;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.layout.EntryCell;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.paint.Highlight;
import kspace.app.map.paint.StepMark;
import kspace.app.map.physical.PhysicalPart;
import kspace.app.map.physical.PhysicalUse;
import kspace.app.map.readout.MapTarget;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisMotion;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.AxisShown;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zooming on the address map, without a window. */
class MapZoomTest {
    private static final Look LOOK = new Look(Theme.LIGHT, Density.NORMAL);
    private static final int STEPS_OF_DOUBLING = 8;

    private final Explorer explorer = Machines.explorer();
    private final ReducedMotion reduced = new ReducedMotion();
    private final MapViewModel model = new MapViewModel(explorer, reduced);

    private MapLayout layout() {
        model.motion().finish();
        return model.layout(LOOK, 496, 636);
    }

    private static VaddrRange range(long start, long endExclusive) {
        return VaddrRange.ofBounds(start, endExclusive);
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 100.5, 333, 480, 620})
    void zoom_inToOnePageAndOutAgain_isTheSamePlaceAtEveryStep(double y) {
        explorer.zoomTo(range(0xffff_8000_0000_0000L, 0xffff_8001_8000_0000L));
        List<VaddrRange> seen = new ArrayList<>();
        while (!layout().shown().to().zoom().orElseThrow().isDeepest()) {
            seen.add(explorer.snapshot().zoom().orElseThrow());
            model.zooming().zoom(layout(), y, 1);
        }
        VaddrRange page = explorer.snapshot().zoom().orElseThrow();
        assertThat(page.first().isAligned(4096)).isTrue();
        assertThat(page.sizeBytes()).isEqualTo(4096);
        for (VaddrRange before : seen.reversed()) {
            model.zooming().zoom(layout(), y, -1);
            assertThat(explorer.snapshot().zoom()).contains(before);
        }
    }

    @Test
    void zoomAt_everyPixelOfTheSchematicScale_leavesTheAddressUnderThePointerWhereItIs() {
        MapLayout layout = layout();
        MapGeometry geometry = layout.geometry();
        for (double y = geometry.top() + 0.5; y < geometry.bottom(); y++) {
            Vaddr address = new Vaddr(layout.virtual().scale().addressAt(y));
            ZoomRange zoom = layout.zoomAt(y);
            VaddrRange part = SpacePart.at(explorer.snapshot(), address).range();
            boolean stopped = zoom.addresses().first().equals(part.first())
                    || zoom.addresses().last().equals(part.last());
            double share = (geometry.bottom() - y) / (geometry.bottom() - geometry.top());
            assertThat(part.contains(zoom.addresses())).isTrue();
            assertThat(zoom.addresses().contains(address)).isTrue();
            assertThat(stopped || Math.abs(zoom.shareOf(address) - share) < 1e-4).as("pixel %s", y).isTrue();
        }
    }

    @Test
    void zoom_inFromTheSchematicScaleAndOutAgain_isTheSchematicScale() {
        model.zooming().zoom(layout(), 300, 20);
        assertThat(explorer.snapshot().zoom()).isPresent();
        model.zooming().zoom(layout(), 300, -20);
        assertThat(explorer.snapshot().zoom()).isEmpty();
        assertThat(model.modeProperty().get()).isEqualTo(ScaleMode.SCHEMATIC);
    }

    @Test
    void zoom_outOfTheKernelHalf_showsAllOfItAndThenEverything() {
        explorer.zoomTo(range(0xffff_8000_0000_0000L, 0xffff_c000_0000_0000L));
        model.zooming().zoom(layout(), 300, -STEPS_OF_DOUBLING);
        assertThat(explorer.snapshot().zoom()).contains(range(0xffff_8000_0000_0000L, 0));
        model.zooming().zoom(layout(), 300, -1);
        assertThat(explorer.snapshot().zoom()).contains(ZoomRange.WHOLE.addresses());
        model.zooming().zoom(layout(), 300, -1);
        assertThat(explorer.snapshot().zoom()).contains(ZoomRange.WHOLE.addresses());
    }

    @Test
    void scale_everyPowerOfTwoAtBothEndsOfTheAddressSpace_isInvertedExactly() {
        for (int bits = 12; bits < 64; bits++) {
            long size = 1L << bits;
            for (long first : new long[]{0, -size, 0x8000_0000_0000_0000L - (size >>> 1), 0xffff_8000_0000_0000L}) {
                if (Unsigned.less(-size, first)) {
                    continue;
                }
                explorer.zoomTo(VaddrRange.ofSize(new Vaddr(first), size));
                Column<VirtualPart> column = layout().virtual();
                long last = first + size - 1;
                assertThat(column.first()).isEqualTo(first);
                assertThat(column.last()).isEqualTo(last);
                assertThat(column.scale().addressAt(column.scale().lowerEdge(first))).isEqualTo(first);
                assertThat(column.scale().addressAt(column.scale().lowerEdge(last))).isEqualTo(last);
                assertThat(column.scale().upperEdge(last)).isEqualTo(column.scale().top());
                long quarter = first + (size >>> 2);
                assertThat(column.scale().addressAt(column.scale().lowerEdge(quarter))).isEqualTo(quarter);
            }
        }
    }

    @Test
    void entries_linearMapOfOneGiB_areItsLargePages() {
        explorer.setMoment(837);
        explorer.zoomTo(range(0xffff_8000_4800_0000L, 0xffff_8000_4880_0000L));

        List<EntryCell> entries = layout().entries();

        assertThat(entries).extracting(EntryCell::level).containsExactly(2, 2, 2, 2);
        assertThat(entries).extracting(EntryCell::index).containsExactly(64, 65, 66, 67);
        assertThat(entries).extracting(EntryCell::mark).containsExactly(
                EntryMark.LEAF, EntryMark.LEAF, EntryMark.TO_COME, EntryMark.TO_COME);
        assertThat(entries.getFirst().property().orElseThrow().flags().accessText()).isEqualTo("RW");
    }

    @Test
    void entries_anyZoomOfAnyMachine_coverWhatIsManagedWithoutGapsInFewPixelsEach() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (String name : Samples.names()) {
            Boot boot = Boot.of(Samples.find(name).orElseThrow().machine());
            explorer.open(boot);
            VaddrRange half = boot.machine().consts().kernelHalf();
            for (int i = 0; i < 40; i++) {
                explorer.setMoment(random.nextLong(boot.nrSteps() + 1));
                double factor = Math.pow(2, -random.nextDouble(30));
                explorer.zoomTo(new ZoomRange(half).about(random.nextDouble(), factor).addresses());
                MapLayout layout = layout();
                String where = "seed " + seed + ", " + name + ", " + explorer.snapshot().zoom();
                double height = layout.geometry().bottom() - layout.geometry().top();
                assertThat(layout.entries()).as(where).hasSizeLessThan((int) (height / 6) + 3);
                for (int j = 1; j < layout.entries().size(); j++) {
                    assertThat(layout.entries().get(j).range().first().value()).as(where)
                            .isEqualTo(layout.entries().get(j - 1).range().last().value() + 1);
                }
            }
        }
    }

    @Test
    void physical_zoomIntoTheLinearMap_isExactlyWhatIsMapped() {
        explorer.zoomTo(range(0xffff_8000_0812_3000L, 0xffff_8000_0812_5000L));

        Column<PhysicalPart> physical = layout().physical().orElseThrow();

        assertThat(physical.first()).isEqualTo(0x0812_3000L);
        assertThat(physical.last()).isEqualTo(0x0812_4fffL);
        assertThat(physical.boxes()).extracting(box -> box.content().use()).containsExactly(PhysicalUse.KERNEL);
    }

    @Test
    void physical_zoomWhereNothingIsMapped_isNotShown() {
        explorer.zoomTo(range(0xffff_d000_0000_0000L, 0xffff_d000_0001_0000L));

        assertThat(layout().physical()).isEmpty();
    }

    @Test
    void choose_schematicWhileZoomed_showsAllAndCanBeGoneBackFrom() {
        VaddrRange zoom = range(0xffff_8000_0000_0000L, 0xffff_8000_0020_0000L);
        explorer.zoomTo(zoom);
        assertThat(model.modeProperty().get()).isEqualTo(ScaleMode.ZOOM);
        model.choose(ScaleMode.TRUE);
        assertThat(model.modeProperty().get()).isEqualTo(ScaleMode.TRUE);
        assertThat(explorer.snapshot().zoom()).isEmpty();
        model.back();
        assertThat(explorer.snapshot().zoom()).contains(zoom);
        assertThat(model.modeProperty().get()).isEqualTo(ScaleMode.ZOOM);
        model.zooming().showAll();
        assertThat(model.modeProperty().get()).isEqualTo(ScaleMode.TRUE);
    }

    @Test
    void placesOf_everyMachine_coverAll64BitAddressesInOrder() {
        for (String name : Samples.names()) {
            List<SpacePart.Place> places = SpacePart.placesOf(Samples.find(name).orElseThrow().machine().mode());
            assertThat(places.getFirst().range().first()).as(name).isEqualTo(new Vaddr(0));
            assertThat(places.getLast().range().last()).as(name).isEqualTo(new Vaddr(-1L));
            for (int i = 1; i < places.size(); i++) {
                assertThat(places.get(i).range().first().value()).as(name)
                        .isEqualTo(places.get(i - 1).range().last().value() + 1);
            }
        }
        assertThat(SpacePart.placesOf(Samples.find("loongarch-virt").orElseThrow().machine().mode()))
                .extracting(SpacePart.Place::part)
                .containsExactly(SpacePart.USER_HALF, SpacePart.NON_CANONICAL, SpacePart.WINDOW,
                        SpacePart.NON_CANONICAL, SpacePart.KERNEL_HALF);
    }

    @Test
    void highlight_frameOfTheMetadata_isReachedByTwoAddressesInEveryMode() {
        for (String name : List.of("q35-4g", "riscv-virt-sv48", "loongarch-virt", "aarch64-virt")) {
            Boot boot = Boot.of(Samples.find(name).orElseThrow().machine());
            explorer.open(boot);
            Paddr frame = boot.metadata().frames().start();
            Vaddr slot = boot.layout().frameToMeta(new Paddr(0));
            Vaddr direct = boot.layout().paddrToVaddr(frame);
            Highlight highlight = Highlight.of(explorer.snapshot(), new MapTarget.Virtual(slot)).orElseThrow();
            assertThat(highlight.frame()).isEqualTo(frame);
            assertThat(highlight.aliases()).as(name).extracting(Highlight.Alias::va).containsExactly(direct, slot);
        }
    }

    @Test
    void highlight_addressThatIsNotMapped_isNothing() {
        MapTarget target = new MapTarget.Virtual(new Vaddr(0xffff_d000_0000_0000L));
        assertThat(Highlight.of(explorer.snapshot(), target)).isEmpty();
    }

    @Test
    void stepMark_pageMappedAndTableAllocated_isWhatWasWritten() {
        explorer.setMoment(837);
        assertThat(StepMark.of(explorer.snapshot())).contains(new StepMark(
                VaddrRange.ofSize(new Vaddr(0xffff_8000_4820_0000L), 2L << 20),
                Optional.of(PaddrRange.ofSize(new Paddr(0x4820_0000), 2L << 20))));
        explorer.setMoment(2);
        assertThat(StepMark.of(explorer.snapshot())).contains(new StepMark(
                VaddrRange.ofSize(new Vaddr(0xffff_8000_0000_0000L), 1L << 39),
                Optional.of(PaddrRange.ofSize(new Paddr(0x2000), 4096))));
        explorer.setMoment(1);
        assertThat(StepMark.of(explorer.snapshot())).isEmpty();
    }

    @Test
    void findings_zoomWithoutTheirPlace_haveNoMark() {
        explorer.open(Machines.withFindings());
        assertThat(layout().findings()).isNotEmpty();
        explorer.zoomTo(range(0xffff_8000_0800_0000L, 0xffff_8000_0820_0000L));
        assertThat(layout().findings()).isEmpty();
    }

    @Test
    void motion_reduced_isThereAtOnce() {
        reduced.property().set(true);
        explorer.zoomTo(range(0xffff_8000_0000_0000L, 0xffff_8000_4000_0000L));
        assertThat(model.motion().movingProperty().get()).isFalse();
        assertThat(model.motion().shownProperty().get()).isEqualTo(AxisShown.still(AxisScale.of(
                new ZoomRange(range(0xffff_8000_0000_0000L, 0xffff_8000_4000_0000L)))));
    }

    @Test
    void motion_fromSchematicToZoom_endsExactlyThereAndNeverLosesAnAddress() {
        reduced.property().set(false);
        MapLayout before = layout();
        explorer.zoomTo(range(0xffff_8000_0000_0000L, 0xffff_8000_4000_0000L));
        assertThat(model.motion().movingProperty().get()).isTrue();
        for (double passed = 0; passed < AxisMotion.CHANGE_MS; passed += 20) {
            Column<VirtualPart> column = model.layout(LOOK, 496, 636).virtual();
            long first = 0xffff_8000_0000_0000L;
            assertThat(column.scale().addressAt(column.scale().lowerEdge(first))).isEqualTo(first);
            model.motion().advance(20);
        }
        assertThat(model.motion().movingProperty().get()).isFalse();
        assertThat(layout().virtual().first()).isEqualTo(0xffff_8000_0000_0000L);
        assertThat(layout().virtual().last()).isEqualTo(0xffff_8000_3fff_ffffL);
        assertThat(before.virtual().first()).isEqualTo(0xffff_8000_0000_0000L);
    }
}

package kspace.app.map.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.paint.Highlight;
import kspace.app.map.paint.StepMark;
import kspace.app.map.readout.MapTarget;
import kspace.app.map.readout.Readout;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.AxisShown;
import kspace.app.zoom.ScaleMode;
import kspace.app.zoom.VerticalScale;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;

/** KVirtAreas on the map. */
class MapAreaTest {
    private static final long PAGE = 4096;
    private static final long MIB = 1L << 20;
    private static final long END = 0xffff_fff0_0000_0000L;
    private static final Look LOOK = new Look(Theme.LIGHT, Density.NORMAL);

    private static Boot boot(List<KVirtOperation> operations) {
        return Boot.of(new Machine(
                "Trial", Architectures.mode("x86-64"), 2, LayoutProfile.CONSTANTS, 1, List.of(
                        new MemoryRegion(PaddrRange.of(0, 1024 * MIB), RegionType.USABLE),
                        new MemoryRegion(PaddrRange.of(128 * MIB, 152 * MIB), RegionType.KERNEL)),
                Optional.empty()).withOperations(operations));
    }

    private static KVirtOperation.Map map(boolean tracked, long areaBytes, long offset, long base, long size) {
        return new KVirtOperation.Map(
                tracked, areaBytes, offset, PaddrRange.of(base, base + size), PageFlags.RW, CachePolicy.WRITEBACK);
    }

    /** Area 1: 4 MiB of which 2 MiB show 512 MiB; area 2: 16 pages of which 8 show 600 MiB; then page 1 of those goes. */
    private static Explorer explorer() {
        return new Explorer(boot(List.of(
                map(false, 4 * MIB, 2 * MIB, 512 * MIB, 2 * MIB),
                map(true, 16 * PAGE, 4 * PAGE, 600 * MIB, 8 * PAGE),
                new KVirtOperation.Unmap(2, 5 * PAGE, PAGE),
                new KVirtOperation.Drop(1))));
    }

    private static Snapshot at(Explorer explorer, int operations) {
        explorer.setMoment(
                explorer.snapshot().boot().phase(PhaseName.KVIRT).orElseThrow().firstStep() - 1 + operations);
        return explorer.snapshot();
    }

    private static List<AreaSpan> spans(Snapshot snapshot, AxisScale scale) {
        return VirtualColumn.segments(snapshot, scale).stream()
                .flatMap(segment -> segment.content().area().stream())
                .toList();
    }

    private static AreaSpan span(long first, long bytes, int number, boolean exists, PartState state) {
        return new AreaSpan(VaddrRange.ofSize(new Vaddr(first), bytes), number, 1, exists, state);
    }

    @Test
    void segments_eachMoment_showTheAreasThatExistAndThoseThatStay() {
        Explorer explorer = explorer();
        AxisScale schematic = AxisScale.of(ScaleMode.SCHEMATIC);
        long one = END - 4 * MIB;
        long two = one - 16 * PAGE;
        AreaSpan stays = span(two, 16 * PAGE, 2, false, PartState.TO_COME);
        assertThat(spans(at(explorer, 0), schematic)).as("area 1 goes again").containsExactly(stays);
        assertThat(spans(at(explorer, 1), schematic))
                .containsExactly(stays, span(one, 4 * MIB, 1, true, PartState.MAPPED));
        assertThat(spans(at(explorer, 2), schematic)).containsExactly(
                span(two, 16 * PAGE, 2, true, PartState.MAPPED), span(one, 4 * MIB, 1, true, PartState.MAPPED));
        assertThat(spans(at(explorer, 4), schematic))
                .containsExactly(span(two, 16 * PAGE, 2, true, PartState.MAPPED));
    }

    @Test
    void segments_zoomedIn_areCutWhereSomethingIsMapped() {
        long two = END - 4 * MIB - 16 * PAGE;
        AxisScale zoom = AxisScale.of(ZoomRange.fit(VaddrRange.ofSize(new Vaddr(two), 16 * PAGE), 0));
        assertThat(spans(at(explorer(), 3), zoom)).filteredOn(span -> span.number() == 2).containsExactly(
                span(two, 4 * PAGE, 2, true, PartState.UNUSED),
                span(two + 4 * PAGE, PAGE, 2, true, PartState.MAPPED),
                span(two + 5 * PAGE, PAGE, 2, true, PartState.UNUSED),
                span(two + 6 * PAGE, 6 * PAGE, 2, true, PartState.MAPPED),
                span(two + 12 * PAGE, 4 * PAGE, 2, true, PartState.UNUSED));
    }

    @Test
    void segments_manyAreas_areDrawnAsOneUntilThereIsRoom() {
        int count = 200;
        List<KVirtOperation> operations = IntStream.range(0, count)
                .mapToObj(i -> (KVirtOperation) map(false, 2 * PAGE, 0, 512 * MIB + 2L * i * PAGE, 2 * PAGE)).toList();
        Snapshot snapshot = new Explorer(boot(operations)).snapshot();
        AreaSpan all = new AreaSpan(
                VaddrRange.ofSize(new Vaddr(END - 2L * count * PAGE), 2L * count * PAGE), count, count, true,
                PartState.MAPPED);
        assertThat(spans(snapshot, AxisScale.of(ScaleMode.SCHEMATIC))).containsExactly(all);
        assertThat(spans(snapshot, AxisScale.of(ScaleMode.TRUE))).containsExactly(all);
        assertThat(spans(snapshot, AxisScale.of(ZoomRange.WHOLE))).containsExactly(all);
        assertThat(all.name(false)).isEqualTo("200 KVirtAreas");
        AxisScale near = AxisScale.of(ZoomRange.fit(all.range(), 0));
        assertThat(spans(snapshot, near)).hasSize(count).allSatisfy(it -> assertThat(it.nrAreas()).isEqualTo(1));
        assertThat(MapLayout.of(snapshot, LOOK, AxisShown.still(AxisScale.of(ZoomRange.WHOLE)), 496, 706).ribbons())
                .as("ribbons that no eye can tell apart are one")
                .hasSizeLessThan(count / 2);
    }

    @Test
    void ribbons_eachMappedPart_leadToItsFrames() {
        Snapshot snapshot = at(explorer(), 3);
        MapLayout layout = MapLayout.of(snapshot, LOOK, AxisShown.still(AxisScale.of(ScaleMode.SCHEMATIC)), 496, 706);
        VerticalScale physical = layout.physical().orElseThrow().scale();
        List<Double> bottoms = new ArrayList<>();
        layout.ribbons().stream().filter(it -> it.kind() == RangeRole.MAPPINGS && !it.toCome())
                .forEach(it -> bottoms.add(it.physicalBottom()));
        assertThat(bottoms).containsExactlyInAnyOrder(
                physical.lowerEdge(512 * MIB), physical.lowerEdge(600 * MIB),
                physical.lowerEdge(600 * MIB + 2 * PAGE));
    }

    @Test
    void highlight_frameInAnArea_lightsAllItsAddresses() {
        Snapshot snapshot = at(explorer(), 2);
        Vaddr va = new Vaddr(END - 4 * MIB - 16 * PAGE + 4 * PAGE);
        List<Highlight.Alias> aliases = List.of(
                new Highlight.Alias(snapshot.boot().layout().paddrToVaddr(new Paddr(600 * MIB)), RangeRole.DIRECT_MAP),
                new Highlight.Alias(va, RangeRole.MAPPINGS));
        assertThat(Highlight.of(snapshot, new MapTarget.Physical(new Paddr(600 * MIB + 0x10))).orElseThrow())
                .isEqualTo(new Highlight(new Paddr(600 * MIB), aliases));
        assertThat(Highlight.of(snapshot, new MapTarget.Virtual(va)).orElseThrow().aliases()).isEqualTo(aliases);
        Snapshot before = at(explorer(), 1);
        assertThat(Highlight.of(before, new MapTarget.Physical(new Paddr(600 * MIB))).orElseThrow().aliases())
                .as("not mapped yet").hasSize(1);
    }

    @Test
    void readout_addressInAnArea_namesIt() {
        Explorer explorer = explorer();
        Vaddr start = new Vaddr(END - 4 * MIB - 16 * PAGE);
        MapTarget mapped = new MapTarget.Virtual(start.plus(4 * PAGE));
        long first = at(explorer, 1).moment();
        assertThat(Readout.of(at(explorer, 1), mapped)).isEqualTo(new Readout(
                start.plus(4 * PAGE).toString(), "KVirtArea 2 + 16 KiB, to come",
                String.format("not mapped yet, but by step %,d", first + 1)));
        assertThat(Readout.of(at(explorer, 2), mapped)).isEqualTo(new Readout(
                start.plus(4 * PAGE).toString(), "KVirtArea 2 + 16 KiB", "maps 0x2580_0000, 4 KiB page"));
        assertThat(Readout.of(at(explorer, 2), new MapTarget.Virtual(start))).isEqualTo(new Readout(
                start.toString(), "KVirtArea 2, its start", "not mapped"));
        assertThat(Readout.of(at(explorer, 3), new MapTarget.Virtual(start.plus(5 * PAGE))).mapping())
                .as("unmapped again").isEqualTo("not mapped");
        assertThat(Readout.of(at(explorer, 2), new MapTarget.Physical(new Paddr(600 * MIB))).mapping())
                .isEqualTo("mapped by linear map and KVirtArea 2");
        assertThat(Readout.of(at(explorer, 4), new MapTarget.Virtual(new Vaddr(END - 2 * MIB))).place())
                .as("dropped").isEqualTo("KVirtArea + \u224863.94 TiB");
    }

    @Test
    void stepMark_trial_marksThePartAndItsMemory() {
        Explorer explorer = explorer();
        VaddrRange area = VaddrRange.ofSize(new Vaddr(END - 4 * MIB), 4 * MIB);
        assertThat(StepMark.of(at(explorer, 1))).contains(
                new StepMark(area, Optional.of(PaddrRange.of(512 * MIB, 514 * MIB))));
        assertThat(StepMark.of(at(explorer, 4))).contains(new StepMark(area, Optional.empty()));
    }
}

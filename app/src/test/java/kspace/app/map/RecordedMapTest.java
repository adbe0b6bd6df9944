package kspace.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import kspace.app.CountingSurface;
import kspace.app.Recordings;
import kspace.app.WindowRobot;
import kspace.app.canvas.EntryMark;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.controls.LegendEntry;
import kspace.app.map.column.Box;
import kspace.app.map.column.Column;
import kspace.app.map.column.PartState;
import kspace.app.map.column.RecordedPart;
import kspace.app.map.column.Segment;
import kspace.app.map.column.VirtualColumn;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.layout.AddressLabel;
import kspace.app.map.layout.EntryCell;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.paint.BoxText;
import kspace.app.map.paint.Highlight;
import kspace.app.map.paint.MapPainter;
import kspace.app.map.paint.MapSigns;
import kspace.app.map.physical.Mapping;
import kspace.app.map.physical.PhysicalPart;
import kspace.app.map.physical.PhysicalUse;
import kspace.app.map.readout.MapTarget;
import kspace.app.map.readout.Readout;
import kspace.app.state.Explorer;
import kspace.app.state.Place;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.AxisShown;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.Mmu;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.pagetable.read.MappedParts;
import kspace.core.space.Origin;
import kspace.core.space.PhysicalMemory;
import kspace.core.space.RecordedSpace;
import kspace.core.space.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The map of address spaces that were recorded. */
@ExtendWith(WindowRobot.class)
class RecordedMapTest {
    private static final Look LOOK = new Look(Theme.LIGHT, Density.NORMAL);
    private static final double WIDTH = 496;
    private static final double HEIGHT = 636;

    private static Snapshot snapshot(Recording recording) {
        return Snapshot.of(recording, recording,
                new Place(Selection.of(Explorer.firstSelected(recording)), Optional.empty()));
    }

    private static MapLayout layout(Recording recording, AxisScale scale) {
        return MapLayout.of(snapshot(recording), LOOK, AxisShown.still(scale), WIDTH, HEIGHT);
    }

    private static MapLayout schematic(Recording recording) {
        return layout(recording, AxisScale.of(ScaleMode.SCHEMATIC));
    }

    private static MapLayout zoomed(Recording recording, long start, long end) {
        return layout(recording, AxisScale.of(new ZoomRange(VaddrRange.ofBounds(start, end))));
    }

    private static MapLayout zoomed(Snapshot snapshot, long start, long end) {
        return MapLayout.of(snapshot, LOOK,
                AxisShown.still(AxisScale.of(new ZoomRange(VaddrRange.ofBounds(start, end)))), WIDTH, HEIGHT);
    }

    private static List<String> words(MapLayout layout) {
        List<String> words = new ArrayList<>();
        for (Box<VirtualPart> box : layout.virtual().boxes()) {
            List<String> lines = BoxText.of(layout, box, LOOK).lines().stream()
                    .map(line -> line.texts().getFirst()).toList();
            words.add(String.format("%x ", box.segment().first()) + String.join(": ", lines));
        }
        return words.reversed();
    }

    /** Returns how much each range has mapped by the list of a walker in another language, which had the whole dump. */
    private static Map<String, Long> listed(String name, List<NamedRange> ranges) throws IOException {
        Path dumps = Path.of(System.getProperty("kspace.root", ".."), "core", "src", "test", "resources", "dump");
        Map<String, Long> bytes = new LinkedHashMap<>();
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(dumps.resolve(name + ".leaves.txt.gz")))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().skip(1).toList()) {
                String[] fields = line.split(" ", -1);
                Vaddr va = new Vaddr(Long.parseUnsignedLong(fields[0], 16));
                ranges.stream().filter(range -> range.range().contains(va)).forEach(range -> bytes.merge(
                        range.name(), Long.parseLong(fields[2]) * Long.parseLong(fields[3]), Long::sum));
            }
        }
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({"linux-6.1-4-levels, 7", "linux-6.1-5-levels-kaslr, 7"})
    void segments_linux_haveInEachRangeWhatAnotherWalkerListed(String name, int nrRanges) throws IOException {
        Recording recording = name.contains("4-levels") ? Recordings.linux4() : Recordings.linux5();
        Map<String, Long> mapped = new LinkedHashMap<>();
        for (Segment<VirtualPart> segment : VirtualColumn.segments(
                snapshot(recording), AxisScale.of(ScaleMode.SCHEMATIC))) {
            segment.content().recorded().flatMap(RecordedPart::mapped)
                    .filter(_ -> segment.content().range().isPresent())
                    .ifPresent(part -> mapped.merge(
                            segment.content().range().orElseThrow().name(), part.mappedBytes(), Long::sum));
        }
        assertThat(mapped).hasSize(nrRanges - 1).isEqualTo(listed(name, recording.ranges()));
    }

    @Test
    void words_linuxWithFourLevels_nameWhatIsMappedAndWhatIsNot() {
        assertThat(words(schematic(Recordings.linux4()))).containsExactly(
                "ffffffffff5fe000 vsyscall: 10 MiB + 8 KiB unused",
                "ffffffffff5fc000 mapped: 8 KiB",
                "ffffffffc0200000 1012 MiB \u2212 16 KiB unused",
                "ffffffffc0000000 modules: 2 MiB",
                "ffffffff83a00000 966 MiB unused",
                "ffffffff81000000 kernel text: 42 MiB",
                "fffffe0000014000 EFI services, espfix stacks: \u22482 TiB unused",
                "fffffe0000000000 CPU entry area: 64 KiB, scattered",
                "ffffea0000800000 KASAN shadow: 20 TiB \u2212 8 MiB unused",
                "ffffea0000000000 vmemmap: 8 MiB",
                "ffffe8ffffc03000 1 TiB + 4084 KiB unused",
                "ffffe8ffffc00000 vmalloc: 12 KiB",
                "ffffc90000903000 \u224832 TiB unused",
                "ffffc90000000000 vmalloc: 5072 KiB, scattered",
                "ffff88801ffe0000 \u224864.5 TiB unused",
                "ffff888000000000 direct map: 512 MiB \u2212 128 KiB",
                "ffff800000000000 LDT: 8.5 TiB unused",
                "800000000000 non-canonical: \u224816 EiB",
                "0 user half: 1180 KiB, scattered");
    }

    @Test
    void words_unknownKernel_nameNothing() {
        assertThat(words(schematic(Recordings.unknownKernel()))).containsExactly(
                "ffffffffc0c00000 1012 MiB unused",
                "ffffffffc0a00000 mapped: 2 MiB",
                "ffffffc040000000 254 GiB + 10 MiB unused",
                "ffffffc000000000 mapped: 1 GiB",
                "4000000000 non-canonical: \u224816 EiB",
                "0 user half: nothing mapped");
    }

    /** All of the kernel's ranges that lie at one offset, and where they lead. */
    @Test
    void mappings_linuxWithFourLevels_leadToTheMemoryThatIsShown() {
        List<Mapping> mappings = Mapping.of(new Explorer(Recordings.linux4()).snapshot());
        assertThat(mappings).contains(
                new Mapping("direct map", RangeRole.DIRECT_MAP, false,
                        VaddrRange.ofSize(new Vaddr(0xffff_8880_0000_0000L), 0x1ffe_0000L), new Paddr(0)),
                new Mapping("vmemmap", RangeRole.FRAME_METADATA, false,
                        VaddrRange.ofSize(new Vaddr(0xffff_ea00_0000_0000L), 0x80_0000L), new Paddr(0x1f60_0000L)),
                new Mapping("kernel text", RangeRole.TEXT, false,
                        VaddrRange.ofSize(new Vaddr(0xffff_ffff_8100_0000L), 0x2a0_0000L), new Paddr(0x100_0000L)));
        // Three of the lower part, which has many, and the only one of the upper part.
        assertThat(mappings).filteredOn(mapping -> mapping.name().equals("vmalloc")).hasSize(4);
    }

    @Test
    void physical_linuxWithFourLevels_hasTheImageAndTheMetadataWhereTheirRangesShowThem() {
        Column<PhysicalPart> physical = schematic(Recordings.linux4()).physical().orElseThrow();
        assertThat(physical.boxes()).filteredOn(box -> box.content().use() == PhysicalUse.KERNEL).singleElement()
                .satisfies(box -> {
                    assertThat(box.segment().first()).isEqualTo(0x100_0000L);
                    assertThat(box.segment().last()).isEqualTo(0x39f_ffffL);
                });
        assertThat(physical.boxes()).filteredOn(box -> box.content().use() == PhysicalUse.METADATA).singleElement()
                .satisfies(box -> assertThat(box.segment().first()).isEqualTo(0x1f60_0000L));
        // Its local APIC is mapped, and lies where no memory is.
        assertThat(physical.boxes().getLast().content().use()).isEqualTo(PhysicalUse.SHOWN);
        assertThat(physical.last()).isEqualTo(0xfee0_0fffL);
    }

    @Test
    void physical_list_hasWhatIsMappedAndAnEndThatNobodyKnows() {
        MapLayout layout = schematic(Recordings.listed());
        assertThat(layout.physical().orElseThrow().boxes()).extracting(box -> box.content().use(),
                box -> box.segment().first()).containsExactly(
                        tuple(PhysicalUse.SHOWN, 0L),
                        tuple(PhysicalUse.UNKNOWN, 0x1000L),
                        tuple(PhysicalUse.SHOWN, 0x20_0000L),
                        tuple(PhysicalUse.UNKNOWN, 0x60_0000L),
                        tuple(PhysicalUse.SHOWN, 0x100_0000L));
        assertThat(layout.physicalLabels()).extracting(AddressLabel::text).contains("end unknown");
        assertThat(schematic(Recordings.linux4()).physicalLabels()).extracting(AddressLabel::text)
                .doesNotContain("end unknown", "max_paddr");
    }

    @Test
    void readout_placesOfRecordings_sayWhatIsKnownAndWhy() {
        Snapshot linux = new Explorer(Recordings.linux4()).snapshot();
        Snapshot list = new Explorer(Recordings.listed()).snapshot();
        assertThat(physical(linux, 0x100_0000L)).isEqualTo(
                new Readout("0x0100_0000", "kernel image", "mapped by direct map and kernel text"));
        assertThat(physical(linux, 0x2a1_5000L).place()).isEqualTo("kernel image");
        assertThat(physical(linux, 0x554_7000L).place()).isEqualTo("page tables");
        assertThat(physical(linux, 0x800_0000L)).isEqualTo(
                new Readout("0x0800_0000", "not in the dump", "mapped by direct map"));
        assertThat(physical(linux, 0x8000_0000L).mapping()).isEqualTo("no virtual address reaches it");
        assertThat(physical(list, 0x7000_0000L)).isEqualTo(new Readout(
                "0x7000_0000", "unknown: a list of pages tells only what is mapped", "no virtual address reaches it"));
        assertThat(Readout.of(linux, new MapTarget.Virtual(new Vaddr(0xffff_ffff_8100_0000L)))).isEqualTo(new Readout(
                "0xffff_ffff_8100_0000", "kernel text + 16 MiB", "maps 0x0100_0000, 2 MiB page"));
        assertThat(Readout.of(linux, new MapTarget.Virtual(new Vaddr(0x1000))).place()).isEqualTo("user half");
    }

    private static Readout physical(Snapshot snapshot, long pa) {
        return Readout.of(snapshot, new MapTarget.Physical(new Paddr(pa)));
    }

    @Test
    void select_physicalMemory_goesToTheDirectMapOrToWhatReachesItOrStays() {
        Explorer linux = new Explorer(Recordings.linux4());
        new MapViewModel(linux).select(new MapTarget.Physical(new Paddr(0x100_2000L)));
        assertThat(linux.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8880_0100_2000L));
        new MapViewModel(linux).select(new MapTarget.Physical(new Paddr(0xfee0_0010L)));
        assertThat(linux.snapshot().translation().pa()).contains(new Paddr(0xfee0_0010L));
        Vaddr before = linux.snapshot().selection().va();
        new MapViewModel(linux).select(new MapTarget.Physical(new Paddr(0x8000_0000L)));
        assertThat(linux.snapshot().selection().va()).isEqualTo(before);
        Explorer unknown = new Explorer(Recordings.unknownKernel());
        new MapViewModel(unknown).select(new MapTarget.Physical(new Paddr(0x8000_5123L)));
        assertThat(unknown.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_ffc0_0000_5123L));
    }

    @Test
    void highlight_frameOfTheImage_lightsUpBothPlaces() {
        Highlight highlight = Highlight.of(
                new Explorer(Recordings.linux4()).snapshot(), new MapTarget.Physical(new Paddr(0x100_0abcL)))
                .orElseThrow();
        assertThat(highlight).isEqualTo(new Highlight(new Paddr(0x100_0000L), List.of(
                new Highlight.Alias(new Vaddr(0xffff_8880_0100_0000L), RangeRole.DIRECT_MAP),
                new Highlight.Alias(new Vaddr(0xffff_ffff_8100_0000L), RangeRole.TEXT))));
    }

    @Test
    void entries_zoomOfTheImage_arePagesOf2MiBAndTables() {
        List<EntryCell> cells = zoomed(Recordings.linux4(), 0xffff_ffff_8000_0000L, 0xffff_ffff_8400_0000L).entries();
        assertThat(cells).hasSize(32).allMatch(cell -> cell.level() == 2);
        assertThat(cells).filteredOn(cell -> cell.mark() == EntryMark.LEAF).hasSize(16);
        assertThat(cells).filteredOn(cell -> cell.mark() == EntryMark.TABLE).hasSize(5);
        assertThat(cells.get(8).property().orElseThrow().flags().accessText()).isEqualTo("RX");
        assertThat(cells.get(8).range().first()).isEqualTo(new Vaddr(0xffff_ffff_8100_0000L));
        assertThat(zoomed(Recordings.linux4(), 0x40_0000L, 0x40_4000L).entries())
                .extracting(EntryCell::mark).containsOnly(EntryMark.LEAF).hasSize(4);
    }

    @Test
    void words_loongArchWithoutTables_haveItsWindowOverTheDump() {
        ByteBuffer memory = ByteBuffer.allocate(0x5000).order(ByteOrder.LITTLE_ENDIAN);
        MapLayout layout = schematic(Recordings.raw("loongarch64", memory));
        assertThat(words(layout)).contains("9000000000000000 DMW0: no tables: 256 TiB");
        assertThat(layout.virtual().boxOf(0x9000_0000_0000_0000L).orElseThrow().content().hue())
                .contains(RangeRole.DIRECT_MAP);
        assertThat(Mapping.of(layout.snapshot())).containsExactly(new Mapping(
                "DMW0", RangeRole.DIRECT_MAP, false,
                VaddrRange.ofSize(new Vaddr(0x9000_0000_0000_0000L), 0x5000), new Paddr(0)));
    }

    /** The image's page of 2 MiB has a reserved entry after it. */
    @Test
    void entries_reservedEntry_faultsAndIsNotAbsent() {
        List<EntryCell> cells = zoomed(Recordings.raw(), 0xffff_ffff_8100_0000L, 0xffff_ffff_8160_0000L).entries();
        assertThat(cells).extracting(EntryCell::mark, EntryCell::note).containsExactly(
                tuple(EntryMark.LEAF, Optional.empty()),
                tuple(EntryMark.ABSENT, Optional.of("reserved: faults")),
                tuple(EntryMark.ABSENT, Optional.empty()));
    }

    /** A root whose last entry names a table beyond the end of the dump. */
    @Test
    void words_tableOutsideTheDump_areNoWordsOfWhatIsMapped() {
        ByteBuffer memory = ByteBuffer.allocate(0x2000).order(ByteOrder.LITTLE_ENDIAN);
        MapLayout layout = schematic(Recordings.raw("x86-64", memory.putLong(0x1000 + 511 * 8, 0x7777_7063)));
        assertThat(words(layout)).contains("ffffff8000000000 unknown: table not in the dump");
        Box<VirtualPart> box = layout.virtual().boxOf(-1L).orElseThrow();
        assertThat(box.content().state()).isEqualTo(PartState.NOT_RECORDED);
        assertThat(box.content().hue()).isEmpty();
        assertThat(layout.ribbons()).isEmpty();
        assertThat(zoomed(layout.snapshot(), 0xffff_ff80_0000_0000L, 0).entries()).singleElement()
                .satisfies(cell -> assertThat(cell.note()).contains("not in the dump"));
    }

    /** Every entry of the root names the root: 512^4 pages, all of which show one frame. */
    @Test
    void layout_everyEntryNamesTheRoot_isDrawnAtOnce() {
        ByteBuffer memory = ByteBuffer.allocate(0x2000).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 512; i++) {
            memory.putLong(0x1000 + i * 8, 0x1063);
        }
        Recording recording = RecordedSpace.of(
                Mmu.of(Architectures.byId("x86-64").orElseThrow()), 0x1000, held(memory),
                new Origin("circle", "a test", "the test", Optional.empty(), "nobody says it", List.of(),
                        Optional.empty()));
        for (ScaleMode mode : List.of(ScaleMode.SCHEMATIC, ScaleMode.TRUE)) {
            assertThat(layout(recording, AxisScale.of(mode)).virtual().boxes()).hasSize(3);
        }
        MapLayout deep = zoomed(recording, 0xffff_8000_0000_0000L, 0xffff_8000_0000_4000L);
        assertThat(deep.entries()).hasSize(4).allMatch(cell -> cell.mark() == EntryMark.LEAF);
        assertThat(physical(deep.snapshot(), 0x1000).mapping()).isEqualTo("mapped by user half");
    }

    private static PhysicalMemory held(ByteBuffer memory) {
        return new PhysicalMemory() {
            @Override
            public boolean read(Paddr table, long[] entries) {
                boolean isHeld = table.value() + 0x1000 <= memory.capacity();
                if (isHeld) {
                    memory.slice((int) table.value(), 0x1000).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer()
                            .get(entries);
                }
                return isHeld;
            }

            @Override
            public List<PaddrRange> ranges() {
                return List.of(PaddrRange.of(0, memory.capacity()));
            }
        };
    }

    static List<Supplier<Recording>> recordings() {
        return List.of(Recordings::linux4, Recordings::linux5, Recordings::raw, Recordings::unknownKernel,
                Recordings::listed);
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void paint_anyZoomOfARecording_drawsNoMoreThanThePixelsLeaveRoomFor(Supplier<Recording> source) {
        Recording recording = source.get();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<MappedParts.Part> parts = recording.mapped().in(VaddrRange.ofBounds(0, 0), 1 << 12);
        for (int i = 0; i < 40; i++) {
            VaddrRange mapped = parts.get(random.nextInt(parts.size())).range();
            ZoomRange zoom = ZoomRange.WHOLE.about(
                    ZoomRange.WHOLE.shareOf(mapped.first()), Math.pow(2, -random.nextDouble() * 52));
            MapLayout layout = layout(recording, AxisScale.of(zoom));
            CountingSurface surface = new CountingSurface();
            MapPainter.paint(surface, layout);
            String where = "seed " + seed + ", " + zoom;
            assertThat(surface.marks()).as(where).isLessThan((int) (4 * HEIGHT));
            assertThat(layout.virtual().first()).as(where).isEqualTo(zoom.addresses().first().value());
            assertThat(layout.virtual().last()).as(where).isEqualTo(zoom.addresses().last().value());
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void layout_onTheWayToAZoom_movesTheSelectionFromPlaceToPlace(Supplier<Recording> source) {
        Recording recording = source.get();
        Snapshot snapshot = snapshot(recording);
        AxisScale from = AxisScale.of(ScaleMode.SCHEMATIC);
        AxisScale to = AxisScale.of(ZoomRange.fit(VaddrRange.ofSize(snapshot.selection().va(), 1 << 14), 0));
        double start = MapLayout.of(snapshot, LOOK, AxisShown.still(from), WIDTH, HEIGHT).selection().virtualY();
        double end = MapLayout.of(snapshot, LOOK, AxisShown.still(to), WIDTH, HEIGHT).selection().virtualY();
        for (double progress : new double[]{0.1, 0.4, 0.6, 0.9}) {
            MapLayout layout = MapLayout.of(snapshot, LOOK, new AxisShown(from, to, progress), WIDTH, HEIGHT);
            assertThat(layout.selection().virtualY()).isCloseTo(start + (end - start) * progress, within(1.0));
            MapPainter.paint(new CountingSurface(), layout);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ScaleMode.class, names = {"SCHEMATIC", "TRUE"})
    void layout_everyRecording_coversAllThatItsRootCovers(ScaleMode mode) {
        for (Supplier<Recording> source : recordings()) {
            Recording recording = source.get();
            for (Density density : Density.values()) {
                MapLayout layout = MapLayout.of(snapshot(recording), new Look(Theme.DARK, density),
                        AxisShown.still(AxisScale.of(mode)), 348, 420);
                VaddrRange all = new VaddrRange(
                        new Vaddr(layout.virtual().first()), new Vaddr(layout.virtual().last()));
                assertThat(all).isEqualTo(recording.rootRange());
                assertThat(layout.selection().inside()).isTrue();
            }
        }
    }

    @Test
    void signs_recordings_areThoseOfWhatIsThere() {
        assertThat(signs(Recordings.linux4()))
                .contains("kernel text, mapped", "vmalloc, modules, mapped", "frames of page tables",
                        "user half, CPU entry area, outside ranges with names, mapped")
                .doesNotContain("mapped by a later step", "changed by the current step", "finding: click to read");
        assertThat(signs(Recordings.listed()))
                .contains("unknown: a list of pages does not tell what memory there is")
                .doesNotContain("frames of page tables", "tables that the walk reads, by level");
        assertThat(MapSigns.line(new Explorer(Recordings.linux4()).snapshot())).extracting(LegendEntry::words)
                .containsExactly("page tables", "nothing known", "nothing mapped");
    }

    private static List<String> signs(Recording recording) {
        return MapSigns.of(snapshot(recording)).stream().map(LegendEntry::words).toList();
    }

    @Test
    void selectAbove_partsOfARecording_goesFromPartToPart() {
        Explorer explorer = new Explorer(Recordings.unknownKernel());
        MapViewModel model = new MapViewModel(explorer);
        model.selectLowestRegion();
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0));
        model.selectAbove(List.of());
        model.selectAbove(List.of());
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_ffc0_0000_0000L));
        assertThat(explorer.snapshot().translation().pa()).contains(new Paddr(0x8000_0000L));
    }

    @Test
    void segments_zoomOntoWhatIsMapped_haveNoMoreThanTheScaleTellsApart() {
        Recording recording = Recordings.linux4();
        VaddrRange part = VaddrRange.ofBounds(0xffff_c900_0000_0000L, 0xffff_c900_0100_0000L);
        List<Segment<VirtualPart>> segments = VirtualColumn.segments(
                snapshot(recording), AxisScale.of(new ZoomRange(part)));
        assertThat(segments.size()).isBetween(3, 512);
        long at = part.first().value();
        for (Segment<VirtualPart> segment : segments) {
            assertThat(segment.first()).isEqualTo(at);
            at = segment.last() + 1;
        }
        assertThat(at).isEqualTo(part.endExclusive());
    }
}

package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kspace.app.Recordings;
import kspace.app.data.PageTest;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.state.ZoomRange;
import kspace.app.tables.columns.PageColumn;
import kspace.app.tables.columns.RowText;
import kspace.app.tables.columns.TableColumn;
import kspace.app.tables.entry.Covered;
import kspace.app.tables.entry.Entries;
import kspace.app.tables.entry.EntryFilter;
import kspace.app.tables.entry.EntryKind;
import kspace.app.tables.find.PhysicalSearch;
import kspace.app.tables.overview.BandReader;
import kspace.app.tables.overview.BandRun;
import kspace.app.tables.overview.BandWindow;
import kspace.app.tables.overview.Overview;
import kspace.app.tables.overview.OverviewRegion;
import kspace.app.tables.overview.RecordedAxis;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.PagingConsts;
import kspace.core.space.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page tables of recordings: of two real Linux, of raw memory, and of a list that tells pages only. */
class RecordedTablesTest {
    private static final Recording LINUX4 = Recordings.linux4();

    static List<Recording> recordings() {
        return List.of(LINUX4, Recordings.linux5(), Recordings.raw(), Recordings.unknownKernel(), Recordings.listed(),
                OddTables.recursive(), OddTables.full());
    }

    private static TablesViewModel model(Recording recording) {
        return new TablesViewModel(new Explorer(recording));
    }

    private static TablesViewModel model(Recording recording, long va) {
        Explorer explorer = new Explorer(recording);
        explorer.select(new Vaddr(va));
        return new TablesViewModel(explorer);
    }

    private static List<String> rows(TablesViewModel model, int level) {
        TableColumn column =
                model.path().columns().stream().filter(it -> it.level() == level).findFirst().orElseThrow();
        return column.runs().stream().map(run -> RowText.of(run, column))
                .map(text -> text.index() + " | " + text.title() + " | " + text.detail()).toList();
    }

    /** What is there at an address, found by the walk from the root and not by ranges of addresses. */
    private static Optional<EntryKind> expected(Recording recording, Vaddr va, int level) {
        return recording.path(va).stream().filter(table -> table.level() == level).findFirst()
                .map(table -> new Entries(recording).kind(table, recording.consts().pteIndex(va, level)));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void read_randomZooms_isWhatTheTablesHold(Recording recording) {
        Covered covered = Covered.of(recording);
        PagingConsts consts = recording.consts();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Vaddr near = new Vaddr(covered.address(random.nextLong(covered.sizeBytes())).value());
            Vaddr middle = random.nextBoolean() ? near : recording.firstToSee();
            ZoomRange all = ZoomRange.WHOLE;
            ZoomRange zoom =
                    all.about(all.shareOf(middle), Math.pow(0.5, random.nextInt(Long.SIZE - 12)));
            BandWindow window = BandWindow.of(Optional.of(zoom), covered);
            List<List<BandRun>> bands = BandReader.read(recording, List.of(window), Set.of());
            for (int sample = 0; sample < 40; sample++) {
                Vaddr va = zoom.addressAt(random.nextDouble());
                for (int level = 1; level <= consts.nrLevels() && covered.contains(va); level++) {
                    long offset = covered.offset(va);
                    Optional<BandRun> run =
                            bands.get(level - 1).stream().filter(it -> it.holds(offset)).findFirst();
                    if (run.filter(BandRun::sampled).isEmpty()) {
                        assertThat(run.map(BandRun::kind))
                                .as("seed %d: level %d at %s in %s", seed, level, va, zoom)
                                .isEqualTo(expected(recording, va, level));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void axis_everyRecording_coversAllOnceAndFoldsNothingThatIsMapped(Recording recording) {
        Covered covered = Covered.of(recording);
        List<Overview.Piece> axis = RecordedAxis.of(recording);
        long at = 0;
        for (Overview.Piece piece : axis) {
            assertThat(piece.start()).isEqualTo(at);
            at = piece.end();
        }
        assertThat(at).isEqualTo(covered.sizeBytes());
        assertThat(axis.stream().filter(piece -> !piece.folded()).count()).isBetween(1L, 20L);
        if (recording.isListable()) {
            LeafRuns.forEach(recording.root().orElseThrow(), run -> {
                long start = covered.offset(run.pages().va());
                assertThat(axis).filteredOn(piece -> piece.start() <= start && start < piece.end())
                        .singleElement().matches(Predicate.not(Overview.Piece::folded));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 1:TABLE 62:EMPTY_TABLE 1:TABLE", "3, 1:TABLE 511:ABSENT 31744:ABSENT 511:ABSENT 1:TABLE"})
    void schematic_vmallocOfLinux_isReadExactly(int level, String expected) {
        Overview overview = model(LINUX4).overview().shown();
        long start = overview.offset(new Vaddr(0xffff_c900_0000_0000L));
        long end = overview.offset(new Vaddr(0xffff_e900_0000_0000L));
        Overview.Band band = overview.band(level);
        List<String> runs = band.runs().stream()
                .filter(run -> start <= run.start() && run.start() < end)
                .map(run -> run.sizeBytes() / band.entryBytes() + ":" + run.kind()).toList();
        assertThat(String.join(" ", runs)).startsWith(expected);
    }

    @Test
    void regions_linux_areTheUserHalfAndTheNamedRanges() {
        Overview overview = model(LINUX4).overview().shown();
        assertThat(overview.covered().bothHalves()).isTrue();
        assertThat(overview.regions()).extracting(OverviewRegion::name).containsExactly(
                "user half", "LDT", "direct map", "vmalloc", "vmemmap", "KASAN shadow", "CPU entry area",
                "espfix stacks", "EFI services", "kernel text", "modules", "vsyscall");
        assertThat(model(Recordings.unknownKernel()).overview().shown().regions())
                .extracting(OverviewRegion::name).containsExactly("user half", "kernel half");
    }

    @Test
    void path_linux_hasTheTablesWithTheirAddressesAndNothingToCome() {
        TablesViewModel model = model(LINUX4, 0xffff_ffff_8100_0123L);
        assertThat(model.path().columns()).extracting(column -> column.table().orElseThrow().toString())
                .containsExactly("0x0550_4000", "0x02a1_5000", "0x02a1_6000");
        assertThat(model.path().columns()).noneMatch(TableColumn::toCome).noneMatch(TableColumn::isNew)
                .allMatch(column -> column.changed().isEmpty());
        assertThat(rows(model, 4)).contains(
                "402 | table | PA 03c0_0000 \u00b7 1 table",
                "403\u2013464 | 62 empty tables | PA 03c0_1000 \u2026 03c3_e000",
                "466\u2013467 | 2 absent | 1 TiB unused");
        assertThat(rows(model, 2)).startsWith(
                "0\u20137 | 8 absent | 16 MiB unused",
                "8 | 2 MiB leaf | PA 0100_0000 \u00b7 R-X WB G",
                "9\u201314 | 6 \u00d7 2 MiB | PA 0120_0000 \u2026 01df_ffff",
                "15 | table | PA 053b_1000 \u00b7 512 \u00d7 4 KiB");
        assertThat(model.path().columns().getFirst().covers()).isEqualTo(new VaddrRange(new Vaddr(0), new Vaddr(-1L)));
    }

    @Test
    void page_linuxText_hasItsAliasInTheDirectMapAndNoSlot() {
        PageColumn.Mapped page = (PageColumn.Mapped) model(LINUX4, 0xffff_ffff_8100_0123L).path().page();
        assertThat(page.pa()).hasToString("0x0100_0123");
        assertThat(page.aliases()).isEqualTo(new PageColumn.Aliases(List.of(new PageColumn.Alias(
                "direct map", "direct-map", new Vaddr(0xffff_8880_0100_0123L))), true));
        assertThat(page.aliases().words()).contains("1 alias");
        assertThat(page.memory()).isEqualTo("not in the dump");
        assertThat(page.slot()).isEmpty();
    }

    @Test
    void page_absentInARecording_saysNothingOfLaterSteps() {
        PageColumn.Missing page = (PageColumn.Missing) model(LINUX4, 0xffff_ffff_8000_0000L).path().page();
        assertThat(page.reason()).hasToString(
                "Entry [0] of the level 2 table is absent: the walk ends there with #PF (page fault).");
        assertThat(page.later()).isEmpty();
        assertThat(page.brief()).hasToString("L2 [0] is absent.");
    }

    @Test
    void search_linux_findsEveryAddressAndTheTable() {
        TablesViewModel model = model(LINUX4);
        PhysicalSearch.Result page = model.find().search(new Paddr(0x0100_0123));
        assertThat(page.hits()).extracting(hit -> hit.selection().va() + " " + hit.words()).containsExactly(
                "0xffff_8880_0100_0123 direct map, 2 MiB leaf L2 [8]",
                "0xffff_ffff_8100_0123 kernel text, 2 MiB leaf L2 [8]");
        assertThat(page.sentence()).isEqualTo("2 entries lead to 0x0100_0123 in this recording");
        assertThat(model.find().search(new Paddr(0x02a1_6008)).hits())
                .extracting(hit -> hit.selection() + " " + hit.words())
                .contains(new Selection(new Vaddr(0xffff_ffff_8000_0000L), 3)
                        + " table of level 2, named by L3 [510]");
        assertThat(model.find().search(new Paddr(0x0550_4000)).hits()).extracting(PhysicalSearch.Hit::way)
                .contains(PhysicalSearch.Way.ROOT);
        assertThat(model.find().search(new Paddr(1L << 45)).sentence())
                .isEqualTo("No entry leads to 0x2000_0000_0000 in this recording.");
    }

    @Test
    void filter_recording_hasNoTestForWhatOnlyAsterinasTells() {
        TablesViewModel model = model(LINUX4);
        assertThat(model.testsProperty().get()).containsExactlyInAnyOrder(PageTest.PRESENT,
                PageTest.HUGE, PageTest.WRITABLE, PageTest.EXECUTABLE);
        model.toggle(PageTest.TRACKED);
        assertThat(model.filterProperty().get()).isEqualTo(EntryFilter.NONE);
        model.toggle(PageTest.EXECUTABLE);
        TableColumn root = model.path().columns().getFirst();
        assertThat(root.matching().stream().boxed()).containsExactly(0, 255, 273, 511);
    }

    @Test
    void filter_twoTests_areThoseOfThePagesBelow() {
        TablesViewModel model = model(LINUX4, 0xffff_ffff_8100_0000L);
        model.toggle(PageTest.HUGE);
        model.toggle(PageTest.EXECUTABLE);
        long expected = Stream.iterate(0, i -> i < 512, i -> i + 1)
                .filter(i -> {
                    var directory = LINUX4.path(new Vaddr(0xffff_ffff_8100_0000L)).get(2);
                    return directory.page(i).filter(it -> it.property().flags().accessText().contains("X"))
                            .isPresent();
                }).count();
        assertThat(expected).isPositive();
        assertThat(model.path().columns().get(2).nrMatching()).isEqualTo((int) expected);
    }

    @Test
    void ranges_sizesOfPagesUnknown_areNeverTold() {
        TablesViewModel model = model(OddTables.ranges(), 0xffff_ffc0_0000_0000L);
        assertThat(rows(model, 2)).startsWith(
                "0 | 2 MiB mapped | PA 8000_0000 \u00b7 RWX G", "1 | 2 MiB mapped | PA 8020_0000 \u00b7 RWX G");
        PageColumn.Mapped page = (PageColumn.Mapped) model.path().page();
        assertThat(page.sizeKnown()).isFalse();
        assertThat(model.signs().line()).extracting(it -> it.words()).containsExactly(
                "absent", "empty table", "table", "page, size unknown", "selected");
        assertThat(model.testsProperty().get()).doesNotContain(PageTest.HUGE);
        assertThat(model.find().search(new Paddr(0x8020_0010L)).hits()).extracting(PhysicalSearch.Hit::words)
                .containsExactly("kernel half, page of unknown size");
        assertThat(model.overview().shown().bands().getFirst().remark()).isEmpty();
    }

    @Test
    void firstToSee_everyEntryNamesTheRoot_isTheStartOfTheKernelHalf() {
        assertThat(OddTables.full().firstToSee()).isEqualTo(OddTables.full().consts().kernelHalf().first());
    }

    @Test
    void signs_recording_nothingIsToCome() {
        assertThat(model(LINUX4).signs().line()).extracting(it -> it.words()).containsExactly(
                "absent", "empty table", "table", "4 KiB", "2 MiB leaf", "selected");
        assertThat(model(OddTables.recursive()).signs().line()).extracting(it -> it.words()).contains(
                "not recorded", "faults").doesNotContain("to come");
        assertThat(model(LINUX4).signs().card()).extracting(it -> it.words())
                .noneMatch(words -> words.contains("step"));
    }

    @Test
    void list_tablesLieNowhere_andTheyAreStillColumns() {
        TablesViewModel model = model(Recordings.listed(), 0xffff_8880_0020_0000L);
        assertThat(model.path().columns()).extracting(TableColumn::level).containsExactly(4, 3, 2);
        assertThat(model.path().columns()).allMatch(column -> column.table().isEmpty());
        assertThat(model.path().focusLevel()).isEqualTo(2);
        assertThat(rows(model, 2)).startsWith(
                "0 | table | 1 \u00d7 4 KiB", "1 | 2 MiB leaf | PA 0020_0000 \u00b7 RW- WB G");
        assertThat(model.overview().shown().path()).extracting(Overview.EntryPlace::level).containsExactly(4, 3, 2);
        assertThat(((PageColumn.Missing) model(Recordings.listed(), 0x1000).path().page()).reason()).hasToString(
                "The list has no page for this address: entry [0] of the level 4 table is absent, or the address was"
                        + " left out.");
        assertThat(model.find().search(new Paddr(0x1000_0000)).sentence()).isEqualTo(
                "No entry leads to 0x1000_0000 in this recording. Where its tables lie, a list does not tell.");
    }
}

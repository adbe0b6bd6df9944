package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kspace.app.Machines;
import kspace.app.data.PageTest;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.tables.columns.PageColumn;
import kspace.app.tables.columns.RowText;
import kspace.app.tables.columns.TableColumn;
import kspace.app.tables.columns.TablePath;
import kspace.app.tables.entry.EntryRun;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the columns say, at the moments of the boot that look different. */
class TablesViewModelTest {
    private static final Vaddr IN_LINEAR_MAP = new Vaddr(0xffff_8000_4823_4567L);
    private static final Vaddr IN_CODE = new Vaddr(0xffff_ffff_8800_0000L);
    private static final Vaddr IN_METADATA = new Vaddr(0xffff_fff0_0000_0040L);

    private static TablesViewModel model(Boot boot, long moment, Vaddr va) {
        Explorer explorer = new Explorer(boot);
        explorer.setMoment(moment);
        explorer.select(va);
        return new TablesViewModel(explorer);
    }

    private static TablePath path(long moment, Vaddr va) {
        return model(Machines.q35(), moment, va).path();
    }

    private static Boot sample(String name) {
        return Boot.of(Samples.find(name).orElseThrow().machine());
    }

    private static List<String> rows(TablePath path, int level) {
        TableColumn column = path.columns().stream().filter(it -> it.level() == level).findFirst().orElseThrow();
        return column.runs().stream().map(run -> RowText.of(run, column))
                .map(text -> text.index() + " | " + text.title() + " | " + text.detail())
                .toList();
    }

    private static PageColumn.Missing missing(TablePath path) {
        assertThat(path.page()).isInstanceOf(PageColumn.Missing.class);
        return (PageColumn.Missing) path.page();
    }

    private static PageColumn.Mapped mapped(TablePath path) {
        assertThat(path.page()).isInstanceOf(PageColumn.Mapped.class);
        return (PageColumn.Mapped) path.page();
    }

    @Test
    void path_moment0_allTablesAreToComeAndThereIsNoRoot() {
        TablePath path = path(0, IN_LINEAR_MAP);
        assertThat(path.columns()).extracting(TableColumn::level).containsExactly(4, 3, 2);
        assertThat(path.columns()).allMatch(TableColumn::toCome).allMatch(column -> column.nrPresent() == 0);
        assertThat(missing(path).title()).isEqualTo("No root yet");
        assertThat(missing(path).later().map(Message::toString)).contains(
                "Phase linear map maps it: a 2 MiB page that leads to 0x4823_4567.");
        assertThat(rows(path, 4)).containsExactly(
                "0\u2013255 | 256 absent | user half, not managed here",
                "256 | table to come | for the linear map",
                "257\u2013510 | 254 to come | PA 0000_3000 \u2026 0016_1000",
                "511 | table to come | for the metadata");
    }

    @Test
    void path_moment1_rootIsNewAndEmpty() {
        TablePath path = path(1, IN_LINEAR_MAP);
        assertThat(path.columns()).extracting(TableColumn::toCome).containsExactly(false, true, true);
        assertThat(path.columns().getFirst().isNew()).isTrue();
        assertThat(path.columns().getFirst().nrPresent()).isZero();
        assertThat(missing(path).title()).isEqualTo("Not present");
        assertThat(missing(path).reason()).asString().startsWith("Entry [256] of the level 4 table is absent");
    }

    @Test
    void path_moment100_rootIsHalfWay() {
        TablePath path = path(100, IN_LINEAR_MAP);
        assertThat(path.columns().getFirst().nrPresent()).isEqualTo(99);
        assertThat(path.columns().getFirst().changed()).hasValue(256 + 98);
        assertThat(rows(path, 4)).containsExactly(
                "0\u2013255 | 256 absent | user half, not managed here",
                "256 | empty table | PA 0000_2000",
                "257\u2013354 | 98 empty tables | PA 0000_3000 \u2026 0006_4000",
                "355\u2013510 | 156 to come | PA 0006_5000 \u2026 0016_1000",
                "511 | table to come | for the metadata");
        assertThat(missing(path).reason()).asString().startsWith("Entry [1] of the level 3 table is absent");
    }

    @Test
    void path_moment258_firstTableOfLinearMapIsNewInItsParent() {
        TablePath path = path(258, IN_LINEAR_MAP);
        assertThat(rows(path, 3)).containsExactly(
                "0 | empty table | PA 0016_3000",
                "1 | table to come | for the linear map",
                "2\u20135 | 4 to come | 4 GiB of linear map",
                "6\u2013511 | 506 absent | 506 GiB unused");
        assertThat(path.columns().get(1).changed()).hasValue(0);
        assertThat(path.columns().get(2).toCome()).isTrue();
    }

    @Test
    void path_moment837_saysWhatIsThereAndWhatIsToCome() {
        TablePath path = path(837, IN_LINEAR_MAP);
        assertThat(path.columns()).extracting(TableColumn::nrPresent).containsExactly(256, 2, 66);
        assertThat(rows(path, 4)).containsExactly(
                "0\u2013255 | 256 absent | user half, not managed here",
                "256 | table | PA 0000_2000 \u00b7 2 tables",
                "257\u2013511 | 255 empty tables | PA 0000_3000 \u2026 0016_2000");
        assertThat(rows(path, 3)).containsExactly(
                "0 | table | PA 0016_3000 \u00b7 512 \u00d7 2 MiB",
                "1 | table | PA 0016_4000 \u00b7 66 \u00d7 2 MiB",
                "2\u20135 | 4 to come | 4 GiB of linear map",
                "6\u2013511 | 506 absent | 506 GiB unused");
        assertThat(rows(path, 2)).containsExactly(
                "0\u201364 | 65 \u00d7 2 MiB | PA 4000_0000 \u2026 481f_ffff",
                "65 | 2 MiB leaf | PA 4820_0000 \u00b7 RW- WB G",
                "66\u2013511 | 446 to come | PA 4840_0000 \u2026 7fff_ffff");
        assertThat(path.columns().get(2).changed()).hasValue(65);
    }

    @Test
    void page_moment837_namesMemoryFrameAndSlot() {
        PageColumn.Mapped page = mapped(path(837, IN_LINEAR_MAP));
        assertThat(page.page()).hasToString("0x4820_0000");
        assertThat(page.pa()).hasToString("0x4823_4567");
        assertThat(page.offset()).isEqualTo(0x3_4567);
        assertThat(page.memory()).isEqualTo("usable");
        assertThat(page.aliases()).isEqualTo(new PageColumn.Aliases(List.of(), true));
        assertThat(page.slot()).contains(
                new PageColumn.Slot(new Vaddr(0xffff_fff0_0120_8d00L), false, true));
    }

    @Test
    void path_moment3384_lastRootEntryHasATable() {
        TablePath path = path(3384, IN_LINEAR_MAP);
        assertThat(path.columns()).extracting(TableColumn::nrPresent).containsExactly(256, 6, 512);
        assertThat(rows(path, 4)).containsExactly(
                "0\u2013255 | 256 absent | user half, not managed here",
                "256 | table | PA 0000_2000 \u00b7 6 tables",
                "257\u2013510 | 254 empty tables | PA 0000_3000 \u2026 0016_1000",
                "511 | table | PA 0016_2000 \u00b7 1 table");
        assertThat(rows(path, 3)).contains("2\u20135 | 4 tables | PA 0016_5000 \u2026 0016_8000");
        assertThat(rows(path, 2)).contains("66\u2013511 | 446 \u00d7 2 MiB | PA 4840_0000 \u2026 7fff_ffff");
        assertThat(mapped(path).slot()).get().extracting(PageColumn.Slot::mapped).isEqualTo(true);
    }

    @Test
    void path_lastMoment_nothingIsToCome() {
        TablePath path = path(Machines.q35().nrSteps(), IN_CODE);
        assertThat(path.columns()).flatExtracting(TableColumn::entries)
                .noneMatch(entry -> entry.kind().isToCome());
        assertThat(rows(path, 2)).containsExactly(
                "0\u201363 | 64 absent | 128 MiB unused",
                "64 | 2 MiB leaf | PA 0800_0000 \u00b7 RWX WB G",
                "65\u201375 | 11 \u00d7 2 MiB | PA 0820_0000 \u2026 097f_ffff",
                "76\u2013511 | 436 absent | 872 MiB unused");
    }

    @Test
    void page_kernelCode_isAliasedByTheLinearMap() {
        PageColumn.Mapped page = mapped(path(Machines.q35().nrSteps(), IN_CODE));
        assertThat(page.memory()).isEqualTo("kernel");
        assertThat(page.range()).contains(RangeRole.TEXT);
        assertThat(page.aliases().list()).containsExactly(
                PageColumn.Alias.in(Machines.q35().layout().named(RangeRole.DIRECT_MAP),
                        new Vaddr(0xffff_8000_0800_0000L)));
    }

    @Test
    void page_metadata_isAliasedByTheLinearMap() {
        Boot boot = Machines.q35();
        PageColumn.Mapped page = mapped(path(boot.nrSteps(), IN_METADATA));
        assertThat(page.memory()).isEqualTo("frame metadata");
        assertThat(page.aliases().list()).containsExactly(PageColumn.Alias.in(
                boot.layout().named(RangeRole.DIRECT_MAP),
                boot.layout().paddrToVaddr(boot.metadata().frames().start().plus(0x40))));
    }

    @Test
    void page_directMappingWindow_isNoFailureAndLeadsToTheAlias() {
        Boot boot = sample("loongarch-virt");
        long metadata = boot.metadata().frames().start().value() + 0x40;
        TablePath path = model(boot, boot.nrSteps(), new Vaddr(0x9000_0000_0000_0000L + metadata)).path();
        assertThat(path.columns()).isEmpty();
        assertThat(path.fault()).isFalse();
        assertThat(path.page()).isEqualTo(new PageColumn.Direct(
                "DMW0", new Vaddr(0x9000_0000_0000_0000L), new Vaddr(0x9000_0000_0000_0000L + metadata),
                new Paddr(metadata), "frame metadata",
                new PageColumn.Aliases(List.of(PageColumn.Alias.in(boot.layout().named(RangeRole.FRAME_METADATA),
                        boot.layout().frameToMeta(new Paddr(0)).plus(0x40))), true)));
    }

    @Test
    void path_userHalf_showsTheRootAndSaysOutside() {
        TablePath path = path(837, new Vaddr(0x1000));
        assertThat(path.columns()).extracting(TableColumn::level).containsExactly(4);
        assertThat(rows(path, 4)).startsWith(
                "0 | absent | user half, not managed here", "1\u2013255 | 255 absent | user half, not managed here");
        assertThat(missing(path).title()).isEqualTo("Outside");
    }

    @Test
    void path_nonCanonical_hasNoColumns() {
        TablePath path = path(837, new Vaddr(0x0000_9000_0000_0000L));
        assertThat(path.columns()).isEmpty();
        assertThat(path.fault()).isTrue();
        assertThat(missing(path).reason()).asString().startsWith("Bits 63:48 do not repeat bit 47, which is 1.");
    }

    @Test
    void path_q35With128GiB_foldsTablesOfOneFillTogether() {
        TablePath path = model(sample("q35-128g"), 40_000, new Vaddr(0xffff_800f_4823_4567L)).path();
        assertThat(rows(path, 3)).containsExactly(
                "0\u201360 | 61 tables | PA 0016_3000 \u2026 0019_f000",
                "61 | table | PA 001a_0000 \u00b7 512 \u00d7 2 MiB",
                "62\u201376 | 15 tables | PA 001a_1000 \u2026 001a_f000",
                "77 | table | PA 001b_0000 \u00b7 241 \u00d7 2 MiB",
                "78\u2013129 | 52 to come | 52 GiB of linear map",
                "130\u2013511 | 382 absent | 382 GiB unused");
    }

    @Test
    void path_pcWith512MiB_reachesLevel1() {
        Boot boot = sample("pc-512m");
        TablePath path = model(boot, boot.nrSteps(), new Vaddr(0xffff_8000_1fe1_2345L)).path();
        assertThat(path.nrSlots()).isEqualTo(4);
        assertThat(path.columns()).extracting(TableColumn::level).containsExactly(4, 3, 2, 1);
        assertThat(rows(path, 2)).containsExactly(
                "0\u2013254 | 255 \u00d7 2 MiB | PA 0000_0000 \u2026 1fdf_ffff",
                "255 | table | PA 0016_4000 \u00b7 480 \u00d7 4 KiB",
                "256\u2013511 | 256 absent | 512 MiB unused");
        assertThat(rows(path, 1)).containsExactly(
                "0\u201317 | 18 \u00d7 4 KiB | PA 1fe0_0000 \u2026 1fe1_1fff",
                "18 | 4 KiB leaf | PA 1fe1_2000 \u00b7 RW- WB G",
                "19\u2013479 | 461 \u00d7 4 KiB | PA 1fe1_3000 \u2026 1ffd_ffff",
                "480\u2013511 | 32 absent | 128 KiB unused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pc-512m", "q35-4g", "q35-8g", "q35-128g", "q35-uefi-16g"})
    void runs_everyMachineAndMoment_coverAllEntriesOnce(String name) {
        Boot boot = sample(name);
        for (long moment : List.of(0L, 1L, 2L, 100L, 257L, 258L, 259L, 837L, boot.nrSteps() - 1, boot.nrSteps())) {
            for (Vaddr va : List.of(IN_LINEAR_MAP, IN_CODE, IN_METADATA, new Vaddr(0), new Vaddr(-1))) {
                for (TableColumn column : model(boot, Math.min(moment, boot.nrSteps()), va).path().columns()) {
                    int next = 0;
                    for (EntryRun run : column.runs()) {
                        assertThat(run.first().index()).isEqualTo(next);
                        assertThat(RowText.of(run, column).title()).isNotBlank();
                        next = run.last().index() + 1;
                    }
                    assertThat(next).isEqualTo(PagingConsts.NR_ENTRIES);
                    assertThat(column.runs()).filteredOn(EntryRun::selected).hasSize(1);
                }
            }
        }
    }

    @Test
    void selectEntry_besideThePath_selectsItsFirstAddress() {
        Explorer explorer = new Explorer(Machines.q35());
        explorer.select(IN_LINEAR_MAP);
        TablesViewModel model = new TablesViewModel(explorer);
        model.selectEntry(2, 66);
        assertThat(explorer.snapshot().selection()).isEqualTo(new Selection(new Vaddr(0xffff_8000_4840_0000L), 2));
    }

    @Test
    void selectEntry_onThePath_keepsTheAddress() {
        Explorer explorer = new Explorer(Machines.q35());
        explorer.select(IN_LINEAR_MAP);
        TablesViewModel model = new TablesViewModel(explorer);
        model.selectEntry(3, 1);
        assertThat(explorer.snapshot().selection()).isEqualTo(new Selection(IN_LINEAR_MAP, 3));
        assertThat(model.path().focusLevel()).isEqualTo(3);
    }

    @Test
    void descend_rootEntryWithItsFirstPresentEntryFurtherDown_selectsThat() {
        Explorer explorer = new Explorer(Machines.q35());
        explorer.select(new Selection(new Vaddr(0xffff_ff80_0000_0000L), 4));
        TablesViewModel model = new TablesViewModel(explorer);
        model.descend();
        assertThat(explorer.snapshot().selection()).isEqualTo(new Selection(new Vaddr(0xffff_fff0_0000_0000L), 3));
    }

    @Test
    void descend_withAFilter_followsWhatIsLookedFor() {
        Explorer explorer = new Explorer(Machines.q35());
        explorer.select(new Selection(new Vaddr(0xffff_ff80_0000_0000L), 4));
        TablesViewModel model = new TablesViewModel(explorer);
        model.toggle(PageTest.EXECUTABLE);
        model.descend();
        model.descend();
        assertThat(explorer.snapshot().selection()).isEqualTo(new Selection(new Vaddr(0xffff_ffff_8800_0000L), 2));
    }

    @Test
    void open_anotherMachine_showsItsTables() {
        Explorer explorer = new Explorer(Machines.q35());
        TablesViewModel model = new TablesViewModel(explorer);
        explorer.open(sample("pc-512m"));
        assertThat(model.path().nrSlots()).isEqualTo(4);
        assertThat(model.overview().shown().bands().getLast().remark()).isEmpty();
    }
}

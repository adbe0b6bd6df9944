package kspace.app.tables.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kspace.app.Machines;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.tables.TablesViewModel;
import kspace.core.address.Paddr;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.PagingConsts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which entries lead to a physical address. */
class PhysicalSearchTest {

    private static PhysicalSearch.Result search(Boot boot, long moment, long pa) {
        Explorer explorer = new Explorer(boot);
        explorer.setMoment(moment);
        return new TablesViewModel(explorer).find().search(new Paddr(pa));
    }

    private static Boot sample(String name) {
        return Boot.of(Samples.find(name).orElseThrow().machine());
    }

    private static List<String> hits(PhysicalSearch.Result result) {
        return result.hits().stream().map(hit -> hit.selection().va() + " " + hit.words()).toList();
    }

    @Test
    void search_frameOfTheKernel_isInTheLinearMapAndInTheCode() {
        Boot boot = Machines.q35();
        PhysicalSearch.Result result = search(boot, boot.nrSteps(), 0x0800_0123);
        assertThat(hits(result)).containsExactly(
                "0xffff_8000_0800_0123 linear map, 2 MiB leaf L2 [64]",
                "0xffff_ffff_8800_0123 kernel code, 2 MiB leaf L2 [64]");
        assertThat(result.sentence()).isEqualTo("2 entries lead to 0x0800_0123 at this moment");
    }

    @Test
    void search_frameOfTheMetadata_isInTheLinearMapAndInTheMetadata() {
        Boot boot = Machines.q35();
        long pa = boot.metadata().frames().start().value() + 0x40;
        assertThat(hits(search(boot, boot.nrSteps(), pa))).containsExactly(
                boot.layout().paddrToVaddr(new Paddr(pa)) + " linear map, 2 MiB leaf L2 [76]",
                "0xffff_fff0_0000_0040 metadata, 2 MiB leaf L2 [0]");
    }

    @Test
    void search_frameInAnArea_namesTheArea() {
        Boot boot = Machines.q35WithAreas();
        assertThat(hits(search(boot, boot.nrSteps(), 0x3000_1000))).containsExactly(
                "0xffff_8000_3000_1000 linear map, 2 MiB leaf L2 [384]",
                "0xffff_ffef_ffd0_1000 KVirtArea 1, 4 KiB leaf L1 [257]");
    }

    @Test
    void search_rootAndATable_areFoundAsTables() {
        Boot boot = Machines.q35();
        assertThat(hits(search(boot, boot.nrSteps(), 0x1000))).containsExactly(
                "0xffff_8000_0000_1000 linear map, 2 MiB leaf L2 [0]",
                "0xffff_8000_0000_0000 root table, which the processor loads");
        assertThat(hits(search(boot, boot.nrSteps(), 0x16_4008))).containsExactly(
                "0xffff_8000_0016_4008 linear map, 2 MiB leaf L2 [0]",
                "0xffff_8000_4000_0000 table of level 2, named by L3 [1]");
    }

    @Test
    void search_beforeItIsMapped_saysThatLaterStepsDo() {
        PhysicalSearch.Result result = search(Machines.q35(), 100, 0x0800_0000);
        assertThat(result.hits()).isEmpty();
        assertThat(result.sentence()).isEqualTo(
                "No entry leads to 0x0800_0000 at this moment: after the last step, 2 will.");
    }

    @Test
    void search_aboveMaxPaddr_saysSo() {
        Boot boot = Machines.q35();
        PhysicalSearch.Result result = search(boot, boot.nrSteps(), 1L << 40);
        assertThat(result.hits()).isEmpty();
        assertThat(result.sentence())
                .isEqualTo("No entry leads to 0x100_0000_0000 at this moment: it lies above max_paddr, "
                        + boot.memory().maxPaddr() + ".");
    }

    @Test
    void search_loongArch_goesThroughTheWindow() {
        Boot boot = sample("loongarch-virt");
        assertThat(hits(search(boot, boot.nrSteps(), 0x8020_0000L))).containsExactly(
                "0x9000_0000_8020_0000 window, without any entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q35-4g", "pc-512m", "q35-4g-kernel-plus-4k", "riscv-virt-sv39", "q35-4g-la57"})
    void search_everyTable_findsTheEntryThatNamesIt(String name) {
        Boot boot = sample(name);
        List<StoredTable> tables = new ArrayList<>();
        collect(boot.lastState().table().root().orElseThrow(), boot.machine().consts().firstKernelEntry(), tables);
        Explorer explorer = new Explorer(boot);
        TablesViewModel model = new TablesViewModel(explorer);
        for (StoredTable table : tables) {
            assertThat(model.find().search(table.paddr()).hits())
                    .filteredOn(hit -> hit.role().isEmpty())
                    .extracting(PhysicalSearch.Hit::selection)
                    .containsExactly(new Selection(table.entryRange(0).first(), table.level() + 1));
        }
    }

    private static void collect(StoredTable node, int firstIndex, List<StoredTable> tables) {
        for (int i = firstIndex; i < PagingConsts.NR_ENTRIES; i++) {
            node.child(i).ifPresent(child -> {
                tables.add(child);
                collect(child, 0, tables);
            });
        }
    }
}

package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.machine.MachineFiles;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.pagetable.read.TableRun;
import kspace.core.pagetable.read.TableRuns;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaves and tables as runs, against the same table read entry by entry. */
class RunsTest {
    private static final Path SAMPLES = Path.of(System.getProperty("kspace.root", ".."), "samples");

    static List<String> samples() {
        return List.of(
                "q35-4g", "pc-512m", "q35-4g-kernel-plus-4k", "q35-8g-pages-1g", "q35-4g-la57", "riscv-virt-sv39",
                "riscv-virt-sv48", "riscv-virt-sv57", "loongarch-virt");
    }

    private static Boot boot(String sample) {
        return Boot.of(MachineFiles.read(SAMPLES.resolve(sample + ".toml")));
    }

    private static Stream<PageTable> moments(Boot boot) {
        long last = boot.nrSteps();
        return LongStream.concat(
                LongStream.of(0, 1, 2, 257, 258, 300, 1_000).filter(moment -> moment < last),
                boot.phases().stream().mapToLong(Phase::lastStep))
                .mapToObj(moment -> boot.state(moment).table());
    }

    private static List<LeafRun> leafRuns(PageTable table) {
        List<LeafRun> runs = new ArrayList<>();
        LeafRuns.forEach(table, runs::add);
        return runs;
    }

    private static List<TableRun> tableRuns(PageTable table) {
        List<TableRun> runs = new ArrayList<>();
        TableRuns.forEach(table, runs::add);
        return runs;
    }

    private static Stream<TableReader.Leaf> pages(PageTable table, LeafRun run) {
        return LongStream.range(0, run.pages().nrPages()).mapToObj(run.pages()::page).map(
                (PageItem page) -> new TableReader.Leaf(
                        page.va(), page.pa(), page.level(),
                        table.format().encodeLeaf(page.pa(), page.level(), run.property())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leafRuns_anyMoment_areTheLeavesEntryByEntry(String sample) {
        moments(boot(sample)).forEach(table -> assertThat(leafRuns(table).stream().flatMap(run -> pages(table, run)))
                .containsExactlyElementsOf(TableReader.leaves(table)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tableRuns_oneByOne_areTheTablesEntryByEntry(String sample) {
        moments(boot(sample)).forEach(table -> {
            List<TableReader.Table> each = new ArrayList<>();
            TableRuns.forEachTable(table, run -> each.add(new TableReader.Table(
                    run.level(),
                    run.level() == table.consts().nrLevels() ? new Vaddr(0) : run.range().first(),
                    run.first().orElseThrow())));
            assertThat(each).containsExactlyElementsOf(byLevel(TableReader.tables(table)));
        });
    }

    private static List<TableReader.Table> byLevel(List<TableReader.Table> tables) {
        Map<Integer, List<TableReader.Table>> levels = new TreeMap<>();
        tables.forEach(it -> levels.computeIfAbsent(-it.level(), _ -> new ArrayList<>()).add(it));
        return levels.values().stream().flatMap(Collection::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tableRuns_anyMoment_areTheTablesOneByOneAsFewRuns(String sample) {
        moments(boot(sample)).forEach(table -> {
            List<TableRun> each = new ArrayList<>();
            TableRuns.forEachTable(table, each::add);
            assertThat(tableRuns(table)).isEqualTo(joined(each));
        });
    }

    private static List<TableRun> joined(List<TableRun> each) {
        List<TableRun> runs = new ArrayList<>();
        for (TableRun next : each) {
            TableRun last = runs.isEmpty() ? next : runs.getLast();
            boolean continues = !runs.isEmpty()
                    && last.level() == next.level()
                    && last.range().endExclusive() == next.range().first().value()
                    && last.nrPresent() == next.nrPresent()
                    && last.content() == next.content();
            if (continues) {
                runs.removeLast();
                runs.add(new TableRun(
                        last.level(), last.nrTables() + 1, new VaddrRange(last.range().first(), next.range().last()),
                        last.first(), next.first(), last.nrPresent(), last.content()));
            } else {
                runs.add(next);
            }
        }
        return runs;
    }

    /** 64 TiB in pages of 4 KiB: 17 thousand million of them, in 33 million tables. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1_234_567_890_123L})
    void runs_64TiBOfSmallPages_areAFew(long stepsBeforeTheEnd) {
        Boot boot = Boot.of(Enormous.machine());
        BootState state = boot.state(boot.nrSteps() - stepsBeforeTheEnd % boot.nrSteps());
        List<LeafRun> leaves = leafRuns(state.table());
        assertThat(leaves.size()).isLessThanOrEqualTo(3);
        assertThat(leaves.getFirst().pages().va()).isEqualTo(new Vaddr(0xffff_8000_0000_0000L));
        assertThat(leaves.stream().mapToLong(run -> run.pages().nrPages()).sum()).isEqualTo(state.table().nrLeaves(1));
        List<TableRun> tables = tableRuns(state.table());
        assertThat(tables.size()).isLessThanOrEqualTo(30);
        for (int level = 1; level <= 4; level++) {
            int at = level;
            assertThat(tables.stream().filter(run -> run.level() == at).mapToLong(TableRun::nrTables).sum())
                    .isEqualTo(state.table().nrTables(level));
        }
    }

    @Test
    void leafRuns_q35_areItsThreeMappings() {
        assertThat(leafRuns(boot("q35-4g").lastState().table())).containsExactly(
                run(0xffff_8000_0000_0000L, 0, 3_072, PageFlags.RW),
                run(0xffff_fff0_0000_0000L, 0x0980_0000, 48, PageFlags.RW),
                run(0xffff_ffff_8800_0000L, 0x0800_0000, 12, PageFlags.RWX));
    }

    private static LeafRun run(long va, long pa, long nrPages, PageFlags flags) {
        return new LeafRun(
                new PageRun(new Vaddr(va), new Paddr(pa), 2, 512 * PagingConsts.BASE_PAGE_SIZE, nrPages),
                PageProperty.kernel(flags));
    }
}

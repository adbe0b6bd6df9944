package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.naive.NaiveArch;
import kspace.core.naive.NaiveEvent;
import kspace.core.naive.NaiveTable;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.LargestPages;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Maps random ranges that lie close together, so that they share tables and run into each other, and compares the steps with an
 * implementation that shares no code with the engine, and with what can be computed of them without a page table.
 */
class RunMappingTest {
    private static final long SEED = Long.getLong("kspace.seed", 20260827);
    private static final int NR_SEQUENCES = 100;
    private static final int MOST_RANGES = 4;
    private static final long FIRST_FRAME = 1L << 40;
    private static final long PAGE = PagingConsts.BASE_PAGE_SIZE;
    private static final long HUGE = 512 * PAGE;

    /** A range to map. */
    private record Range(long va, long pa, long size) {}

    @TestFactory
    Stream<DynamicTest> run_rangesCloseTogether_agreesWithNaiveTableAndPlan() {
        return LongStream.range(SEED, SEED + NR_SEQUENCES)
                .mapToObj(seed -> dynamicTest("ranges of seed " + seed, () -> compare(new Random(seed))));
    }

    private static void compare(Random random) {
        PagingConsts consts = X86.FOUR_LEVELS.consts(1 + random.nextInt(3));
        NaiveTable naive =
                new NaiveTable(NaiveArch.X86_64, consts.highestTranslationLevel(), n -> FIRST_FRAME + n * PAGE);
        naive.create();
        TableSlots slots = TableSlots.ofNewKernelTable(consts);
        MappedRanges mapped = new MappedRanges(List.of());
        PageTable table = PageTable.kernel(
                consts, Port.format(X86.FOUR_LEVELS), n -> Optional.of(new Paddr(FIRST_FRAME + n * PAGE)));
        for (int i = 0; i < MOST_RANGES; i++) {
            Range range = draw(random, consts.highestTranslationLevel());
            int before = naive.events().size();
            naive.map("phase " + i, range.va(), 0, range.pa(), range.size(), false);
            List<NaiveEvent> events = naive.events().subList(before, naive.events().size());
            RunMapping done = RunMapping.run(table, mapping(consts, range), -1);
            compareSteps(done, table, events);
            compareMoments(done, naive, before, random);
            PhasePlan plan = new PhasePlan(consts, mapping(consts, range), slots, mapped, -1);
            assertThat(done.nrSteps()).isEqualTo(plan.nrSteps());
            for (long step = 1; step <= plan.nrSteps(); step++) {
                assertThat(done.progressAfter(step)).contains(plan.after(step));
            }
            if (done.conflict().isPresent()) {
                return;
            }
            table = done.after();
            slots = plan.slotsAfter();
            mapped = mapped.with(plan.mapping().range());
        }
    }

    /** Returns a range of at most some hundred pages that is likely to meet another one. */
    private static Range draw(Random random, int htl) {
        long gib = 512 * HUGE;
        long base = 0xffff_8000_0000_0000L + random.nextInt(2) * 512L * gib + (random.nextInt(2) + 1) * gib;
        long va = base + (random.nextInt(5) - 2) * HUGE + (random.nextInt(3) == 0 ? random.nextInt(1024) * PAGE : 0);
        long size = switch (random.nextInt(6)) {
            case 0 -> (1 + random.nextInt(4)) * HUGE;
            case 1 -> htl == 3 ? gib * (1 + random.nextInt(2)) : HUGE;
            case 2 -> (1 + random.nextInt(3)) * PAGE;
            default -> (1 + random.nextInt(700)) * PAGE;
        };
        boolean congruent = size >= gib || random.nextInt(3) > 0;
        long pa = congruent ? va & (4 * gib - 1) : random.nextInt(5000) * PAGE;
        return new Range(va, pa, size);
    }

    private static Phase.Mapping mapping(PagingConsts consts, Range range) {
        Vaddr va = new Vaddr(range.va());
        return new Phase.Mapping(
                VaddrRange.ofSize(va, range.size()),
                new Paddr(range.pa()),
                PageProperty.kernel(PageFlags.RW),
                LargestPages.runs(consts, va, new Paddr(range.pa()), range.size()));
    }

    private static void compareSteps(RunMapping done, PageTable table, List<NaiveEvent> events) {
        Optional<Vaddr> stop = events.isEmpty() || !(events.getLast() instanceof NaiveEvent.Stop last)
                ? Optional.empty()
                : Optional.of(new Vaddr(last.va()));
        assertThat(done.conflict().map(PageItem::va)).isEqualTo(stop);
        assertThat(done.nrSteps()).isEqualTo(events.size() - (stop.isPresent() ? 1 : 0));
        for (int level = 1; level <= 4; level++) {
            int at = level;
            assertThat(done.after().nrTables(level) - table.nrTables(level))
                    .isEqualTo(events.stream()
                            .filter(it -> it instanceof NaiveEvent.Table made && made.level() == at).count());
            assertThat(done.after().nrLeaves(level) - table.nrLeaves(level))
                    .isEqualTo(events.stream()
                            .filter(it -> it instanceof NaiveEvent.Page page && page.level() == at).count());
        }
    }

    /** Looks at the table after some of the steps and compares it entry by entry. */
    private static void compareMoments(RunMapping done, NaiveTable naive, int before, Random random) {
        Set<Long> moments = new TreeSet<>();
        for (long step = 1; step <= Math.min(6, done.nrSteps()); step++) {
            moments.add(step);
        }
        for (int i = 0; i < 6 && done.nrSteps() > 0; i++) {
            moments.add(random.nextLong(done.nrSteps()) + 1);
        }
        for (long step : moments) {
            PageTable table = done.tableAfter(step);
            NaiveTable expected = naive.after(before + (int) step);
            assertThat(TableReader.tables(table).stream()
                    .collect(Collectors.toMap(
                            it -> new NaiveTable.Place(it.level(), it.firstVa().value()), it -> it.frame().value())))
                    .as("tables after step %d", step)
                    .isEqualTo(expected.tables());
            assertThat(TableReader.leaves(table))
                    .as("leaves after step %d", step)
                    .isEqualTo(expected.leaves().entrySet().stream()
                            .map(it -> new TableReader.Leaf(
                                    new Vaddr(it.getKey()), new Paddr(it.getValue().pa()), it.getValue().level(),
                                    it.getValue().raw()))
                            .toList());
        }
    }
}

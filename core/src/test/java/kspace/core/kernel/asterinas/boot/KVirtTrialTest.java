package kspace.core.kernel.asterinas.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.area.KVirtTrial;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.StoredTable;
import kspace.core.pagetable.outcome.TableTally;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PerLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried with KVirtAreas after the boot. */
class KVirtTrialTest {
    private static final long PAGE = 4096;
    private static final long MIB = 1L << 20;
    private static final long END = 0xffff_e000_0000_0000L;

    private static Machine machine(PagingMode mode, List<KVirtOperation> operations) {
        List<MemoryRegion> regions = List.of(
                new MemoryRegion(PaddrRange.of(0, 1024 * MIB), RegionType.USABLE),
                new MemoryRegion(PaddrRange.of(128 * MIB, 152 * MIB), RegionType.KERNEL));
        return new Machine(
                "Trial", mode, mode.consts().highestTranslationLevel(), LayoutProfile.UPSTREAM, 1, regions,
                Optional.empty()).withOperations(operations);
    }

    private static Boot boot(KVirtOperation... operations) {
        return Boot.of(machine(X86.FOUR_LEVELS, List.of(operations)));
    }

    private static KVirtOperation.Map map(boolean tracked, long areaBytes, long offset, long base, long size) {
        return new KVirtOperation.Map(
                tracked, areaBytes, offset, PaddrRange.of(base, base + size), PageFlags.RW, CachePolicy.WRITEBACK);
    }

    @Test
    void phases_noOperations_areThoseOfTheBoot() {
        assertThat(boot().phases().getLast().name()).isEqualTo(PhaseName.ACTIVATE);
        assertThat(boot().changes()).isEmpty();
    }

    @Test
    void state_eachOperation_splitsAndFreesStepByStep() {
        Boot boot = boot(
                map(false, 4 * MIB, 0, 512 * MIB, 4 * MIB),
                new KVirtOperation.Protect(1, 2 * MIB, PAGE, PageFlags.R),
                new KVirtOperation.Unmap(1, 3 * MIB, MIB),
                new KVirtOperation.Drop(1));
        Phase phase = boot.phases().getLast();
        assertThat(phase.name()).isEqualTo(PhaseName.KVIRT);
        assertThat(phase.nrSteps()).isEqualTo(4);
        List<String> words = IntStream.range(0, 4)
                .mapToObj(i -> boot.changes().get(i).words(boot.machine().consts()) + ".")
                .toList();
        assertThat(words).containsExactly(
                "Makes KVirtArea 1, 4 MiB at 0xffff_dfff_ffc0_0000, and maps 0x2000_0000 .. 0x2040_0000 in it as"
                        + " untracked memory, RW, Writeback: 2 pages of 2 MiB more. 1 table allocated.",
                "Sets 0xffff_dfff_ffe0_0000 .. 0xffff_dfff_ffe0_0fff in KVirtArea 1 to R: 1 page of 2 MiB fewer,"
                        + " 512 pages of 4 KiB more. 1 huge page had to be split. 1 table allocated.",
                "Unmaps 0xffff_dfff_fff0_0000 .. 0xffff_dfff_ffff_ffff in KVirtArea 1: 256 pages of 4 KiB fewer."
                        + " No table was allocated or freed.",
                "Drops KVirtArea 1, 0xffff_dfff_ffc0_0000 .. 0xffff_dfff_ffff_ffff, whose addresses are free again:"
                        + " 1 page of 2 MiB fewer, 256 pages of 4 KiB fewer. 1 table freed.");
        BootState split = boot.state(phase.firstStep() + 1);
        assertThat(flags(split, END - 2 * MIB)).isEqualTo("R");
        assertThat(flags(split, END - 2 * MIB + PAGE)).isEqualTo("RW");
        assertThat(split.isActive()).isTrue();
        assertThat(split.step().orElseThrow()).isEqualTo(
                new Step.AreaChanged(PhaseName.KVIRT, 2, 4, boot.changes().get(1)));
        assertThat(flags(boot.lastState(), END - 2 * MIB)).isEqualTo("absent");
        long frames = boot.lastState().tableFrames().stream().mapToLong(PaddrRange::sizeBytes).sum();
        assertThat(frames).isEqualTo(boot.lastState().table().nrTables() * PAGE);
    }

    /** Nothing is split or freed where there is nothing; what a cursor needs to get there is allocated. */
    @Test
    void change_emptyParts_saysWhatWasDoneAndNothingElse() {
        Boot boot = boot(
                map(false, 4 * MIB, 0, 0, 0),
                new KVirtOperation.Unmap(1, 3 * MIB, PAGE),
                new KVirtOperation.Drop(1),
                map(true, 2 * PAGE, 0, 0, 0),
                new KVirtOperation.Protect(2, 0, 2 * PAGE, PageFlags.R),
                new KVirtOperation.Drop(2),
                map(false, 8 * MIB, 0, 512 * MIB, 4 * MIB),
                new KVirtOperation.Unmap(3, 6 * MIB, MIB),
                new KVirtOperation.Unmap(3, PAGE, PAGE),
                new KVirtOperation.Drop(3));
        assertThat(boot.failure()).isEmpty();
        assertThat(boot.changes())
                .map(change -> List.of(change.nrNewTables(), change.nrSplits(), change.nrFreedTables()))
                .containsExactly(
                        List.of(0L, 0L, 0L), List.of(2L, 0L, 0L), List.of(0L, 0L, 1L), List.of(1L, 0L, 0L),
                        List.of(0L, 0L, 0L), List.of(0L, 0L, 0L), List.of(0L, 0L, 0L), List.of(0L, 0L, 0L),
                        List.of(1L, 1L, 0L), List.of(0L, 0L, 2L));
        assertThat(boot.changes()).map(change -> change.words(boot.machine().consts()) + ".")
                .contains("Unmaps 0xffff_dfff_fff0_0000 .. 0xffff_dfff_fff0_0fff in KVirtArea 1. 2 tables allocated.")
                .noneMatch(words -> words.contains("-"));
        assertThat(boot.changes().get(8).tables()).isEqualTo(new TableTally(
                PerLevel.ofLevels(1), PerLevel.ZERO, PerLevel.ofLevels(0, 1)));
    }

    /** Splitting at one end and freeing at the other is told as both. */
    @Test
    void change_thatAllocatesAndFrees_tellsBoth() {
        Boot boot = boot(
                map(false, 64 * MIB, 0, 512 * MIB, 32 * MIB + 512 * PAGE),
                map(true, 32 * MIB, 0, 640 * MIB, 32 * MIB),
                new KVirtOperation.Protect(2, PAGE, PAGE, PageFlags.R),
                new KVirtOperation.Unmap(1, PAGE, 4 * MIB),
                new KVirtOperation.Unmap(2, PAGE, 8 * MIB));
        assertThat(boot.failure()).isEmpty();
        KVirtChange split = boot.changes().get(3);
        assertThat(split.nrNewTables()).isEqualTo(2);
        assertThat(split.nrSplits()).isEqualTo(2);
        assertThat(split.nrFreedTables()).isZero();
        KVirtChange freed = boot.changes().get(4);
        assertThat(List.of(freed.nrNewTables(), freed.nrSplits(), freed.nrFreedTables())).containsExactly(0L, 0L, 3L);
    }

    /** Tables that are filled by one rule are kept as that rule, whatever was mapped in them and done to them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void trial_manyPages_areKeptAsOneRule(boolean tracked) {
        Boot boot = boot(
                map(tracked, 64 * MIB, 0, 512 * MIB + PAGE, 64 * MIB),
                new KVirtOperation.Protect(1, 0, 64 * MIB, PageFlags.R));
        for (long moment = boot.nrSteps() - 1; moment <= boot.nrSteps(); moment++) {
            BootState state = boot.state(moment);
            StoredTable parent = state.table().path(new Vaddr(END - 64 * MIB)).get(2);
            assertThat(parent.level()).isEqualTo(2);
            assertThat(parent.runEnd(480)).isEqualTo(512);
            assertThat(flags(state, END - PAGE)).isEqualTo(moment == boot.nrSteps() ? "R" : "RW");
        }
    }

    private static String flags(BootState state, long va) {
        return state.translate(new Vaddr(va)).outcome() instanceof Translation.Mapped mapped
                ? mapped.property().flags().accessText()
                : "absent";
    }

    @Test
    void failure_eachRefusal_stopsThereWithTheKernelsReason() {
        assertRefused("0x1001 is not a multiple of 4 KiB", map(false, 0x1001, 0, 0, 0));
        assertRefused("do not fit in an area", map(false, 4 * PAGE, 2 * PAGE, 0, 4 * PAGE));
        assertRefused("cannot be allocated", map(true, MIB, 0, 130 * MIB, PAGE));
        assertRefused("page tables lie in", map(true, MIB, 0, PAGE, PAGE));
        assertRefused("cannot be allocated", map(true, MIB, 0, 512 * MIB, PAGE), map(true, MIB, 0, 512 * MIB, PAGE));
        assertRefused("more than the 64 MiB", map(true, 128 * MIB, 0, 512 * MIB, 65 * MIB));
        assertRefused("there is no KVirtArea 1", new KVirtOperation.Drop(1));
        KVirtOperation.Map empty = map(false, MIB, 0, 0, 0);
        assertRefused("has been dropped already", empty, new KVirtOperation.Drop(1), new KVirtOperation.Drop(1));
        assertRefused(
                "has been dropped already", empty, new KVirtOperation.Drop(1), new KVirtOperation.Unmap(1, 0, PAGE));
        assertRefused("are no whole pages", empty, new KVirtOperation.Protect(1, MIB, PAGE, PageFlags.R));
        assertRefused("WriteProtected", new KVirtOperation.Map(
                false, MIB, 0, PaddrRange.of(0, PAGE), PageFlags.R, CachePolicy.WRITE_PROTECTED));
    }

    /** Dropping an area frees the tables that lie in it; one that reaches beyond it stays, empty, and is not absent. */
    @Test
    void failure_hugePageOverTheTableOfADroppedArea_isThatOfTheKernel() {
        KVirtOperation.Map small = map(false, PAGE, 0, 512 * MIB, PAGE);
        KVirtOperation.Map huge = map(false, 2 * MIB, 0, 512 * MIB, 2 * MIB);
        assertThat(boot(huge).lastState().table().nrLeaves(2)).isEqualTo(boot().lastState().table().nrLeaves(2) + 1);
        assertRefused(
                "mapping over an already mapped page: 0xffff_dfff_ffe0_0000 at level 2",
                small, new KVirtOperation.Drop(1), huge);
    }

    /** Where nothing is free, there is still a place to look at. */
    @Test
    void failure_noAddressIsFree_isShownWhereAreasLie() {
        long size = END - boot().layout().range(RangeRole.MAPPINGS).first().value();
        Boot boot = boot(map(false, size, 0, 0, 0), new KVirtOperation.Protect(2, 0, PAGE, PageFlags.R));
        assertThat(boot.failure().orElseThrow().message()).startsWith("there is no KVirtArea 2");
        assertThat(boot.failure().orElseThrow().va()).isEqualTo(boot.layout().range(RangeRole.MAPPINGS).first());
        assertRefused("no 0x1000 bytes in one piece", map(false, size, 0, 0, 0), map(false, PAGE, 0, 0, 0));
    }

    private static void assertRefused(String reason, KVirtOperation... operations) {
        Boot boot = boot(operations);
        Step.Failed failure = boot.failure().orElseThrow();
        assertThat(failure.phase()).isEqualTo(PhaseName.KVIRT);
        assertThat(failure.message()).contains(reason);
        assertThat(boot.nrSteps()).isEqualTo(boot.phases().getLast().firstStep() + operations.length - 1);
        assertThat(boot.lastState().step()).contains(failure);
        assertThat(boot.findings()).as("nothing about the machine").isEqualTo(boot().findings());
    }

    /** One page of an area, kept as simply as it can be. */
    private record NaivePage(long pa, String flags) {}

    /** Random operations, compared page by page with maps of single pages after each step. */
    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void state_randomOperations_isThatOfTheNaiveOne(PagingMode mode) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            List<KVirtOperation> operations = operations(random, mode, 12);
            Boot boot = Boot.of(machine(mode, operations));
            String what = "seed " + seed + ", " + mode + ", " + operations;
            assertThat(boot.failure()).as(what).isEmpty();
            Map<Long, NaivePage> naive = new HashMap<>();
            for (int i = 0; i < operations.size(); i++) {
                KVirtChange change = boot.changes().get(i);
                apply(naive, change);
                BootState state = boot.state(boot.phases().getLast().firstStep() + i);
                assertSame(what + " after " + (i + 1), boot, state, naive);
            }
        }
    }

    /** Many operations, looked at in any order: nothing of one moment may show at another. */
    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void state_randomMoments_isThatOfARerunFromTheStart(PagingMode mode) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<KVirtOperation> operations = operations(random, mode, 150);
        operations.add(map(true, MIB, 0, 130 * MIB, PAGE));
        Boot boot = Boot.of(machine(mode, operations));
        assertThat(boot.changes()).as("seed %d", seed).hasSize(150);
        assertThat(boot.failure()).as("the last one is refused").isPresent();
        long before = boot.phases().getLast().firstStep() - 1;
        for (int round = 0; round < 25; round++) {
            int done = random.nextInt(operations.size() + 1);
            BootState rerun = Boot.of(machine(mode, List.of())).lastState();
            KVirtTrial trial = new KVirtTrial(rerun.table(), boot.layout().range(RangeRole.MAPPINGS), _ -> true);
            operations.subList(0, Math.min(done, 150)).forEach(trial::run);
            PageTable table = boot.state(before + done).table();
            String what = "seed " + seed + ", " + mode + ", after " + done;
            assertThat(TableReader.tables(table)).as(what).isEqualTo(TableReader.tables(rerun.table()));
            assertThat(TableReader.leaves(table)).as(what).isEqualTo(TableReader.leaves(rerun.table()));
            assertThat(table.tableFrames()).as(what).isEqualTo(rerun.table().tableFrames());
            for (int level = 1; level <= mode.nrLevels(); level++) {
                assertThat(table.nrTables(level)).as(what).isEqualTo(rerun.table().nrTables(level));
                assertThat(table.nrLeaves(level)).as(what).isEqualTo(rerun.table().nrLeaves(level));
            }
        }
    }

    @Test
    void state_changedByWhoeverAskedForIt_leavesEveryOtherStateAsItWas() {
        Boot boot = boot(
                map(false, 4 * MIB, 0, 512 * MIB, 4 * MIB),
                new KVirtOperation.Protect(1, 2 * MIB, PAGE, PageFlags.R));
        PageTable mine = boot.lastState().table();
        try (Cursor cursor = mine.cursor(VaddrRange.ofSize(new Vaddr(END - 4 * MIB), 4 * MIB))) {
            cursor.takeNext(4 * MIB);
        }
        assertThat(flags(boot.lastState(), END - 4 * MIB)).isEqualTo("RW");
        assertThat(flags(boot.state(boot.nrSteps() - 1), END - 4 * MIB)).isEqualTo("RW");
        assertThat(mine.translate(new Vaddr(END - 4 * MIB)).pa()).isEmpty();
    }

    /**
     * Makes operations that the kernel accepts; drawn anew where a huge page meets a table that an earlier area left, which
     * depends on where areas come to lie.
     */
    private static List<KVirtOperation> operations(Random random, PagingMode mode, int count) {
        List<KVirtOperation> operations = new ArrayList<>();
        for (int draw = 0; draw < 10 && (draw == 0 || meetsTable(mode, operations)); draw++) {
            operations.clear();
            List<Long> sizes = new ArrayList<>();
            List<Boolean> live = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                operations.add(operation(random, sizes, live));
            }
        }
        return operations;
    }

    private static boolean meetsTable(PagingMode mode, List<KVirtOperation> operations) {
        return Boot.of(machine(mode, operations)).failure().map(Step.Failed::message)
                .filter(it -> it.startsWith("mapping over an already mapped page") && it.endsWith("at level 2"))
                .isPresent();
    }

    private static KVirtOperation operation(Random random, List<Long> sizes, List<Boolean> live) {
        List<Integer> areas = IntStream.range(0, sizes.size()).filter(live::get).boxed().toList();
        int kind = areas.isEmpty() ? 0 : random.nextInt(5);
        if (kind <= 1) {
            long pages = 1L + random.nextInt(1500);
            long size = (pages + random.nextInt(40)) * PAGE;
            boolean tracked = random.nextInt(3) == 0;
            long mapped = tracked ? Math.min(pages, 20) : pages;
            long base = tracked ? 300 * MIB + sizes.size() * MIB : random.nextInt(100_000) * PAGE;
            long aligned = !tracked && random.nextBoolean() ? base / (2 * MIB) * (2 * MIB) : base;
            sizes.add(size);
            live.add(true);
            long offset = random.nextInt((int) (size / PAGE - mapped) + 1) * PAGE;
            return map(tracked, size, offset, aligned, mapped * PAGE);
        }
        int area = areas.get(random.nextInt(areas.size()));
        long pages = sizes.get(area) / PAGE;
        long offset = random.nextInt((int) pages);
        long count = 1L + random.nextInt((int) (pages - offset));
        if (kind == 2) {
            return new KVirtOperation.Protect(
                    area + 1, offset * PAGE, count * PAGE, random.nextBoolean() ? PageFlags.R : PageFlags.RWX);
        }
        if (kind == 3) {
            return new KVirtOperation.Unmap(area + 1, offset * PAGE, count * PAGE);
        }
        live.set(area, false);
        return new KVirtOperation.Drop(area + 1);
    }

    private static void apply(Map<Long, NaivePage> naive, KVirtChange change) {
        long first = change.part().first().value();
        long nrPages = change.part().sizeBytes() / PAGE;
        for (long i = 0; i < nrPages; i++) {
            long va = first + i * PAGE;
            switch (change.operation()) {
                case KVirtOperation.Map map -> {
                    long at = i * PAGE - map.offsetBytes();
                    if (at >= 0 && at < map.memory().sizeBytes()) {
                        naive.put(va, new NaivePage(map.memory().start().value() + at, "RW"));
                    }
                }
                case KVirtOperation.Protect protect -> naive.computeIfPresent(
                        va, (_, page) -> new NaivePage(page.pa(), protect.flags().accessText()));
                case KVirtOperation.Unmap _,KVirtOperation.Drop _ -> naive.remove(va);
            }
        }
    }

    private static void assertSame(String what, Boot boot, BootState state, Map<Long, NaivePage> naive) {
        long mapped = state.table().mappedBytes() - boot.state(boot.phase(PhaseName.ACTIVATE).orElseThrow().lastStep())
                .table().mappedBytes();
        assertThat(mapped).as(what).isEqualTo(naive.size() * PAGE);
        naive.forEach((va, page) -> {
            Translation.Outcome outcome = state.translate(new Vaddr(va)).outcome();
            assertThat(outcome).as("%s: %x", what, va).isInstanceOf(Translation.Mapped.class);
            Translation.Mapped found = (Translation.Mapped) outcome;
            assertThat(new NaivePage(found.pa().value(), found.property().flags().accessText()))
                    .as("%s: %x", what, va)
                    .isEqualTo(page);
        });
        long frames = state.tableFrames().stream().mapToLong(PaddrRange::sizeBytes).sum();
        assertThat(frames).as(what).isEqualTo(state.table().nrTables() * PAGE);
        assertThat(state.tableFrames()).as(what).noneMatch(range -> range.contains(new Paddr(300 * MIB)));
    }
}

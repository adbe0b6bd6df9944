package kspace.core.pagetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.arm.Arm;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.TableFlags;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.memory.FrameReferences;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.words.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTableTest {
    private static final long KERNEL = 0xffff_8000_0000_0000L;
    private static final long PAGE = PagingConsts.BASE_PAGE_SIZE;
    private static final long HUGE = 512 * PAGE;
    private static final long GIANT = 512 * HUGE;
    private static final long FIRST_FRAME = 1L << 32;
    private static final PageProperty RW = PageProperty.kernel(PageFlags.RW);

    private static PageTable table(PagingMode mode, int htl) {
        return PageTable.kernel(
                mode.consts(htl), Port.format(mode), n -> Optional.of(new Paddr(FIRST_FRAME + n * PAGE)));
    }

    private static void map(PageTable table, long va, long pa, int level, long nrPages) {
        long size = table.consts().pageSize(level);
        try (Cursor cursor = table.cursor(VaddrRange.ofSize(new Vaddr(va), nrPages * size))) {
            cursor.map(new PageRun(new Vaddr(va), new Paddr(pa), level, size, nrPages), RW);
        }
    }

    private static Paddr frame(long n) {
        return new Paddr(FIRST_FRAME + n * PAGE);
    }

    private static List<Long> counts(PageTable table) {
        return LongStream.concat(
                IntStream.rangeClosed(1, table.consts().nrLevels()).mapToLong(table::nrTables),
                IntStream.rangeClosed(1, table.consts().nrLevels()).mapToLong(table::nrLeaves)).boxed().toList();
    }

    @Test
    void copy_changesOfEither_doNotShowInTheOther() {
        PageTable table = table(X86.FOUR_LEVELS, 2);
        map(table, KERNEL, 0, 1, 4);
        map(table, KERNEL + GIANT, GIANT, 1, 512);
        PageTable copy = table.copy();
        List<Long> countsBefore = counts(table);
        assertThat(counts(copy)).isEqualTo(countsBefore);
        try (Cursor cursor = table.cursor(VaddrRange.ofSize(new Vaddr(KERNEL + GIANT), HUGE))) {
            table.release(cursor.takeNext(HUGE).orElseThrow(), new FrameReferences());
        }
        map(table, KERNEL + 4 * PAGE, 8 * PAGE, 1, 1);
        assertThat(counts(copy)).as("after changes of the original").isEqualTo(countsBefore);
        assertThat(copy.translate(new Vaddr(KERNEL + GIANT)).pa()).contains(new Paddr(GIANT));
        assertThat(copy.translate(new Vaddr(KERNEL + 4 * PAGE)).pa()).isEmpty();
        List<Long> countsAfter = counts(table);
        List<PaddrRange> framesAfter = table.tableFrames();
        map(copy, KERNEL + 5 * PAGE, 16 * PAGE, 1, 1);
        map(copy, KERNEL + 2 * GIANT, 0, 1, 1);
        assertThat(counts(table)).as("after changes of the copy").isEqualTo(countsAfter);
        assertThat(table.tableFrames()).isEqualTo(framesAfter);
        assertThat(table.translate(new Vaddr(KERNEL + 5 * PAGE)).pa()).isEmpty();
        assertThat(table.translate(new Vaddr(KERNEL + GIANT)).pa()).isEmpty();
        assertThat(table.translate(new Vaddr(KERNEL + 4 * PAGE)).pa()).contains(new Paddr(8 * PAGE));
    }

    @Test
    void copy_whileACursorIsOpen_isRefused() {
        PageTable table = table(X86.FOUR_LEVELS, 2);
        VaddrRange range = VaddrRange.ofSize(new Vaddr(KERNEL), PAGE);
        try (Cursor _ = table.cursor(range)) {
            assertThatThrownBy(table::copy).isInstanceOf(IllegalStateException.class)
                    .hasMessage("the cursor of " + range + " is not closed");
        }
        assertThat(counts(table.copy())).isEqualTo(counts(table));
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void kernel_newTable_hasRootAndUpperHalfInOrder(PagingMode mode) {
        PageTable table = table(mode, 1);
        StoredTable root = table.root().orElseThrow();
        VaddrRange half = table.consts().kernelHalf();
        int first = mode.equals(Arm.FOUR_LEVELS) ? 0 : 256;

        assertThat(root.level()).isEqualTo(mode.nrLevels());
        assertThat(root.paddr()).isEqualTo(frame(0));
        assertThat(root.nrChildren()).isEqualTo(512 - first);
        assertThat(IntStream.range(0, first)).allMatch(root::isAbsent).allMatch(i -> root.raw(i) == 0);
        assertThat(IntStream.range(first, 512)).allSatisfy(i -> {
            StoredTable child = root.child(i).orElseThrow();
            assertThat(child.level()).isEqualTo(mode.nrLevels() - 1);
            assertThat(child.paddr()).isEqualTo(frame(i - first + 1L));
            assertThat(child.nrChildren()).isZero();
            assertThat(child.firstVa()).isEqualTo(root.entryRange(i).first());
            assertThat(root.entry(i)).isEqualTo(new Pte.Table(child.paddr(), TableFlags.NONE));
        });
        assertThat(root.entryRange(first).first()).isEqualTo(half.first());
        assertThat(root.entryRange(511).last()).isEqualTo(half.last());
        assertThat(root.entryRange(0).first()).isEqualTo(first == 0 ? half.first() : new Vaddr(0));
        assertThat(table.nrTables(mode.nrLevels())).isEqualTo(1);
        assertThat(table.nrTables(mode.nrLevels() - 1)).isEqualTo(512 - first);
        assertThat(table.nrTables()).isEqualTo(513 - first);
        assertThat(table.nrLeaves()).isZero();
        assertThat(table.mappedBytes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 256, 257})
    void kernelInProgress_someTables_areTheFirstOnes(int count) {
        PageTable table = PageTable.kernelInProgress(
                X86.FOUR_LEVELS.consts(), Port.format(X86.FOUR_LEVELS),
                n -> Optional.of(new Paddr(FIRST_FRAME + n * PAGE)), count);

        assertThat(table.nrTables()).isEqualTo(count);
        assertThat(table.root().isPresent()).isEqualTo(count > 0);
        table.root().ifPresent(root -> assertThat(
                IntStream.range(0, 512).filter(i -> root.child(i).isPresent()).boxed())
                .isEqualTo(IntStream.range(256, 255 + count).boxed().toList()));
    }

    @Test
    void map_firstPage_allocatesItsTablesHighestFirst() {
        PageTable table = table(X86.FOUR_LEVELS, 2);
        map(table, KERNEL + 7 * GIANT + 5 * HUGE + 3 * PAGE, 0x5000, 1, 1);

        List<StoredTable> path = table.path(new Vaddr(KERNEL + 7 * GIANT + 5 * HUGE + 3 * PAGE));
        assertThat(path).extracting(StoredTable::level).containsExactly(4, 3, 2, 1);
        assertThat(path).extracting(StoredTable::paddr)
                .containsExactly(frame(0), frame(1), frame(257), frame(258));
        assertThat(path.get(1).entry(7)).isEqualTo(new Pte.Table(frame(257), TableFlags.NONE));
        assertThat(path.get(2).entry(5)).isEqualTo(new Pte.Table(frame(258), TableFlags.NONE));
        assertThat(path.get(3).entry(3)).isEqualTo(new Pte.Leaf(new Paddr(0x5000), RW));
        assertThat(path.get(3).raw(3)).isEqualTo(0x8000_0000_0000_5183L);
        assertThat(path.get(3).nrChildren()).isEqualTo(1);
        assertThat(table.mappedBytes()).isEqualTo(PAGE);
    }

    /** A page of some level is split into 512 of the level below, on the way to each lower level. */
    @ParameterizedTest
    @CsvSource({"2, 1", "3, 2", "3, 1"})
    void allocateTables_belowAHugePage_splitsItAndKeepsEveryTranslation(int level, int target) {
        PageTable table = table(X86.FOUR_LEVELS, 3);
        long size = table.consts().pageSize(level);
        long inside = KERNEL + 2 * GIANT + 300 * (size / 512) + 7 * PAGE;
        map(table, KERNEL + 2 * GIANT, 2 * GIANT, level, 2);
        long tables = table.nrTables();

        table.allocateTables(new Vaddr(inside), target);

        assertThat(table.nrTables()).isEqualTo(tables + level - target);
        assertThat(table.nrLeaves(level)).isEqualTo(1);
        assertThat(IntStream.range(target, level).mapToObj(table::nrLeaves))
                .isEqualTo(IntStream.range(target, level).mapToObj(l -> l == target ? 512L : 511L).toList());
        assertThat(table.mappedBytes()).isEqualTo(2 * size);
        assertThat(LongStream.of(0, PAGE, HUGE - 1, HUGE, size / 2, size - 1, size, 2 * size - 1)
                .mapToObj(offset -> table.translate(new Vaddr(KERNEL + 2 * GIANT + offset)).pa().orElseThrow().value()
                        - 2 * GIANT))
                .containsExactly(0L, PAGE, HUGE - 1, HUGE, size / 2, size - 1, size, 2 * size - 1);
        assertThat(table.translate(new Vaddr(inside)).outcome())
                .isEqualTo(new Translation.Mapped(new Paddr(inside - KERNEL), target, RW));
        assertThat(table.path(new Vaddr(inside)).getLast().nrChildren()).isEqualTo(512);
    }

    @Test
    void allocateTables_thereAlready_changesNothing() {
        PageTable table = table(X86.FOUR_LEVELS, 2);
        map(table, KERNEL, 0, 1, 1);
        long tables = table.nrTables();

        table.allocateTables(new Vaddr(KERNEL), 1);
        table.allocateTables(new Vaddr(KERNEL), 4);

        assertThat(table.nrTables()).isEqualTo(tables);
    }

    @Test
    void translate_everyWayToFail_tellsWhere() {
        PageTable table = table(X86.FOUR_LEVELS, 2);
        map(table, KERNEL, 0, 2, 1);
        map(table, KERNEL + GIANT, 0, 1, 1);

        assertThat(table.translate(new Vaddr(0x0000_8000_0000_0000L)))
                .isEqualTo(new Translation(
                        new Vaddr(0x0000_8000_0000_0000L), new Translation.NonCanonical(), List.of()));
        assertThat(outcome(table, 0x1000)).isEqualTo(new Translation.Outside());
        assertThat(table.translate(new Vaddr(0x1000)).steps())
                .containsExactly(new WalkStep(4, frame(0), 0, 0, new HardwareEntry.Absent("P = 0"), new Pte.Absent()));
        assertThat(outcome(table, KERNEL + (1L << 39))).isEqualTo(new Translation.NotPresent(3));
        assertThat(outcome(table, KERNEL + HUGE)).isEqualTo(new Translation.NotPresent(2));
        assertThat(outcome(table, KERNEL + GIANT + PAGE)).isEqualTo(new Translation.NotPresent(1));
        assertThat(outcome(table, KERNEL + 0x12_3456)).isEqualTo(new Translation.Mapped(new Paddr(0x12_3456), 2, RW));
        assertThat(outcome(table, KERNEL + GIANT + 0xfff))
                .isEqualTo(new Translation.Mapped(new Paddr(0xfff), 1, RW));
    }

    @Test
    void translate_withoutRoot_isNotPresentAtTheRoot() {
        PageTable table = PageTable.kernelInProgress(
                X86.FOUR_LEVELS.consts(), Port.format(X86.FOUR_LEVELS), _ -> Optional.empty(), 0);

        assertThat(table.translate(new Vaddr(KERNEL)))
                .isEqualTo(new Translation(new Vaddr(KERNEL), new Translation.NotPresent(4), List.of()));
        assertThat(outcome(table, 0)).isEqualTo(new Translation.Outside());
        assertThat(outcome(table, Long.MIN_VALUE)).isEqualTo(new Translation.NonCanonical());
        assertThat(table.path(new Vaddr(KERNEL))).isEmpty();
    }

    private static Translation.Outcome outcome(PageTable table, long va) {
        return table.translate(new Vaddr(va)).outcome();
    }

    @Test
    void pa_eachOutcome_isThereIfThereIsOne() {
        Vaddr va = new Vaddr(KERNEL);
        Paddr pa = new Paddr(0x1000);

        assertThat(new Translation(va, new Translation.Mapped(pa, 1, RW), List.of()).pa()).contains(pa);
        assertThat(new Translation(va, new Translation.DirectMapped(pa, "DMW0"), List.of()).pa()).contains(pa);
        assertThat(List.of(
                new Translation.NotPresent(1), new Translation.Faulted(1, Said.of("W = 1")),
                new Translation.Astray(2, pa),
                new Translation.NonCanonical(), new Translation.Outside()))
                .allMatch(outcome -> new Translation(va, outcome, List.of()).pa().isEmpty());
    }

    /** Regular stretches are stored as rules; what is read of them is as if each table existed. */
    @Test
    void map_sixtyFourTebibytesOfSmallPages_areReadLikeAnyOther() {
        PageTable table = table(X86.FOUR_LEVELS, 1);
        long size = 1L << 46;
        map(table, KERNEL, 0, 1, size / PAGE);

        assertThat(table.nrLeaves(1)).isEqualTo(size / PAGE);
        assertThat(table.nrTables(1)).isEqualTo(size / HUGE);
        assertThat(table.nrTables(2)).isEqualTo(size / GIANT);
        assertThat(table.nrTables(3)).isEqualTo(256);
        long va = KERNEL + size - PAGE;
        List<StoredTable> path = table.path(new Vaddr(va));
        assertThat(path).extracting(StoredTable::level).containsExactly(4, 3, 2, 1);
        // Each 512 GiB have their 512 tables of level 2, each followed by its 512 of level 1.
        assertThat(path.get(2).paddr()).isEqualTo(frame(257 + (size / GIANT - 1) * 513));
        assertThat(path.get(3).paddr()).isEqualTo(frame(257 + size / GIANT * 513 - 1));
        assertThat(table.translate(new Vaddr(va)).pa()).contains(new Paddr(size - PAGE));
        assertThat(outcome(table, KERNEL + size)).isEqualTo(new Translation.NotPresent(3));
    }
}

package kspace.core.pagetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cursor refuses, each time with the table as it was, and where it stands. */
class CursorTest {
    private static final long KERNEL = 0xffff_8000_0000_0000L;
    private static final long PAGE = PagingConsts.BASE_PAGE_SIZE;
    private static final long HUGE = 512 * PAGE;
    private static final long GIANT = 512 * HUGE;
    private static final long FIRST_FRAME = 1L << 32;
    private static final PageProperty RW = PageProperty.kernel(PageFlags.RW);

    private final PageTable table = table(2, Long.MAX_VALUE);

    private static PageTable table(int htl, long nrFrames) {
        FrameSource frames =
                n -> n < nrFrames ? Optional.of(new Paddr(FIRST_FRAME + n * PAGE)) : Optional.empty();
        return PageTable.kernel(X86.FOUR_LEVELS.consts(htl), Port.format(X86.FOUR_LEVELS), frames);
    }

    private static VaddrRange range(long start, long size) {
        return VaddrRange.ofSize(new Vaddr(start), size);
    }

    private static MappedItem page(long pa, int level) {
        return new MappedItem.Untracked(new Paddr(pa), level, RW);
    }

    private static PageRun run(long va, long pa, int level, long nrPages) {
        return new PageRun(new Vaddr(va), new Paddr(pa), level, PAGE << (9 * (level - 1)), nrPages);
    }

    /** Uses a cursor and closes it, so that another one can have the range. */
    private void withCursor(VaddrRange range, Consumer<Cursor> use) {
        try (Cursor cursor = table.cursor(range)) {
            use.accept(cursor);
        }
    }

    /** Returns everything that can be read of a table, entry by entry. */
    private static List<String> dump(PageTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(table.nrTables() + " tables, " + table.nrLeaves() + " leaves");
        table.root().ifPresent(root -> dump(root, lines));
        return lines;
    }

    private static void dump(StoredTable node, List<String> lines) {
        lines.add("level " + node.level() + " at " + node.paddr() + ", " + node.nrChildren() + " children");
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            if (!node.isAbsent(i)) {
                lines.add(i + ": " + Long.toHexString(node.raw(i)));
            }
            node.child(i).ifPresent(child -> dump(child, lines));
        }
    }

    /** Checks that {@code call} is refused with that message, and that the table is as it was. */
    private static void assertRefused(PageTable table, Kind kind, String message, Consumer<PageTable> call) {
        List<String> before = dump(table);
        assertThatThrownBy(() -> call.accept(table))
                .isInstanceOfSatisfying(PageTableException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                .hasMessage(kind.title() + ": " + message);
        assertThat(dump(table)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000001000, 1000", "ffff7ffffffff000, 1000", "ffff7ffffffff000, 2000", "00007ffffffff000, 2000",
        "0000000000000000, fffffffffffff000"})
    void cursor_rangeOutsideTheKernelsHalf_isRefused(String start, String size) {
        VaddrRange range = range(Long.parseUnsignedLong(start, 16), Long.parseUnsignedLong(size, 16));

        assertRefused(
                table, Kind.INVALID_VADDR_RANGE,
                range + " is outside the kernel's half 0xffff_8000_0000_0000 .. 0xffff_ffff_ffff_ffff",
                it -> it.cursor(range));
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "fff, 1001", "0, 1", "0, fff", "0, 1001", "800, 800"})
    void cursor_rangeNotOfWholePages_isRefused(String offset, String size) {
        VaddrRange range = range(KERNEL + Long.parseLong(offset, 16), Long.parseLong(size, 16));

        assertRefused(
                table, Kind.UNALIGNED_VADDR, range + " does not start and end at 4 KiB pages",
                it -> it.cursor(range));
    }

    @Test
    void cursor_beforeTheRootExists_isRefused() {
        PageTable empty = PageTable.kernelInProgress(
                X86.FOUR_LEVELS.consts(), Port.format(X86.FOUR_LEVELS), _ -> Optional.empty(), 0);

        assertThatThrownBy(() -> empty.cursor(range(KERNEL, PAGE))).isInstanceOf(IllegalStateException.class)
                .hasMessage("the kernel page table is not initialized yet");
        assertThat(dump(empty)).containsExactly("0 tables, 0 leaves");
    }

    /** The level of the lowest table that holds the whole range; one page of a level stops at that level. */
    @ParameterizedTest
    @CsvSource({
        "0, 1000, 1", "0, 2000, 1", "0, 1ff000, 1", "1000, 1ff000, 1", "0, 200000, 2", "1000, 200000, 2",
        "0, 201000, 2", "0, 400000, 2", "200000, 200000, 2", "0, 3ffff000, 2", "0, 40000000, 3", "1000, 40000000, 3",
        "0, 80000000, 3", "0, 7ffffff000, 3", "0, 8000000000, 4", "1000, 8000000000, 4", "0, 10000000000, 4"})
    void guardLevel_anyRange_isTheLowestTableThatHoldsIt(String offset, String size, int level) {
        VaddrRange range = range(KERNEL + Long.parseLong(offset, 16), Long.parseLong(size, 16));

        assertThat(Cursor.guardLevel(table.consts(), range)).isEqualTo(level);
        Cursor cursor = table.cursor(range);
        assertThat(cursor.guardLevel()).isEqualTo(level);
        assertThat(cursor.range()).isEqualTo(range);
        assertThat(table.nrTables() - PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()))
                .isEqualTo(Math.max(0, 3 - level));
        assertThat(table.nrLeaves()).isZero();
    }

    @Test
    void guardLevel_lastPageOfTheAddressSpace_isOne() {
        withCursor(range(-PAGE, PAGE), cursor -> assertThat(cursor.guardLevel()).isEqualTo(1));
        assertThat(table.cursor(new VaddrRange(new Vaddr(KERNEL), new Vaddr(-1))).guardLevel()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 4, 5})
    void map_levelThatIsNotAllowed_isRefused(int level) {
        Cursor cursor = table.cursor(range(KERNEL, GIANT));
        String message = "level " + level + " is not in 1..2";

        assertRefused(table, Kind.LEVEL_TOO_HIGH, message, _ -> cursor.map(page(0, level)));
        assertRefused(
                table, Kind.LEVEL_TOO_HIGH, message,
                _ -> cursor.map(new PageRun(new Vaddr(KERNEL), new Paddr(0), level, GIANT, 1), RW));
        assertThat(cursor.nextVa()).isEqualTo(KERNEL);
    }

    @Test
    void map_virtualAddressNotAtThePage_isRefused() {
        Cursor cursor = table.cursor(range(KERNEL + PAGE, 2 * HUGE));
        String message = "0xffff_8000_0000_1000 is not a multiple of 0x200000";

        assertRefused(table, Kind.UNALIGNED_VADDR, message, _ -> cursor.map(page(0, 2)));
        assertRefused(table, Kind.UNALIGNED_VADDR, message, _ -> cursor.map(run(KERNEL + PAGE, 0, 2, 1), RW));
        assertThat(cursor.nextVa()).isEqualTo(KERNEL + PAGE);
    }

    @Test
    void map_pageLongerThanTheRest_isRefused() {
        Cursor cursor = table.cursor(range(KERNEL, HUGE + PAGE));
        cursor.map(page(0, 2));
        String rest = " do not fit in what is left of 0xffff_8000_0000_0000 .. 0xffff_8000_0020_0fff";

        assertRefused(
                table, Kind.OUTSIDE_CURSOR, "0x200000 bytes at 0xffff_8000_0020_0000" + rest,
                _ -> cursor.map(page(HUGE, 2)));
        assertRefused(
                table, Kind.OUTSIDE_CURSOR, "0x2000 bytes at 0xffff_8000_0020_0000" + rest,
                _ -> cursor.map(run(KERNEL + HUGE, HUGE, 1, 2), RW));
        assertThat(cursor.nextVa()).isEqualTo(KERNEL + HUGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {KERNEL, -PAGE})
    void map_behindTheEnd_isRefused(long start) {
        Cursor cursor = table.cursor(range(start, PAGE));
        cursor.map(page(0, 1));
        String message = "0x1000 bytes at " + new Vaddr(start + PAGE) + " do not fit in what is left of "
                + range(start, PAGE);

        assertThat(cursor.nextVa()).isEqualTo(start + PAGE);
        assertRefused(table, Kind.OUTSIDE_CURSOR, message, _ -> cursor.map(page(PAGE, 1)));
        assertRefused(table, Kind.OUTSIDE_CURSOR, message, _ -> cursor.map(run(start + PAGE, 0, 1, 1), RW));
    }

    @Test
    void map_runThatStartsElsewhere_isRefused() {
        Cursor cursor = table.cursor(range(KERNEL, HUGE));

        assertRefused(
                table, Kind.OUTSIDE_CURSOR,
                "the cursor stands at 0xffff_8000_0000_0000, not at 0xffff_8000_0000_1000",
                _ -> cursor.map(run(KERNEL + PAGE, 0, 1, 1), RW));
    }

    @Test
    void map_pageThatNoEntryCanHold_isRefused() {
        Cursor cursor = table.cursor(range(KERNEL, 4 * HUGE));
        List<String> before = dump(table);
        PageProperty protectedWrites =
                new PageProperty(PageFlags.R, CachePolicy.WRITE_PROTECTED, PrivilegedFlags.NONE);

        assertThatThrownBy(() -> cursor.map(page(PAGE, 2))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0x1000");
        assertThatThrownBy(() -> cursor.map(page(1L << 52, 1))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0x10000000000000");
        assertThatThrownBy(() -> cursor.map(run(KERNEL, (1L << 52) - PAGE, 1, 2), RW))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0x10000000000000");
        assertThatThrownBy(() -> cursor.map(run(KERNEL, 0, 1, 1), protectedWrites))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("WriteProtected");
        assertThat(dump(table)).isEqualTo(before);
        assertThat(cursor.nextVa()).isEqualTo(KERNEL);
    }

    @Test
    void map_samePageTwice_isRefused() {
        withCursor(range(KERNEL, PAGE), cursor -> cursor.map(page(0, 1)));
        Cursor again = table.cursor(range(KERNEL, PAGE));

        assertRefused(
                table, Kind.ALREADY_MAPPED, "0xffff_8000_0000_0000 at level 1", _ -> again.map(page(0, 1)));
    }

    @Test
    void map_hugePageOverSmallOne_isRefused() {
        withCursor(range(KERNEL + 5 * PAGE, PAGE), small -> small.map(page(0, 1)));
        Cursor cursor = table.cursor(range(KERNEL, 2 * HUGE));

        assertRefused(
                table, Kind.ALREADY_MAPPED, "0xffff_8000_0000_0000 at level 2", _ -> cursor.map(page(0, 2)));
    }

    @Test
    void map_hugePageOverTableWithoutPages_isRefused() {
        withCursor(range(KERNEL, PAGE), _ -> {
        });
        Cursor cursor = table.cursor(range(KERNEL, 2 * HUGE));

        assertRefused(
                table, Kind.ALREADY_MAPPED, "0xffff_8000_0000_0000 at level 2", _ -> cursor.map(page(0, 2)));
    }

    @Test
    void map_topLevelPage_isRefusedBecauseOfItsTable() {
        PagingConsts sv48 = Riscv.SV48.consts(4);
        PageTable table = PageTable.kernel(
                sv48, Port.format(Riscv.SV48), n -> Optional.of(new Paddr(FIRST_FRAME + n * PAGE)));
        Cursor cursor = table.cursor(range(KERNEL, sv48.pageSize(4)));

        assertRefused(
                table, Kind.ALREADY_MAPPED, "0xffff_8000_0000_0000 at level 4", _ -> cursor.map(page(0, 4)));
    }

    @Test
    void map_smallPageOverHugeOne_splitsItAndIsRefused() {
        withCursor(range(KERNEL, 2 * HUGE), huge -> huge.map(run(KERNEL, 0, 2, 2), RW));
        Cursor cursor = table.cursor(range(KERNEL + HUGE - PAGE, 2 * PAGE));

        assertThatThrownBy(() -> cursor.map(page(0, 1)))
                .isInstanceOfSatisfying(
                        PageTableException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ALREADY_MAPPED))
                .hasMessageContaining("0xffff_8000_001f_f000 at level 1");
        assertThat(table.nrLeaves(2)).isEqualTo(1);
        assertThat(table.nrLeaves(1)).isEqualTo(512);
        assertThat(cursor.nextVa()).isEqualTo(KERNEL + HUGE - PAGE);
    }

    @Test
    void map_runThatMeetsAMappedPage_keepsWhatCameBefore() {
        withCursor(range(KERNEL + 3 * PAGE, PAGE), small -> small.map(page(0, 1)));
        Cursor cursor = table.cursor(range(KERNEL, HUGE));

        assertThatThrownBy(() -> cursor.map(run(KERNEL, 0, 1, 512), RW))
                .hasMessage("mapping over an already mapped page: 0xffff_8000_0000_3000 at level 1");
        assertThat(cursor.nextVa()).isEqualTo(KERNEL + 3 * PAGE);
        assertThat(table.nrLeaves(1)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void cursor_tooFewFramesForItsTables_takesNone(int spare) {
        PageTable tight = table(2, PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()) + spare);

        assertRefused(
                tight, Kind.OUT_OF_FRAMES, "usable memory ends before 2 more tables",
                it -> it.cursor(range(KERNEL, PAGE)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void map_tooFewFramesForItsTables_takesNone(int spare) {
        PageTable tight = table(2, PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()) + spare);
        Cursor cursor = tight.cursor(range(KERNEL, 2 * GIANT));

        assertRefused(
                tight, Kind.OUT_OF_FRAMES, "0xffff_8000_0000_0000 at level 1", _ -> cursor.map(page(0, 1)));
        assertThat(cursor.nextVa()).isEqualTo(KERNEL);
    }

    @Test
    void map_runThatRunsOutOfFrames_keepsWhatCameBefore() {
        PageTable tight = table(2, PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()) + 3);
        Cursor cursor = tight.cursor(range(KERNEL, 4 * HUGE));

        assertThatThrownBy(() -> cursor.map(run(KERNEL, 0, 1, 3 * 512), RW))
                .hasMessage("no frame left for a page table: 0xffff_8000_0040_0000 at level 1");
        assertThat(cursor.nextVa()).isEqualTo(KERNEL + 2 * HUGE);
        assertThat(tight.nrLeaves(1)).isEqualTo(2 * 512);
        assertThat(tight.nrTables()).isEqualTo(PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()) + 3);
    }

    @Test
    void kernel_tooFewFrames_isRefused() {
        for (long nrFrames : List.of(0L, 1L, 256L)) {
            assertThatThrownBy(() -> table(2, nrFrames)).isInstanceOfSatisfying(
                    PageTableException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OUT_OF_FRAMES));
        }
        assertThat(table(2, 257).nrTables()).isEqualTo(257);
    }
}

package kspace.core.pagetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.ModeById;
import kspace.core.arch.arm.Arm;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.memory.FrameReferences;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cursor refuses, what it hands out, and what it costs. */
class CursorOperationsTest {
    private static final long BASE = 0xffff_8000_0000_0000L;
    private static final long MIB_2 = 2L << 20;
    private static final long GIB = 1L << 30;
    private static final long TIB = 1L << 40;
    private static final PageProperty RW = PageProperty.kernel(PageFlags.RW);
    private static final PageProperty READ = PageProperty.kernel(PageFlags.R);
    private static final FrameSource ENDLESS =
            n -> Optional.of(new Paddr((1L << 45) + n * PagingConsts.BASE_PAGE_SIZE));

    private final FrameReferences references = new FrameReferences();

    private static PageTable kernel(int htl, FrameSource frames) {
        return PageTable.kernel(X86.FOUR_LEVELS.consts(htl), Port.format(X86.FOUR_LEVELS), frames);
    }

    private static FrameSource frames(int count) {
        return n -> n < count ? ENDLESS.frame(n) : Optional.empty();
    }

    private static Cursor cursor(PageTable table, long va, long sizeBytes) {
        return table.cursor(VaddrRange.ofSize(new Vaddr(va), sizeBytes));
    }

    private static PageRun run(long va, long pa, int level, long nrPages) {
        return new PageRun(new Vaddr(va), new Paddr(pa), level, 4096L << (9 * (level - 1)), nrPages);
    }

    private static void assertRefused(Kind kind, String numbers, Runnable call) {
        assertThatExceptionOfType(PageTableException.class)
                .isThrownBy(call::run)
                .withMessageContaining(numbers)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void calls_withWrongNumbers_nameThemAndLeaveTheCursor() {
        PageTable table = kernel(2, ENDLESS);
        try (Cursor cursor = cursor(table, BASE, 3 * MIB_2)) {
            cursor.map(new MappedItem.Untracked(new Paddr(0), 2, RW));
            assertRefused(Kind.UNALIGNED_VADDR, "0xffff_8000_0000_0800", () -> cursor.jump(new Vaddr(BASE + 0x800)));
            assertRefused(
                    Kind.INVALID_VADDR, "0xffff_8000_0060_0000", () -> cursor.jump(new Vaddr(BASE + 3 * MIB_2)));
            assertRefused(Kind.INVALID_VADDR, "0xffff_7fff_ffff_f000", () -> cursor.jump(new Vaddr(BASE - 4096)));
            assertRefused(Kind.UNALIGNED_LENGTH, "0x1001", () -> cursor.findNext(0x1001));
            assertRefused(Kind.UNALIGNED_LENGTH, "0xfff", () -> cursor.protectNext(0xfff, it -> it));
            assertRefused(Kind.LENGTH_TOO_LONG, "0x401000", () -> cursor.takeNext(2 * MIB_2 + 4096));
            assertRefused(Kind.LENGTH_TOO_LONG, "0xfffffffffffff000", () -> cursor.findNext(-4096));
            assertRefused(
                    Kind.LEVEL_TOO_HIGH, "level 3", () -> cursor.map(new MappedItem.Untracked(new Paddr(0), 3, RW)));
            assertThat(cursor.virtAddr()).isEqualTo(new Vaddr(BASE + MIB_2));
        }
    }

    @Test
    void query_behindTheRange_isRefused() {
        try (Cursor cursor = cursor(kernel(1, ENDLESS), BASE, 4096)) {
            assertThat(cursor.findNext(4096)).isEmpty();
            assertThat(cursor.findNext(0)).isEmpty();
            assertRefused(Kind.INVALID_VADDR, "0xffff_8000_0000_1000", cursor::query);
            cursor.jump(new Vaddr(BASE));
            assertThat(cursor.query())
                    .isEqualTo(new Cursor.PageState(VaddrRange.ofSize(new Vaddr(BASE), 4096), Optional.empty()));
        }
    }

    @Test
    @SuppressWarnings("try")
    void cursors_thatOverlap_areRefusedUntilTheFirstIsClosed() {
        PageTable table = kernel(1, ENDLESS);
        try (Cursor first = cursor(table, BASE + 4096, 8192);
                Cursor before = cursor(table, BASE, 4096);
                Cursor after = cursor(table, BASE + 3 * 4096, 4096)) {
            long tables = table.nrTables();
            for (long start : List.of(0L, 4096L, 8192L)) {
                assertRefused(
                        Kind.CURSORS_OVERLAP, first.range().toString(),
                        () -> cursor(table, BASE + start, 8192).close());
            }
            assertThat(table.nrTables()).isEqualTo(tables);
            assertThat(List.of(before.guardLevel(), after.guardLevel())).containsExactly(1, 1);
            first.close();
            try (Cursor again = cursor(table, BASE + 4096, 8192)) {
                first.close();
                assertRefused(Kind.CURSORS_OVERLAP, again.range().toString(), () -> cursor(table, BASE + 4096, 4096));
            }
            assertRefused(Kind.CURSOR_CLOSED, first.range().toString(), first::query);
            assertRefused(Kind.CURSOR_CLOSED, first.range().toString(), () -> first.takeNext(0));
            assertRefused(Kind.CURSOR_CLOSED, first.range().toString(), () -> first.jump(new Vaddr(BASE + 4096)));
            assertRefused(
                    Kind.CURSOR_CLOSED, first.range().toString(),
                    () -> first.map(new MappedItem.Untracked(new Paddr(0), 1, RW)));
        }
    }

    @Test
    void protectNext_whatCannotBe_changesNothing() {
        PageTable table = kernel(2, frames(PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()) + 1));
        try (Cursor cursor = cursor(table, BASE, GIB)) {
            cursor.map(run(BASE, 0, 2, 4), RW);
            cursor.jump(new Vaddr(BASE));
            assertRefused(
                    Kind.AVAIL1_ALTERED, "0x42",
                    () -> cursor.protectNext(MIB_2, old -> new PageProperty(
                            old.flags(), old.cache(), old.privileged().or(PrivilegedFlags.AVAIL1))));
            assertRefused(Kind.OUT_OF_FRAMES, "1 more tables", () -> cursor.protectNext(4096, _ -> READ));
            assertRefused(Kind.OUT_OF_FRAMES, "1 more tables", () -> cursor.takeNext(4096));
            assertThatIllegalArgumentException().isThrownBy(() -> cursor.protectNext(MIB_2, old -> new PageProperty(
                    old.flags(), CachePolicy.WRITE_PROTECTED, old.privileged())));
            assertThat(cursor.virtAddr()).isEqualTo(new Vaddr(BASE));
            assertThat(table.nrLeaves(2)).isEqualTo(4);
            assertThat(table.nrLeaves(1)).isZero();
            assertThat(cursor.query().item()).contains(new MappedItem.Untracked(new Paddr(0), 2, RW));
        }
    }

    @Test
    void takeNext_wholeKernelHalf_entersTopLevelEntriesAndKeepsThem() {
        PageTable table = kernel(2, ENDLESS);
        try (Cursor cursor = cursor(table, BASE, 128 * TIB)) {
            cursor.map(run(BASE, 0, 2, 64 * TIB / MIB_2), RW);
            cursor.jump(new Vaddr(BASE));
            Fragment first = cursor.takeNext(128 * TIB).orElseThrow();
            assertThat(first).isInstanceOfSatisfying(StrayTable.class, stray -> {
                assertThat(stray.sizeBytes()).isEqualTo(GIB);
                assertThat(stray.nrTables()).isEqualTo(1);
                assertThat(stray.nrLeaves()).isEqualTo(512);
                assertThat(stray.nrFrames()).isZero();
                assertThat(stray.table().isStray()).isTrue();
            });
            while (cursor.takeNext(128 * TIB - (cursor.nextVa() - BASE)).isPresent()) {
                assertThat(table.nrTables(3)).isEqualTo(256);
            }
            assertThat(table.nrTables()).isEqualTo(PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()));
            assertThat(table.nrLeaves()).isZero();
        }
    }

    @Test
    void takeTopLevel_kernelEntry_isRefused() {
        PageTable kernel = kernel(2, ENDLESS);
        PageTable user = PageTable.user(kernel);
        assertRefused(Kind.TOP_LEVEL_UNMAP, "entry 256 at 0xffff_8000_0000_0000", () -> kernel.takeTopLevel(256));
        assertRefused(Kind.TOP_LEVEL_UNMAP, "entry 511 at 0xffff_ff80_0000_0000", () -> user.takeTopLevel(511));
        assertThat(user.takeTopLevel(0)).isEmpty();
        try (Cursor cursor = cursor(user, 4096, 4096)) {
            cursor.map(new MappedItem.Untracked(new Paddr(8192), 1, RW));
            assertRefused(Kind.CURSORS_OVERLAP, cursor.range().toString(), () -> user.takeTopLevel(0));
        }
        assertThat(user.takeTopLevel(0))
                .hasValueSatisfying(taken -> assertThat(((StrayTable) taken).nrTables()).isEqualTo(3));
        assertThat(user.nrTables()).isEqualTo(1);
    }

    @Test
    void release_oneByOne_handsOutLowestFramesFirst() {
        PageTable table = kernel(1, ENDLESS);
        Fragment first;
        Fragment second;
        try (Cursor cursor = cursor(table, BASE, GIB)) {
            cursor.map(run(BASE, 0, 1, 512), RW);
            cursor.map(run(BASE + MIB_2, MIB_2, 1, 512), RW);
            cursor.jump(new Vaddr(BASE));
            first = cursor.takeNext(MIB_2).orElseThrow();
            second = cursor.takeNext(MIB_2).orElseThrow();
            Paddr lower = ((StrayTable) first).table().paddr();
            Paddr upper = ((StrayTable) second).table().paddr();
            table.release(second, references);
            table.release(first, references);
            cursor.jump(new Vaddr(BASE + 4 * MIB_2));
            cursor.map(new MappedItem.Untracked(new Paddr(0), 1, RW));
            assertThat(table.path(new Vaddr(BASE + 4 * MIB_2)).getLast().paddr()).isEqualTo(lower);
            cursor.jump(new Vaddr(BASE));
            cursor.map(new MappedItem.Untracked(new Paddr(0), 1, RW));
            assertThat(table.path(new Vaddr(BASE)).getLast().paddr()).isEqualTo(upper);
        }
        assertThatIllegalStateException().isThrownBy(() -> table.release(first, references));
        PageTable other = kernel(1, ENDLESS);
        assertThatIllegalStateException().isThrownBy(() -> other.release(second, references));
    }

    @Test
    void stray_notReleased_keepsItsFrame() {
        PageTable table = kernel(1, ENDLESS);
        try (Cursor cursor = cursor(table, BASE, GIB)) {
            cursor.map(run(BASE, 0, 1, 512), RW);
            cursor.jump(new Vaddr(BASE));
            StrayTable stray = (StrayTable) cursor.takeNext(MIB_2).orElseThrow();
            Paddr kept = stray.table().paddr();
            cursor.map(new MappedItem.Untracked(new Paddr(0), 1, RW));
            StoredTable next = table.path(new Vaddr(BASE + MIB_2)).getLast();
            assertThat(next.paddr()).isNotEqualTo(kept);
            assertThat(next.isStray()).isFalse();
            assertThat(stray.isReleased()).isFalse();
        }
    }

    @Test
    void release_trackedPages_dropsTheirReferences() {
        PageTable table = kernel(2, ENDLESS);
        MappedItem.Tracked item = new MappedItem.Tracked(new Paddr(0x5000), RW);
        references.add(item.pa(), 1);
        assertThat(item.cloned(references)).isEqualTo(item);
        assertThat(references.count(item.pa())).isEqualTo(2);
        new MappedItem.Untracked(new Paddr(0x5000), 1, RW).cloned(references).dropFrom(references);
        assertThat(references.count(item.pa())).isEqualTo(2);
        try (Cursor cursor = cursor(table, BASE, GIB)) {
            cursor.map(item);
            cursor.map(item);
            cursor.jump(new Vaddr(BASE));
            assertThat(cursor.query().item()).contains(item);
            table.release(cursor.takeNext(4096).orElseThrow(), references);
            assertThat(references.count(item.pa())).isEqualTo(1);
            cursor.jump(new Vaddr(BASE + MIB_2));
            cursor.jump(new Vaddr(BASE));
            StrayTable stray = (StrayTable) cursor.takeNext(MIB_2).orElseThrow();
            assertThat(stray.nrFrames()).isEqualTo(1);
            table.release(stray, references);
        }
        assertThat(references.count(item.pa())).isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> item.dropFrom(references))
                .withMessageContaining("0x5000");
    }

    @Test
    void rawItem_roundTrip_isTheIdentityAndTheSeedsIsNot() {
        MappedItem.Tracked tracked = new MappedItem.Tracked(new Paddr(0x5000), RW);
        MappedItem.Untracked untracked = new MappedItem.Untracked(new Paddr(0x200000), 2, RW);
        assertThat(RawItem.of(tracked).item()).isEqualTo(tracked);
        assertThat(RawItem.of(untracked).item()).isEqualTo(untracked);
        assertThat(RawItem.of(tracked).property().privileged())
                .isEqualTo(PrivilegedFlags.GLOBAL.or(PrivilegedFlags.AVAIL1));
        assertThat(RawItem.of(tracked).seedItemProperty()).isNotEqualTo(RW);
        assertThat(RawItem.of(untracked).seedItemProperty()).isEqualTo(RW);
        PageProperty marked = RawItem.of(tracked).property();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MappedItem.Tracked(new Paddr(0), marked))
                .withMessageContaining("0x42");
        assertThatIllegalArgumentException().isThrownBy(() -> new MappedItem.Untracked(new Paddr(0), 1, marked));
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void user_ofKernelTable_sharesItsHalfAndManagesTheOther(PagingMode mode) {
        PageTable kernel = PageTable.kernel(mode.consts(), Port.format(mode), ENDLESS);
        PagingConsts consts = kernel.consts();
        PageTable user = PageTable.user(kernel);
        assertThat(user.managedRange()).isEqualTo(consts.userHalf());
        assertThat(user.isValidRange(consts.userHalf())).isTrue();
        assertThat(user.isValidRange(consts.kernelHalf())).isFalse();
        assertThat(user.nrTables()).isEqualTo(1);
        Vaddr va = new Vaddr(consts.kernelHalf().first().value() + GIB);
        try (Cursor cursor = kernel.cursor(VaddrRange.ofSize(va, 8192))) {
            cursor.map(new MappedItem.Untracked(new Paddr(0x4000), 1, RW));
        }
        if (mode.equals(Arm.FOUR_LEVELS)) {
            // The two roots have nothing in common.
            assertThat(user.translate(va).outcome()).isEqualTo(new Translation.Outside());
            assertThat(user.path(va)).isEmpty();
        } else {
            assertThat(user.translate(va).pa()).contains(new Paddr(0x4000));
            assertThat(user.path(va).subList(1, consts.nrLevels())).map(StoredTable::paddr)
                    .isEqualTo(kernel.path(va).subList(1, consts.nrLevels()).stream().map(StoredTable::paddr).toList());
        }
        try (Cursor cursor = user.cursor(VaddrRange.ofSize(new Vaddr(0), 4096))) {
            cursor.map(new MappedItem.Untracked(new Paddr(0x7000), 1, RW));
        }
        assertThat(user.translate(new Vaddr(0x123)).pa()).contains(new Paddr(0x7123));
        assertThat(kernel.translate(new Vaddr(0x123)).outcome()).isEqualTo(new Translation.Outside());
        assertRefused(Kind.INVALID_VADDR_RANGE, va.toString(), () -> user.cursor(VaddrRange.ofSize(va, 4096)));
        assertThatIllegalStateException().isThrownBy(() -> PageTable.user(user));
    }

    @Test
    void user_ofUnfinishedKernelTable_isRefused() {
        PageTable unfinished = PageTable.kernelInProgress(
                X86.FOUR_LEVELS.consts(), Port.format(X86.FOUR_LEVELS), ENDLESS, 256);
        assertThatIllegalStateException()
                .isThrownBy(() -> PageTable.user(unfinished))
                .withMessageContaining("not initialized yet");
    }

    @Test
    void frameReferences_inStretches_areCountedFrameByFrame() {
        references.add(new Paddr(0x1000), 4);
        references.add(new Paddr(0x3000), 4);
        references.drop(new Paddr(0x2000), 2);
        assertThat(List.of(0x0000L, 0x1fffL, 0x2000L, 0x3000L, 0x4000L, 0x6000L, 0x7000L))
                .map(pa -> references.count(new Paddr(pa)))
                .containsExactly(0L, 1L, 0L, 1L, 2L, 1L, 0L);
        assertThatIllegalStateException()
                .isThrownBy(() -> references.drop(new Paddr(0x1000), 2))
                .withMessageContaining("0x2000");
        assertThat(references.count(new Paddr(0x1000))).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> references.add(new Paddr(0x10), 1));
    }

    /** 64 TiB of 4 KiB pages would be 17 billion entries; only the way to the changed page may be materialised. */
    @Test
    void changes_inAHugeRegularTable_costTheirPathOnly() {
        PageTable table = kernel(1, ENDLESS);
        try (Cursor cursor = cursor(table, BASE, 100 * TIB)) {
            cursor.map(run(BASE, 0, 1, 64 * TIB / 4096), RW);
            long middle = BASE + 13 * TIB + 5 * GIB + 7 * 4096;
            cursor.jump(new Vaddr(middle));
            assertThat(cursor.protectNext(4096, _ -> READ)).contains(VaddrRange.ofSize(new Vaddr(middle), 4096));
            assertThat(cursor.takeNext(4096)).hasValueSatisfying(page -> assertThat(page)
                    .isEqualTo(new Fragment.Mapped(
                            new Vaddr(middle + 4096),
                            new MappedItem.Untracked(new Paddr(middle + 4096 - BASE), 1, RW))));
            assertThat(table.nrLeaves(1)).isEqualTo(64 * TIB / 4096 - 1);
            cursor.jump(new Vaddr(BASE + 64 * TIB - 4096));
            Vaddr last = cursor.virtAddr();
            assertThat(cursor.findNext(36 * TIB)).contains(last);
            assertRefused(
                    Kind.ALREADY_MAPPED, last.toString(),
                    () -> cursor.map(new MappedItem.Untracked(new Paddr(0), 1, RW)));
            assertThat(table.nrLeaves(1)).isEqualTo(64 * TIB / 4096 - 1);
        }
    }

    /** What a cursor says of a page is what its entry reads back as, which on LoongArch is not what was written. */
    @ParameterizedTest
    @CsvSource({
        "loongarch64, UNCACHEABLE, WRITEBACK, 13", "loongarch64, WRITE_COMBINING, WRITE_COMBINING, 13",
        "riscv-sv48, UNCACHEABLE, UNCACHEABLE, 3", "x86-64, WRITETHROUGH, WRITETHROUGH, 3"})
    void cursor_whatReadsBackDifferently_isSaidAsItReads(
            @ConvertWith(ModeById.class) PagingMode mode, CachePolicy written, CachePolicy read, String flags) {
        PageTable table = PageTable.kernel(mode.consts(), Port.format(mode), ENDLESS);
        Vaddr va = mode.consts().kernelHalf().first();
        PageProperty property = new PageProperty(PageFlags.RW, written, PrivilegedFlags.GLOBAL);
        PageProperty asRead = new PageProperty(
                new PageFlags(Integer.parseInt(flags, 16)), read, PrivilegedFlags.GLOBAL);
        try (Cursor cursor = table.cursor(VaddrRange.ofSize(va, 0x2000))) {
            cursor.map(new MappedItem.Untracked(new Paddr(0x7000), 1, property));
            cursor.jump(va);
            assertThat(cursor.query().item()).contains(new MappedItem.Untracked(new Paddr(0x7000), 1, asRead));
            cursor.protectNext(0x1000, before -> {
                assertThat(before).isEqualTo(asRead);
                return property;
            });
            cursor.jump(va);
            assertThat(cursor.takeNext(0x1000)).contains(
                    new Fragment.Mapped(va, new MappedItem.Untracked(new Paddr(0x7000), 1, asRead)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x86-64, 2, 1000, not a multiple of 0x200000", "riscv-sv48, 2, 1000, not a multiple of 0x200000",
        "riscv-sv48, 1, 400, not a multiple of 0x1000", "loongarch64, 1, 800, not a multiple of 0x1000",
        "loongarch64, 1, 1000000001000, outside the entry's address field: 0x1000000000000",
        "x86-64, 1, 10000000000000, 0x10000000000000",
        "riscv-sv39, 1, 40000000000000, 0x40000000000000"})
    void map_pageThatNoEntryCanName_isRefusedAndLeavesNoTrace(
            @ConvertWith(ModeById.class) PagingMode mode, int level, String pa, String sentence) {
        PageTable table = PageTable.kernel(mode.consts(), Port.format(mode), ENDLESS);
        Vaddr va = mode.consts().kernelHalf().first();
        try (Cursor cursor = table.cursor(VaddrRange.ofSize(va, 4 * mode.consts().pageSize(level)))) {
            MappedItem item = new MappedItem.Untracked(
                    new Paddr(Long.parseLong(pa, 16)), level, PageProperty.kernel(PageFlags.RW));
            long tables = table.nrTables();
            assertThatIllegalArgumentException().isThrownBy(() -> cursor.map(item))
                    .withMessageContaining(Long.toHexString(item.pa().value())).withMessageContaining(sentence);
            assertThat(cursor.virtAddr()).isEqualTo(va);
            assertThat(table.nrTables()).isEqualTo(tables);
            assertThat(table.nrLeaves()).isZero();
        }
    }
}

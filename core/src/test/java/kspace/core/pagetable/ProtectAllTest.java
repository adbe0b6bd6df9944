package kspace.core.pagetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.PteException;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.memory.FrameReferences;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.pagetable.read.TableRuns;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.api.Test;

/** Changing many pages at once: what one after the other comes to, at a cost that does not grow with them. */
class ProtectAllTest {
    private static final long BASE = 0xffff_8000_0000_0000L;
    private static final long PAGE = 4096;
    private static final long MIB_2 = 2L << 20;
    private static final long GIB = 1L << 30;
    private static final long TIB = 1L << 40;
    private static final PageProperty RW = PageProperty.kernel(PageFlags.RW);

    private static PageTable kernel(int nrFrames) {
        FrameSource frames = n -> n < nrFrames
                ? Optional.of(new Paddr((1L << 50) + n * PagingConsts.BASE_PAGE_SIZE))
                : Optional.empty();
        return PageTable.kernel(X86.FOUR_LEVELS.consts(3),
                Port.format(Mmu.of(X86.FOUR_LEVELS).withPhysicalAddressBits(52)),
                frames);
    }

    private static PageRun run(long offset, long pa, int level, long nrPages) {
        return new PageRun(
                new Vaddr(BASE + offset), new Paddr(pa), level, PAGE << (9 * (level - 1)), nrPages);
    }

    private static Cursor cursor(PageTable table, long offset, long sizeBytes) {
        return table.cursor(VaddrRange.ofSize(new Vaddr(BASE + offset), sizeBytes));
    }

    private static PageProperty readOnly(PageProperty old) {
        return new PageProperty(PageFlags.R, old.cache(), old.privileged());
    }

    /** A huge page of each size, small pages by rule, a hole, and pages of their own. */
    private static PageTable mixed(int more) {
        PageTable table = kernel(PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()) + 6 + more);
        try (Cursor cursor = cursor(table, 0, 512 * GIB)) {
            cursor.map(run(0, GIB, 3, 1), RW);
            cursor.map(run(GIB, 0, 2, 3), RW);
            cursor.jump(new Vaddr(BASE + GIB + 4 * MIB_2));
            cursor.map(run(GIB + 4 * MIB_2, 7 * MIB_2, 1, 700), RW);
            cursor.jump(new Vaddr(BASE + GIB + 7 * MIB_2));
            cursor.map(new MappedItem.Tracked(new Paddr(0x5000), RW));
            cursor.map(new MappedItem.Untracked(new Paddr(0x9000), 1, PageProperty.kernel(PageFlags.RWX)));
        }
        return table;
    }

    /** The naive way: one page after the other. */
    private static String oneByOne(PageTable table, long offset, long sizeBytes, UnaryOperator<PageProperty> op) {
        try (Cursor cursor = cursor(table, offset, sizeBytes)) {
            try {
                while (cursor.protectNext(sizeBytes - (cursor.nextVa() - BASE - offset), op).isPresent()) {
                    // It goes on behind the page that it has changed.
                }
                return "done at " + cursor.virtAddr();
            } catch (PageTableException | PteException e) {
                return e.getMessage() + " at " + cursor.virtAddr();
            }
        }
    }

    private static String allAtOnce(PageTable table, long offset, long sizeBytes, UnaryOperator<PageProperty> op) {
        try (Cursor cursor = cursor(table, offset, sizeBytes)) {
            try {
                cursor.protectAll(sizeBytes, op);
                return "done at " + cursor.virtAddr();
            } catch (PageTableException | PteException e) {
                return e.getMessage() + " at " + cursor.virtAddr();
            }
        }
    }

    private static List<String> lines(PageTable table) {
        List<String> lines = new ArrayList<>();
        LeafRuns.forEach(table, run -> lines.add(run.toString()));
        TableRuns.forEach(table, run -> lines.add(run.toString()));
        lines.add(table.tableFrames() + " " + table.tally());
        for (int level = 1; level <= 4; level++) {
            lines.add(table.nrTables(level) + " " + table.nrLeaves(level));
        }
        return lines;
    }

    @Test
    void protectAll_anyRangeAndFrames_isWhatOneByOneLeaves() {
        List<Long> bounds = List.of(
                0L, PAGE, MIB_2, MIB_2 + PAGE, GIB - MIB_2, GIB - PAGE, GIB, GIB + PAGE, GIB + MIB_2,
                GIB + 2 * MIB_2 + 8 * PAGE, GIB + 4 * MIB_2, GIB + 4 * MIB_2 + 300 * PAGE, GIB + 5 * MIB_2 + 9 * PAGE,
                GIB + 6 * MIB_2, GIB + 7 * MIB_2 + PAGE, GIB + 8 * MIB_2);
        for (int more = 0; more <= 5; more++) {
            for (long from : bounds) {
                for (long to : bounds) {
                    if (from < to) {
                        PageTable naive = mixed(more);
                        PageTable table = mixed(more);
                        String expected = oneByOne(naive, from, to - from, ProtectAllTest::readOnly);
                        String what = more + " frames, " + Long.toHexString(from) + " to " + Long.toHexString(to);
                        assertThat(allAtOnce(table, from, to - from, ProtectAllTest::readOnly)).as(what)
                                .isEqualTo(expected);
                        assertThat(lines(table)).as(what).isEqualTo(lines(naive));
                    }
                }
            }
        }
    }

    @Test
    void protectAll_whatCannotBe_isRefusedWhereOneByOneIs() {
        List<UnaryOperator<PageProperty>> refused = List.of(
                old -> new PageProperty(old.flags(), old.cache(), old.privileged().or(PrivilegedFlags.AVAIL1)),
                old -> old.flags().equals(PageFlags.RWX)
                        ? new PageProperty(old.flags(), CachePolicy.WRITE_PROTECTED, old.privileged())
                        : readOnly(old));
        for (UnaryOperator<PageProperty> op : refused) {
            PageTable naive = mixed(9);
            PageTable table = mixed(9);
            String expected = oneByOne(naive, PAGE, GIB + 8 * MIB_2, op);
            assertThat(expected).doesNotContain("done");
            assertThat(allAtOnce(table, PAGE, GIB + 8 * MIB_2, op)).isEqualTo(expected);
            assertThat(lines(table)).isEqualTo(lines(naive));
        }
    }

    @Test
    void protectAll_tebibytesOfSmallPages_asksForAFewPropertiesOnly() {
        PageTable table = kernel(1 << 30);
        try (Cursor cursor = cursor(table, 0, 64 * TIB)) {
            cursor.map(run(0, GIB, 1, 64 * TIB / PAGE), RW);
        }
        AtomicInteger asked = new AtomicInteger();
        try (Cursor cursor = cursor(table, PAGE, 64 * TIB - 2 * PAGE)) {
            cursor.protectAll(64 * TIB - 2 * PAGE, old -> {
                asked.incrementAndGet();
                return readOnly(old);
            });
            assertThat(cursor.virtAddr()).isEqualTo(new Vaddr(BASE + 64 * TIB - PAGE));
        }
        assertThat(asked.get()).isLessThan(1000);
        List<Long> pages = new ArrayList<>();
        LeafRuns.forEach(table, run -> pages.add(run.pages().nrPages()));
        assertThat(pages).containsExactly(1L, 64 * TIB / PAGE - 2, 1L);
    }

    @Test
    void mapTracked_gibibytes_isARuleAndGivesItsReferencesBack() {
        PageTable table = kernel(1 << 20);
        FrameReferences references = new FrameReferences();
        references.add(new Paddr(4 * GIB), 2 * GIB / PAGE);
        try (Cursor cursor = cursor(table, 0, 4 * GIB)) {
            cursor.mapTracked(run(0, 4 * GIB, 1, 2 * GIB / PAGE), RW);
            cursor.jump(new Vaddr(BASE + PAGE));
            assertThat(cursor.query().item()).contains(new MappedItem.Tracked(new Paddr(4 * GIB + PAGE), RW));
        }
        try (Cursor cursor = cursor(table, 0, 4 * GIB)) {
            Optional<Fragment> taken = cursor.takeNext(4 * GIB);
            while (taken.isPresent()) {
                table.release(taken.get(), references);
                taken = cursor.takeNext(4 * GIB - (cursor.nextVa() - BASE));
            }
        }
        assertThat(references.count(new Paddr(4 * GIB))).isZero();
        assertThat(references.count(new Paddr(6 * GIB - PAGE))).isZero();
        assertThat(table.nrTables()).isEqualTo(PageTable.nrInitialTables(X86.FOUR_LEVELS.consts()));
        assertThat(table.tally().freed()).isEqualTo(PerLevel.ofLevels(1024, 2));
    }
}

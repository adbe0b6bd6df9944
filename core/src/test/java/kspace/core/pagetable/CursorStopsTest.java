package kspace.core.pagetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.outcome.TableTally;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a cursor begins, where a search that finds nothing leaves it, and what both do to the tables. */
class CursorStopsTest {
    private static final long BASE = 0xffff_8000_0000_0000L;
    private static final long MIB_2 = 2L << 20;
    private static final long GIB = 1L << 30;
    private static final PageProperty RW = PageProperty.kernel(PageFlags.RW);
    private static final FrameSource ENDLESS =
            n -> Optional.of(new Paddr((1L << 50) + n * PagingConsts.BASE_PAGE_SIZE));

    private final PageTable table =
            PageTable.kernel(X86.FOUR_LEVELS.consts(3), Port.format(X86.FOUR_LEVELS), ENDLESS);

    private Cursor cursor(long offset, long sizeBytes) {
        return table.cursor(VaddrRange.ofSize(new Vaddr(BASE + offset), sizeBytes));
    }

    private void map(long offset, long pa, int level, long nrPages) {
        long size = 4096L << (9 * (level - 1));
        try (Cursor cursor = cursor(offset, 512 * GIB - offset)) {
            cursor.map(new PageRun(new Vaddr(BASE + offset), new Paddr(pa), level, size, nrPages), RW);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 1000, 1000", "3, 3ff000, 2000", "3, 200000, 200000", "2, 40001000, 1000", "2, 40000000, 1ff000"})
    void cursor_insideAHugePage_splitsNothingAndAnswersThatPage(int level, String offset, String sizeBytes) {
        map(0, 2 * GIB, 3, 1);
        map(GIB, 4 * GIB, 2, 512);
        TableTally before = table.tally();
        long tables = table.nrTables();
        long at = Long.parseLong(offset, 16);
        try (Cursor cursor = cursor(at, Long.parseLong(sizeBytes, 16))) {
            assertThat(cursor.guardLevel()).isEqualTo(level);
            long page = 4096L << (9 * (level - 1));
            assertThat(cursor.query()).isEqualTo(new Cursor.PageState(
                    VaddrRange.ofSize(new Vaddr(BASE + at / page * page), page),
                    Optional.of(new MappedItem.Untracked(
                            new Paddr(level == 3 ? 2 * GIB : 4 * GIB), level, RW))));
            assertThat(cursor.findNext(cursor.range().sizeBytes())).contains(new Vaddr(BASE + at));
        }
        assertThat(table.nrTables()).isEqualTo(tables);
        assertThat(table.tally()).isEqualTo(before);
    }

    @Test
    void changes_insideAHugePage_splitDownToWhatIsAskedFor() {
        map(0, 2 * GIB, 3, 1);
        TableTally before = table.tally();
        try (Cursor cursor = cursor(MIB_2 + 4096, 8192)) {
            assertThat(cursor.guardLevel()).isEqualTo(3);
            assertThat(cursor.takeNext(4096)).contains(new Fragment.Mapped(
                    new Vaddr(BASE + MIB_2 + 4096),
                    new MappedItem.Untracked(new Paddr(2 * GIB + MIB_2 + 4096), 1, RW)));
            cursor.map(new MappedItem.Untracked(new Paddr(0x7000), 1, RW));
        } catch (PageTableException e) {
            // The second page is mapped still.
            assertThat(e.kind()).isEqualTo(PageTableException.Kind.ALREADY_MAPPED);
        }
        TableTally done = table.tally().since(before);
        assertThat(done.allocated()).isEqualTo(PerLevel.ofLevels(1, 1));
        assertThat(done.split()).isEqualTo(PerLevel.ofLevels(0, 1, 1));
        assertThat(done.freed()).isEqualTo(PerLevel.ZERO);
        assertThat(table.nrLeaves(1)).isEqualTo(511);
        assertThat(table.nrLeaves(2)).isEqualTo(511);
    }

    /** Nothing is mapped, or only tables are there that hold nothing. */
    @ParameterizedTest
    @CsvSource({"0, 1000", "0, 1ff000", "0, 200000", "0, 201000", "1ff000, 1000", "1000, 3fffe000", "3ffff000, 1000",
        "3ff00000, 300000", "0, 7fffffff000", "123000, 40000000"})
    void search_nothingThere_endsWithTheLengthItWasGiven(String offset, String length) {
        long at = Long.parseLong(offset, 16);
        long bytes = Long.parseLong(length, 16);
        for (int kind = 0; kind < 6; kind++) {
            if (kind == 3) {
                cursor(0, 4096).close();
            }
            try (Cursor cursor = cursor(0, 8192 * GIB)) {
                cursor.jump(new Vaddr(BASE + at));
                Optional<?> found = switch (kind % 3) {
                    case 0 -> cursor.findNext(bytes);
                    case 1 -> cursor.protectNext(bytes, it -> it);
                    default -> cursor.takeNext(Math.min(bytes, MIB_2 - 4096));
                };
                assertThat(found).isEmpty();
                assertThat(cursor.virtAddr())
                        .isEqualTo(new Vaddr(BASE + at + (kind % 3 == 2 ? Math.min(bytes, MIB_2 - 4096) : bytes)));
                assertThat(cursor.query().item()).isEmpty();
            }
        }
    }

    @Test
    void search_toTheEndOfTheAddressSpace_endsThere() {
        try (Cursor cursor = table.cursor(VaddrRange.ofSize(new Vaddr(-MIB_2), MIB_2))) {
            cursor.jump(new Vaddr(-8192));
            assertThat(cursor.findNext(4096)).isEmpty();
            assertThat(cursor.virtAddr()).isEqualTo(new Vaddr(-4096));
            assertThat(cursor.findNext(4096)).isEmpty();
            assertThat(cursor.nextVa()).isZero();
        }
    }
}

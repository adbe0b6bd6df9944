package kspace.core.pagetable.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import org.junit.jupiter.api.Test;

class LeafDifferenceTest {
    private static final long KERNEL = 0xffff_8000_0000_0000L;
    private static final long PAGE = PagingConsts.BASE_PAGE_SIZE;
    private static final long HUGE = 512 * PAGE;
    private static final PageProperty RW = PageProperty.kernel(PageFlags.RW);
    private static final PageProperty R = PageProperty.kernel(PageFlags.R);

    private static PageTable table() {
        return PageTable.kernel(X86.FOUR_LEVELS.consts(2), Port.format(X86.FOUR_LEVELS),
                n -> Optional.of(new Paddr((1L << 32) + n * PAGE)));
    }

    private static PageTable mapped(PageTable table, long va, long pa, int level, long nrPages, PageProperty how) {
        long size = table.consts().pageSize(level);
        try (Cursor cursor = table.cursor(VaddrRange.ofSize(new Vaddr(va), nrPages * size))) {
            cursor.map(new PageRun(new Vaddr(va), new Paddr(pa), level, size, nrPages), how);
        }
        return table;
    }

    private static VaddrRange range(long va, long size) {
        return VaddrRange.ofSize(new Vaddr(va), size);
    }

    @Test
    void between_sameTables_isNothing() {
        PageTable table = mapped(table(), KERNEL, 0, 2, 3, RW);
        assertThat(LeafDifference.between(table, table.copy())).isEmpty();
        assertThat(LeafDifference.between(table(), table())).isEmpty();
    }

    @Test
    void between_morePages_isWhatOnlyOneMaps() {
        PageTable fewer = mapped(table(), KERNEL, 0, 2, 3, RW);
        PageTable more = mapped(table(), KERNEL, 0, 2, 5, RW);
        assertThat(LeafDifference.between(fewer, more))
                .containsExactly(new LeafDifference(range(KERNEL + 3 * HUGE, 2 * HUGE), 0, 2));
        assertThat(LeafDifference.between(more, fewer))
                .containsExactly(new LeafDifference(range(KERNEL + 3 * HUGE, 2 * HUGE), 2, 0));
    }

    /** A large page beside the 512 small ones that map the same, whose table is another entry one level up. */
    @Test
    void between_pageAndItsParts_differOnEveryLevelFromOneToTheOther() {
        PageTable large = mapped(table(), KERNEL, 0, 2, 1, RW);
        PageTable small = mapped(table(), KERNEL, 0, 1, 512, RW);
        List<LeafDifference> differences = LeafDifference.between(large, small);
        assertThat(differences).containsExactly(new LeafDifference(range(KERNEL, HUGE), 2, 1));
        assertThat(differences.getFirst().levelsAtLeft()).containsExactly(2);
        assertThat(differences.getFirst().levelsAtRight()).containsExactly(2, 1);
    }

    @Test
    void between_otherRightsOrMemoryInTheMiddle_isThatAlone() {
        PageTable plain = mapped(table(), KERNEL, 0, 1, 8, RW);
        PageTable rights = mapped(mapped(mapped(table(), KERNEL, 0, 1, 3, RW), KERNEL + 3 * PAGE, 3 * PAGE, 1, 2, R),
                KERNEL + 5 * PAGE, 5 * PAGE, 1, 3, RW);
        PageTable memory =
                mapped(mapped(mapped(table(), KERNEL, 0, 1, 3, RW), KERNEL + 3 * PAGE, 64 * PAGE, 1, 2, RW),
                        KERNEL + 5 * PAGE, 5 * PAGE, 1, 3, RW);
        LeafDifference middle = new LeafDifference(range(KERNEL + 3 * PAGE, 2 * PAGE), 1, 1);
        assertThat(LeafDifference.between(plain, rights)).containsExactly(middle);
        assertThat(LeafDifference.between(plain, memory)).containsExactly(middle);
        assertThat(middle.levelsAtLeft()).isEqualTo(middle.levelsAtRight()).containsExactly(1);
    }

    /** The last page of the address space has no exclusive end. */
    @Test
    void between_pagesUpToTheTop_endWithIt() {
        long top = -HUGE;
        PageTable last = mapped(table(), top, 0, 2, 1, RW);
        assertThat(LeafDifference.between(last, table()))
                .containsExactly(new LeafDifference(new VaddrRange(new Vaddr(top), new Vaddr(-1L)), 2, 0));
    }
}

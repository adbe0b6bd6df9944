package kspace.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.x86.X86;
import kspace.core.naive.NaiveTable;
import kspace.core.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LargestPagesTest {
    private static final long SEED = Long.getLong("kspace.seed", 20260827);
    private static final long KERNEL = 0xffff_8000_0000_0000L;
    private static final long PAGE = PagingConsts.BASE_PAGE_SIZE;
    private static final long HUGE = 512 * PAGE;

    @Test
    void runs_referenceExample_areItsFivePages() {
        assertThat(LargestPages.runs(
                X86.FOUR_LEVELS.consts(3), new Vaddr(0x3fdf_f000), new Paddr(0x3fdf_f000), 0x4020_3000))
                .containsExactly(
                        run(0x3fdf_f000, 1, 1), run(0x3fe0_0000, 2, 1), run(0x4000_0000, 3, 1),
                        run(0x8000_0000L, 1, 2));
    }

    private static PageRun run(long address, int level, long nrPages) {
        return new PageRun(new Vaddr(address), new Paddr(address), level, 4096L << (9 * (level - 1)), nrPages);
    }

    @Test
    void why_eachPageOfTheReferenceExample_namesTheTestsAndNumbers() {
        PagingConsts consts = X86.FOUR_LEVELS.consts(3);

        assertThat(why(consts, 0x3fdf_f000, 0x3fdf_f000, 0x4020_3000)).containsExactly(
                "level 4 (512 GiB): not allowed, the highest translation level is 3",
                "level 3 (1 GiB): virtual address 0x3fdff000 is not a multiple of 1 GiB;"
                        + " physical address 0x3fdff000 is not a multiple of 1 GiB",
                "level 2 (2 MiB): virtual address 0x3fdff000 is not a multiple of 2 MiB;"
                        + " physical address 0x3fdff000 is not a multiple of 2 MiB",
                "level 1 (4 KiB): chosen, it fits in the \u22481 GiB left and both addresses are aligned");
        assertThat(why(consts, 0x3fe0_0000, 0x3fe0_0000, 0x4020_2000)).containsExactly(
                "level 4 (512 GiB): not allowed, the highest translation level is 3",
                "level 3 (1 GiB): virtual address 0x3fe00000 is not a multiple of 1 GiB;"
                        + " physical address 0x3fe00000 is not a multiple of 1 GiB",
                "level 2 (2 MiB): chosen, it fits in the \u22481 GiB left and both addresses are aligned");
        assertThat(why(consts, 0x4000_0000, 0x4000_0000, 0x4000_2000)).containsExactly(
                "level 4 (512 GiB): not allowed, the highest translation level is 3",
                "level 3 (1 GiB): chosen, it fits in the 1 GiB + 8 KiB left and both addresses are aligned");
        assertThat(why(consts, 0x8000_0000L, 0x8000_0000L, 0x2000)).containsExactly(
                "level 4 (512 GiB): not allowed, the highest translation level is 3",
                "level 3 (1 GiB): does not fit, 8 KiB left",
                "level 2 (2 MiB): does not fit, 8 KiB left",
                "level 1 (4 KiB): chosen, it fits in the 8 KiB left and both addresses are aligned");
    }

    private static List<String> why(PagingConsts consts, long va, long pa, long left) {
        return LargestPages.why(consts, new Vaddr(va), new Paddr(pa), left).reasons().stream().map(Message::toString)
                .toList();
    }

    @Test
    void why_highestLevelIsTheRoot_triesNoLevelAboveIt() {
        PageChoice choice =
                LargestPages.why(new PagingConsts(4, AddressSpaceShape.signExtended(48), 4), new Vaddr(KERNEL),
                        new Paddr(0), 1L << 39);

        assertThat(choice).isEqualTo(new PageChoice(
                new Vaddr(KERNEL), new Paddr(0), 1L << 39, 4, 4,
                List.of(new PageChoice.LevelTest(4, 1L << 39, true, true, true, true))));
    }

    @Test
    void why_everyCombinationOfFailedTests_isNamed() {
        PagingConsts consts = X86.FOUR_LEVELS.consts(2);
        for (int bits = 0; bits < 8; bits++) {
            boolean fits = (bits & 1) == 0;
            boolean vaAligned = (bits & 2) == 0;
            boolean paAligned = (bits & 4) == 0;
            PageChoice choice = LargestPages.why(
                    consts, new Vaddr(KERNEL + (vaAligned ? 0 : PAGE)), new Paddr(paAligned ? 0 : PAGE),
                    fits ? HUGE : HUGE - PAGE);

            assertThat(choice.tests().get(1)).isEqualTo(
                    new PageChoice.LevelTest(2, HUGE, true, fits, vaAligned, paAligned));
            assertThat(choice.chosenLevel()).isEqualTo(bits == 0 ? 2 : 1);
            String reason = choice.reasons().get(1).toString();
            assertThat(reason.contains("chosen")).isEqualTo(bits == 0);
            assertThat(reason.contains("does not fit, 2044 KiB left")).isEqualTo(!fits);
            assertThat(reason.contains("virtual address 0xffff800000001000 is not")).isEqualTo(!vaAligned);
            assertThat(reason.contains("physical address 0x1000 is not")).isEqualTo(!paAligned);
        }
    }

    /** All starts and sizes around the bounds of pages of two levels, both addresses shifted against each other. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void runs_everyEdge_areThePagesChosenOneByOne(int htl) {
        List<Long> offsets = List.of(0L, PAGE, HUGE - PAGE, HUGE, HUGE + PAGE);
        List<Long> sizes = List.of(PAGE, 2 * PAGE, HUGE - PAGE, HUGE, HUGE + PAGE, 2 * HUGE, 2 * HUGE + PAGE);
        for (long va : offsets) {
            for (long pa : offsets) {
                for (long size : sizes) {
                    compare(htl, KERNEL + va, pa, size);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void runs_randomRanges_areThePagesChosenOneByOne(int htl) {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            long va = KERNEL + random.nextInt(4) * (HUGE << 9) + random.nextInt(1 << 20) * PAGE;
            long shift = random.nextInt(2) * (long) random.nextInt(1 << 10) * PAGE + random.nextInt(2) * HUGE;
            long size = (1 + random.nextInt(htl == 3 && shift == 0 ? 1 << 20 : 1 << 13)) * PAGE;
            compare(htl, va, (va & 0xffff_ffff_ffffL) + shift, size);
        }
    }

    private static void compare(int htl, long va, long pa, long size) {
        PagingConsts consts = X86.FOUR_LEVELS.consts(htl);
        List<PageRun> runs = LargestPages.runs(consts, new Vaddr(va), new Paddr(pa), size);
        String range = "seed %d, HTL %d, va %x, pa %x, size %x".formatted(SEED, htl, va, pa, size);

        assertThat(runs.stream()
                .flatMap(run -> LongStream.range(0, run.nrPages()).mapToObj(run::page))
                .map(page -> new NaiveTable.Choice(page.va().value(), page.pa().value(), page.level())).toList())
                .as(range)
                .isEqualTo(NaiveTable.largestPages(htl, va, pa, size));
        assertThat(runs).as(range).hasSizeLessThanOrEqualTo(2 * htl - 1)
                .allMatch(run -> run.pageSizeBytes() == consts.pageSize(run.level()));
    }

    @Test
    void runs_wholeLinearRange_takeConstantSpace() {
        for (int htl = 1; htl <= 3; htl++) {
            assertThat(LargestPages.runs(
                    X86.FOUR_LEVELS.consts(htl), new Vaddr(KERNEL + PAGE), new Paddr(PAGE), (1L << 46) - PAGE))
                    .hasSize(htl);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ffff800000000001, 0, 1000, the virtual address 0xffff800000000001 is not a multiple of 4 KiB",
        "ffff800000000800, 0, 1000, the virtual address 0xffff800000000800 is not a multiple of 4 KiB",
        "ffff800000000000, fff, 1000, the physical address 0xfff is not a multiple of 4 KiB",
        "ffff800000000000, 0, 1001, the length 0x1001 is not a multiple of 4 KiB",
        "ffff800000000000, 0, 0, the range at 0xffff800000000000 is empty: length 0",
        "ffff7ffffffff000, 0, 1000, 'the range 0xffff7ffffffff000 .. 0xffff7fffffffffff is not inside"
                + " 0xffff_8000_0000_0000 .. 0xffff_ffff_ffff_ffff'",
        "ffff7ffffffff000, 0, 2000, 'the range 0xffff7ffffffff000 .. 0xffff800000000fff is not inside"
                + " 0xffff_8000_0000_0000 .. 0xffff_ffff_ffff_ffff'",
        "7ffffffff000, 0, 2000, 'the range 0x7ffffffff000 .. 0x800000000fff is not inside"
                + " 0x0000_0000_0000_0000 .. 0x0000_7fff_ffff_ffff'",
        "fffffffffffff000, 0, 1000, 'the virtual range at 0xfffffffffffff000 of 0x1000 bytes has no 64-bit end:"
                + " the sum passes 0xffffffffffffffff'",
        "fffffffffffff000, 0, 2000, 'the virtual range at 0xfffffffffffff000 of 0x2000 bytes has no 64-bit end:"
                + " the sum passes 0xffffffffffffffff'",
        "ffff800000000000, fffffffffffff000, 1000, 'the physical range at 0xfffffffffffff000 of 0x1000 bytes has"
                + " no 64-bit end: the sum passes 0xffffffffffffffff'",
    })
    void runs_badRange_isRefusedWithItsNumbers(String va, String pa, String size, String message) {
        assertThatThrownBy(() -> LargestPages.runs(
                X86.FOUR_LEVELS.consts(),
                new Vaddr(Long.parseUnsignedLong(va, 16)),
                new Paddr(Long.parseUnsignedLong(pa, 16)),
                Long.parseUnsignedLong(size, 16)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void runs_otherHalfThanTheTables_isRefused() {
        PagingConsts consts = X86.FOUR_LEVELS.consts();

        assertThat(LargestPages.runs(consts, new Vaddr(0x1000), new Paddr(0), PAGE)).hasSize(1);
        assertThatThrownBy(
                () -> LargestPages.runs(consts, consts.kernelHalf(), new Vaddr(0x1000), new Paddr(0), PAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0x1000");
        assertThatThrownBy(
                () -> LargestPages.runs(consts, consts.userHalf(), new Vaddr(KERNEL), new Paddr(0), PAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0xffff800000000000");
    }

    @Test
    void page_eachOfARun_followsTheOneBefore() {
        PageRun run = new PageRun(new Vaddr(KERNEL), new Paddr(HUGE), 2, HUGE, 3);

        assertThat(IntStream.range(0, 3).mapToObj(run::page)).containsExactly(
                new PageItem(new Vaddr(KERNEL), new Paddr(HUGE), 2),
                new PageItem(new Vaddr(KERNEL + HUGE), new Paddr(2 * HUGE), 2),
                new PageItem(new Vaddr(KERNEL + 2 * HUGE), new Paddr(3 * HUGE), 2));
        assertThat(run.sizeBytes()).isEqualTo(3 * HUGE);
        assertThat(run.prefix(2)).isEqualTo(new PageRun(new Vaddr(KERNEL), new Paddr(HUGE), 2, HUGE, 2));
        assertThatThrownBy(() -> run.page(-1)).isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("page -1 of a run of 3");
        assertThatThrownBy(() -> run.page(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}

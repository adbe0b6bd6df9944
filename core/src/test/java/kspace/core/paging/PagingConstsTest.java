package kspace.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.arch.arm.Arm;
import kspace.core.arch.x86.X86;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PagingConstsTest {
    private static final PagingConsts CONSTS = X86.FOUR_LEVELS.consts();

    static Stream<PagingConsts> everyNumberOfLevels() {
        return IntStream.rangeClosed(3, 5)
                .mapToObj(levels -> new PagingConsts(levels, AddressSpaceShape.signExtended(12 + 9 * levels), 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 12, 1000,       0",
        "2, 21, 200000,     1ff",
        "3, 30, 40000000,   100",
        "4, 39, 8000000000, 180",
    })
    void level_eachOfX86_hasItsShiftSizeAndIndex(int level, int shift, String size, String index) {
        Vaddr va = new Vaddr(0xffff_c040_3fe0_0fffL);

        assertThat(CONSTS.shift(level)).isEqualTo(shift);
        assertThat(CONSTS.pageSize(level)).isEqualTo(Long.parseLong(size, 16));
        assertThat(CONSTS.tableSpan(level)).isEqualTo(512 * CONSTS.pageSize(level));
        assertThat(CONSTS.pteIndex(va, level)).isEqualTo(Integer.parseInt(index, 16));
    }

    @ParameterizedTest
    @MethodSource("everyNumberOfLevels")
    void pteIndex_eachLevel_putsTheAddressTogetherAgain(PagingConsts consts) {
        assertThat(List.of(0L, -1L, 0xffff_8765_4321_0fedL, 0x0123_4567_89ab_cdefL)).allSatisfy(bits -> {
            long va = consts.canonical(bits);
            long sum = va & 0xfff;
            for (int level = 1; level <= consts.nrLevels(); level++) {
                sum += consts.pteIndex(new Vaddr(va), level) * consts.pageSize(level);
            }
            assertThat(consts.canonical(sum)).isEqualTo(va);
        });
    }

    @ParameterizedTest
    @MethodSource("everyNumberOfLevels")
    void isCanonical_everyEdge_isWhereTheUpperBitsRepeat(PagingConsts consts) {
        long half = 1L << (consts.addressWidth() - 1);

        assertThat(List.of(0L, 1L, half - 1, -half, -half + 1, -1L))
                .allMatch(va -> consts.isCanonical(new Vaddr(va)));
        assertThat(List.of(half, half + 1, 2 * half - 1, 2 * half, -half - 1, -2 * half, Long.MIN_VALUE,
                Long.MAX_VALUE))
                .noneMatch(va -> consts.isCanonical(new Vaddr(va)));
    }

    @ParameterizedTest
    @MethodSource("everyNumberOfLevels")
    void halves_together_areAllCanonicalAddresses(PagingConsts consts) {
        long half = 1L << (consts.addressWidth() - 1);

        assertThat(consts.userHalf()).isEqualTo(new VaddrRange(new Vaddr(0), new Vaddr(half - 1)));
        assertThat(consts.kernelHalf()).isEqualTo(new VaddrRange(new Vaddr(-half), new Vaddr(-1)));
        assertThat(consts.pteIndex(consts.kernelHalf().first(), consts.nrLevels()))
                .isEqualTo(256);
        assertThat(consts.pteIndex(consts.kernelHalf().last(), consts.nrLevels()))
                .isEqualTo(PagingConsts.NR_ENTRIES - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 30, 1, 2 levels are not in 3..5",
        "6, 63, 1, 6 levels are not in 3..5",
        "4, 47, 1, 4 levels do not translate 47 bits",
        "5, 48, 1, 5 levels do not translate 48 bits",
        "4, 48, 0, highest translation level 0 is not in 1..4",
        "4, 48, 5, highest translation level 5 is not in 1..4",
    })
    void create_numbersThatDoNotFit_areRefused(int levels, int width, int htl, String message) {
        assertThatThrownBy(() -> new PagingConsts(levels, AddressSpaceShape.signExtended(width), htl))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void consts_x8664_areThoseOfTheKernel() {
        assertThat(CONSTS).isEqualTo(new PagingConsts(4, AddressSpaceShape.signExtended(48), 2));
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(X86.FOUR_LEVELS::tableName))
                .containsExactly("PT", "PD", "PDPT", "PML4");
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void consts_eachHighestLevel_isTakenOrRefused(PagingMode mode) {
        int largest = mode.largestHighestTranslationLevel();
        AddressSpaceShape shape = mode.equals(Arm.FOUR_LEVELS)
                ? AddressSpaceShape.twoRoots(48, 55)
                : AddressSpaceShape.signExtended(mode.addressWidth());

        assertThat(IntStream.rangeClosed(1, largest))
                .allSatisfy(htl -> assertThat(mode.consts(htl)).isEqualTo(
                        new PagingConsts(mode.nrLevels(), shape, htl)));
        assertThatThrownBy(() -> mode.consts(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("highest translation level 0");
        assertThatThrownBy(() -> mode.consts(largest + 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("highest translation level " + (largest + 1));
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void byId_itsOwnId_findsTheMode(PagingMode mode) {
        assertThat(Architectures.byId(mode.id())).contains(mode);
        assertThat(Architectures.byId(mode.id() + "x")).isEmpty();
    }
}

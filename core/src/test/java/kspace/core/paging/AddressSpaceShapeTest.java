package kspace.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressSpaceShapeTest {
    /** AArch64 with 48 bits: bit 55 chooses TTBR1 or TTBR0 (Arm ARM, D8.2.4). */
    private static final AddressSpaceShape TWO_ROOTS = AddressSpaceShape.twoRoots(48, 55);
    private static final AddressSpaceShape SHARED = AddressSpaceShape.signExtended(48);

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, true,  true",
        "00007fffffffffff, true,  true",
        "0000800000000000, false, true",
        "0000ffffffffffff, false, true",
        "0001000000000000, false, false",
        "00ff000000000000, false, false",
        "7fffffffffffffff, false, false",
        "8000000000000000, false, false",
        "ff7f000000000000, false, false",
        "fffeffffffffffff, false, false",
        "ffff000000000000, false, true",
        "ffff7fffffffffff, false, true",
        "ffff800000000000, true,  true",
        "ffffffffffffffff, true,  true",
    })
    void isCanonical_everyEdgeOf48Bits_isThatOfTheArchitecture(String va, boolean shared, boolean twoRoots) {
        long bits = Long.parseUnsignedLong(va, 16);

        assertThat(SHARED.isCanonical(bits)).isEqualTo(shared);
        assertThat(TWO_ROOTS.isCanonical(bits)).isEqualTo(twoRoots);
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef, 0000456789abcdef, 0000456789abcdef",
        "01a3c56789abcdef, ffffc56789abcdef, ffffc56789abcdef",
        "0103c56789abcdef, ffffc56789abcdef, 0000c56789abcdef",
        "0083456789abcdef, 0000456789abcdef, ffff456789abcdef",
    })
    void canonical_anyBits_repeatsTheSignBitAboveTheWidth(String va, String shared, String twoRoots) {
        long bits = Long.parseUnsignedLong(va, 16);

        assertThat(SHARED.canonical(bits)).isEqualTo(Long.parseUnsignedLong(shared, 16));
        assertThat(TWO_ROOTS.canonical(bits)).isEqualTo(Long.parseUnsignedLong(twoRoots, 16));
    }

    @Test
    void halves_ofTwoRoots_areWholeRoots() {
        PagingConsts consts = new PagingConsts(4, TWO_ROOTS, 2);

        assertThat(consts.kernelHalf())
                .isEqualTo(new VaddrRange(new Vaddr(0xffff_0000_0000_0000L), new Vaddr(-1L)));
        assertThat(consts.userHalf())
                .isEqualTo(new VaddrRange(new Vaddr(0), new Vaddr(0x0000_ffff_ffff_ffffL)));
        assertThat(List.of(TWO_ROOTS.firstKernelEntry(), TWO_ROOTS.endOfUserEntries())).containsExactly(0, 512);
        assertThat(TWO_ROOTS.kernelRootVa()).isEqualTo(new Vaddr(0xffff_0000_0000_0000L));
    }

    @Test
    void entries_ofASharedRoot_areHalfTheKernels() {
        assertThat(List.of(SHARED.firstKernelEntry(), SHARED.endOfUserEntries())).containsExactly(256, 256);
        assertThat(SHARED.kernelRootVa()).isEqualTo(new Vaddr(0));
        assertThat(List.of(SHARED.sharesRoot(), TWO_ROOTS.sharesRoot())).containsExactly(true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "0,  0,  0 translated address bits are not in 1..63",
        "64, 63, 64 translated address bits are not in 1..63",
        "48, 46, the sign bit 46 is not in 47..63",
        "48, 64, the sign bit 64 is not in 47..63",
    })
    void create_numbersThatDoNotFit_areRefused(int width, int signBit, String message) {
        assertThatThrownBy(() -> new AddressSpaceShape(width, signBit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void twoRoots_signBitThatIsTranslated_isRefused() {
        assertThatThrownBy(() -> AddressSpaceShape.twoRoots(48, 47))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bit 47 is translated, so it picks no root");
    }
}

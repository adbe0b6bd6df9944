package kspace.core.kernel.asterinas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.arch.ModeById;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.naive.NaiveArch;
import kspace.core.paging.PagingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KernelLayoutTest {
    private static final long WINDOW = 0x9000_0000_0000_0000L;

    static Stream<KernelLayout> everyLayout() {
        return Architectures.modes().stream()
                .flatMap(mode -> Arrays.stream(LayoutProfile.values()).map(profile -> new KernelLayout(profile, mode)));
    }

    /** SPEC section 2's table, at 48 bits. */
    @ParameterizedTest
    @CsvSource({
        "KERNEL_BASE,         ffff800000000000, ffff800000000000, ffff800000000000",
        "LINEAR_MAPPING_BASE, ffff800000000000, ffff800000000000, ffff800000000000",
        "VMALLOC_BASE,        ffffc00000000000, ffffc00000000000, ffffc00000000000",
        "FRAME_METADATA_BASE, fffffff000000000, ffffe00000000000, ffffe00000000000",
        "FRAME_METADATA_CAP,  fffffff080000000, ffffe10000000000, ffffe10000000000",
        "KERNEL_CODE_BASE,    ffffffff80000000, ffffffff80000000, ffffffff80000000",
        "KERNEL_END,          ffffffffffff0000, ffffffffffff0000, ffffffffffff0000",
    })
    void value_x8664_isThatOfTheSource(LayoutConstant constant, String code, String comment, String upstream) {
        assertThat(Stream.of(LayoutProfile.CONSTANTS, LayoutProfile.COMMENT, LayoutProfile.UPSTREAM)
                .map(profile -> new KernelLayout(profile, X86.FOUR_LEVELS).value(constant)))
                .containsExactly(va(code), va(comment), va(upstream));
    }

    private static Vaddr va(String digits) {
        return new Vaddr(Long.parseUnsignedLong(digits, 16));
    }

    @ParameterizedTest
    @MethodSource("everyLayout")
    void value_everyModeAndProfile_isShiftedAsTheSourceSays(KernelLayout layout) {
        NaiveArch arch = NaiveArch.byId(layout.mode().id());
        String profile = layout.profile().id();
        long linear = arch.isWindowed() ? WINDOW : arch.linearBase(profile);

        assertThat(layout.value(LayoutConstant.KERNEL_BASE).value()).isEqualTo(linear);
        assertThat(layout.value(LayoutConstant.LINEAR_MAPPING_BASE).value()).isEqualTo(linear);
        assertThat(layout.value(LayoutConstant.VMALLOC_BASE).value()).isEqualTo(arch.vmallocBase(profile));
        assertThat(layout.value(LayoutConstant.FRAME_METADATA_BASE).value()).isEqualTo(arch.metaBase(profile));
        assertThat(layout.value(LayoutConstant.FRAME_METADATA_CAP).value()).isEqualTo(arch.metaCap(profile));
        assertThat(layout.value(LayoutConstant.KERNEL_CODE_BASE).value())
                .isEqualTo(arch.isWindowed() ? WINDOW : arch.codeBase(profile));
    }

    @ParameterizedTest
    @CsvSource({
        "riscv-sv39,  CONSTANTS, KERNEL_END,          ffffffffffffff80",
        "riscv-sv39,  CONSTANTS, KERNEL_CODE_BASE,    ffffffffff800000",
        "riscv-sv39,  CONSTANTS, FRAME_METADATA_BASE, fffffffff8000000",
        "riscv-sv39,  UPSTREAM,  LINEAR_MAPPING_BASE, ffffffc000000000",
        "riscv-sv39,  UPSTREAM,  KERNEL_END,          ffffffffffff0000",
        "riscv-sv48,  UPSTREAM,  KERNEL_CODE_BASE,    ffffffff00000000",
        "riscv-sv57,  UPSTREAM,  KERNEL_CODE_BASE,    ffffffff00000000",
        "riscv-sv57,  COMMENT,   KERNEL_CODE_BASE,    fffffe0000000000",
        "x86-64-la57, CONSTANTS, LINEAR_MAPPING_BASE, ff00000000000000",
        "x86-64-la57, CONSTANTS, KERNEL_END,          fffffffffe000000",
        "x86-64-la57, UPSTREAM,  KERNEL_END,          ffffffffffff0000",
        "loongarch64, UPSTREAM,  KERNEL_CODE_BASE,    9000000000000000",
        // A root of its own has twice the kernel's half of 48 bits; without a port, an image may lie anywhere below 4 GiB.
        "aarch64,     CONSTANTS, LINEAR_MAPPING_BASE, ffff000000000000",
        "aarch64,     CONSTANTS, VMALLOC_BASE,        ffff800000000000",
        "aarch64,     CONSTANTS, FRAME_METADATA_BASE, ffffffe000000000",
        "aarch64,     CONSTANTS, FRAME_METADATA_CAP,  ffffffe100000000",
        "aarch64,     CONSTANTS, KERNEL_CODE_BASE,    fffffffe00000000",
        "aarch64,     CONSTANTS, KERNEL_END,          fffffffffffe0000",
        "aarch64,     COMMENT,   FRAME_METADATA_BASE, ffffc00000000000",
        "aarch64,     UPSTREAM,  LINEAR_MAPPING_BASE, ffff000000000000",
        "aarch64,     UPSTREAM,  FRAME_METADATA_BASE, ffffc00000000000",
        "aarch64,     UPSTREAM,  KERNEL_CODE_BASE,    ffffffff00000000",
    })
    void value_otherWidths_areTheseNumbers(
            @ConvertWith(ModeById.class) PagingMode mode, LayoutProfile profile, LayoutConstant constant,
            String value) {
        assertThat(new KernelLayout(profile, mode).value(constant)).isEqualTo(va(value));
    }

    @ParameterizedTest
    @EnumSource
    void ranges_withoutWindow_lieSideBySide(LayoutProfile profile) {
        for (PagingMode mode : Architectures.modes()) {
            if (mode.window().isEmpty()) {
                KernelLayout layout = new KernelLayout(profile, mode);
                List<VaddrRange> ranges = layout.ranges().stream().map(NamedRange::range).toList();
                assertThat(layout.ranges()).extracting(NamedRange::role)
                        .containsExactly(RangeRole.DIRECT_MAP, RangeRole.MAPPINGS, RangeRole.FRAME_METADATA,
                                RangeRole.HOLE, RangeRole.TEXT);
                for (int i = 1; i < ranges.size(); i++) {
                    assertThat(ranges.get(i).first().value()).isEqualTo(ranges.get(i - 1).endExclusive());
                }
                assertThat(ranges.getFirst().first()).isEqualTo(layout.value(LayoutConstant.KERNEL_BASE));
                assertThat(ranges.getLast().endExclusive())
                        .isEqualTo(layout.value(LayoutConstant.KERNEL_END).value());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyLayout")
    void rangeAt_bothEndsOfEachRange_isARangeThatHoldsThem(KernelLayout layout) {
        assertThat(layout.ranges()).allSatisfy(range -> {
            assertThat(layout.rangeAt(range.range().first()).orElseThrow().range()).isEqualTo(range.range());
            assertThat(layout.rangeAt(range.range().last()).orElseThrow().range()).isEqualTo(range.range());
        });
        assertThat(layout.rangeAt(new Vaddr(0))).isEmpty();
        assertThat(layout.rangeAt(new Vaddr(-1))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyLayout")
    void metaToFrame_everySlotAddress_isItsFrame(KernelLayout layout) {
        for (long frame : List.of(0L, 1L, 63L, 64L, 0x8_0000L)) {
            Vaddr slot = layout.frameToMeta(new Paddr(frame * 4096));
            assertThat(slot.value() - layout.value(LayoutConstant.FRAME_METADATA_BASE).value()).isEqualTo(frame * 64);
            assertThat(layout.frameToMeta(new Paddr(frame * 4096 + 4095))).isEqualTo(slot);
            assertThat(layout.metaToFrame(slot)).isEqualTo(new Paddr(frame * 4096));
            assertThat(layout.metaToFrame(slot.plus(63))).isEqualTo(new Paddr(frame * 4096));
        }
    }

    @Test
    void paddrToVaddr_upToThePrecondition_isTheSum() {
        KernelLayout layout = new KernelLayout(LayoutProfile.CONSTANTS, X86.FOUR_LEVELS);

        assertThat(layout.paddrToVaddr(new Paddr(0))).isEqualTo(va("ffff800000000000"));
        assertThat(layout.paddrToVaddr(new Paddr(0x20_0000))).isEqualTo(va("ffff800000200000"));
        assertThat(layout.paddrToVaddr(new Paddr(0x7fff_ffff_fffeL))).isEqualTo(va("fffffffffffffffe"));
        assertThatThrownBy(() -> layout.paddrToVaddr(new Paddr(0x7fff_ffff_ffffL)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("0xffff800000000000 + 0x7fffffffffff is not below 0xffffffffffffffff");
        assertThatThrownBy(() -> layout.paddrToVaddr(new Paddr(0x8000_0000_0000L)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> layout.paddrToVaddr(new Paddr(-1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void frameToMeta_pastTheEnd_isRefused() {
        KernelLayout layout = new KernelLayout(LayoutProfile.CONSTANTS, X86.FOUR_LEVELS);

        assertThat(layout.frameToMeta(new Paddr((1L << 42) - 4096))).isEqualTo(va("ffffffffffffffc0"));
        assertThatThrownBy(() -> layout.frameToMeta(new Paddr(1L << 42))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @EnumSource
    void byId_itsOwnId_findsTheProfile(LayoutProfile profile) {
        assertThat(LayoutProfile.byId(profile.id())).contains(profile);
        assertThat(LayoutProfile.byId(profile.id() + "x")).isEmpty();
    }
}

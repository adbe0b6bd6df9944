package kspace.core.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.arch.arm.Arm;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The facts of SPEC section 13 about single entries, one row each. Outcomes are written as a kind and an address. */
class HardwareEntryTest {

    private static long raw(String hex) {
        return Long.parseUnsignedLong(hex, 16);
    }

    private static String text(HardwareEntry entry) {
        return switch (entry) {
            case HardwareEntry.Absent(String reason) -> "absent: " + reason;
            case HardwareEntry.Table(Paddr table) -> "table " + Hex.of(table.value());
            case HardwareEntry.Leaf(Paddr page, long size) -> "leaf " + Hex.of(page.value()) + " of " + Hex.of(size);
            case HardwareEntry.Fault(Paddr _, HardwareEntry.Cause cause, Message reason) ->
                    cause.displayName() + ": " + reason;
        };
    }

    private static String read(Mmu mmu, int level, String hex) {
        return text(Architectures.entries(mmu).read(raw(hex), level));
    }

    private static String flags(PagingMode mode, int level, String hex) {
        return String.join(" ", Architectures.entries(Mmu.of(mode)).flags(raw(hex), level));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    # P = 0 ends the walk whatever the other bits are
                    1 | 0                | absent: P = 0
                    2 | ffffffffffffff7e | absent: P = 0
                    1 | 80               | absent: P = 0
                    2 | 200082           | absent: P = 0
                    4 | 82               | absent: P = 0
                    # at level 1 bit 7 is PAT: a page with it and without it
                    1 | 8000000421a53063 | leaf 0x421a53000 of 0x1000
                    1 | 80000004_21a530e3 | leaf 0x421a53000 of 0x1000
                    # pointers and pages of the higher levels
                    2 | 1003             | table 0x1000
                    2 | 200083           | leaf 0x200000 of 0x200000
                    3 | 40000083         | leaf 0x40000000 of 0x40000000
                    3 | 5023             | table 0x5000
                    4 | 5023             | table 0x5000
                    # bit 7 at levels 4 and 5
                    4 | 83               | page fault: bit 7 (PS) is 1, which is reserved at level 4: it has no pages
                    5 | 50a3             | page fault: bit 7 (PS) is 1, which is reserved at level 5: it has no pages
                    # address bits above MAXPHYADDR, in pages and in pointers
                    1 | 400000000003     | page fault: reserved bits 51:46 are 0x1, not 0: physical addresses have 46 bits
                    4 | 8000000001003    | page fault: reserved bits 51:46 are 0x20, not 0: physical addresses have 46 bits
                    1 | 3ffffffff003     | leaf 0x3ffffffff000 of 0x1000
                    # in a large page, the bits between PAT and the page size
                    2 | 201083           | leaf 0x200000 of 0x200000
                    2 | 202083           | page fault: reserved bits 20:13 are 0x1, not 0: the page is no multiple of 2 MiB
                    3 | 40200083         | page fault: reserved bits 29:13 are 0x100, not 0: the page is no multiple of 1 GiB
                    # bits 52 to 58 are ignored, 59 to 62 are the protection key or ignored
                    1 | 7ff0000000001003 | leaf 0x1000 of 0x1000
                    4 | 7ff0000000001003 | table 0x1000
                    # two complaints at once
                    4 | 4000000000a3     | page fault: bit 7 (PS) is 1, which is reserved at level 4: it has no pages; reserved bits 51:46 are 0x1, not 0: physical addresses have 46 bits
                    """)
    void read_x86_isWhatTheProcessorDoes(int level, String hex, String expected) {
        Mmu mmu = Mmu.of(level == 5 ? X86.FIVE_LEVELS : X86.FOUR_LEVELS).withPhysicalAddressBits(46);
        assertThat(read(mmu, level, hex.replace("_", ""))).isEqualTo(expected);
    }

    @Test
    void read_x86WithoutNxe_faultsOnNxOnlyWherePresent() {
        Mmu mmu = Mmu.of(X86.FOUR_LEVELS).withNxe(false);
        assertThat(read(mmu, 1, "8000000000001003"))
                .isEqualTo("page fault: bit 63 (NX) is 1, which is reserved while EFER.NXE = 0");
        assertThat(read(mmu, 4, "8000000000001003")).startsWith("page fault: bit 63 (NX)");
        assertThat(read(mmu, 1, "8000000000001002")).isEqualTo("absent: P = 0");
        assertThat(read(mmu, 1, "1003")).isEqualTo("leaf 0x1000 of 0x1000");
    }

    @Test
    void read_x86OfAnotherWidth_namesTheBitsAbove() {
        Mmu widest = Mmu.of(X86.FOUR_LEVELS).withPhysicalAddressBits(52);
        assertThat(read(widest, 1, "ffffffffff003")).isEqualTo("leaf 0xffffffffff000 of 0x1000");
        assertThat(read(widest.withPhysicalAddressBits(51), 1, "8000000000003"))
                .isEqualTo("page fault: reserved bit 51 is 1, not 0: physical addresses have 51 bits");
        assertThat(read(widest.withPhysicalAddressBits(40), 1, "10000000003"))
                .isEqualTo("page fault: reserved bits 51:40 are 0x1, not 0: physical addresses have 40 bits");
        assertThat(read(Mmu.of(X86.FIVE_LEVELS), 1, "ffffffffff003"))
                .isEqualTo("leaf 0xffffffffff000 of 0x1000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    # V = 0 is not valid whatever the other bits are
                    1 | 0                | absent: V = 0
                    3 | fffffffffffffffe | absent: V = 0
                    # pages and pointers
                    1 | 20000007         | leaf 0x80000000 of 0x1000
                    2 | 20000001         | table 0x80000000
                    2 | 20000021         | table 0x80000000
                    2 | 2000000f         | leaf 0x80000000 of 0x200000
                    3 | 200000cf         | leaf 0x80000000 of 0x40000000
                    4 | 2000000000c7     | leaf 0x800000000000 of 0x8000000000
                    # W without R
                    1 | 20000005         | page fault: W = 1 with R = 0 is reserved
                    2 | 2000000d         | page fault: W = 1 with R = 0 is reserved
                    # R = W = X = 0 at level 1
                    1 | 20000001         | page fault: R = W = X = 0 makes it a pointer to a table, but level 1 is the last
                    # A, D, U, PBMT and N in a pointer
                    2 | 20000041         | page fault: A in a pointer to a table, where U, A, D, PBMT and N must be 0
                    2 | 20000081         | page fault: D in a pointer to a table, where U, A, D, PBMT and N must be 0
                    2 | 20000011         | page fault: U in a pointer to a table, where U, A, D, PBMT and N must be 0
                    3 | 2000000020000001 | page fault: PBMT=1 in a pointer to a table, where U, A, D, PBMT and N must be 0
                    3 | 80000000200000d1 | page fault: U, A, D, N in a pointer to a table, where U, A, D, PBMT and N must be 0
                    # bits 54 to 60, in every entry
                    1 | 0040000020000007 | page fault: reserved bits 60:54 are 0x1, not 0: no extension uses them
                    3 | 1000000020000001 | page fault: reserved bits 60:54 are 0x40, not 0: no extension uses them
                    # a superpage whose low PPN bits are not 0
                    2 | 2000040f         | page fault: PPN[0] is 0x1, not 0: the superpage is misaligned, no multiple of 2 MiB
                    3 | 2008000f         | page fault: PPN[1:0] is 0x200, not 0: the superpage is misaligned, no multiple of 1 GiB
                    # PBMT = 3, and N
                    1 | 4000000020000007 | leaf 0x80000000 of 0x1000
                    1 | 6000000020000007 | page fault: PBMT (bits 62:61) is 3, which is reserved
                    1 | 8000000020002007 | page fault: N (bit 63) is 1 without Svnapot
                    """)
    void read_riscv_isWhatAHartDoes(int level, String hex, String expected) {
        assertThat(read(Mmu.of(Riscv.SV48), level, hex)).isEqualTo(expected);
    }

    @Test
    void read_riscvWithoutSvpbmt_faultsOnEveryType() {
        Mmu mmu = Mmu.of(Riscv.SV39).withSvpbmt(false);
        for (int type = 1; type <= 2; type++) {
            assertThat(text(Architectures.entries(mmu).read((long) type << 61 | 0x20000007L, 1)))
                    .isEqualTo("page fault: PBMT (bits 62:61) is " + type + ", not 0, without Svpbmt");
        }
        assertThat(read(mmu, 1, "20000007")).isEqualTo("leaf 0x80000000 of 0x1000");
    }

    @Test
    void read_riscvWithSvnapot_knowsRangesOf64KibAtLevel1() {
        Mmu mmu = Mmu.of(Riscv.SV39).withSvnapot(true);
        assertThat(read(mmu, 1, "8000000020002007")).isEqualTo("leaf 0x80000000 of 0x10000");
        assertThat(read(mmu, 1, "8000000020000007"))
                .isEqualTo("page fault: N (bit 63) is 1, but bits 13:10 are not 1000 as in a range of 64 KiB");
        assertThat(read(mmu, 2, "8000000020000007"))
                .isEqualTo("page fault: N (bit 63) is 1, which is reserved above level 1");
        assertThat(read(mmu, 2, "8000000020000001")).startsWith("page fault: N in a pointer to a table");
    }

    @Test
    void read_riscvBeyondThePhysicalAddresses_isAnAccessFault() {
        Mmu mmu = Mmu.of(Riscv.SV39).withPhysicalAddressBits(40);
        String expected = "access fault: the address has bits above bit 39: physical addresses have 40 bits";
        assertThat(read(mmu, 1, "4000000007")).isEqualTo(expected);
        assertThat(read(mmu, 2, "4000000001")).isEqualTo(expected);
        assertThat(read(mmu, 1, "3ffffffc07")).isEqualTo("leaf 0xfffffff000 of 0x1000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | 0                | absent: V = 0
            3 | 80001042         | absent: V = 0
            1 | 80001001         | leaf 0x80001000 of 0x1000
            1 | 80001041         | leaf 0x80001000 of 0x1000
            2 | 80001001         | table 0x80001000
            # bit 6 makes it a page, whatever OSTD keeps in bit 9
            2 | 80200041         | leaf 0x80200000 of 0x200000
            2 | 80200241         | leaf 0x80200000 of 0x200000
            # bits that the TLB has no place for
            2 | 802ff041         | leaf 0x80200000 of 0x200000
            1 | 1fff000080001001 | leaf 0x80001000 of 0x1000
            """)
    void read_loongArch_isWhatTheRefillDoes(int level, String hex, String expected) {
        assertThat(read(Mmu.of(LoongArch.FOUR_LEVELS), level, hex)).isEqualTo(expected);
    }

    /** Arm ARM, sections D8.3.1 and D8.2. */
    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    # bit 0 = 0 is invalid whatever the other bits are
                    1 | 0                | absent: valid = 0
                    4 | fffffffffffffffe | absent: valid = 0
                    # tables, and blocks of 2 MiB and 1 GiB
                    4 | 40001003         | table 0x40001000
                    3 | 40001003         | table 0x40001000
                    2 | 40001003         | table 0x40001000
                    2 | 40200701         | leaf 0x40200000 of 0x200000
                    3 | 40000701         | leaf 0x40000000 of 0x40000000
                    1 | 40001703         | leaf 0x40001000 of 0x1000
                    # bits 1:0 = 01 at the last level, and a block at the root
                    1 | 40001701         | translation fault: bits 1:0 are 01, which is reserved at level 1: a page has 11
                    4 | 40000701         | translation fault: bits 1:0 are 01, a block, which is reserved at level 4: it has none
                    # the bits of a block's address below its size are not looked at, bit 16 (nT) among them
                    2 | 402ff701         | leaf 0x40200000 of 0x200000
                    2 | 40210701         | leaf 0x40200000 of 0x200000
                    3 | 7ffff701         | leaf 0x40000000 of 0x40000000
                    # nor are bits 51:48, and what a kernel may use of the upper ones
                    1 | ffff000040001703 | leaf 0x40001000 of 0x1000
                    3 | ffff000040001fff | table 0x40001000
                    # the widest address
                    1 | fffffffff703     | leaf 0xfffffffff000 of 0x1000
                    # AF, AP and the like say nothing about the form
                    1 | 40001003         | leaf 0x40001000 of 0x1000
                    """)
    void read_arm_isWhatTheProcessorDoes(int level, String hex, String expected) {
        assertThat(read(Mmu.of(Arm.FOUR_LEVELS), level, hex)).isEqualTo(expected);
    }

    @Test
    void read_armBeyondThePhysicalAddresses_isAnAddressSizeFault() {
        Mmu mmu = Mmu.of(Arm.FOUR_LEVELS).withPhysicalAddressBits(40);
        String expected = "address size fault: the address has bits above bit 39: physical addresses have 40 bits";
        assertThat(read(mmu, 1, "10000000703")).isEqualTo(expected);
        assertThat(read(mmu, 2, "800000000701")).isEqualTo(expected);
        assertThat(read(mmu, 4, "10000000003")).isEqualTo(expected);
        assertThat(read(mmu, 1, "fffffff703")).isEqualTo("leaf 0xfffffff000 of 0x1000");
        // No form comes before the size.
        assertThat(read(mmu, 1, "10000000701")).startsWith("translation fault");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x86-64      | 1 | 8000000421a53063 | P W A D NX
            x86-64      | 1 | 1ff              | P W U PWT PCD A D PAT G
            x86-64      | 2 | 80000000002011e3 | P W A D PS PAT G NX
            x86-64      | 2 | 167              | P W U A
            x86-64      | 1 | 80               | ''
            riscv-sv39  | 1 | 21fdac1f         | V R W X U
            riscv-sv39  | 2 | 4000000020000021 | V G PBMT=2
            riscv-sv39  | 1 | 80000000200000cf | V R W X A D N
            loongarch64 | 1 | 400000008000135f | V D PLV=3 MAT=CC G NX
            loongarch64 | 2 | e000000080201041 | V MAT=SUC H G NR NX RPLV
            loongarch64 | 2 | 80200001         | V
            loongarch64 | 1 | 0                | ''
            aarch64     | 1 | 40001703         | page AttrIndx=0 SH=inner AF
            aarch64     | 1 | 7fc00040001fff   | page AttrIndx=7 NS AP[1] AP[2] SH=inner AF nG GP DBM Contiguous PXN UXN
            aarch64     | 2 | 60000040200605   | block AttrIndx=1 SH=outer AF PXN UXN
            aarch64     | 2 | 40000003         | table
            aarch64     | 4 | f800000040000003 | table PXNTable UXNTable APTable=3 NSTable
            aarch64     | 1 | 40000702         | ''
            """)
    void flags_ofARow_areTheManualsNames(@ConvertWith(ModeById.class) PagingMode mode, int level, String hex,
            String expected) {
        assertThat(flags(mode, level, hex)).isEqualTo(expected);
    }

    /** Whatever the bits, there is an answer, its page is a multiple of its size, and none lies beyond the width. */
    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void read_anyBits_isAnAnswerWithinTheWidth(PagingMode mode) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int bits : new int[]{32, 40, mode.usualPhysicalAddressBits(), mode.physicalAddressWidth()}) {
            EntryReader reader = Architectures.entries(Mmu.of(mode).withPhysicalAddressBits(bits));
            for (int i = 0; i < 20_000; i++) {
                long raw = random.nextLong() & (random.nextBoolean() ? -1L : random.nextLong());
                int level = 1 + random.nextInt(mode.nrLevels());
                if (reader.read(raw, level) instanceof HardwareEntry.Leaf(Paddr page, long size)) {
                    assertThat(page.isAligned(size)).as("%x at level %d, seed %d", raw, level, seed).isTrue();
                    assertThat(page.value() >>> bits).as("%x at level %d, seed %d", raw, level, seed).isZero();
                }
            }
        }
    }

    @Test
    void mmu_ofAWidthThatCannotBe_isRefused() {
        for (PagingMode mode : Architectures.modes()) {
            Mmu mmu = Mmu.of(mode);
            assertThatThrownBy(() -> mmu.withPhysicalAddressBits(mode.physicalAddressWidth() + 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("physical addresses of " + (mode.physicalAddressWidth() + 1) + " bits are not in 32.."
                            + mode.physicalAddressWidth() + ", as " + mode.id() + " has them");
            assertThatThrownBy(() -> mmu.withPhysicalAddressBits(31)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

package kspace.core.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.Mmu;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages and registers of roots say to the processor, from the manuals' figures. */
class HardwarePropertyTest {
    private static EntryReader reader(String mode) {
        return Architectures.entries(Mmu.of(Architectures.byId(mode).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Linux' direct map, its text, ioremap (PCD), vsyscall, and a 2 MiB page with its PAT bit
            x86-64         | 1 | 8000000001a00163 | RW  | true  | true  | Writeback | true  | false
            x86-64         | 2 | 00000000010001e1 | RX  | true  | true  | Writeback | true  | false
            x86-64         | 1 | 80000000fee0017b | RW  | true  | true  |           | true  | false
            x86-64         | 1 | 8000000001c05025 | R   | true  | false | Writeback | false | true
            x86-64         | 2 | 80000000c00010e3 | RW  | true  | true  |           | false | false
            x86-64         | 1 | 8000000001a001e3 | RW  | true  | true  |           | true  | false
            riscv-sv39     | 1 | 00000000200820e7 | RW  | true  | true  | Writeback | true  | false
            riscv-sv39     | 1 | 00000000200820cb | RX  | true  | true  | Writeback | false | false
            riscv-sv48     | 1 | 40000000200820d7 | RW  | true  | true  | Uncacheable | false | true
            loongarch64    | 1 | 00000000900001d3 | RWX | true  | true  | Writeback | true  | false
            loongarch64    | 1 | 400000009000018f | RW  | true  | true  | Uncacheable | false | true
            # a kernel page of Linux, its text in a block, a page of user mode, and one that DBM says was written to
            aarch64        | 1 | 0068000042a01703 | RW  | true  | true  |           | true  | false
            aarch64        | 2 | 0050000040200f81 | RX  | true  | false |           | false | false
            aarch64        | 1 | 0020000041234fc3 | RX  | true  | false |           | false | true
            aarch64        | 1 | 00e8000041234b43 | RW  | false | true  |           | false | true
            """)
    void property_pages_areAsTheManualReadsThem(
            String mode, int level, String raw, String access, boolean accessed, boolean dirty, String cache,
            boolean global, boolean user) {
        PageProperty property = reader(mode).property(Long.parseUnsignedLong(raw, 16), level);
        assertThat(property.flags().accessText()).isEqualTo(access);
        assertThat(property.flags().contains(PageFlags.ACCESSED)).isEqualTo(accessed);
        assertThat(property.flags().contains(PageFlags.DIRTY)).isEqualTo(dirty);
        assertThat(property.knownCache().map(CachePolicy::displayName)).isEqualTo(Optional.ofNullable(cache));
        assertThat(property.privileged()).isEqualTo((global ? PrivilegedFlags.GLOBAL : PrivilegedFlags.NONE)
                .or(user ? PrivilegedFlags.USER : PrivilegedFlags.NONE));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # CR3 with a process-context identifier, of the user's half of PTI, and an address alone
            x86-64,      0000000005526001, 5526000
            x86-64,      8000000105527801, 105527000
            x86-64-la57, 00000000034b4000, 34b4000
            # satp: Sv39, Sv48 with an ASID, and an address alone
            riscv-sv39,  8000000000080fff, 80fff000
            riscv-sv48,  9abcd00000081234, 81234000
            riscv-sv57,  0000000081234000, 81234000
            loongarch64, 0000000001234000, 1234000
            # TTBR1_EL1 with an ASID and CnP
            aarch64,     002a000041c09001, 41c09000
            aarch64,     0000ffffffffe000, ffffffffe000
            """)
    void root_registers_giveTheAddressOfTheTable(String mode, String register, String root) {
        assertThat(reader(mode).root(Long.parseUnsignedLong(register, 16)))
                .isEqualTo(new Paddr(Long.parseUnsignedLong(root, 16)));
    }
}

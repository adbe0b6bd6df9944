package kspace.core.arch.pte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same hardware with the entries of another kernel, which keeps its own bits elsewhere and marks no pages. */
class EntryConventionTest {
    private static final long PAGE = 0x1234_5000L;
    private static final PageProperty TRACKED = new PageProperty(
            PageFlags.RW, CachePolicy.WRITEBACK, PrivilegedFlags.GLOBAL.or(PrivilegedFlags.AVAIL1));

    /** Bits 9 and 11 are software's on x86-64; its PAT is the one that it has at reset, but for the second entry. */
    private static final EntryConvention OTHER_X86 = new EntryConvention(
            "Other", 1L << 5, 0, 1L << 1, 9, 11, List.of(CachePolicy.WRITEBACK, CachePolicy.WRITE_COMBINING), -1L);

    private static PteFormat format(PagingMode mode, EntryConvention convention) {
        Mmu mmu = Mmu.of(mode);
        return Architectures.of(mode).format(mmu, convention);
    }

    /** P, W, A, G, NX and bit 9; bit 7 is not set, for this kernel reads a page of level 1 as the processor does. */
    @Test
    void encodeLeaf_otherKernel_hasItsBits() {
        PteFormat format = format(X86.FOUR_LEVELS, OTHER_X86);
        long raw = format.encodeLeaf(new Paddr(PAGE), 1, TRACKED);

        assertThat(raw).isEqualTo(0x8000_0000_1234_5323L);
        assertThat(format.encodeLeaf(new Paddr(0x20_0000), 2, TRACKED)).isEqualTo(0x8000_0000_0020_03a3L);
        assertThat(format.encodeTable(new Paddr(PAGE), TableFlags.AVAIL2)).isEqualTo(PAGE | 0x803);
        assertThat(format.decode(raw, 1)).isEqualTo(new Pte.Leaf(new Paddr(PAGE), new PageProperty(
                PageFlags.RW.or(PageFlags.ACCESSED), CachePolicy.WRITEBACK, TRACKED.privileged())));
        assertThat(format.decode(raw, 2)).isInstanceOf(Pte.Table.class);
        assertThat(format.decode(PAGE | 1 << 7, 1)).isEqualTo(new Pte.Absent());
    }

    @Test
    void encodeLeaf_memoryTypes_areThoseOfTheKernelsTable() {
        PteFormat format = format(X86.FOUR_LEVELS, OTHER_X86);
        PageProperty combining = new PageProperty(PageFlags.RWX, CachePolicy.WRITE_COMBINING, PrivilegedFlags.NONE);

        assertThat(format.encodeLeaf(new Paddr(PAGE), 1, combining)).isEqualTo(PAGE | 0x2b);
        assertThat(Port.format(X86.FOUR_LEVELS).encodeLeaf(new Paddr(PAGE), 1, combining)).isEqualTo(PAGE | 0x93);
        assertThatThrownBy(() -> format.encodeLeaf(new Paddr(PAGE), 1, new PageProperty(
                PageFlags.RW, CachePolicy.UNCACHEABLE, PrivilegedFlags.NONE)))
                .isInstanceOf(PteException.class)
                .hasMessage("cache policy Uncacheable cannot be encoded in an x86-64 entry");
    }

    /** Fields and bits name the kernel's bits where it has them, and sentences name the kernel. */
    @Test
    void bits_otherKernel_areLabelledWhereItHasThem() {
        PteFormat format = format(X86.FOUR_LEVELS, OTHER_X86);

        assertThat(format.bits(0x8000_0000_1234_5323L, 1)).contains(
                new BitSpan(58, 52, "ignored", BitSpan.Kind.UNUSED),
                new BitSpan(11, 11, "AV2", BitSpan.Kind.SOFTWARE), new BitSpan(10, 10, "avail", BitSpan.Kind.UNUSED),
                new BitSpan(9, 9, "AV1", BitSpan.Kind.SOFTWARE));
        assertThat(format.differences(0x83, 4)).extracting(it -> it.sentence().toString()).containsExactly(
                "The processor faults: there are no pages at this level. Other takes it for one and refuses to decode it.");
    }

    /** Riscv keeps them in RSW the other way round, and takes any address that fits into an entry. */
    @Test
    void encodeLeaf_riscvWithoutWrongMask_takesEveryAddress() {
        PteFormat format = format(Riscv.SV48, new EntryConvention("Other", 0, 0, 0, 9, 8, List.of(), -1L));
        Paddr high = new Paddr(1L << 55);

        assertThat(format.encodeLeaf(high, 1, TRACKED)).isEqualTo(1L << 53 | 0x227);
        assertThatThrownBy(() -> Port.format(Riscv.SV48).encodeLeaf(high, 1, TRACKED))
                .isInstanceOf(PteException.class)
                .hasMessage("the page address 0x80000000000000 is refused by OSTD, which takes multiples of 0x400"
                        + " below 0x40000000000000");
        assertThatThrownBy(() -> format.encodeLeaf(new Paddr(1L << 56), 1, TRACKED)).isInstanceOf(PteException.class);
    }

    @Test
    void encodeLeaf_loongArch_marksSmallPagesInTheKernelsBit() {
        PteFormat format =
                format(LoongArch.FOUR_LEVELS, new EntryConvention("Other", 0, 1L << 11, 0, 10, 9, List.of(), -1L));
        long raw = format.encodeLeaf(new Paddr(PAGE), 1, TRACKED);

        assertThat(raw & 0xfff).isEqualTo(0xd51);
        assertThat(format.decode(raw, 1)).isEqualTo(new Pte.Leaf(new Paddr(PAGE), TRACKED));
        assertThat(format.bits(raw, 1)).contains(new BitSpan(11, 11, "BASIC", BitSpan.Kind.SOFTWARE));
    }

    @Test
    void endOfAddresses_maskOfTheField_endsAtIt() {
        assertThat(Port.endOfEntryAddresses(Riscv.SV39)).isEqualTo(1L << 54);
        assertThat(Port.endOfEntryAddresses(X86.FOUR_LEVELS)).isEqualTo(1L << 52);
        assertThat(OTHER_X86.endOfAddresses(46)).isEqualTo(1L << 46);
    }

    /** Either a kernel that is known has settled what its entries say, or the architecture does for all. */
    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void convention_ofEachMode_isThePortsOrTheArchitecturesOwn(PagingMode mode) {
        assertThat(Architectures.of(mode).ownConvention().isPresent()).isEqualTo(Port.of(mode).isOurs());
    }
}

package kspace.core.pagetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.walk.PackedTranslation;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.words.Said;
import org.junit.jupiter.api.Test;

/** Outcomes of translations in one number. That they are those of whole translations, BootAgainstNaiveTest compares. */
class PackedTranslationTest {
    private static final Vaddr VA = new Vaddr(1L << 63);

    private static long packed(Translation.Outcome outcome) {
        return PackedTranslation.of(new Translation(VA, outcome, List.of()));
    }

    @Test
    void of_everyOutcome_isItsBits() {
        PageProperty property = PageProperty.kernel(PageFlags.RW);
        assertThat(packed(new Translation.Mapped(new Paddr(0xff_ffff_ffff_ffffL), 5, property)))
                .isEqualTo(0x05ff_ffff_ffff_ffffL);
        assertThat(packed(new Translation.Mapped(new Paddr(0x1234), 1, property))).isEqualTo(0x0100_0000_0000_1234L);
        assertThat(packed(new Translation.DirectMapped(new Paddr(0x1234), "DMW0"))).isEqualTo(0x1234);
        assertThat(packed(new Translation.NotPresent(3))).isEqualTo(0x8300_0000_0000_0000L);
        assertThat(packed(new Translation.Faulted(3, Said.of("W = 1")))).isEqualTo(0x8300_0000_0000_0003L);
        assertThat(packed(new Translation.Astray(2, new Paddr(0x1000)))).isEqualTo(0x8200_0000_0000_0004L);
        assertThat(packed(new Translation.Outside())).isEqualTo(0x8000_0000_0000_0001L);
        assertThat(packed(new Translation.NonCanonical())).isEqualTo(0x8000_0000_0000_0002L);
    }

    @Test
    void parts_ofAnyOutcome_areTakenApart() {
        assertThat(PackedTranslation.isMapped(0x0312_3456_789a_bcdeL)).isTrue();
        assertThat(PackedTranslation.pa(0x0312_3456_789a_bcdeL)).isEqualTo(0x12_3456_789a_bcdeL);
        assertThat(PackedTranslation.level(0x0312_3456_789a_bcdeL)).isEqualTo(3);
        assertThat(PackedTranslation.isMapped(0x8300_0000_0000_0000L)).isFalse();
        assertThat(PackedTranslation.level(0x8300_0000_0000_0000L)).isEqualTo(3);
    }

    /** What is mapped past the physical addresses is no page to the processor, wherever in a run of pages that begins. */
    @Test
    void translate_pagesPastThePhysicalAddresses_fault() {
        long gib = 1L << 30;
        long end = 1L << 40;
        PageTable table = PageTable.kernel(
                X86.FOUR_LEVELS.consts(), Port.format(Mmu.of(X86.FOUR_LEVELS).withPhysicalAddressBits(40)),
                n -> Optional.of(new Paddr((1 + n) * PagingConsts.BASE_PAGE_SIZE)));
        Vaddr va = table.consts().kernelHalf().first();
        long inside = gib + 3 * PagingConsts.BASE_PAGE_SIZE;
        try (Cursor cursor = table.cursor(VaddrRange.ofSize(va, 3 * gib))) {
            cursor.map(new PageRun(va, new Paddr(end - inside), 1, PagingConsts.BASE_PAGE_SIZE,
                    3 * gib / PagingConsts.BASE_PAGE_SIZE), PageProperty.kernel(PageFlags.RW));
        }
        assertThat(PackedTranslation.pa(table.translatePacked(va.value() + inside - 1))).isEqualTo(end - 1);
        assertThat(table.translatePacked(va.value() + inside))
                .isEqualTo(packed(new Translation.Faulted(1, Said.of(""))));
        assertThat(table.translate(va.plus(inside)).outcome()).isInstanceOfSatisfying(Translation.Faulted.class,
                it -> assertThat(it.level() + ": " + it.reason())
                        .isEqualTo("1: reserved bits 51:40 are 0x1, not 0: physical addresses have 40 bits"));
        List<LeafRun> runs = new ArrayList<>();
        LeafRuns.forEach(table, runs::add);
        assertThat(runs).extracting(run -> run.pages().sizeBytes()).containsExactly(inside);
    }

    /**
     * A page without rights is not present on x86-64, and a pointer on RISC-V above level 1; the short way must not take it for
     * a page.
     */
    @Test
    void translatePacked_pageWithoutRights_isWhatTheHardwareReads() {
        for (PagingMode mode : Architectures.modes()) {
            PageTable table = PageTable.kernel(
                    mode.consts(2 <= mode.consts().highestTranslationLevel() ? 2 : 1), Port.format(mode),
                    n -> Optional.of(new Paddr((1 + n) * PagingConsts.BASE_PAGE_SIZE)));
            int level = table.consts().highestTranslationLevel();
            Vaddr va = table.consts().kernelHalf().first();
            try (Cursor cursor = table.cursor(VaddrRange.ofSize(va, 4 * table.consts().pageSize(level)))) {
                cursor.map(new MappedItem.Untracked(
                        new Paddr(0x60_0000), level,
                        new PageProperty(PageFlags.NONE, CachePolicy.WRITEBACK, PrivilegedFlags.NONE)));
            }
            assertThat(table.translatePacked(va.value() + 5)).as(mode.id())
                    .isEqualTo(PackedTranslation.of(table.translate(va.plus(5))));
            Class<? extends Translation.Outcome> expected = switch (mode.architecture()) {
                case "x86-64", "AArch64" -> Translation.NotPresent.class;
                case "RISC-V" -> Translation.Astray.class;
                case "LoongArch" -> Translation.Mapped.class;
                default -> throw new AssertionError(mode.id() + " is not known here");
            };
            assertThat(table.translate(va).outcome()).as(mode.id()).isInstanceOf(expected);
            assertThat(PackedTranslation.isMapped(table.translatePacked(va.value()))).as(mode.id())
                    .isEqualTo(expected.equals(Translation.Mapped.class));
        }
    }
}

package kspace.core.kernel.asterinas;

import java.util.List;
import kspace.core.arch.pte.EntryConvention;
import kspace.core.paging.CachePolicy;

/**
 * What OSTD agrees with itself on about page table entries (Asterinas {@code mm/mod.rs} of each folder in {@code ostd/src/arch}, commit 60494858):
 *
 * <pre>
 *                 x86-64              RISC-V             LoongArch
 * every page                                             D, bit 1: no first write faults
 * level 1         bit 7, "a mapping"                     bit 9, IS_BASIC
 * tables          W, U: all rights                       V, bit 0
 * AVAIL1, AVAIL2  bits 52, 53         bits 8, 9 (RSW)    bits 10, 11
 * memory types    PAT 0..3, again in 4..7
 * addresses                           bits 53..10
 * </pre>
 */
final class EntryConventions {
    /** The name of what writes Asterinas' entries. */
    static final String OSTD = "OSTD";
    private static final long ANY_ADDRESS = -1L;

    /**
     * The mark of a page is PS, which at level 1 the hardware reads as bit 2 of the PAT index; so the PAT's entries 4 to 7 repeat
     * these.
     */
    static final EntryConvention X86 = new EntryConvention(
            OSTD, 0, 1L << 7, 1L << 1 | 1L << 2, 52, 53,
            List.of(CachePolicy.WRITEBACK, CachePolicy.WRITETHROUGH, CachePolicy.WRITE_COMBINING,
                    CachePolicy.UNCACHEABLE),
            ANY_ADDRESS);

    /** Addresses are checked with the mask of the entry's field, bits 53 to 10, and not with what the field means. */
    static final EntryConvention RISCV =
            new EntryConvention(OSTD, 0, 0, 0, 8, 9, List.of(), (1L << 54) - (1L << 10));

    /** The hardware reads V in pages only. */
    static final EntryConvention LOONGARCH =
            new EntryConvention(OSTD, 1L << 1, 1L << 9, 1L, 10, 11, List.of(), ANY_ADDRESS);

    private EntryConventions() {}
}

package kspace.core.arch.loongarch;

import static kspace.core.arch.pte.Bits.flag;
import static kspace.core.arch.pte.Bits.isSet;
import static kspace.core.arch.pte.Bits.mask;
import static kspace.core.arch.pte.Bits.requireAddress;
import static kspace.core.arch.pte.Bits.when;

import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.pte.EntryConvention;
import kspace.core.arch.pte.EntryRefusal;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteException;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.pte.Rights;
import kspace.core.arch.pte.TableFlags;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;

/**
 * Entries of LoongArch64: LoongArch reference manual volume 1, section 5.4 "Page table mapping".
 *
 * <p>Bit 6 is GLOBAL in an entry of level 1 and HUGE in a page of a higher level, where GLOBAL moves to bit 12. A kernel
 * tells the two apart by a bit that it sets in pages of level 1, which the hardware does not read.
 *
 * @param hardware how the hardware reads them
 * @param convention what the kernel agrees with itself on
 */
record LoongArchPteFormat(EntryReader hardware, EntryConvention convention) implements PteFormat {
    private static final long VALID = 1L;
    static final long DIRTY = 1L << 1;
    private static final long USER = 3L << 2;
    static final long WRITEBACK = 1L << 4;
    static final long WRITE_COMBINING = 1L << 5;
    private static final long GLOBAL_OR_HUGE = 1L << 6;
    private static final long PRESENT = 1L << 7;
    static final long WRITABLE = 1L << 8;
    private static final long GLOBAL_IN_HUGE = 1L << 12;
    private static final long NOT_READABLE = 1L << 61;
    private static final long NOT_EXECUTABLE = 1L << 62;
    private static final int ADDRESS_TOP_BIT = 47;
    private static final int PAGE_SHIFT = 12;
    private static final int INDEX_BITS = 9;
    static final long ADDRESS = mask(ADDRESS_TOP_BIT, PAGE_SHIFT);

    @Override
    public long encodeLeaf(Paddr page, int level, PageProperty property) {
        PageFlags flags = property.flags();
        PrivilegedFlags privileged = property.privileged();
        requireAddress(EntryRefusal.STRAY_BITS, page, addressMask(level));
        return page.value()
                | VALID
                | convention.leafBits()
                | memoryType(property.cache())
                | (level == 1 ? convention.basicBits() : GLOBAL_OR_HUGE)
                | when(!flags.contains(PageFlags.R), NOT_READABLE)
                | when(flags.contains(PageFlags.W), WRITABLE)
                | when(!flags.contains(PageFlags.X), NOT_EXECUTABLE)
                | when(flags.contains(PageFlags.ACCESSED), PRESENT)
                | when(flags.contains(PageFlags.AVAIL2), convention.avail2Mask())
                | when(privileged.contains(PrivilegedFlags.USER), USER)
                | when(privileged.contains(PrivilegedFlags.GLOBAL), level == 1 ? GLOBAL_OR_HUGE : GLOBAL_IN_HUGE)
                | when(privileged.contains(PrivilegedFlags.AVAIL1), convention.avail1Mask());
    }

    private static long addressMask(int level) {
        return mask(ADDRESS_TOP_BIT, PAGE_SHIFT + INDEX_BITS * (level - 1));
    }

    private static long memoryType(CachePolicy cache) {
        return switch (cache) {
            case WRITEBACK -> WRITEBACK;
            case WRITE_COMBINING -> WRITE_COMBINING;
            case UNCACHEABLE -> 0;
            case WRITE_PROTECTED, WRITETHROUGH -> throw new PteException(
                    EntryRefusal.NO_MEMORY_TYPE_IN_A.of(cache.displayName(), "LoongArch"));
        };
    }

    @Override
    public long encodeTable(Paddr table, TableFlags flags) {
        requireAddress(EntryRefusal.STRAY_TABLE_BITS, table, ADDRESS);
        return table.value()
                | convention.tableBits()
                | when(flags.contains(TableFlags.AVAIL1), convention.avail1Mask())
                | when(flags.contains(TableFlags.AVAIL2), convention.avail2Mask());
    }

    @Override
    public Pte decode(long raw, int level) {
        if (!isSet(raw, VALID)) {
            return new Pte.Absent();
        }
        Paddr address = new Paddr(raw & (isHuge(raw) ? ADDRESS & ~GLOBAL_IN_HUGE : ADDRESS));
        if (level > 1 && !isHuge(raw)) {
            int flags = (int) (when(isSet(raw, convention.avail1Mask()), TableFlags.AVAIL1.bits())
                    | when(isSet(raw, convention.avail2Mask()), TableFlags.AVAIL2.bits()));
            return new Pte.Table(address, new TableFlags(flags));
        }
        PageFlags flags = flag(~raw, NOT_READABLE, PageFlags.R)
                .or(flag(raw, WRITABLE, PageFlags.W))
                .or(flag(~raw, NOT_EXECUTABLE, PageFlags.X))
                .or(flag(raw, PRESENT, PageFlags.ACCESSED))
                .or(flag(raw, DIRTY, PageFlags.DIRTY))
                .or(flag(raw, convention.avail2Mask(), PageFlags.AVAIL2));
        PrivilegedFlags privileged = flag(raw, convention.avail1Mask(), PrivilegedFlags.AVAIL1)
                .or((raw & USER) == USER ? PrivilegedFlags.USER : PrivilegedFlags.NONE)
                .or(flag(raw, globalBit(raw), PrivilegedFlags.GLOBAL));
        return new Pte.Leaf(address, new PageProperty(flags, cache(raw), privileged));
    }

    boolean isHuge(long raw) {
        return !isSet(raw, convention.basicBits()) && isSet(raw, GLOBAL_OR_HUGE);
    }

    private long globalBit(long raw) {
        return isSet(raw, convention.basicBits()) ? GLOBAL_OR_HUGE : GLOBAL_IN_HUGE;
    }

    /** Upstream reads an uncacheable entry as Writeback (SPEC section 10); the vectors show it, so it is kept. */
    private static CachePolicy cache(long raw) {
        return isSet(raw, WRITE_COMBINING) && !isSet(raw, WRITEBACK)
                ? CachePolicy.WRITE_COMBINING
                : CachePolicy.WRITEBACK;
    }

    @Override
    public List<BitSpan> bits(long raw, int level) {
        return convention.labelled(LoongArchEntries.layout(level > 1 && isHuge(raw), level));
    }

    /** A store needs D and nothing else (section 5.4.3, exception PME); W is what a page table walker would read. */
    @Override
    public Rights rights(long raw, int level) {
        boolean leaf = decode(raw, level) instanceof Pte.Leaf;
        return leaf
                ? new Rights(isSet(raw, DIRTY), (raw & USER) == USER, !isSet(raw, NOT_EXECUTABLE))
                : Rights.ALL;
    }

    @Override
    public List<PteField> fields(long raw, int level) {
        return new LoongArchEntryWords(this).fields(raw, level);
    }

    @Override
    public List<PteField> allFields(long raw, int level) {
        return new LoongArchEntryWords(this).allFields(raw, level);
    }

    @Override
    public List<Difference> differences(long raw, int level) {
        return new LoongArchEntryWords(this).differences(raw, level);
    }
}

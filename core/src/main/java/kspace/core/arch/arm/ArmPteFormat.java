package kspace.core.arch.arm;

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
 * Entries of AArch64 with 4 KiB granule: Arm Architecture Reference Manual DDI 0487, sections D8.3 and D8.4. No kernel that
 * is known here runs on it, so what properties mean is ours:
 *
 * <pre>
 * R         valid; a page that nobody may read is invalid, and bit 58 says that it is a page
 * W         AP[2] clear
 * X         UXN clear in a page of user mode, PXN clear in another; the other of the two is always set
 * ACCESSED  AF, which is always set: a processor without FEAT_HAFDBS faults where it is clear
 * DIRTY     bit 55                AVAIL1, AVAIL2   bits 56 and 57
 * USER      AP[1]                 GLOBAL           nG clear
 * SH        inner shareable       AttrIndx         0 Writeback, 1 Writethrough, 2 WriteCombining, 3 Uncacheable
 * </pre>
 *
 * <p>To AttrIndx belongs the register MAIR_EL1 = 0x0444bbff: Normal memory that is cached with write-back or write-through,
 * Normal Non-cacheable, and Device-nGnRE. Its upper half is 0, so 4 to 7 are Device-nGnRnE.
 *
 * @param hardware how the hardware reads them
 * @param convention what of that is agreed on: the software bits, what every page has, and MAIR_EL1
 */
record ArmPteFormat(EntryReader hardware, EntryConvention convention) implements PteFormat {
    static final long VALID = 1L;
    static final long TABLE_OR_PAGE = 1L << 1;
    static final long USER = 1L << 6;
    static final long READ_ONLY = 1L << 7;
    static final long ACCESSED = 1L << 10;
    private static final long NOT_GLOBAL = 1L << 11;
    private static final long PXN = 1L << 53;
    private static final long UXN = 1L << 54;
    private static final long DIRTY = 1L << 55;
    private static final long NOT_READABLE = 1L << 58;
    private static final long PXN_TABLE = 1L << 59;
    private static final long UXN_TABLE = 1L << 60;
    private static final long NO_USER_BELOW = 1L << 61;
    private static final long NO_WRITE_BELOW = 1L << 62;
    private static final int ATTR_INDX_SHIFT = 2;
    private static final int ATTR_INDX_MASK = 7;
    static final int ADDRESS_TOP_BIT = 47;
    static final int PAGE_SHIFT = 12;
    static final int INDEX_BITS = 9;
    private static final long ADDRESS = mask(ADDRESS_TOP_BIT, PAGE_SHIFT);
    @Override
    public long encodeLeaf(Paddr page, int level, PageProperty property) {
        if (level > Arm.HIGHEST_BLOCK_LEVEL) {
            throw new PteException(EntryRefusal.NO_PAGES_AT_LEVEL.of(level, Arm.HIGHEST_BLOCK_LEVEL));
        }
        PageFlags flags = property.flags();
        PrivilegedFlags privileged = property.privileged();
        requireAddress(EntryRefusal.STRAY_BITS, page, addressMask(level));
        boolean isUser = privileged.contains(PrivilegedFlags.USER);
        boolean isExecutable = flags.contains(PageFlags.X);
        return page.value()
                | (flags.contains(PageFlags.R) ? VALID : NOT_READABLE)
                | when(level == 1, TABLE_OR_PAGE)
                | attrIndx(property.cache())
                | convention.leafBits()
                | when(isUser, USER)
                | when(!flags.contains(PageFlags.W), READ_ONLY)
                | when(!privileged.contains(PrivilegedFlags.GLOBAL), NOT_GLOBAL)
                | when(isUser || !isExecutable, PXN)
                | when(!isUser || !isExecutable, UXN)
                | when(flags.contains(PageFlags.DIRTY), DIRTY)
                | when(flags.contains(PageFlags.AVAIL2), convention.avail2Mask())
                | when(privileged.contains(PrivilegedFlags.AVAIL1), convention.avail1Mask());
    }

    private static long addressMask(int level) {
        return mask(ADDRESS_TOP_BIT, PAGE_SHIFT + INDEX_BITS * (level - 1));
    }

    long attrIndx(CachePolicy cache) {
        int index = convention.memoryTypes().indexOf(cache);
        if (index < 0) {
            throw new PteException(
                    EntryRefusal.NO_MEMORY_TYPE.of(cache.displayName(), "AArch64"));
        }
        return (long) index << ATTR_INDX_SHIFT;
    }

    @Override
    public long encodeTable(Paddr table, TableFlags flags) {
        requireAddress(EntryRefusal.STRAY_TABLE_BITS, table, ADDRESS);
        return table.value()
                | VALID
                | TABLE_OR_PAGE
                | convention.tableBits()
                | when(flags.contains(TableFlags.AVAIL1), convention.avail1Mask())
                | when(flags.contains(TableFlags.AVAIL2), convention.avail2Mask());
    }

    @Override
    public Pte decode(long raw, int level) {
        boolean isPage = level == 1 || !isSet(raw, TABLE_OR_PAGE);
        boolean isPresent = isSet(raw, VALID) || (isPage && isSet(raw, NOT_READABLE));
        if (!isPresent || (isPage && level > Arm.HIGHEST_BLOCK_LEVEL)) {
            return new Pte.Absent();
        }
        if (!isPage) {
            int flags = (int) (when(isSet(raw, convention.avail1Mask()), TableFlags.AVAIL1.bits())
                    | when(isSet(raw, convention.avail2Mask()), TableFlags.AVAIL2.bits()));
            return new Pte.Table(new Paddr(raw & ADDRESS), new TableFlags(flags));
        }
        boolean isUser = isSet(raw, USER);
        PageFlags flags = flag(raw, VALID, PageFlags.R)
                .or(flag(~raw, READ_ONLY, PageFlags.W))
                .or(flag(~raw, isUser ? UXN : PXN, PageFlags.X))
                .or(flag(raw, ACCESSED, PageFlags.ACCESSED))
                .or(flag(raw, DIRTY, PageFlags.DIRTY))
                .or(flag(raw, convention.avail2Mask(), PageFlags.AVAIL2));
        PrivilegedFlags privileged = flag(raw, USER, PrivilegedFlags.USER)
                .or(flag(~raw, NOT_GLOBAL, PrivilegedFlags.GLOBAL))
                .or(flag(raw, convention.avail1Mask(), PrivilegedFlags.AVAIL1));
        return new Pte.Leaf(new Paddr(raw & addressMask(level)), new PageProperty(flags, cache(raw), privileged));
    }

    static int attrIndx(long raw) {
        return (int) (raw >>> ATTR_INDX_SHIFT) & ATTR_INDX_MASK;
    }

    private CachePolicy cache(long raw) {
        int index = attrIndx(raw);
        return index < convention.memoryTypes().size() ? convention.memoryTypes().get(index) : CachePolicy.UNCACHEABLE;
    }

    @Override
    public List<BitSpan> bits(long raw, int level) {
        return convention.labelled(hardware.layout(raw, level));
    }

    private static boolean isTable(long raw, int level) {
        return level > 1 && isSet(raw, TABLE_OR_PAGE);
    }

    /**
     * A page that is writable from EL0 is never executed at EL1. What a table lets execute below is said of both levels at
     * once: something, unless it forbids it to both.
     */
    @Override
    public Rights rights(long raw, int level) {
        if (isTable(raw, level)) {
            return new Rights(
                    !isSet(raw, NO_WRITE_BELOW), !isSet(raw, NO_USER_BELOW),
                    (raw & (PXN_TABLE | UXN_TABLE)) != (PXN_TABLE | UXN_TABLE));
        }
        return new Rights(!isSet(raw, READ_ONLY), isSet(raw, USER), !isSet(raw, isSet(raw, USER) ? UXN : PXN));
    }

    @Override
    public List<PteField> fields(long raw, int level) {
        return new ArmEntryWords(this).fields(raw, level);
    }

    @Override
    public List<PteField> allFields(long raw, int level) {
        return new ArmEntryWords(this).allFields(raw, level);
    }

    @Override
    public List<Difference> differences(long raw, int level) {
        return new ArmEntryWords(this).differences(raw, level);
    }
}

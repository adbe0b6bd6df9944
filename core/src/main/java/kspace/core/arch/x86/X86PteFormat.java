package kspace.core.arch.x86;

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
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;

/**
 * Entries of x86-64 in 4-level and 5-level paging: Intel SDM volume 3A, section 4.5 and tables 4-15 to 4-20.
 *
 * <p>A kernel may set bit 7 in every leaf as "this entry is a mapping", also at level 1, where the hardware reads it as the PAT
 * bit. It makes up for that by programming the PAT so that its entries 4..7 repeat 0..3.
 *
 * @param hardware how the hardware reads them
 * @param convention what the kernel agrees with itself on
 */
record X86PteFormat(EntryReader hardware, EntryConvention convention) implements PteFormat {
    static final long PRESENT = 1L;
    private static final long WRITABLE = 1L << 1;
    private static final long USER = 1L << 2;
    private static final long PWT = 1L << 3;
    private static final long PCD = 1L << 4;
    static final long ACCESSED = 1L << 5;
    static final long DIRTY = 1L << 6;
    static final long PS = 1L << 7;
    private static final long GLOBAL = 1L << 8;
    private static final long NX = 1L << 63;
    static final int ADDRESS_TOP_BIT = 51;
    static final int TABLE_ADDRESS_SHIFT = 12;
    static final int LARGEST_LEAF_LEVEL = 3;

    @Override
    public long encodeLeaf(Paddr page, int level, PageProperty property) {
        requireLeafLevel(level);
        requireAddress(EntryRefusal.STRAY_BITS, page, addressMask(level));
        int pat = convention.memoryTypes().indexOf(property.cache());
        if (pat < 0) {
            throw new PteException(
                    EntryRefusal.NO_MEMORY_TYPE.of(property.cache().displayName(), "x86-64"));
        }
        PageFlags flags = property.flags();
        PrivilegedFlags privileged = property.privileged();
        return page.value()
                | convention.leafBits()
                | (level == 1 ? convention.basicBits() : PS)
                | (long) pat << 3
                | when(flags.contains(PageFlags.R), PRESENT)
                | when(flags.contains(PageFlags.W), WRITABLE)
                | when(!flags.contains(PageFlags.X), NX)
                | when(flags.contains(PageFlags.ACCESSED), ACCESSED)
                | when(flags.contains(PageFlags.DIRTY), DIRTY)
                | when(flags.contains(PageFlags.AVAIL2), convention.avail2Mask())
                | when(privileged.contains(PrivilegedFlags.USER), USER)
                | when(privileged.contains(PrivilegedFlags.GLOBAL), GLOBAL)
                | when(privileged.contains(PrivilegedFlags.AVAIL1), convention.avail1Mask());
    }

    @Override
    public long encodeTable(Paddr table, TableFlags flags) {
        requireAddress(EntryRefusal.STRAY_TABLE_BITS, table, mask(ADDRESS_TOP_BIT, TABLE_ADDRESS_SHIFT));
        return table.value()
                | PRESENT
                | convention.tableBits()
                | when(flags.contains(TableFlags.AVAIL1), convention.avail1Mask())
                | when(flags.contains(TableFlags.AVAIL2), convention.avail2Mask());
    }

    @Override
    public boolean isRead(long raw, int level) {
        return !isPage(raw, level) || hasPages(level);
    }

    private static boolean hasPages(int level) {
        return level >= 1 && level <= LARGEST_LEAF_LEVEL;
    }

    @Override
    public Pte decode(long raw, int level) {
        boolean isPage = isPage(raw, level);
        if (!isPage && !isSet(raw, PRESENT)) {
            return new Pte.Absent();
        }
        if (!isPage) {
            int flags = (int) (when(isSet(raw, convention.avail1Mask()), TableFlags.AVAIL1.bits())
                    | when(isSet(raw, convention.avail2Mask()), TableFlags.AVAIL2.bits()));
            return new Pte.Table(new Paddr(raw & mask(ADDRESS_TOP_BIT, TABLE_ADDRESS_SHIFT)), new TableFlags(flags));
        }
        requireLeafLevel(level);
        return new Pte.Leaf(
                new Paddr(raw & addressMask(level)),
                new PageProperty(new PageFlags(pageFlags(raw)), convention.memoryTypes().get(patIndex(raw)),
                        privilegedFlags(raw)));
    }

    /** Returns whether the kernel takes an entry for a page: at level 1 by its own mark, if it makes one. */
    private boolean isPage(long raw, int level) {
        return level == 1
                ? isSet(raw, convention.basicBits() == 0 ? PRESENT : convention.basicBits())
                : isSet(raw, PS);
    }

    private int pageFlags(long raw) {
        return (int) (when(isSet(raw, PRESENT), PageFlags.R.bits())
                | when(isSet(raw, WRITABLE), PageFlags.W.bits())
                | when(!isSet(raw, NX), PageFlags.X.bits())
                | when(isSet(raw, ACCESSED), PageFlags.ACCESSED.bits())
                | when(isSet(raw, DIRTY), PageFlags.DIRTY.bits())
                | when(isSet(raw, convention.avail2Mask()), PageFlags.AVAIL2.bits()));
    }

    private PrivilegedFlags privilegedFlags(long raw) {
        return new PrivilegedFlags((int) (when(isSet(raw, USER), PrivilegedFlags.USER.bits())
                | when(isSet(raw, GLOBAL), PrivilegedFlags.GLOBAL.bits())
                | when(isSet(raw, convention.avail1Mask()), PrivilegedFlags.AVAIL1.bits())));
    }

    @Override
    public List<BitSpan> bits(long raw, int level) {
        return convention.labelled(hardware.layout(raw, level));
    }

    @Override
    public Rights rights(long raw, int level) {
        return new Rights(isSet(raw, WRITABLE), isSet(raw, USER), !isSet(raw, NX));
    }

    private static void requireLeafLevel(int level) {
        if (!hasPages(level)) {
            throw new PteException(EntryRefusal.NO_PAGES_OF_LEVEL.of("x86-64", level, LARGEST_LEAF_LEVEL));
        }
    }

    static int addressShift(int level) {
        return TABLE_ADDRESS_SHIFT + 9 * (level - 1);
    }

    private static long addressMask(int level) {
        return mask(ADDRESS_TOP_BIT, addressShift(level));
    }

    static int patIndex(long raw) {
        return (int) ((raw & (PCD | PWT)) >>> 3);
    }

    @Override
    public List<PteField> fields(long raw, int level) {
        return new X86EntryWords(this).fields(raw, level);
    }

    @Override
    public List<PteField> allFields(long raw, int level) {
        return new X86EntryWords(this).allFields(raw, level);
    }

    @Override
    public List<Difference> differences(long raw, int level) {
        return new X86EntryWords(this).differences(raw, level);
    }
}

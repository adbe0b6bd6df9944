package kspace.core.arch.riscv;

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
 * Entries of RISC-V Sv39, Sv48 and Sv57: RISC-V privileged architecture, chapter "Supervisor-Level ISA".
 *
 * <p>An entry is a leaf if any of R, W and X is set, at every level; read back, every valid entry of level 1 is taken for one.
 *
 * @param hardware how a hart reads them
 * @param svpbmt whether the machine has page-based memory types
 * @param convention what the kernel agrees with itself on
 */
record RiscvPteFormat(EntryReader hardware, boolean svpbmt, EntryConvention convention) implements PteFormat {
    private static final long VALID = 1L;
    private static final long READABLE = 1L << 1;
    private static final long WRITABLE = 1L << 2;
    private static final long EXECUTABLE = 1L << 3;
    private static final long ANY_RIGHT = READABLE | WRITABLE | EXECUTABLE;
    private static final long USER = 1L << 4;
    static final long GLOBAL = 1L << 5;
    static final long ACCESSED = 1L << 6;
    static final long DIRTY = 1L << 7;
    private static final long PBMT_IO = 1L << 62;
    private static final int PPN_SHIFT = 10;
    private static final int PAGE_SHIFT = 12;
    private static final int INDEX_BITS = 9;
    private static final long PPN = mask(53, PPN_SHIFT);
    private static final long ADDRESS = mask(55, PAGE_SHIFT);

    @Override
    public long encodeLeaf(Paddr page, int level, PageProperty property) {
        CachePolicy cache = property.cache();
        if (cache != CachePolicy.WRITEBACK && cache != CachePolicy.UNCACHEABLE) {
            throw new PteException(
                    EntryRefusal.NO_MEMORY_TYPE_IN_A.of(cache.displayName(), "RISC-V"));
        }
        PageFlags flags = property.flags();
        PrivilegedFlags privileged = property.privileged();
        return address(false, page, level)
                | VALID
                | convention.leafBits()
                | when(svpbmt && cache == CachePolicy.UNCACHEABLE, PBMT_IO)
                | when(flags.contains(PageFlags.R), READABLE)
                | when(flags.contains(PageFlags.W), WRITABLE)
                | when(flags.contains(PageFlags.X), EXECUTABLE)
                | when(flags.contains(PageFlags.ACCESSED), ACCESSED)
                | when(flags.contains(PageFlags.DIRTY), DIRTY)
                | when(flags.contains(PageFlags.AVAIL2), convention.avail2Mask())
                | when(privileged.contains(PrivilegedFlags.USER), USER)
                | when(privileged.contains(PrivilegedFlags.GLOBAL), GLOBAL)
                | when(privileged.contains(PrivilegedFlags.AVAIL1), convention.avail1Mask());
    }

    @Override
    public long encodeTable(Paddr table, TableFlags flags) {
        return address(true, table, 1)
                | VALID
                | convention.tableBits()
                | when(flags.contains(TableFlags.AVAIL1), convention.avail1Mask())
                | when(flags.contains(TableFlags.AVAIL2), convention.avail2Mask());
    }

    /**
     * A kernel that checks physical addresses with the mask of the entry's field refuses bits 54 and 55, and takes addresses
     * that are no multiple of the page's size: it would write an entry that means another address or faults on any access.
     */
    private long address(boolean isTable, Paddr address, int level) {
        long lowest = Long.lowestOneBit(convention.addressMask());
        if ((address.value() & ~convention.addressMask()) != 0) {
            throw new PteException((isTable ? EntryRefusal.TABLE_NOT_TAKEN : EntryRefusal.PAGE_NOT_TAKEN).of(
                    address.value(), convention.kernel(), lowest, convention.addressMask() + lowest));
        }
        long size = 1L << (PAGE_SHIFT + INDEX_BITS * (level - 1));
        if (!address.isAligned(size)) {
            throw new PteException((isTable ? EntryRefusal.UNALIGNED_TABLE
                    : level > 1 ? EntryRefusal.MISALIGNED_SUPERPAGE : EntryRefusal.UNALIGNED)
                    .of(address.value(), size));
        }
        requireAddress(isTable ? EntryRefusal.STRAY_TABLE_BITS : EntryRefusal.STRAY_BITS, address, ADDRESS);
        return address.value() >>> PAGE_SHIFT << PPN_SHIFT;
    }

    private static Paddr address(long raw) {
        return new Paddr((raw & PPN) >>> PPN_SHIFT << PAGE_SHIFT);
    }

    @Override
    public Pte decode(long raw, int level) {
        if (!isSet(raw, VALID)) {
            return new Pte.Absent();
        }
        if (level > 1 && !isSet(raw, ANY_RIGHT)) {
            int flags = (int) (when(isSet(raw, convention.avail1Mask()), TableFlags.AVAIL1.bits())
                    | when(isSet(raw, convention.avail2Mask()), TableFlags.AVAIL2.bits()));
            return new Pte.Table(address(raw), new TableFlags(flags));
        }
        PageFlags flags = flag(raw, READABLE, PageFlags.R)
                .or(flag(raw, WRITABLE, PageFlags.W))
                .or(flag(raw, EXECUTABLE, PageFlags.X))
                .or(flag(raw, ACCESSED, PageFlags.ACCESSED))
                .or(flag(raw, DIRTY, PageFlags.DIRTY))
                .or(flag(raw, convention.avail2Mask(), PageFlags.AVAIL2));
        PrivilegedFlags privileged = flag(raw, USER, PrivilegedFlags.USER)
                .or(flag(raw, GLOBAL, PrivilegedFlags.GLOBAL))
                .or(flag(raw, convention.avail1Mask(), PrivilegedFlags.AVAIL1));
        CachePolicy cache = isSet(raw, PBMT_IO) ? CachePolicy.UNCACHEABLE : CachePolicy.WRITEBACK;
        return new Pte.Leaf(address(raw), new PageProperty(flags, cache, privileged));
    }

    @Override
    public List<BitSpan> bits(long raw, int level) {
        return convention.labelled(hardware.layout(raw, level));
    }

    @Override
    public Rights rights(long raw, int level) {
        boolean leaf = decode(raw, level) instanceof Pte.Leaf;
        return leaf ? new Rights(isSet(raw, WRITABLE), isSet(raw, USER), isSet(raw, EXECUTABLE)) : Rights.ALL;
    }

    @Override
    public List<PteField> fields(long raw, int level) {
        return new RiscvEntryWords(this).fields(raw, level);
    }

    @Override
    public List<PteField> allFields(long raw, int level) {
        return new RiscvEntryWords(this).allFields(raw, level);
    }

    @Override
    public List<Difference> differences(long raw, int level) {
        return new RiscvEntryWords(this).differences(raw, level);
    }
}

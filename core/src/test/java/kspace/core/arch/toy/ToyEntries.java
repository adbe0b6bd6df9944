package kspace.core.arch.toy;

import static kspace.core.arch.mmu.EntryBits.isSet;
import static kspace.core.arch.mmu.EntryBits.kept;
import static kspace.core.arch.mmu.EntryBits.listed;
import static kspace.core.arch.mmu.EntryBits.when;
import static kspace.core.arch.pte.Bits.flag;

import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.words.Said;

/**
 * Entries as the toy's hardware reads them.
 *
 * <pre>
 * bit   63       62       61      60     59     58        57   56..54    53..44  43..12   11..1  0
 *       present  no read  no      no     no     for all   page software  0       address  0      is not empty
 *       if 0              write   fetch  user   spaces
 * </pre>
 *
 * @param mmu the machine's memory management unit
 */
record ToyEntries(Mmu mmu) implements EntryReader {
    static final int ABSENT = 63;
    static final int NO_READ = 62;
    static final int NO_WRITE = 61;
    static final int NO_FETCH = 60;
    static final int NO_USER = 59;
    static final int GLOBAL = 58;
    static final int PAGE = 57;
    static final int UNCACHED = 53;
    static final int HIGHEST_ADDRESS_BIT = 43;
    static final int LOWEST_ADDRESS_BIT = 12;
    static final int USED = 0;

    @Override
    public HardwareEntry read(long raw, int level) {
        if (isSet(raw, ABSENT) || !isSet(raw, USED)) {
            return new HardwareEntry.Absent(isSet(raw, ABSENT) ? "N = 1" : "E = 0");
        }
        Paddr address = new Paddr(kept(raw, HIGHEST_ADDRESS_BIT, LOWEST_ADDRESS_BIT));
        long size = mmu.mode().consts().pageSize(level);
        if (!isSet(raw, PAGE)) {
            return level == 1
                    ? new HardwareEntry.Fault(
                            address, HardwareEntry.Cause.PAGE_FAULT, Said.of("bit 57 is 0, but level 1 is the last"))
                    : new HardwareEntry.Table(address);
        }
        return new HardwareEntry.Leaf(address.alignDown(size), size);
    }

    @Override
    public List<String> flags(long raw, int level) {
        return isSet(raw, ABSENT) || !isSet(raw, USED)
                ? List.of()
                : listed(when(isSet(raw, USED), "E"), when(isSet(raw, PAGE), "PAGE"), when(isSet(raw, GLOBAL), "ALL"),
                        when(isSet(raw, NO_USER), "NU"), when(isSet(raw, NO_FETCH), "NF"),
                        when(isSet(raw, NO_WRITE), "NW"), when(isSet(raw, NO_READ), "NR"));
    }

    @Override
    public List<BitSpan> layout(long raw, int level) {
        return List.of(
                new BitSpan(63, 63, "N", BitSpan.Kind.FLAG), new BitSpan(62, 62, "NR", BitSpan.Kind.FLAG),
                new BitSpan(61, 61, "NW", BitSpan.Kind.FLAG), new BitSpan(60, 60, "NF", BitSpan.Kind.FLAG),
                new BitSpan(59, 59, "NU", BitSpan.Kind.FLAG), new BitSpan(58, 58, "ALL", BitSpan.Kind.FLAG),
                new BitSpan(57, 57, "PAGE", BitSpan.Kind.FLAG), new BitSpan(56, 55, "software", BitSpan.Kind.UNUSED),
                new BitSpan(54, 54, "A", BitSpan.Kind.FLAG),
                new BitSpan(53, 53, "UC", BitSpan.Kind.FLAG), new BitSpan(52, 44, "0", BitSpan.Kind.UNUSED),
                new BitSpan(43, 12, "address", BitSpan.Kind.ADDRESS), new BitSpan(11, 1, "0", BitSpan.Kind.UNUSED),
                new BitSpan(0, 0, "E", BitSpan.Kind.FLAG));
    }

    @Override
    public PageProperty property(long raw, int level) {
        return new PageProperty(
                flag(~raw, 1L << NO_READ, PageFlags.R).or(flag(~raw, 1L << NO_WRITE, PageFlags.W))
                        .or(flag(~raw, 1L << NO_FETCH, PageFlags.X)),
                isSet(raw, UNCACHED) ? CachePolicy.UNCACHEABLE : CachePolicy.WRITEBACK,
                flag(~raw, 1L << NO_USER, PrivilegedFlags.USER).or(flag(raw, 1L << GLOBAL, PrivilegedFlags.GLOBAL)));
    }

    /** The register holds the address alone. */
    @Override
    public Paddr root(long register) {
        return new Paddr(register);
    }
}

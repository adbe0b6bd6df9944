package kspace.core.arch.x86;

import static kspace.core.arch.mmu.EntryBits.flag;
import static kspace.core.arch.mmu.EntryBits.flagsIf;
import static kspace.core.arch.mmu.EntryBits.isSet;
import static kspace.core.arch.mmu.EntryBits.kept;
import static kspace.core.arch.mmu.EntryBits.listed;
import static kspace.core.arch.mmu.EntryBits.mustBeZero;
import static kspace.core.arch.mmu.EntryBits.privileged;
import static kspace.core.arch.mmu.EntryBits.sentence;
import static kspace.core.arch.mmu.EntryBits.when;
import static kspace.core.arch.mmu.EntryBits.wrongIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.mmu.ReservedWords;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/**
 * Entries of 4-level and 5-level paging as the processor reads them: Intel SDM volume 3A, section 4.5 with tables 4-15 to
 * 4-20, and section 4.7 for what is reserved.
 *
 * <pre>
 * bit      63  62..59  58..52   51..12              12   11..9    8  7   6  5  4    3    2  1  0
 * level 1  NX  key     ignored  page                     ignored  G  PAT D  A  PCD  PWT  U  W  P
 * large    NX  key     ignored  page, low bits 0    PAT  ignored  G  1   D  A  PCD  PWT  U  W  P
 * pointer  NX  ignored ignored  table                    ignored     0      A  PCD  PWT  U  W  P
 * </pre>
 *
 * @param mmu the machine's memory management unit
 */
public record X86Entries(Mmu mmu) implements EntryReader {
    /** P: the entry is in use; if it is 0, all others are software's. Table 4-20. */
    private static final int PRESENT = 0;
    /** R/W: writes are allowed to what the entry reaches. Section 4.6.1. */
    private static final int WRITABLE = 1;
    /** U/S: user mode may reach it. Section 4.6.1. */
    private static final int USER = 2;
    /** PWT: bit 0 of the PAT index. Section 4.9.2. */
    private static final int PWT = 3;
    /** PCD: bit 1 of the PAT index. Section 4.9.2. */
    private static final int PCD = 4;
    /** A: the processor has used the entry. Section 4.8. */
    private static final int ACCESSED = 5;
    /** D: the processor has written to the page. Section 4.8. */
    private static final int DIRTY = 6;
    /** PS: above level 1, a page and not a table. Tables 4-16 and 4-18. */
    private static final int PAGE_SIZE = 7;
    /** PAT of a page at level 1: bit 2 of the PAT index. Table 4-20. */
    private static final int PAT_OF_SMALL = 7;
    /** G: the page's translation outlives a load of CR3. Section 4.10.2.4. */
    private static final int GLOBAL = 8;
    /** PAT of a page above level 1. Tables 4-16 and 4-18. */
    private static final int PAT_OF_LARGE = 12;
    /** Lowest bit of the address of a table or of a page at level 1; of a larger page it is that of its size. */
    private static final int LOWEST_ADDRESS_BIT = 12;
    /** Highest bit of any address; those from MAXPHYADDR up are reserved. Section 4.1.4. */
    private static final int HIGHEST_ADDRESS_BIT = 51;
    /** XD: no instruction is fetched from what the entry reaches; reserved if EFER.NXE is 0. Section 4.6. */
    private static final int NX = 63;
    /** Pages of 1 GiB are the largest; PS is reserved above. Table 4-15. */
    private static final int LARGEST_PAGE_LEVEL = 3;

    @Override
    public HardwareEntry read(long raw, int level) {
        if (!isSet(raw, PRESENT)) {
            return new HardwareEntry.Absent("P = 0");
        }
        boolean isLarge = level > 1 && isSet(raw, PAGE_SIZE);
        PagingConsts consts = mmu.mode().consts();
        int lowestBit = isLarge && level <= LARGEST_PAGE_LEVEL ? consts.shift(level) : LOWEST_ADDRESS_BIT;
        Paddr address = new Paddr(kept(raw, HIGHEST_ADDRESS_BIT, lowestBit));
        // Whole memories are read entry by entry, and hardly any is reserved: what is wrong is worded only then.
        if (isReserved(raw, level, lowestBit)) {
            return new HardwareEntry.Fault(
                    new Paddr(kept(raw, HIGHEST_ADDRESS_BIT, LOWEST_ADDRESS_BIT)), HardwareEntry.Cause.PAGE_FAULT,
                    wrong(raw, level, lowestBit));
        }
        return level == 1 || isLarge
                ? new HardwareEntry.Leaf(address, consts.pageSize(level))
                : new HardwareEntry.Table(address);
    }

    private boolean isReserved(long raw, int level, int lowestBit) {
        long addressBits = kept(raw, HIGHEST_ADDRESS_BIT, LOWEST_ADDRESS_BIT);
        return (isSet(raw, NX) && !mmu.nxe())
                || (level > LARGEST_PAGE_LEVEL && isSet(raw, PAGE_SIZE))
                || addressBits >>> mmu.physicalAddressBits() != 0
                || (lowestBit > LOWEST_ADDRESS_BIT && kept(raw, lowestBit - 1, PAT_OF_LARGE + 1) != 0);
    }

    private Message wrong(long raw, int level, int lowestBit) {
        return sentence(
                wrongIf(isSet(raw, NX) && !mmu.nxe(), X86Words.NX_RESERVED::of),
                wrongIf(level > LARGEST_PAGE_LEVEL && isSet(raw, PAGE_SIZE), () -> X86Words.PS_RESERVED.of(level)),
                mustBeZero(raw, HIGHEST_ADDRESS_BIT, mmu.physicalAddressBits(),
                        () -> ReservedWords.ADDRESS_BITS.of(mmu.physicalAddressBits())),
                lowestBit > LOWEST_ADDRESS_BIT
                        ? mustBeZero(raw, lowestBit - 1, PAT_OF_LARGE + 1,
                                () -> X86Words.PAGE_UNALIGNED.of(mmu.mode().consts().pageSize(level)))
                        : Stream.empty())
                .orElseThrow();
    }

    @Override
    public List<String> flags(long raw, int level) {
        if (!isSet(raw, PRESENT)) {
            return List.of();
        }
        boolean isLarge = level > 1 && isSet(raw, PAGE_SIZE);
        boolean isPage = level == 1 || isLarge;
        return listed(
                flag(raw, PRESENT, "P"),
                flag(raw, WRITABLE, "W"),
                flag(raw, USER, "U"),
                flag(raw, PWT, "PWT"),
                flag(raw, PCD, "PCD"),
                flag(raw, ACCESSED, "A"),
                when(isPage && isSet(raw, DIRTY), "D"),
                when(isLarge, "PS"),
                when(isPage && isSet(raw, isLarge ? PAT_OF_LARGE : PAT_OF_SMALL), "PAT"),
                when(isPage && isSet(raw, GLOBAL), "G"),
                flag(raw, NX, "NX"));
    }

    /**
     * The page attribute table is a register of the processor (IA32_PAT); that its first entry is write-back is all that every
     * system leaves as it is.
     */
    @Override
    public PageProperty property(long raw, int level) {
        PageFlags flags = PageFlags.R
                .or(flagsIf(isSet(raw, WRITABLE), PageFlags.W))
                .or(flagsIf(!isSet(raw, NX), PageFlags.X))
                .or(flagsIf(isSet(raw, ACCESSED), PageFlags.ACCESSED))
                .or(flagsIf(isSet(raw, DIRTY), PageFlags.DIRTY));
        boolean isFirstType = !isSet(raw, PWT) && !isSet(raw, PCD)
                && !isSet(raw, level == 1 ? PAT_OF_SMALL : PAT_OF_LARGE);
        return new PageProperty(
                flags, Optional.of(CachePolicy.WRITEBACK).filter(_ -> isFirstType),
                privileged(isSet(raw, USER), isSet(raw, GLOBAL)));
    }

    /** A present entry of level 1 is laid out as a page, and one that is not present as bit 7 says. */
    @Override
    public List<BitSpan> layout(long raw, int level) {
        boolean leaf = (isSet(raw, PAGE_SIZE) && level <= LARGEST_PAGE_LEVEL) || (level == 1 && isSet(raw, PRESENT));
        int addressLow = leaf ? mmu.mode().consts().shift(level) : LOWEST_ADDRESS_BIT;
        List<BitSpan> spans = new ArrayList<>();
        spans.add(new BitSpan(63, 63, "NX", BitSpan.Kind.FLAG));
        if (leaf) {
            spans.add(new BitSpan(62, 59, "PK", BitSpan.Kind.UNUSED));
            spans.add(new BitSpan(58, 52, "ignored", BitSpan.Kind.UNUSED));
        } else {
            spans.add(new BitSpan(62, 52, "ignored", BitSpan.Kind.UNUSED));
        }
        spans.add(new BitSpan(HIGHEST_ADDRESS_BIT, addressLow, "address", BitSpan.Kind.ADDRESS));
        if (addressLow > LOWEST_ADDRESS_BIT) {
            spans.add(new BitSpan(addressLow - 1, LOWEST_ADDRESS_BIT + 1, "must be 0", BitSpan.Kind.UNUSED));
            spans.add(new BitSpan(LOWEST_ADDRESS_BIT, LOWEST_ADDRESS_BIT, "PAT", BitSpan.Kind.FLAG));
        }
        spans.add(new BitSpan(11, 9, "avail", BitSpan.Kind.UNUSED));
        spans.add(new BitSpan(8, 8, leaf ? "G" : "ign", leaf ? BitSpan.Kind.FLAG : BitSpan.Kind.UNUSED));
        spans.add(new BitSpan(7, 7, level == 1 ? "PAT" : "PS", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(6, 6, leaf ? "D" : "ign", leaf ? BitSpan.Kind.FLAG : BitSpan.Kind.UNUSED));
        spans.add(new BitSpan(5, 5, "A", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(4, 4, "PCD", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(3, 3, "PWT", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(2, 2, "U", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(1, 1, "W", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(0, 0, "P", BitSpan.Kind.FLAG));
        return List.copyOf(spans);
    }

    /** Of CR3, the address; bits 11 to 0 may hold a process-context identifier, and bit 63 is none of the address. */
    @Override
    public Paddr root(long register) {
        return new Paddr(kept(register, HIGHEST_ADDRESS_BIT, LOWEST_ADDRESS_BIT));
    }
}

package kspace.core.arch.arm;

import static kspace.core.arch.mmu.EntryBits.flag;
import static kspace.core.arch.mmu.EntryBits.flagsIf;
import static kspace.core.arch.mmu.EntryBits.isSet;
import static kspace.core.arch.mmu.EntryBits.kept;
import static kspace.core.arch.mmu.EntryBits.listed;
import static kspace.core.arch.mmu.EntryBits.privileged;
import static kspace.core.arch.mmu.EntryBits.value;
import static kspace.core.arch.mmu.EntryBits.when;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.mmu.ReservedWords;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.words.Message;

/**
 * Entries of AArch64 with 4 KiB granule and 48 bits as the processor reads them in stage 1: Arm Architecture Reference Manual
 * DDI 0487, section D8.3 "Translation table descriptor formats". Its levels count from 0 at the root to 3 at the last table,
 * so level 4 here is its level 0, and level 1 its level 3.
 *
 * <pre>
 * bit    63   62..61   60        59        58..55    54   53   52    51   50  49..48  47..12   11  10  9..8  7..6     5   4..2      1  0
 * page   ignored or PBHA                   software  UXN  PXN  cont  DBM  GP  0       address  nG  AF  SH    AP[2:1]  NS  AttrIndx  1  1
 * block  ignored or PBHA                   software  UXN  PXN  cont  DBM  GP  0       address  nG  AF  SH    AP[2:1]  NS  AttrIndx  0  1
 * table  NST  APTable  UXNTable  PXNTable  ignored                        0           address  ignored                              1  1
 * </pre>
 *
 * <p>What is written as 0 is reserved (RES0) and looked at by no processor. That includes the bits of a block's address below
 * its size; bit 16 there is nT of FEAT_BBM, which is a hint for a block that is being changed.
 *
 * @param mmu the machine's memory management unit
 */
public record ArmEntries(Mmu mmu) implements EntryReader {
    private static final int VALID = 0;
    private static final int TABLE_OR_PAGE = 1;
    private static final int ATTR_INDX_LOW = 2;
    private static final int ATTR_INDX_HIGH = 4;
    private static final int NS = 5;
    private static final int AP_LOW = 6;
    private static final int AP_HIGH = 7;
    private static final int SH_LOW = 8;
    private static final int SH_HIGH = 9;
    private static final int AF = 10;
    private static final int NG = 11;
    private static final int ADDRESS_LOW = 12;
    private static final int ADDRESS_HIGH = 47;
    private static final int GP = 50;
    private static final int DBM = 51;
    private static final int CONTIGUOUS = 52;
    private static final int PXN = 53;
    private static final int UXN = 54;
    private static final int PXN_TABLE = 59;
    private static final int UXN_TABLE = 60;
    private static final int AP_TABLE_LOW = 61;
    private static final int AP_TABLE_HIGH = 62;
    private static final int NS_TABLE = 63;
    private static final List<String> SHAREABILITY = List.of("", "SH=reserved", "SH=outer", "SH=inner");

    @Override
    public HardwareEntry read(long raw, int level) {
        if (!isSet(raw, VALID)) {
            return new HardwareEntry.Absent("valid = 0");
        }
        Paddr address = new Paddr(kept(raw, ADDRESS_HIGH, ADDRESS_LOW));
        Optional<Message> reserved = reserved(raw, level);
        if (reserved.isPresent()) {
            return new HardwareEntry.Fault(address, HardwareEntry.Cause.TRANSLATION_FAULT, reserved.get());
        }
        int bits = mmu.physicalAddressBits();
        if (address.value() >>> bits != 0) {
            return new HardwareEntry.Fault(address, HardwareEntry.Cause.ADDRESS_SIZE_FAULT,
                    ReservedWords.ADDRESS_TOO_HIGH.of(bits - 1, bits));
        }
        if (isTable(raw, level)) {
            return new HardwareEntry.Table(address);
        }
        long size = mmu.mode().consts().pageSize(level);
        return new HardwareEntry.Leaf(address.alignDown(size), size);
    }

    /** Says why an entry without bit 1 is none at this level, if it is none. */
    private static Optional<Message> reserved(long raw, int level) {
        if (isSet(raw, TABLE_OR_PAGE) || (level > 1 && level <= Arm.HIGHEST_BLOCK_LEVEL)) {
            return Optional.empty();
        }
        return Optional.of(level == 1
                ? ArmWords.RESERVED_AT_LEVEL_1.of()
                : ArmWords.BLOCK_RESERVED.of(level));
    }

    private static boolean isTable(long raw, int level) {
        return level > 1 && isSet(raw, TABLE_OR_PAGE);
    }

    @Override
    public List<String> flags(long raw, int level) {
        if (!isSet(raw, VALID)) {
            return List.of();
        }
        if (isTable(raw, level)) {
            return listed(
                    Stream.of("table"),
                    flag(raw, PXN_TABLE, "PXNTable"),
                    flag(raw, UXN_TABLE, "UXNTable"),
                    numbered(raw, AP_TABLE_HIGH, AP_TABLE_LOW, "APTable"),
                    flag(raw, NS_TABLE, "NSTable"));
        }
        return listed(
                Stream.of(isSet(raw, TABLE_OR_PAGE) ? "page" : "block"),
                Stream.of("AttrIndx=" + value(raw, ATTR_INDX_HIGH, ATTR_INDX_LOW)),
                flag(raw, NS, "NS"),
                flag(raw, AP_LOW, "AP[1]"),
                flag(raw, AP_HIGH, "AP[2]"),
                when(value(raw, SH_HIGH, SH_LOW) != 0, SHAREABILITY.get((int) value(raw, SH_HIGH, SH_LOW))),
                flag(raw, AF, "AF"),
                flag(raw, NG, "nG"),
                flag(raw, GP, "GP"),
                flag(raw, DBM, "DBM"),
                flag(raw, CONTIGUOUS, "Contiguous"),
                flag(raw, PXN, "PXN"),
                flag(raw, UXN, "UXN"));
    }

    @Override
    public List<BitSpan> layout(long raw, int level) {
        return isTable(raw, level) ? ArmBitSpans.ofTable() : ArmBitSpans.ofLeaf(level);
    }

    /** The memory type is what MAIR_EL1 holds in the field that AttrIndx names. Only with DBM does AP[2] tell who was written to. */
    @Override
    public PageProperty property(long raw, int level) {
        boolean isWritable = !isSet(raw, AP_HIGH);
        PageFlags flags = PageFlags.R
                .or(flagsIf(isWritable, PageFlags.W))
                .or(flagsIf(!isSet(raw, isSet(raw, AP_LOW) ? UXN : PXN), PageFlags.X))
                .or(flagsIf(isSet(raw, AF), PageFlags.ACCESSED))
                .or(flagsIf(isSet(raw, DBM) && isWritable, PageFlags.DIRTY));
        return new PageProperty(flags, Optional.empty(), privileged(isSet(raw, AP_LOW), !isSet(raw, NG)));
    }

    /** Of TTBR1_EL1, the address; its upper bits hold an address space identifier and bit 0 is CnP. */
    @Override
    public Paddr root(long register) {
        return new Paddr(kept(register, ADDRESS_HIGH, ADDRESS_LOW));
    }

    private static Stream<String> numbered(long raw, int high, int low, String name) {
        return when(value(raw, high, low) != 0, name + "=" + value(raw, high, low));
    }
}

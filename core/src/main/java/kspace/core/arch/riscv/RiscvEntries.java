package kspace.core.arch.riscv;

import static kspace.core.arch.mmu.EntryBits.flag;
import static kspace.core.arch.mmu.EntryBits.flagsIf;
import static kspace.core.arch.mmu.EntryBits.isSet;
import static kspace.core.arch.mmu.EntryBits.listed;
import static kspace.core.arch.mmu.EntryBits.mustBeZero;
import static kspace.core.arch.mmu.EntryBits.privileged;
import static kspace.core.arch.mmu.EntryBits.sentence;
import static kspace.core.arch.mmu.EntryBits.value;
import static kspace.core.arch.mmu.EntryBits.when;
import static kspace.core.arch.mmu.EntryBits.wrongIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import kspace.core.words.Message;

/**
 * Entries of Sv39, Sv48 and Sv57 as a hart reads them: RISC-V privileged architecture, section "Virtual Address Translation
 * Process" and chapters "Svnapot" and "Svpbmt".
 *
 * <pre>
 * bit      63  62..61  60..54    53..10  9..8     7  6  5  4  3  2  1  0
 * page     N   PBMT    reserved  PPN     ignored  D  A  G  U  X  W  R  V
 * pointer  0   0       reserved  PPN     ignored  0  0  G  0  0  0  0  V
 * </pre>
 *
 * @param mmu the machine's memory management unit
 */
public record RiscvEntries(Mmu mmu) implements EntryReader {
    /** V: the entry is in use; if it is 0, all others are software's. */
    private static final int VALID = 0;
    /** R: loads are allowed. R, W and X all 0 make it a pointer to a table. */
    private static final int READABLE = 1;
    /** W: stores are allowed; reserved without R. */
    private static final int WRITABLE = 2;
    /** X: fetches are allowed. */
    private static final int EXECUTABLE = 3;
    /** U: the page is U-mode's; S-mode needs SUM for data and never executes it. */
    private static final int USER = 4;
    /** G: the mapping is in all address spaces. */
    private static final int GLOBAL = 5;
    /** A: the page has been used since it was last cleared. */
    private static final int ACCESSED = 6;
    /** D: the page has been written since it was last cleared. */
    private static final int DIRTY = 7;
    /** PPN: the number of the frame, bits 53 to 10. */
    private static final int PPN_LOW = 10;
    private static final int PPN_HIGH = 53;
    /** Bits 60 to 54 are for extensions and must be 0. */
    private static final int RESERVED_LOW = 54;
    private static final int RESERVED_HIGH = 60;
    /** PBMT: 0 the region's type, 1 non-cacheable, 2 I/O; 3 is reserved. Chapter "Svpbmt". */
    private static final int PBMT_LOW = 61;
    private static final int PBMT_HIGH = 62;
    /** N: one of a range of 64 KiB. Chapter "Svnapot". */
    private static final int NAPOT = 63;
    private static final int PAGE_SHIFT = 12;
    private static final int INDEX_BITS = 9;
    private static final int NAPOT_BITS = 4;
    private static final long NAPOT_64_KIB = 8;
    private static final int RESERVED_PBMT = 3;
    private static final Map<Integer, String> BY_SATP_MODE =
            Map.of(8, "riscv-sv39", 9, "riscv-sv48", 10, "riscv-sv57");
    private static final int SATP_MODE_LOW = 60;
    private static final int SATP_MODE_HIGH = 63;
    private static final int SATP_PPN_HIGH = 43;

    @Override
    public HardwareEntry read(long raw, int level) {
        if (!isSet(raw, VALID)) {
            return new HardwareEntry.Absent("V = 0");
        }
        Paddr address = new Paddr(value(raw, PPN_HIGH, PPN_LOW) << PAGE_SHIFT);
        boolean isPointer = value(raw, EXECUTABLE, READABLE) == 0;
        Optional<Message> wrong = sentence(
                mustBeZero(raw, RESERVED_HIGH, RESERVED_LOW, RiscvWords.NO_EXTENSION_USES_THEM::of),
                wrongIf(isSet(raw, WRITABLE) && !isSet(raw, READABLE), RiscvWords.W_WITHOUT_R::of),
                isPointer ? wrongInPointer(raw, level) : wrongInPage(raw, level));
        if (wrong.isPresent()) {
            return new HardwareEntry.Fault(address, HardwareEntry.Cause.PAGE_FAULT, wrong.get());
        }
        int bits = mmu.physicalAddressBits();
        if (address.value() >>> bits != 0) {
            return new HardwareEntry.Fault(address, HardwareEntry.Cause.ACCESS_FAULT,
                    ReservedWords.ADDRESS_TOO_HIGH.of(bits - 1, bits));
        }
        if (isPointer) {
            return new HardwareEntry.Table(address);
        }
        long size = mmu.mode().consts().pageSize(level) << (isSet(raw, NAPOT) ? NAPOT_BITS : 0);
        return new HardwareEntry.Leaf(address.alignDown(size), size);
    }

    private static Stream<Message> wrongInPointer(long raw, int level) {
        if (level == 1) {
            return Stream.of(RiscvWords.POINTER_AT_LEVEL_1.of());
        }
        List<String> set = listed(
                flag(raw, USER, "U"), flag(raw, ACCESSED, "A"), flag(raw, DIRTY, "D"), pbmt(raw),
                flag(raw, NAPOT, "N"));
        return wrongIf(!set.isEmpty(), () -> RiscvWords.SET_IN_POINTER.of(set));
    }

    private Stream<Message> wrongInPage(long raw, int level) {
        long pbmt = value(raw, PBMT_HIGH, PBMT_LOW);
        boolean isNapot = isSet(raw, NAPOT);
        return Stream.of(
                pbmt == RESERVED_PBMT
                        ? Stream.of(RiscvWords.PBMT_RESERVED.of())
                        : wrongIf(pbmt != 0 && !mmu.svpbmt(), () -> RiscvWords.PBMT_WITHOUT_SVPBMT.of(pbmt)),
                isNapot ? wrongInRange(raw, level) : Stream.<Message>empty(),
                level == 1 ? Stream.<Message>empty() : misaligned(raw, level)).flatMap(it -> it);
    }

    /** Svnapot knows ranges of 64 KiB only, made of pages of level 1. */
    private Stream<Message> wrongInRange(long raw, int level) {
        if (!mmu.svnapot()) {
            return Stream.of(RiscvWords.N_WITHOUT_SVNAPOT.of());
        }
        if (level > 1) {
            return Stream.of(RiscvWords.N_ABOVE_LEVEL_1.of());
        }
        return wrongIf(value(raw, PPN_LOW + NAPOT_BITS - 1, PPN_LOW) != NAPOT_64_KIB, RiscvWords.N_OF_OTHER_RANGE::of);
    }

    private Stream<Message> misaligned(long raw, int level) {
        long low = value(raw, PPN_LOW + INDEX_BITS * (level - 1) - 1, PPN_LOW);
        if (low == 0) {
            return Stream.empty();
        }
        String part = level == 2 ? "PPN[0]" : "PPN[" + (level - 2) + ":0]";
        return Stream.of(RiscvWords.MISALIGNED.of(part, low, mmu.mode().consts().pageSize(level)));
    }

    private static Stream<String> pbmt(long raw) {
        long type = value(raw, PBMT_HIGH, PBMT_LOW);
        return when(type != 0, "PBMT=" + type);
    }

    @Override
    public List<String> flags(long raw, int level) {
        return !isSet(raw, VALID)
                ? List.of()
                : listed(flag(raw, VALID, "V"), flag(raw, READABLE, "R"), flag(raw, WRITABLE, "W"),
                        flag(raw, EXECUTABLE, "X"), flag(raw, USER, "U"), flag(raw, GLOBAL, "G"),
                        flag(raw, ACCESSED, "A"), flag(raw, DIRTY, "D"), pbmt(raw), flag(raw, NAPOT, "N"));
    }

    @Override
    public List<BitSpan> layout(long raw, int level) {
        List<BitSpan> spans = new ArrayList<>();
        spans.add(new BitSpan(NAPOT, NAPOT, "N", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(PBMT_HIGH, PBMT_LOW, "PBMT", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(RESERVED_HIGH, RESERVED_LOW, "reserved", BitSpan.Kind.UNUSED));
        spans.add(new BitSpan(PPN_HIGH, PPN_LOW, "PPN", BitSpan.Kind.ADDRESS));
        spans.add(new BitSpan(9, 8, "RSW", BitSpan.Kind.UNUSED));
        List<String> flags = List.of("D", "A", "G", "U", "X", "W", "R", "V");
        for (int i = 0; i < flags.size(); i++) {
            int bit = flags.size() - 1 - i;
            spans.add(new BitSpan(bit, bit, flags.get(i), BitSpan.Kind.FLAG));
        }
        return List.copyOf(spans);
    }

    /** Without a type of its own (PBMT = 0) a page has that of its memory, which is write-back in RAM. */
    @Override
    public PageProperty property(long raw, int level) {
        PageFlags flags = flagsIf(isSet(raw, READABLE), PageFlags.R)
                .or(flagsIf(isSet(raw, WRITABLE), PageFlags.W))
                .or(flagsIf(isSet(raw, EXECUTABLE), PageFlags.X))
                .or(flagsIf(isSet(raw, ACCESSED), PageFlags.ACCESSED))
                .or(flagsIf(isSet(raw, DIRTY), PageFlags.DIRTY));
        CachePolicy cache = switch ((int) value(raw, PBMT_HIGH, PBMT_LOW)) {
            case 0 -> CachePolicy.WRITEBACK;
            case 1 -> CachePolicy.WRITE_COMBINING;
            default -> CachePolicy.UNCACHEABLE;
        };
        return new PageProperty(flags, cache, privileged(isSet(raw, USER), isSet(raw, GLOBAL)));
    }

    @Override
    public Optional<String> modeOfRoot(long register) {
        return Optional.ofNullable(BY_SATP_MODE.get((int) value(register, SATP_MODE_HIGH, SATP_MODE_LOW)));
    }

    /** 0 is no mode at all, or the upper bits of an address; 1 to 7 and 12 to 15 are reserved, or for custom use, and 11 for Sv64. */
    @Override
    public boolean isModeReserved(long register) {
        return value(register, SATP_MODE_HIGH, SATP_MODE_LOW) != 0 && modeOfRoot(register).isEmpty();
    }

    /** Of satp, the PPN; without a mode in its upper bits it is an address. */
    @Override
    public Paddr root(long register) {
        return new Paddr(value(register, SATP_MODE_HIGH, SATP_MODE_LOW) == 0
                ? register : value(register, SATP_PPN_HIGH, 0) << PAGE_SHIFT);
    }
}

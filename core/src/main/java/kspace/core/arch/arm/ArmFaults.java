package kspace.core.arch.arm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.arch.isa.FaultReports;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.input.NumberText;

/** Syndromes of ESR_EL1: Arm Architecture Reference Manual DDI 0487, section D24.2, and how Linux writes them ({@code ESR = 0x...}). */
final class ArmFaults implements FaultReports {
    private static final Pattern CODE =
            Pattern.compile("\\b(?i:ESR(?:_EL1)?)\\b\\s{0,3}[:=(]?\\s{0,3}(?:0x)?([0-9a-fA-F]{8,16})\\b");
    private static final Pattern FLAGS =
            Pattern.compile("\\b(?:UXN|PXNTable|UXNTable|SHD|MEM/NORMAL|DEVICE/nGn[A-Za-z]{2,3})\\b");
    private static final int FETCH = 0x20;
    private static final int DATA = 0x24;
    private static final int CLASS_LOW = 26;
    private static final int CLASS_MASK = 0x3f;
    private static final int WRITE = 1 << 6;
    private static final int STATUS_MASK = 0x3f;
    private static final int LEVEL_MASK = 3;
    private static final int S1PTW = 7;
    private static final int CM = 8;
    private static final int FNV = 10;

    /** What the syndrome says about a fault, before the level is added: bits 5:2 of the fault status code. */
    enum Status {
        ADDRESS_SIZE("address size fault", 0), TRANSLATION("translation fault", 1), ACCESS_FLAG("access flag fault", 2),
        PERMISSION("permission fault", 3);

        private final String displayName;
        private final int code;

        Status(String displayName, int code) {
            this.displayName = displayName;
            this.code = code;
        }
    }

    private static final String REGISTER = "ESR_EL1";
    private static final long CLASS = (long) CLASS_MASK << CLASS_LOW;
    private static final List<Status> ALL = List.of(Status.values());

    /** Returns the fault of an access at a level of the manual. */
    static AccessFault of(Status status, int manualLevel, MemoryAccess access) {
        boolean isFetch = access.kind() == MemoryAccess.Kind.EXECUTE;
        int fsc = status.code << 2 | manualLevel;
        int wnr = access.kind() == MemoryAccess.Kind.WRITE ? 1 : 0;
        int ec = (isFetch ? FETCH : DATA) | (access.user() ? 0 : 1);
        long esr = (long) ec << CLASS_LOW | 1L << 25 | (long) wnr << 6 | fsc;
        return of(status, esr);
    }

    /** Returns the fault of a syndrome, which keeps what else it says. */
    private static AccessFault of(Status status, long esr) {
        long fsc = esr & STATUS_MASK;
        return new AccessFault(
                status.displayName + ", level " + (fsc & LEVEL_MASK), Optional.empty(), REGISTER, esr,
                String.format(Locale.ROOT, "0x%08x, EC 0x%x, %s 0x%02x", esr, (esr >>> CLASS_LOW) & CLASS_MASK,
                        isFetch(esr) ? "IFSC" : "WnR " + ((esr & WRITE) != 0 ? 1 : 0) + ", DFSC", fsc),
                bits(esr));
    }

    private static boolean isFetch(long esr) {
        return ((esr >>> CLASS_LOW) & CLASS_MASK & ~1) == FETCH;
    }

    /** What few faults have is in the bits only where it is set. */
    private static List<AccessFault.CodeBit> bits(long esr) {
        List<AccessFault.CodeBit> bits = new ArrayList<>();
        addIfSet(bits, esr, S1PTW, "S1PTW", ArmWords.OF_STAGE_2_ON_THE_WALK);
        if (!isFetch(esr)) {
            addIfSet(bits, esr, CM, "CM", ArmWords.OF_CACHE_MAINTENANCE);
        }
        addIfSet(bits, esr, FNV, "FnV", ArmWords.FAR_NOT_VALID);
        return List.copyOf(bits);
    }

    private static void addIfSet(
            List<AccessFault.CodeBit> bits, long esr, int bit, String name, ArmWords meaning) {
        if ((esr >>> bit & 1) != 0) {
            bits.add(new AccessFault.CodeBit(bit, name, true, meaning.of()));
        }
    }

    @Override
    public OptionalLong codeIn(String line) {
        Matcher matcher = CODE.matcher(line);
        return matcher.find() ? NumberText.digits(String.valueOf(matcher.group(1))) : OptionalLong.empty();
    }

    @Override
    public String register() {
        return REGISTER;
    }

    /** What the entries decide: the class of the exception, the status code, and of a data access whether it was a write. */
    @Override
    public boolean agree(AccessFault said, AccessFault raised) {
        long compared = CLASS | STATUS_MASK | (isFetch(raised.code()) ? 0 : WRITE);
        return said.register().equals(raised.register()) && ((said.code() ^ raised.code()) & compared) == 0;
    }

    /** Linux writes these words, and no other architecture does. */
    @Override
    public boolean writesFlags(String flags) {
        return FLAGS.matcher(flags).find();
    }

    @Override
    public Optional<AccessFault> fault(long code) {
        int status = (int) (code & STATUS_MASK);
        return access(code, false).flatMap(
                _ -> ALL.stream().filter(it -> it.code == status >> 2).findFirst().map(it -> of(it, code)));
    }

    @Override
    public Optional<MemoryAccess> access(long code, boolean user) {
        int ec = (int) (code >>> CLASS_LOW) & CLASS_MASK;
        boolean isFromEl0 = (ec & 1) == 0;
        return switch (ec & ~1) {
            case FETCH -> Optional.of(new MemoryAccess(MemoryAccess.Kind.EXECUTE, isFromEl0));
            case DATA -> Optional.of(new MemoryAccess(
                    (code & WRITE) != 0 ? MemoryAccess.Kind.WRITE : MemoryAccess.Kind.READ, isFromEl0));
            default -> Optional.empty();
        };
    }
}

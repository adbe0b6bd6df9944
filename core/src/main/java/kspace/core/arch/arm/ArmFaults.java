package kspace.core.arch.arm;

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
    private static final int FETCH = 0x20;
    private static final int DATA = 0x24;
    private static final int CLASS_LOW = 26;
    private static final int CLASS_MASK = 0x3f;
    private static final int WRITE = 1 << 6;
    private static final int STATUS_MASK = 0x3f;

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

    private static final List<Status> ALL = List.of(Status.values());

    /** Returns the fault of an access at a level of the manual. */
    static AccessFault of(Status status, int manualLevel, MemoryAccess access) {
        boolean isFetch = access.kind() == MemoryAccess.Kind.EXECUTE;
        int fsc = status.code << 2 | manualLevel;
        int wnr = access.kind() == MemoryAccess.Kind.WRITE ? 1 : 0;
        int ec = (isFetch ? FETCH : DATA) | (access.user() ? 0 : 1);
        long esr = (long) ec << CLASS_LOW | 1L << 25 | (long) wnr << 6 | fsc;
        return new AccessFault(
                status.displayName + ", level " + manualLevel, Optional.empty(), "ESR_EL1", esr,
                String.format(Locale.ROOT, "0x%08x, EC 0x%x, %s 0x%02x", esr, ec,
                        isFetch ? "IFSC" : "WnR " + wnr + ", DFSC", fsc),
                List.of());
    }

    @Override
    public OptionalLong codeIn(String line) {
        Matcher matcher = CODE.matcher(line);
        return matcher.find() ? NumberText.digits(String.valueOf(matcher.group(1))) : OptionalLong.empty();
    }

    @Override
    public Optional<AccessFault> fault(long code) {
        int status = (int) (code & STATUS_MASK);
        return access(code).flatMap(access -> ALL.stream().filter(it -> it.code == status >> 2).findFirst()
                .map(it -> of(it, status & 3, access)));
    }

    @Override
    public Optional<MemoryAccess> access(long code) {
        int ec = (int) (code >>> CLASS_LOW) & CLASS_MASK;
        boolean user = (ec & 1) == 0;
        return switch (ec & ~1) {
            case FETCH -> Optional.of(new MemoryAccess(MemoryAccess.Kind.EXECUTE, user));
            case DATA -> Optional.of(new MemoryAccess(
                    (code & WRITE) != 0 ? MemoryAccess.Kind.WRITE : MemoryAccess.Kind.READ, user));
            default -> Optional.empty();
        };
    }
}

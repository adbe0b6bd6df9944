package kspace.core.arch.riscv;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.arch.isa.FaultReports;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.input.NumberText;

/**
 * Exception codes of scause: RISC-V privileged, table "Supervisor cause register (scause) values after trap", and how Linux
 * ({@code cause: 000000000000000d}) and xv6 ({@code scause 0xd}) write them.
 */
final class RiscvFaults implements FaultReports {
    /** The page faults. */
    static final Family PAGE = new Family("page fault", 12, 13, 15);
    /** The access faults. */
    static final Family ACCESS = new Family("access fault", 1, 5, 7);

    private static final List<Family> FAMILIES = List.of(PAGE, ACCESS);
    private static final Pattern CODE =
            Pattern.compile(
                    "(?i)\\b(?:scause\\b\\s{0,3}[:=(]?|cause\\s{0,3}[:=](?=\\s{0,3}0))\\s{0,3}(0x)?([0-9a-f]{1,16})\\b");
    private static final int LONGEST_DECIMAL = 2;

    /** The faults of one kind, of which each kind of access has its own. */
    record Family(String name, int execute, int read, int write) {
        AccessFault of(MemoryAccess.Kind kind) {
            int code = code(kind);
            return new AccessFault(switch (kind) {
                case EXECUTE -> "instruction " + name;
                case READ -> "load " + name;
                case WRITE -> "store/AMO " + name;
            }, Optional.empty(), "scause", code, String.valueOf(code), List.of());
        }

        private int code(MemoryAccess.Kind kind) {
            return switch (kind) {
                case EXECUTE -> execute;
                case READ -> read;
                case WRITE -> write;
            };
        }

        Optional<MemoryAccess.Kind> kind(long code) {
            return List.of(MemoryAccess.Kind.values()).stream().filter(it -> code(it) == code).findFirst();
        }
    }

    /** Without a prefix or leading zeros it is a decimal number, as the manual writes them. */
    @Override
    public OptionalLong codeIn(String line) {
        Matcher matcher = CODE.matcher(line);
        if (!matcher.find()) {
            return OptionalLong.empty();
        }
        String digits = String.valueOf(matcher.group(2));
        boolean isDecimal = matcher.start(1) < 0 && digits.length() <= LONGEST_DECIMAL
                && digits.chars().allMatch(Character::isDigit);
        return isDecimal ? OptionalLong.of(Long.parseLong(digits)) : NumberText.digits(digits);
    }

    @Override
    public Optional<AccessFault> fault(long code) {
        return FAMILIES.stream().flatMap(family -> family.kind(code).map(family::of).stream()).findFirst();
    }

    /** Which mode it was, scause does not say: it is sstatus.SPP. */
    @Override
    public Optional<MemoryAccess> access(long code) {
        return FAMILIES.stream().flatMap(family -> family.kind(code).stream()).findFirst()
                .map(kind -> new MemoryAccess(kind, false));
    }
}

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
    private static final String REGISTER = "scause";
    private static final Pattern STATUS =
            Pattern.compile("(?i)\\bs?status\\b\\s{0,3}[:=(]?\\s{0,3}(?:0x)?([0-9a-f]{3,16})\\b");
    private static final long SPP = 1 << 8;
    private static final Pattern FLAGS = Pattern.compile("(?:[DAGUXWR.] ?){6,7}\\s?V\\s*+$");

    /** The faults of one kind, of which each kind of access has its own. */
    record Family(String name, int execute, int read, int write) {
        AccessFault of(MemoryAccess.Kind kind) {
            int code = code(kind);
            return new AccessFault(switch (kind) {
                case EXECUTE -> "instruction " + name;
                case READ -> "load " + name;
                case WRITE -> "store/AMO " + name;
            }, Optional.empty(), REGISTER, code, String.valueOf(code), List.of());
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

    /** Linux writes sstatus as {@code status}; SPP is set if the hart was in supervisor mode. */
    @Override
    public Optional<Boolean> userIn(String line) {
        Matcher status = STATUS.matcher(line);
        if (status.find()) {
            OptionalLong value = NumberText.digits(String.valueOf(status.group(1)));
            return value.isPresent() ? Optional.of((value.getAsLong() & SPP) == 0) : Optional.empty();
        }
        return line.contains("Unable to handle kernel") ? Optional.of(false) : Optional.empty();
    }

    /** Linux writes a letter for each flag, highest bit first, and a dot where it is clear. */
    @Override
    public boolean writesFlags(String flags) {
        return FLAGS.matcher(flags).find();
    }

    @Override
    public String register() {
        return REGISTER;
    }

    /** Which mode it was, scause does not say: it is sstatus.SPP. */
    @Override
    public Optional<MemoryAccess> access(long code, boolean user) {
        return FAMILIES.stream().flatMap(family -> family.kind(code).stream()).findFirst()
                .map(kind -> new MemoryAccess(kind, user));
    }
}

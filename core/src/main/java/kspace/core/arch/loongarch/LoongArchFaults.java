package kspace.core.arch.loongarch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.arch.isa.FaultReports;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.input.NumberText;

/** Exception codes of ESTAT: LoongArch manual volume 1, table 7-8, and how Linux writes them ({@code ECode=2 EsubCode=0}). */
final class LoongArchFaults implements FaultReports {
    /** By their codes, which count from 1. */
    private static final List<String> NAMES = List.of("PIL", "PIS", "PIF", "PME", "PNR", "PNX", "PPI");
    private static final Map<String, LoongArchWords> WORDS = Map.of(
            "PIL", LoongArchWords.PAGE_INVALID_FOR_LOAD,
            "PIS", LoongArchWords.PAGE_INVALID_FOR_STORE,
            "PIF", LoongArchWords.PAGE_INVALID_FOR_FETCH,
            "PNR", LoongArchWords.PAGE_NOT_READABLE,
            "PNX", LoongArchWords.PAGE_NOT_EXECUTABLE,
            "PPI", LoongArchWords.PAGE_PRIVILEGE_LEVEL_ILLEGAL,
            "PME", LoongArchWords.PAGE_MODIFICATION_EXCEPTION);
    private static final int ADDRESS_ERROR = 8;
    private static final int ECODE_MASK = 0x3f;
    /** EsubCode follows Ecode in ESTAT. */
    private static final int SUBCODE_LOW = 6;
    private static final String REGISTER = "Ecode";
    private static final String NUMBER = "\\b\\s{0,3}[:=(]?\\s{0,3}(0x)?([0-9a-f]{1,3})\\b";
    private static final Pattern CODE = Pattern.compile("(?i)\\bEcode" + NUMBER);
    private static final Pattern SUBCODE = Pattern.compile("(?i)\\bEsubcode" + NUMBER);
    private static final Pattern PRMD = Pattern.compile(
            "(?i)\\bPRMD\\b\\s{0,3}[:=(]?\\s{0,3}(?:0x)?[0-9a-f]{0,16}\\s{0,3}\\(?\\s{0,2}PPLV\\s{0,2}[:=]?\\s{0,2}([0-3])\\b");

    /** Returns the exception of a name. */
    static AccessFault of(String name) {
        int code = NAMES.indexOf(name) + 1;
        return new AccessFault(name, Optional.ofNullable(WORDS.get(name)).map(LoongArchWords::of), REGISTER, code,
                String.format(Locale.ROOT, "0x%x", code), List.of());
    }

    /** Returns the exception of an address that no walk translates. */
    static AccessFault addressError(boolean isFetch) {
        return new AccessFault(
                isFetch ? "ADEF" : "ADEM",
                Optional.of((isFetch ? LoongArchWords.ADDRESS_ERROR_FOR_FETCH : LoongArchWords.ADDRESS_ERROR).of()),
                REGISTER, ADDRESS_ERROR, "0x8, EsubCode " + (isFetch ? 0 : 1), List.of());
    }

    /** Linux writes both in decimal ({@code print_estat} of {@code arch/loongarch/kernel/traps.c}); they become one number, as in ESTAT. */
    @Override
    public OptionalLong codeIn(String line) {
        OptionalLong code = number(CODE, line);
        return code.isPresent()
                ? OptionalLong.of(code.getAsLong() | number(SUBCODE, line).orElse(0) << SUBCODE_LOW)
                : code;
    }

    /** A number without a prefix is decimal, unless it has letters. */
    private static OptionalLong number(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return OptionalLong.empty();
        }
        String digits = String.valueOf(matcher.group(2));
        return matcher.start(1) < 0 && digits.chars().allMatch(Character::isDigit)
                ? OptionalLong.of(Long.parseLong(digits))
                : NumberText.digits(digits);
    }

    /** The privilege level before the exception; 0 is the kernel's. */
    @Override
    public Optional<Boolean> userIn(String line) {
        Matcher mode = PRMD.matcher(line);
        if (mode.find()) {
            return Optional.of(!"0".equals(mode.group(1)));
        }
        return line.contains("Unable to handle kernel") ? Optional.of(false) : Optional.empty();
    }

    @Override
    public String register() {
        return REGISTER;
    }

    /** Of an address error, EsubCode says which: 0 of a fetch, 1 of any other access. */
    @Override
    public Optional<AccessFault> fault(long code) {
        int ecode = (int) code & ECODE_MASK;
        long subcode = code >>> SUBCODE_LOW;
        if (ecode == ADDRESS_ERROR && subcode <= 1) {
            return Optional.of(addressError(subcode == 0));
        }
        return ecode >= 1 && ecode <= NAMES.size() && subcode == 0
                ? Optional.of(of(NAMES.get(ecode - 1)))
                : Optional.empty();
    }

    /** Which mode it was, the code does not say; nor what was tried with an address or a page whose privilege is another. */
    @Override
    public Optional<MemoryAccess> access(long code, boolean user) {
        return fault(code).flatMap(it -> switch (it.name()) {
            case "PIL", "PNR" -> Optional.of(MemoryAccess.Kind.READ);
            case "PIS", "PME" -> Optional.of(MemoryAccess.Kind.WRITE);
            case "PIF", "PNX", "ADEF" -> Optional.of(MemoryAccess.Kind.EXECUTE);
            default -> Optional.<MemoryAccess.Kind>empty();
        }).map(kind -> new MemoryAccess(kind, user));
    }
}

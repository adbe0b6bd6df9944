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
    private static final Pattern CODE =
            Pattern.compile("(?i)\\bEcode\\b\\s{0,3}[:=(]?\\s{0,3}(?:0x)?([0-9a-f]{1,2})\\b");

    /** Returns the exception of a name. */
    static AccessFault of(String name) {
        int code = NAMES.indexOf(name) + 1;
        return new AccessFault(name, Optional.ofNullable(WORDS.get(name)).map(LoongArchWords::of), "Ecode", code,
                String.format(Locale.ROOT, "0x%x", code), List.of());
    }

    /** Returns the exception of an address that no walk translates. */
    static AccessFault addressError(boolean isFetch) {
        return new AccessFault(
                isFetch ? "ADEF" : "ADEM",
                Optional.of((isFetch ? LoongArchWords.ADDRESS_ERROR_FOR_FETCH : LoongArchWords.ADDRESS_ERROR).of()),
                "Ecode", ADDRESS_ERROR, "0x8, EsubCode " + (isFetch ? 0 : 1), List.of());
    }

    @Override
    public OptionalLong codeIn(String line) {
        Matcher matcher = CODE.matcher(line);
        return matcher.find() ? NumberText.digits(String.valueOf(matcher.group(1))) : OptionalLong.empty();
    }

    @Override
    public Optional<AccessFault> fault(long code) {
        if (code == ADDRESS_ERROR) {
            return Optional.of(addressError(false));
        }
        return code >= 1 && code <= NAMES.size() ? Optional.of(of(NAMES.get((int) code - 1))) : Optional.empty();
    }

    /** Which mode it was, the code does not say; nor does that of a page whose privilege is another. */
    @Override
    public Optional<MemoryAccess> access(long code) {
        return fault(code).flatMap(it -> switch (it.name()) {
            case "PIL", "PNR" -> Optional.of(MemoryAccess.Kind.READ);
            case "PIS", "PME" -> Optional.of(MemoryAccess.Kind.WRITE);
            case "PIF", "PNX" -> Optional.of(MemoryAccess.Kind.EXECUTE);
            default -> Optional.<MemoryAccess.Kind>empty();
        }).map(kind -> new MemoryAccess(kind, false));
    }
}

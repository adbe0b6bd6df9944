package kspace.core.arch.x86;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kspace.core.arch.isa.FaultReports;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.input.NumberText;

/** Error codes of page faults: Intel SDM volume 3A, section 4.7, and how Linux writes them ({@code arch/x86/mm/fault.c}). */
final class X86Faults implements FaultReports {
    /** P: an entry was there, and did not allow it. */
    static final long PRESENT = 1;
    /** W/R: it was a write. */
    static final long WRITE = 1 << 1;
    /** U/S: it was user mode. */
    static final long USER = 1 << 2;
    /** RSVD: a reserved bit was set in an entry. */
    static final long RESERVED = 1 << 3;
    /** I/D: it was a fetch. */
    static final long FETCH = 1 << 4;
    private static final String REGISTER = "error code";
    private static final int KEY = 5;
    private static final int SHADOW_STACK = 6;
    private static final int LINEAR_ADDRESS = 7;
    private static final int ENCLAVE = 15;

    private static final int NESTED_PAGE = 31;
    /** Bits that the manuals define: 0 to 7, SGX, and RMP of AMD's nested paging. With any other, it is not of a page fault. */
    private static final long DEFINED = 0xff | 1L << ENCLAVE | 1L << NESTED_PAGE;

    /** As Linux writes it in an oops, in what it says of a user's fault (in hexadecimal, both), and as people do. */
    private static final Pattern CODE = Pattern.compile("(?i)\\berror_code\\b[^0-9a-z]{0,4}(?:0x)?([0-9a-f]{1,8})\\b"
            + "|\\berror code\\s{0,2}(?:[:=(]\\s{0,2}(?:0x)?|0x)([0-9a-f]{1,8})\\b"
            + "|\\bsp:? ?[0-9a-f]{1,16} error:? ?([0-9a-f]{1,8})\\b"
            + "|\\b(?:Oops|Bad pagetable): ([0-9a-f]{4})\\b");

    @Override
    public OptionalLong codeIn(String line) {
        Matcher matcher = CODE.matcher(line);
        return matcher.find()
                ? IntStream.rangeClosed(1, matcher.groupCount())
                        .filter(it -> matcher.start(it) >= 0)
                        .mapToObj(it -> NumberText.digits(String.valueOf(matcher.group(it))))
                        .findFirst().orElseThrow()
                : OptionalLong.empty();
    }

    @Override
    public String register() {
        return REGISTER;
    }

    @Override
    public Optional<AccessFault> fault(long code) {
        return (code & ~DEFINED) == 0 ? Optional.of(pageFault(code)) : Optional.empty();
    }

    @Override
    public Optional<MemoryAccess> access(long code, boolean user) {
        MemoryAccess.Kind kind = (code & FETCH) != 0 ? MemoryAccess.Kind.EXECUTE
                : (code & WRITE) != 0 ? MemoryAccess.Kind.WRITE : MemoryAccess.Kind.READ;
        return Optional.of(new MemoryAccess(kind, (code & USER) != 0));
    }

    /** Returns the page fault with an error code. What few processors have is in its bits only where it is set. */
    static AccessFault pageFault(long code) {
        List<AccessFault.CodeBit> bits = new ArrayList<>(List.of(
                bit(code, 0, "P", X86Words.NOT_ALLOWED, X86Words.NOT_PRESENT),
                bit(code, 1, "W/R", X86Words.A_WRITE, X86Words.NOT_A_WRITE),
                bit(code, 2, "U/S", X86Words.USER_MODE, X86Words.KERNEL_MODE),
                bit(code, 3, "RSVD", X86Words.A_RESERVED_BIT, X86Words.NO_RESERVED_BIT),
                bit(code, 4, "I/D", X86Words.A_FETCH, X86Words.NO_FETCH_REPORTED)));
        addIfSet(bits, code, KEY, "PK", X86Words.A_PROTECTION_KEY);
        addIfSet(bits, code, SHADOW_STACK, "SS", X86Words.A_SHADOW_STACK_ACCESS);
        addIfSet(bits, code, LINEAR_ADDRESS, "HLAT", X86Words.A_HYPERVISOR_MANAGED_WALK);
        addIfSet(bits, code, ENCLAVE, "SGX", X86Words.AN_ENCLAVE_RULE);
        addIfSet(bits, code, NESTED_PAGE, "RMP", X86Words.A_REVERSE_MAP_RULE);
        return new AccessFault("#PF", Optional.of(X86Words.PAGE_FAULT.of()), REGISTER, code,
                String.format(Locale.ROOT, "0x%x", code), List.copyOf(bits));
    }

    private static AccessFault.CodeBit bit(long code, int bit, String name, X86Words ifSet, X86Words ifClear) {
        boolean isSet = (code >>> bit & 1) != 0;
        return new AccessFault.CodeBit(bit, name, isSet, (isSet ? ifSet : ifClear).of());
    }

    private static void addIfSet(
            List<AccessFault.CodeBit> bits, long code, int bit, String name, X86Words meaning) {
        if ((code >>> bit & 1) != 0) {
            bits.add(new AccessFault.CodeBit(bit, name, true, meaning.of()));
        }
    }
}

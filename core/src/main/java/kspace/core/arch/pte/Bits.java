package kspace.core.arch.pte;

import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PrivilegedFlags;

/** Picks bits out of raw entries and puts them in: what all formats share. */
public final class Bits {
    private Bits() {}

    /** Returns whether any of {@code bits} is set. */
    public static boolean isSet(long raw, long bits) {
        return (raw & bits) != 0;
    }

    /** Returns {@code bits} if {@code condition} holds, otherwise 0. */
    public static long when(boolean condition, long bits) {
        return condition ? bits : 0;
    }

    /** Returns a mask of the bits {@code high} down to {@code low}, at most 62 for {@code high}. */
    public static long mask(int high, int low) {
        return (1L << (high + 1)) - (1L << low);
    }

    /** Returns {@code value} as {@code digits} binary digits. */
    public static String binary(int value, int digits) {
        return Integer.toBinaryString(1 << digits | value).substring(1);
    }

    /** Returns {@code flag} if any of {@code bits} is set in {@code raw}. */
    public static PageFlags flag(long raw, long bits, PageFlags flag) {
        return isSet(raw, bits) ? flag : PageFlags.NONE;
    }

    /** Returns {@code flag} if any of {@code bits} is set in {@code raw}. */
    public static PrivilegedFlags flag(long raw, long bits, PrivilegedFlags flag) {
        return isSet(raw, bits) ? flag : PrivilegedFlags.NONE;
    }

    /** Returns the labels of the flags and software bits that are set, low bits first. */
    public static List<String> setFlags(List<BitSpan> spans, long raw) {
        return spans.reversed().stream()
                .filter(span -> span.kind() == BitSpan.Kind.FLAG || span.kind() == BitSpan.Kind.SOFTWARE)
                .filter(span -> isSet(raw, span.mask()))
                .map(BitSpan::label)
                .toList();
    }

    /**
     * Checks that an address has no bits outside {@code mask}.
     *
     * @param refusal {@link EntryRefusal#STRAY_BITS} or {@link EntryRefusal#STRAY_TABLE_BITS}
     * @throws PteException naming the address and the bits
     */
    public static void requireAddress(EntryRefusal refusal, Paddr address, long mask) {
        long stray = address.value() & ~mask;
        if (stray != 0) {
            throw new PteException(refusal.of(address.value(), stray));
        }
    }
}

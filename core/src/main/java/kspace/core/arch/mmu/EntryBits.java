package kspace.core.arch.mmu;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kspace.core.address.Hex;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PrivilegedFlags;

/** Picks bits out of raw entries and says which of them are wrong: what the readers of all architectures share. */
public final class EntryBits {
    private EntryBits() {}

    /** Returns whether bit {@code bit}, 0..63, is set. */
    public static boolean isSet(long raw, int bit) {
        return (raw >>> bit & 1) != 0;
    }

    /** Returns the number in the bits {@code high} down to {@code low}. */
    public static long value(long raw, int high, int low) {
        return raw << (Long.SIZE - 1 - high) >>> (Long.SIZE - 1 - high + low);
    }

    /** Returns {@code raw} with only the bits {@code high} down to {@code low} kept, where they are. */
    public static long kept(long raw, int high, int low) {
        return value(raw, high, low) << low;
    }

    /** Returns the name of the bits {@code high} down to {@code low}: {@code bits 51:46}, {@code bit 46}. */
    public static String name(int high, int low) {
        return high == low ? "bit " + high : "bits " + high + ":" + low;
    }

    /** Returns a complaint if one of the bits {@code high} down to {@code low} is set; none if high is below low. */
    public static Stream<String> mustBeZero(long raw, int high, int low, Supplier<String> why) {
        if (high < low || value(raw, high, low) == 0) {
            return Stream.empty();
        }
        return Stream
                .of("reserved " + name(high, low) + (high == low ? " is 1" : " are " + Hex.of(value(raw, high, low)))
                        + ", not 0: " + why.get());
    }

    /** Returns a complaint if {@code condition} holds. */
    public static Stream<String> when(boolean condition, String complaint) {
        return condition ? Stream.of(complaint) : Stream.empty();
    }

    /** Returns the complaints as the part of one sentence; empty if there is none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static String sentence(Stream<String>... complaints) {
        StringJoiner sentence = new StringJoiner("; ");
        for (Stream<String> some : complaints) {
            some.forEach(sentence::add);
        }
        return sentence.toString();
    }

    /** Returns those of {@code flags} that are there, in their order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static List<String> listed(Stream<String>... flags) {
        // javac warns of an array of streams that is passed on, so they are gone through here.
        List<String> all = new ArrayList<>();
        for (Stream<String> some : flags) {
            some.forEach(all::add);
        }
        return List.copyOf(all);
    }

    /** Returns the name of a bit if it is set. */
    public static Stream<String> flag(long raw, int bit, String name) {
        return when(isSet(raw, bit), name);
    }

    /** Returns {@code flags} if {@code condition} holds, and none otherwise. */
    public static PageFlags flagsIf(boolean condition, PageFlags flags) {
        return condition ? flags : PageFlags.NONE;
    }

    /** Returns whether a page is the user's and whether it is global, as flags. */
    public static PrivilegedFlags privileged(boolean isUser, boolean isGlobal) {
        return (isUser ? PrivilegedFlags.USER : PrivilegedFlags.NONE)
                .or(isGlobal ? PrivilegedFlags.GLOBAL : PrivilegedFlags.NONE);
    }
}

package kspace.core.arch.mmu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.words.Message;

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

    /** Returns a complaint if one of the bits {@code high} down to {@code low} is set; none if high is below low. */
    public static Stream<Message> mustBeZero(long raw, int high, int low, Supplier<Message> why) {
        if (high < low || value(raw, high, low) == 0) {
            return Stream.empty();
        }
        return Stream.of(high == low
                ? ReservedWords.RESERVED_BIT.of(high, why.get())
                : ReservedWords.RESERVED_BITS.of(high, low, value(raw, high, low), why.get()));
    }

    /** Returns a complaint if {@code condition} holds. */
    public static Stream<Message> wrongIf(boolean condition, Supplier<Message> complaint) {
        return condition ? Stream.of(complaint.get()) : Stream.empty();
    }

    /** Returns the complaints as the part of one sentence; empty if there is none. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public static Optional<Message> sentence(Stream<Message>... complaints) {
        Optional<Message> sentence = Optional.empty();
        for (Stream<Message> some : complaints) {
            for (Message complaint : some.toList()) {
                sentence = Optional.of(sentence.map(it -> ReservedWords.ALSO.of(it, complaint)).orElse(complaint));
            }
        }
        return sentence;
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

    /** Returns the name of a flag if {@code condition} holds. */
    public static Stream<String> when(boolean condition, String name) {
        return condition ? Stream.of(name) : Stream.empty();
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

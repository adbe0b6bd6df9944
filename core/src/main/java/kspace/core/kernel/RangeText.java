package kspace.core.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.TextException;
import kspace.core.words.Message;

/**
 * Reads ranges of addresses as people write them: the name of one, or {@code FIRST..END}, two addresses of which the second
 * is the first one after the range; {@code 2^64} is the end of the address space.
 */
public final class RangeText {
    private static final String BETWEEN = "..";
    private static final String TOP = "2^64";

    private RangeText() {}

    /**
     * Returns the range that {@code text} names.
     *
     * @param book knows the names
     * @param address reads an address
     * @throws TextException if there is none; the sentence follows what the text was given for
     */
    public static VaddrRange parse(String text, AddressBook book, Function<String, Vaddr> address) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            List<String> names = book.rangeNames();
            return named(text, book).orElseThrow(() -> refused(text, names.isEmpty()
                    ? AddressWords.FIRST_AND_END.of() : AddressWords.FIRST_AND_END_OR_NAME.of(names)));
        }
        Vaddr first = address.apply(text.substring(0, between).strip());
        String to = text.substring(between + BETWEEN.length()).strip();
        if (to.equals(TOP)) {
            return new VaddrRange(first, new Vaddr(-1L));
        }
        Vaddr end = address.apply(to);
        if (!Unsigned.less(first.value(), end.value())) {
            throw refused(text, AddressWords.END_NOT_AFTER_START.of());
        }
        return VaddrRange.ofBounds(first.value(), end.value());
    }

    /** Returns the text of a range, which {@link #parse} reads in every address space. */
    public static String of(VaddrRange range) {
        long last = range.last().value();
        return range.first() + BETWEEN + (last == -1L ? TOP : new Vaddr(last + 1).toString());
    }

    private static Optional<VaddrRange> named(String text, AddressBook book) {
        try {
            return book.range(text.strip());
        } catch (TextException e) {
            throw refused(text, e.words());
        }
    }

    private static TextException refused(String text, Message why) {
        return new TextException(AddressWords.NOT_ALLOWED.of(text, why));
    }
}

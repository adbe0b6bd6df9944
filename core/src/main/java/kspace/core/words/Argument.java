package kspace.core.words;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/** What a sentence is about. Whoever shows it decides by the type how it looks and what can be done with it. */
public sealed interface Argument permits Message, Argument.Virtual, Argument.Range, Argument.End, Argument.Physical,
        Argument.Memory, Argument.Size,
        Argument.Count, Argument.Numeral, Argument.Code, Argument.Name, Argument.Quote, Argument.Listing {

    /** The types, as keys declare them, each with the values that it takes. */
    enum Kind {
        /** A virtual address, from a {@link Vaddr}. */
        VIRTUAL,
        /** All addresses of a range, from a {@link VaddrRange}: {@code first .. last}. */
        RANGE,
        /** The exclusive end of a range of virtual addresses, from a {@link VaddrRange}. */
        END,
        /** A physical address, from a {@link Paddr}. */
        PHYSICAL,
        /** All addresses of a range, from a {@link PaddrRange}: {@code start .. end}. */
        MEMORY,
        /** An amount of memory, from a number of bytes, unsigned. */
        SIZE,
        /** How many there are, from a number; chooses plurals. */
        COUNT,
        /** A number that counts nothing, such as a level, from a number; written without separators. */
        NUMBER,
        /** What stands in code or on a command line, from a text; numbers are written in hexadecimal. */
        CODE,
        /** The name of something, which has its words already, from a text; or from the {@link Message} that names it. */
        NAME,
        /** What a user wrote, from a text. */
        QUOTE,
        /** A part of the sentence that has a key of its own, or a whole sentence, from a {@link Message}. */
        MESSAGE,
        /** Several that all belong, from a list of arguments, messages and names: {@code a, b and c}. */
        LIST,
        /** Several of which one belongs: {@code a, b or c}. */
        CHOICE,
        /** Several in a row: {@code a, b, c}. */
        ROW
    }

    /**
     * A virtual address.
     *
     * @param va the address
     */
    record Virtual(Vaddr va) implements Argument {}

    /**
     * All addresses of a range.
     *
     * @param range the range
     */
    record Range(VaddrRange range) implements Argument {}

    /**
     * The exclusive end of a range.
     *
     * @param range the range
     */
    record End(VaddrRange range) implements Argument {}

    /**
     * A physical address.
     *
     * @param pa the address
     */
    record Physical(Paddr pa) implements Argument {}

    /**
     * All addresses of a range.
     *
     * @param range the range
     */
    record Memory(PaddrRange range) implements Argument {}

    /**
     * An amount of memory.
     *
     * @param bytes unsigned
     */
    record Size(long bytes) implements Argument {}

    /**
     * How many there are.
     *
     * @param number the number
     */
    record Count(long number) implements Argument {}

    /**
     * A number that counts nothing.
     *
     * @param value the number
     */
    record Numeral(long value) implements Argument {}

    /**
     * What stands in code.
     *
     * @param text as it stands there
     */
    record Code(String text) implements Argument {}

    /**
     * The name of something.
     *
     * @param text the name
     */
    record Name(String text) implements Argument {}

    /**
     * What a user wrote.
     *
     * @param text as it was written
     */
    record Quote(String text) implements Argument {}

    /**
     * Several arguments.
     *
     * @param join how they belong together: {@link Kind#LIST}, {@link Kind#CHOICE} or {@link Kind#ROW}
     * @param items the arguments
     */
    record Listing(Kind join, List<Argument> items) implements Argument {
        /** Takes an unmodifiable copy. */
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** Returns what the values are as arguments of these kinds. */
    static List<Argument> all(List<Kind> kinds, List<?> values) {
        if (kinds.size() != values.size()) {
            throw new IllegalArgumentException("arguments are " + kinds + ", not " + values);
        }
        List<Argument> arguments = new ArrayList<>(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            arguments.add(of(kinds.get(i), values.get(i)));
        }
        return List.copyOf(arguments);
    }

    private static Argument of(Kind kind, Object value) {
        return switch (kind) {
            case VIRTUAL -> new Virtual(cast(kind, Vaddr.class, value));
            case RANGE -> new Range(cast(kind, VaddrRange.class, value));
            case END -> new End(cast(kind, VaddrRange.class, value));
            case PHYSICAL -> new Physical(cast(kind, Paddr.class, value));
            case MEMORY -> new Memory(cast(kind, PaddrRange.class, value));
            case SIZE -> new Size(number(kind, value));
            case COUNT -> new Count(number(kind, value));
            case NUMBER -> new Numeral(number(kind, value));
            case CODE -> new Code(
                    value instanceof String text ? text : Hex.of(number(kind, value)));
            case NAME -> value instanceof Message message ? message : new Name(cast(kind, String.class, value));
            case QUOTE -> new Quote(cast(kind, String.class, value));
            case MESSAGE -> cast(kind, Message.class, value);
            case LIST, CHOICE, ROW -> new Listing(kind, items(cast(kind, List.class, value)));
        };
    }

    private static List<Argument> items(List<?> values) {
        List<Argument> items = new ArrayList<>(values.size());
        for (Object value : values) {
            items.add(value instanceof Argument argument ? argument : new Name(cast(Kind.NAME, String.class, value)));
        }
        return items;
    }

    private static long number(Kind kind, Object value) {
        return cast(kind, Number.class, value).longValue();
    }

    private static <T> T cast(Kind kind, Class<T> type, Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("no " + kind + ": " + value);
        }
        return type.cast(value);
    }
}

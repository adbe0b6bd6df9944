package kspace.core.words;

import java.util.List;

/**
 * A sentence, or a part of one, as data. It is put into words only where it is shown, so making one costs nothing but its arguments.
 *
 * @param key what it says
 * @param arguments what it says it of, as the key demands
 */
public record Message(MessageKey key, List<Argument> arguments) implements Argument, Sayable {

    /** Takes an unmodifiable copy. */
    public Message {
        arguments = List.copyOf(arguments);
    }

    @Override
    public Message message() {
        return this;
    }

    /** Returns what it says, in the language of the program. */
    @Override
    public String toString() {
        return Wording.current().text(this);
    }
}

package kspace.core.words;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be said, without the words: a constant of an enum, named by its meaning. The enum is a room, and all that its constants
 * say lies in one message file, which has its name.
 */
public non-sealed interface MessageKey extends Sayable {

    /** Returns the constant's name. */
    String name();

    /** Returns what the arguments are. */
    default Parameters parameters() {
        return Parameters.NONE;
    }

    /**
     * Returns the name of the message file, without folder and ending; it is that of the enum: that of {@code EntryRefusal} is
     * {@code entry-refusal}, and that of {@code RecordingWords} or {@code RecordingMessage} is {@code recording}.
     */
    default String room() {
        String enumName = getClass().getSimpleName().replaceFirst("(Words|Message)$", "");
        return enumName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Returns the key in the message file: {@code NO_ROOM} is {@code no-room}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    default Message message() {
        return of();
    }

    /**
     * Returns the message with these arguments, each a value that its kind takes.
     *
     * @throws IllegalArgumentException if there are more or fewer of them, or one is of another type: a mistake of ours
     */
    default Message of(Object... arguments) {
        return new Message(this, Argument.all(parameters().kinds(), List.of(arguments)));
    }

    /**
     * Opens a file with words of the module that the key belongs to; a module with keys overrides it, for only a module itself reads
     * what is packed in it.
     *
     * @param path such as {@code en/core/contract.properties}
     * @return its bytes; empty if there is no such file
     */
    default Optional<InputStream> open(String path) {
        return Optional.ofNullable(MessageKey.class.getResourceAsStream(path));
    }

    /** Returns the folder of the module's words below that of a language. */
    default String module() {
        return "core";
    }
}

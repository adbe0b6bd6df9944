package kspace.app.ask;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a question is answered. */
public enum Task {
    /** By choosing one of several answers. */
    CHOICE,
    /** By typing. */
    TYPE,
    /** By clicking a place. */
    CLICK,
    /** By filling in several fields. */
    FILL,
    /** By setting the bits of an entry. */
    BITS,
    /** By writing the entries that lead to a page; what they come to is computed. */
    ENTRIES,
    /** By choosing how many pages of each size map a range; what they come to is computed. */
    SIZES;

    /** Returns whether the engine says what is asked for and judges what was made, so that the file needs no answer. */
    public boolean isConstruction() {
        return this == ENTRIES || this == SIZES;
    }

    /** Returns whether several fields are filled in. */
    public boolean hasFields() {
        return this == FILL || isConstruction();
    }

    /** Returns the name that files use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Task> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Task::id).toList();
    }
}

package kspace.app.tour;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A constant that files call by its name in lower case. */
interface Named {
    /** Returns the name of the constant. */
    String name();

    /** Returns the name that files use. */
    default String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the one of {@code all} that files call {@code id}, if there is one. */
    static <N extends Named> Optional<N> of(String id, N[] all) {
        return Arrays.stream(all).filter(it -> it.id().equals(id)).findFirst();
    }

    /** Returns all names, for sentences. */
    static String ids(Named[] all) {
        return Arrays.stream(all).map(Named::id).collect(Collectors.joining(", "));
    }
}

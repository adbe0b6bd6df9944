package kspace.app.tour;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A constant that files call by its name in lower case. */
interface Named {
    /** Returns the name of the constant. */
    String name();

    /** Returns the name that files use. */
    default String id() {
        return idOf(name());
    }

    private static String idOf(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns the one of {@code all} that files call {@code id}, if there is one. */
    static <E extends Enum<E>> Optional<E> of(String id, E[] all) {
        return Arrays.stream(all).filter(it -> idOf(it.name()).equals(id)).findFirst();
    }

    /** Returns all names, for sentences. */
    static List<String> ids(Enum<?>[] all) {
        return Arrays.stream(all).map(it -> idOf(it.name())).toList();
    }
}

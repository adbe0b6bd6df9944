package kspace.app.canvas.look;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a picture may be without. */
public enum Omit {
    /** What was found about the machine. */
    FINDINGS,
    /** The selected address, and where it leads. */
    SELECTION,
    /** The strip at the side that shows the whole space at true scale. */
    OVERVIEW,
    /** Physical memory, and what joins it with virtual memory. */
    PHYSICAL,
    /** What the signs of a view mean. */
    LEGEND,
    /** The words above, and the heading that a view has in the window. */
    TITLE,
    /** The sentences below. */
    CAPTION;

    /** Returns whether it is a part of the map, and no words around a view. */
    public boolean isOfMap() {
        return switch (this) {
            case FINDINGS, SELECTION, OVERVIEW, PHYSICAL -> true;
            case LEGEND, TITLE, CAPTION -> false;
        };
    }

    /** Returns the name that commands and recipes use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what is called {@code id}, if anything is. */
    public static Optional<Omit> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }
}

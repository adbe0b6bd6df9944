package kspace.app.canvas;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import kspace.core.address.VaddrRange;

/**
 * A part of a picture that has a name, the same whatever the picture's size and theme: files keep it together in a group, whose
 * names are made of it, and what is said beside a picture can point at it.
 *
 * @param kind what it is
 * @param id which one of them; empty if there is only one
 * @param addresses the addresses that it stands for; empty if it stands for none
 */
public record Part(Kind kind, String id, Optional<VaddrRange> addresses) {
    /** What parts are. */
    public enum Kind {
        /** A range of the address space. */
        REGION,
        /** What is not used of a range of the address space of which something is. */
        UNUSED,
        /** A range of physical memory. */
        MEMORY,
        /** A table on the path. */
        TABLE,
        /** An entry of a table. */
        ENTRY,
        /** The address that is translated, in its parts. */
        ADDRESS,
        /** What the walk comes to. */
        RESULT,
        /** A phase of the boot. */
        PHASE,
        /** A field of an entry. */
        FIELD,
        /** Words beside the picture, with a line to what they are about. */
        CALLOUT,
        /** A ring. */
        MARK
    }

    /** The address that is translated. */
    public static final Part ADDRESS = new Part(Kind.ADDRESS, "");
    /** What the walk comes to. */
    public static final Part RESULT = new Part(Kind.RESULT, "");

    /**
     * A part as it is drawn.
     *
     * @param part it
     * @param bounds where, in the pane
     */
    public record Drawn(Part part, Rectangle2D bounds) {}

    /** A part that stands for no addresses. */
    public Part(Kind kind, String id) {
        this(kind, id, Optional.empty());
    }

    /** Returns a range of the address space, or what is drawn of it. */
    public static Part region(String id, VaddrRange addresses) {
        return new Part(Kind.REGION, id, Optional.of(addresses));
    }

    /** Returns an entry of the table on the path at a level, 1..5. */
    public static Part entry(int level, int index) {
        return new Part(Kind.ENTRY, level + "-" + index);
    }

    /** Returns the table on the path at a level, 1..5. */
    public static Part table(int level) {
        return new Part(Kind.TABLE, String.valueOf(level));
    }

    /** Returns its name, of letters, digits and hyphens, such as {@code region-code} or {@code entry-4-256}. */
    public String name() {
        String own = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return own.isEmpty() ? kindName() : kindName() + "-" + own;
    }

    /** Returns the name of what it is. */
    public String kindName() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

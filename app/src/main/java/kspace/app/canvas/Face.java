package kspace.app.canvas;

/** The bundled typefaces. JavaFX sees each weight as a family of its own. */
public enum Face {
    /** Words. */
    SANS("Inter"),
    /** Words with weight 500. */
    SANS_MEDIUM("Inter Medium"),
    /** Words with weight 600. */
    SANS_BOLD("Inter SemiBold"),
    /** Numbers that align or change, and everything in hexadecimal or binary. */
    MONO("JetBrains Mono NL"),
    /** Numbers with weight 500. */
    MONO_MEDIUM("JetBrains Mono NL Medium"),
    /** Numbers with weight 600. */
    MONO_BOLD("JetBrains Mono NL SemiBold");

    private final String family;

    Face(String family) {
        this.family = family;
    }

    /** Returns the family name, which is also the full name. */
    public String family() {
        return family;
    }

    /** Returns whether all characters are equally wide. */
    public boolean isMono() {
        return this == MONO || this == MONO_MEDIUM || this == MONO_BOLD;
    }
}

package kspace.app.canvas;

/** The bundled typefaces. JavaFX sees each weight as a family of its own. */
public enum Face {
    /** Words. */
    SANS("Inter", "Inter", 400),
    /** Words with weight 500. */
    SANS_MEDIUM("Inter Medium", "Inter", 500),
    /** Words with weight 600. */
    SANS_BOLD("Inter SemiBold", "Inter", 600),
    /** Numbers that align or change, and everything in hexadecimal or binary. */
    MONO("JetBrains Mono NL", "JetBrains Mono NL", 400),
    /** Numbers with weight 500. */
    MONO_MEDIUM("JetBrains Mono NL Medium", "JetBrains Mono NL", 500),
    /** Numbers with weight 600. */
    MONO_BOLD("JetBrains Mono NL SemiBold", "JetBrains Mono NL", 600);

    private final String family;
    private final String typeface;
    private final int weight;

    Face(String family, String typeface, int weight) {
        this.family = family;
        this.typeface = typeface;
        this.weight = weight;
    }

    /** Returns the family name, which is also the full name. */
    public String family() {
        return family;
    }

    /** Returns the family name where weights are not families of their own, as in the rest of the world. */
    public String typeface() {
        return typeface;
    }

    /** Returns the weight: 400, 500 or 600. */
    public int weight() {
        return weight;
    }

    /** Returns whether all characters are equally wide. */
    public boolean isMono() {
        return this == MONO || this == MONO_MEDIUM || this == MONO_BOLD;
    }
}

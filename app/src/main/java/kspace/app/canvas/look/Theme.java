package kspace.app.canvas.look;

import java.util.Arrays;
import java.util.Optional;

/** The themes of the window and of pictures. */
public enum Theme {
    /** Dark on light. */
    LIGHT("light", false, 1),
    /** Light on dark. */
    DARK("dark", true, 1),
    /** Dark on light, everything larger: to be read from the last row of a lecture hall. */
    PROJECTOR("projector", false, 1.25),
    /** Dark on white, for paper: what is to be told apart differs in lightness as well as in colour. */
    PRINT("print", false, 1),
    /** The same without any colour. */
    GREY("grey", false, 1);

    private final String id;
    private final boolean dark;
    private final double magnification;

    Theme(String id, boolean dark, double magnification) {
        this.id = id;
        this.dark = dark;
        this.magnification = magnification;
    }

    /** Returns the theme of a name that commands use, if there is one. */
    public static Optional<Theme> of(String id) {
        return Arrays.stream(values()).filter(theme -> theme.id.equals(id)).findFirst();
    }

    /** Returns the name that commands use. */
    public String id() {
        return id;
    }

    /** Returns whether text is lighter than what it stands on. */
    public boolean isDark() {
        return dark;
    }

    /** Returns how many times larger than usual everything is. */
    public double magnification() {
        return magnification;
    }

    /** Returns whether it is made for paper: the switches of a window do not lead to it. */
    public boolean isForPaper() {
        return this == PRINT || this == GREY;
    }

    /** Returns the theme that a switch leads to: dark after light, the projector's after dark, then light again. */
    public Theme next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> PROJECTOR;
            case PROJECTOR, PRINT, GREY -> LIGHT;
        };
    }
}

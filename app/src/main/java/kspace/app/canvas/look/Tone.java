package kspace.app.canvas.look;

import javafx.scene.paint.Color;

/** The named colours of the window, each with its value in the light and in the dark theme, on a projector and on paper. */
public enum Tone {
    /** Top bar and timeline. */
    CHROME("#f3f4f6", "#15171b", "#f3f4f6", "#ffffff"),
    /** Panes, and cards in chrome. */
    PANEL("#ffffff", "#1b1e23", "#ffffff", "#ffffff"),
    /** Cards in panes, unnamed bits. */
    SUBTLE("#f7f8fa", "#21252b", "#f1f3f6", "#f6f7f9"),
    /** Fields, chips, the selected row, absent cells. */
    INSET("#eceef2", "#2a2e36", "#c8ced8", "#e6e9ee"),
    /** Dividers. */
    LINE("#e2e5ea", "#2e333b", "#bcc3ce", "#b4bbc6"),
    /** Borders of controls and boxes, ticks. */
    LINE_STRONG("#c9ced7", "#474d58", "#8f97a5", "#7c8594"),
    /** Text. */
    TEXT("#15181e", "#e7e9ed", "#15181e", "#000000"),
    /** Secondary text. */
    MUTED("#525a68", "#a8afbb", "#3c4350", "#2f3642"),
    /** Captions and what is absent. */
    FAINT("#646c79", "#8a929f", "#474e5c", "#4a5260"),
    /** Selection, path, playhead, the physical address found; text on it inverts to {@link #PANEL}. */
    SELECT("#0b0d12", "#ffffff", "#0b0d12", "#000000"),
    /** Keyboard focus, nothing else. */
    FOCUS("#2563eb", "#6ea0ff", "#2563eb", "#2563eb"),
    /** Success, always with a tick and a word. */
    PASS("#17774a", "#4cc38a", "#17774a", "#11603a"),
    /** A finding, always with a sign and a word. */
    FINDING("#8f5e00", "#e0b04a", "#8f5e00", "#7a5000"),
    /** A failure, always with a cross and a word. */
    FAIL("#bd2130", "#ff7b80", "#bd2130", "#a3162a"),
    /** The linear map, its leaves, offset bits. */
    LINEAR("#0d7480", "#3fb3be", "#0d7480", "#00525a"),
    /** The metadata range and its frames. */
    METADATA("#a86a00", "#dfa23c", "#a86a00", "#a86a00"),
    /** The kernel image, virtual and physical. */
    CODE("#bb3568", "#ee7aa2", "#bb3568", "#6d0a36"),
    /** The KVirtArea range, and activation. */
    KVIRT("#4d6a99", "#8ea8d4", "#4d6a99", "#3f62a6"),
    /** The bar of the unused hole. */
    HOLE("#8a919e", "#7d8592", "#8a919e", "#9ba3b0"),
    /** Usable physical memory, laid on at 55 %. */
    USABLE("#dfe4ea", "#343a43", "#a3adba", "#dde2e8"),
    /** The hatch of reserved physical memory. */
    HATCH("#c3c9d2", "#4c535e", "#98a1af", "#98a0ad"),
    /** Structure of level 5. */
    LEVEL5("#1c1550", "#dedcff", "#1c1550", "#170f47"),
    /** Structure of level 4. */
    LEVEL4("#31278a", "#c4c4ff", "#31278a", "#31278a"),
    /** Structure of level 3. */
    LEVEL3("#583ab0", "#ad98f8", "#583ab0", "#583ab0"),
    /** Structure of level 2. */
    LEVEL2("#8453c9", "#9d76e3", "#8453c9", "#8453c9"),
    /** Structure of level 1. */
    LEVEL1("#ac7ae0", "#8f5fbe", "#ac7ae0", "#b58ae6"),
    /** Text on the tag of level 5. */
    ON_LEVEL5("#ffffff", "#15181e"),
    /** Text on the tag of level 4. */
    ON_LEVEL4("#ffffff", "#15181e"),
    /** Text on the tag of level 3. */
    ON_LEVEL3("#ffffff", "#15181e"),
    /** Text on the tag of level 2. */
    ON_LEVEL2("#ffffff", "#15181e"),
    /** Text on the tag of level 1. */
    ON_LEVEL1("#15181e", "#ffffff");

    @SuppressWarnings("ImmutableEnumChecker") // No colour of JavaFX ever changes.
    private final Color light;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Color dark;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Color projected;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Color printed;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Color grey;

    Tone(String light, String dark) {
        this(light, dark, light, light);
    }

    /**
     * @param projected the colour for a projector, on which pale ones look white
     * @param printed the colour for paper, which may come out of a printer without colours
     */
    Tone(String light, String dark, String projected, String printed) {
        this.light = Color.web(light);
        this.dark = Color.web(dark);
        this.projected = Color.web(projected);
        this.printed = Color.web(printed);
        this.grey = Luminance.grey(this.printed);
    }

    /** Returns the colour in a theme. */
    Color in(Theme theme) {
        return switch (theme) {
            case LIGHT -> light;
            case DARK -> dark;
            case PROJECTOR -> projected;
            case PRINT -> printed;
            case GREY -> grey;
        };
    }

    /** Returns the name under which the style sheet of a writer gives it another value, such as {@code --kspace-code}. */
    public String variable() {
        return "--kspace-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Returns the name under which style sheets look the colour up, such as {@code -ks-line-strong}. */
    public String styleName() {
        return "-ks-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

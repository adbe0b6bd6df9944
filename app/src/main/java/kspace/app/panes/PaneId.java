package kspace.app.panes;

import java.util.Locale;
import kspace.app.canvas.look.Look;
import kspace.app.command.CommandId;

/** The panes of a window: columns from left to right, then rows below them. */
public enum PaneId {
    /** The address map. */
    MAP(PaneMessage.ADDRESS_MAP.text(), true, new Size(496, 348), new Size(440, 348), CommandId.PANE_MAP),
    /** The page tables, which take what the other columns leave. */
    TABLES(PaneMessage.PAGE_TABLES.text(), true, new Size(480, 336), new Size(480, 336), CommandId.PANE_TABLES),
    /** The inspector, or the machine editor in its place. */
    INSPECTOR(PaneMessage.INSPECTOR.text(), true, new Size(424, 316), new Size(400, 316), CommandId.PANE_INSPECTOR),
    /** The translation. */
    TRANSLATION(PaneMessage.TRANSLATION.text(), false, new Size(138, 106), new Size(138, 106),
            CommandId.PANE_TRANSLATION),
    /** The timeline of a boot, or the one moment of a recording. */
    TIMELINE(PaneMessage.TIMELINE.text(), false, new Size(158, 138), new Size(158, 138), CommandId.PANE_TIMELINE);

    private final String words;
    private final boolean column;
    /** Records do not change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Size usual;
    @SuppressWarnings("ImmutableEnumChecker")
    private final Size least;
    private final CommandId command;

    /**
     * The width of a column, or the height of a row.
     *
     * @param normal in a window with much room
     * @param compact in one with less
     */
    private record Size(double normal, double compact) {
        double in(Look look) {
            return look.pick(normal, compact);
        }
    }

    PaneId(String words, boolean column, Size usual, Size least, CommandId command) {
        this.words = words;
        this.column = column;
        this.usual = usual;
        this.least = least;
        this.command = command;
    }

    /** Returns what people call it. */
    public String words() {
        return words;
    }

    /** Returns whether it stands beside others and has a width, rather than below them with a height. */
    boolean isColumn() {
        return column;
    }

    /** Returns its width or height as long as nobody has dragged it. */
    double usual(Look look) {
        return usual.in(look);
    }

    /** Returns the least width or height in which all of it is seen. */
    double least(Look look) {
        return least.in(look);
    }

    /** Returns the command that hides it and shows it again. */
    CommandId command() {
        return command;
    }

    /** Returns the name that settings use. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

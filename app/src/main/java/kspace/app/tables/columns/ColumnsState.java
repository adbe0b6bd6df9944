package kspace.app.tables.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What only the picture of the columns knows: how far its rows are scrolled, and whether it has the keyboard. */
public final class ColumnsState {
    private final Map<Integer, Double> rowOffsets = new HashMap<>();
    private boolean reveal = true;
    private boolean focused;
    private Optional<ColumnTarget> hover = Optional.empty();

    public ColumnsState() {}

    /** Asks to bring the selected entries into view. */
    public void reveal() {
        reveal = true;
    }

    /** Returns whether the selected entries are to be brought into view, once. */
    boolean takeReveal() {
        boolean asked = reveal;
        reveal = false;
        return asked;
    }

    /** Returns what the mouse is over. */
    public Optional<ColumnTarget> hover() {
        return hover;
    }

    public void setHover(Optional<ColumnTarget> hover) {
        this.hover = hover;
    }

    public double rowOffset(int level) {
        return rowOffsets.getOrDefault(level, 0.0);
    }

    public void setRowOffset(int level, double offset) {
        rowOffsets.put(level, offset);
    }

    boolean isFocused() {
        return focused;
    }

    public void setFocused(boolean focused) {
        this.focused = focused;
    }
}

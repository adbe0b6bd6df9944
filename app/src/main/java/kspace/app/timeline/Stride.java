package kspace.app.timeline;

import kspace.core.kernel.asterinas.boot.StepKind;

/** How far the buttons for back and forward go. */
public enum Stride {
    /** To the next step. */
    STEP("step", ""),
    /** To the next step that maps a page. */
    PAGE("page", "Shift+"),
    /** To the next step that allocates a table. */
    TABLE("table", "Ctrl+"),
    /** To the first step of the next phase. */
    PHASE("phase", "");

    private static final String BACK = "\u2190";
    private static final String FORWARD = "\u2192";

    private final String displayName;
    private final String modifier;

    Stride(String displayName, String modifier) {
        this.displayName = displayName;
        this.modifier = modifier;
    }

    /** Returns the name that people read. */
    String displayName() {
        return displayName;
    }

    /** Returns the key that goes back this far. */
    String backKey() {
        return this == PHASE ? "Page Up" : modifier + BACK;
    }

    /** Returns the key that goes forward this far. */
    String forwardKey() {
        return this == PHASE ? "Page Down" : modifier + FORWARD;
    }

    /** Returns what kind of step PAGE and TABLE go to. */
    StepKind kind() {
        return this == TABLE ? StepKind.TABLE : StepKind.PAGE;
    }

    /** Returns the one after this, beginning again after the last. */
    Stride next() {
        return switch (this) {
            case STEP -> PAGE;
            case PAGE -> TABLE;
            case TABLE -> PHASE;
            case PHASE -> STEP;
        };
    }
}

package kspace.app.timeline;

import kspace.app.command.CommandId;
import kspace.core.kernel.asterinas.boot.StepKind;

/** How far the buttons for back and forward go. */
public enum Stride {
    /** To the next step. */
    STEP(TimelineMessage.STRIDE_STEP.text(), CommandId.STEP_BACK, CommandId.STEP_ON),
    /** To the next step that maps a page. */
    PAGE(TimelineMessage.STRIDE_PAGE.text(), CommandId.PAGE_BACK, CommandId.PAGE_ON),
    /** To the next step that allocates a table. */
    TABLE(TimelineMessage.STRIDE_TABLE.text(), CommandId.TABLE_BACK, CommandId.TABLE_ON),
    /** To the first step of the next phase. */
    PHASE(TimelineMessage.STRIDE_PHASE.text(), CommandId.PREVIOUS_PHASE, CommandId.NEXT_PHASE);

    private final String displayName;
    private final CommandId back;
    private final CommandId forward;

    Stride(String displayName, CommandId back, CommandId forward) {
        this.displayName = displayName;
        this.back = back;
        this.forward = forward;
    }

    /** Returns the name that people read. */
    String displayName() {
        return displayName;
    }

    /** Returns the command that goes back this far. */
    CommandId backCommand() {
        return back;
    }

    /** Returns the command that goes forward this far. */
    CommandId forwardCommand() {
        return forward;
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

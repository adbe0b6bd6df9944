package kspace.app.command;

import static kspace.app.command.CommandId.CHECK_PLACE;
import static kspace.app.command.CommandId.COPY_ADDRESS;
import static kspace.app.command.CommandId.COPY_CHECK;
import static kspace.app.command.CommandId.COPY_COMMAND;
import static kspace.app.command.CommandId.COPY_DECODE;
import static kspace.app.command.CommandId.COPY_ENTRY;
import static kspace.app.command.CommandId.COPY_PHYSICAL;
import static kspace.app.command.CommandId.COPY_STEP;
import static kspace.app.command.CommandId.COPY_TRANSLATE;
import static kspace.app.command.CommandId.COPY_WALK;
import static kspace.app.command.CommandId.EDIT_MACHINE;
import static kspace.app.command.CommandId.EXPORT;
import static kspace.app.command.CommandId.MAP_FIT;
import static kspace.app.command.CommandId.NEXT_PHASE;
import static kspace.app.command.CommandId.PLAY;
import static kspace.app.command.CommandId.PREVIOUS_PHASE;
import static kspace.app.command.CommandId.STEP_ENTRY;
import static kspace.app.command.CommandId.TABLES_DESCEND;
import static kspace.app.command.CommandId.TABLES_ZOOM;
import static kspace.app.command.CommandId.TAB_ENTRY;
import static kspace.app.command.CommandId.TAB_REGION;
import static kspace.app.command.CommandId.TAB_TRANSLATION;
import static kspace.app.command.CommandId.WALK_RESTART;
import static kspace.app.command.CommandId.WRITTEN;

import java.util.List;

/** What the menu of a right click is about. */
public enum Thing {
    /** The selected address, and its entry. */
    ADDRESS(List.of(MAP_FIT, TABLES_ZOOM, TABLES_DESCEND, WALK_RESTART, WRITTEN),
            List.of(TAB_TRANSLATION, TAB_ENTRY, TAB_REGION),
            List.of(COPY_ADDRESS, COPY_PHYSICAL, COPY_ENTRY, COPY_WALK),
            List.of(COPY_COMMAND, COPY_TRANSLATE, COPY_DECODE),
            List.of(EDIT_MACHINE, EXPORT)),
    /** The step that was done last. */
    STEP(List.of(PLAY, STEP_ENTRY), List.of(PREVIOUS_PHASE, NEXT_PHASE), List.of(COPY_STEP, COPY_COMMAND),
            List.of(EDIT_MACHINE, EXPORT)),
    /** A check, or a finding. */
    CHECK(List.of(CHECK_PLACE), List.of(COPY_CHECK));

    /** It never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<List<CommandId>> groups;

    @SafeVarargs
    @SuppressWarnings("varargs") // They are only read.
    Thing(List<CommandId>... groups) {
        this.groups = List.of(groups);
    }

    /** Returns what can be done with it, in groups. */
    public List<List<CommandId>> groups() {
        return groups;
    }
}

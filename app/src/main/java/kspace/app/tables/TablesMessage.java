package kspace.app.tables;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the pane of the page tables says. */
enum TablesMessage implements WindowMessage {
    TREE,
    ALL_LEVELS_TABLES_ON_PATH,
    LIST_WORDS,
    LEAVES_TABLES_OR_STEPS_ONE,
    SHOW_ALL_ENTRIES_AGAIN_ESC,
    SHOW_ALL_ENTRIES_AGAIN,
    SHOW_ONLY_TABLES_LEAD_THEM(NAME, NAME),
    SHOW_ONLY(NAME),
    MARKS(NUMBER),
    MORE(NUMBER),
    PAGE_SIZE_UNKNOWN,
    EMPTY_TABLE,
    NOT_RECORDED,
    TO_COME,
    TABLE_WITHOUT_ENTRIES,
    TABLE_COLOUR_TAG_LEVEL,
    TABLE_NOT_DUMP,
    FORM_RESERVED_ANY_ACCESS_FAULTS,
    WRITTEN_BY_LATER_STEP,
    WRITTEN_BY_CURRENT_STEP,
    ENTRY_WALK_READS,
    SELECTED_ADDRESS,
    SELECTED_ADDRESS_BEYOND_EDGE,
    DOES_NOT_PASS_FILTER,
    FOUND_BY_PHYSICAL_ADDRESS_HUE,
    PAGE_TABLES_AS,
    PAGE_TABLES,
    LEAVE_ZOOM_SHOW_WHOLE_ADDRESS,
    LEAVE_ZOOM_SHOW_WHOLE_KERNEL,
    IN_SIGHT_SHOW_ALL(NAME),
    ALL_BYTES,
    ENTER,
    FOLD_RUNS,
    UNFOLD_RUNS,
    GIVE_EVERY_ENTRY_ROW_OWN,
    UNFOLD_RUNS_TIP,
    ABSENT,
    TABLE,
    FAULTS,
    SELECTED,
    LEAF(NAME),
    LEAF_HUE(NAME),
    PAGE_HUE(NAME),
    SHOW,
    HINT_LEVEL,
    HINT_RUN,
    HINT_INTO,
    ALL;

    private final Parameters parameters;

    TablesMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

package kspace.app.tables;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the pane of the page tables says. */
enum TablesMessage implements WindowMessage {
    TREE,
    TREE_ABOUT,
    LIST_WORDS,
    LIST_ABOUT,
    SHOW_ALL_TIP,
    SHOW_ALL,
    SHOW_ONLY_TIP(NAME, NAME),
    W_AND_X,
    ONLY_W_AND_X,
    SHOW_ONLY(NAME),
    MARKS(NUMBER),
    MORE(NUMBER),
    PAGE_SIZE_UNKNOWN,
    EMPTY_TABLE,
    NOT_RECORDED,
    TO_COME,
    TABLE_WITHOUT_ENTRIES,
    TABLE_BY_LEVEL,
    TABLE_MISSING,
    REFUSED_ENTRY,
    TO_COME_ENTRY,
    NEW_ENTRY,
    ENTRY_OF_WALK,
    SELECTED_ADDRESS,
    SELECTED_OUT_OF_SIGHT,
    FILTERED_OUT,
    FOUND_ENTRY,
    PAGE_TABLES_AS,
    PAGE_TABLES,
    LEAVE_ZOOM_WHOLE,
    LEAVE_ZOOM_KERNEL,
    IN_SIGHT(NAME),
    ALL_BYTES,
    ENTER,
    FOLD_RUNS,
    UNFOLD_RUNS,
    UNFOLD_RUNS_ABOUT,
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

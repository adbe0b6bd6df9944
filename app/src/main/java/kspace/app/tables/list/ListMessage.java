package kspace.app.tables.list;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the list says. */
enum ListMessage implements WindowMessage {
    STEP(NAME),
    PHYSICAL_WORDS(NAME),
    SAME_MEMORY,
    LEVEL(NUMBER),
    TABLE(NAME, NAME),
    EMPTY_MEMORY(NAME),
    A_PHYSICAL_ADDRESS,
    STEP_COLUMN,
    VIRTUAL_ADDRESS,
    SIZE_WORDS,
    PHYSICAL_COLUMN,
    FLAGS,
    LEVEL_COLUMN,
    RANGE_WORDS,
    TABLE_AND_ENTRY,
    LEAVES_ABOUT,
    TABLES_ABOUT,
    STEPS_ABOUT,
    FIRST_ADDRESS,
    COVERS,
    ENTRIES,
    HOLDS,
    PHASE,
    ROWS_OF_THE_LIST,
    LIST_OF,
    FOLD_RUNS,
    UNFOLD_RUNS,
    UNFOLD_RUNS_TIP,
    UNFOLD_RUNS_ABOUT,
    COPY_ROWS,
    COPY_ROWS_ABOUT,
    STOPS_HERE,
    TABLE_ENTRY(NAME, NAME),
    STEPS(COUNT),
    PHASES(COUNT),
    TABLES(COUNT),
    OF_TABLES(COUNT, COUNT),
    ALL_BYTES(NAME),
    ONLY_SO_MANY(NAME, SIZE),
    OF_ALL(NUMBER),
    ALL_RANGES,
    ALL_LEVELS,
    LEVEL_PAGES_OF(NUMBER, SIZE),
    NOT_SORTED_BY_MEMORY,
    NOT_SORTED_BY_ADDRESS,
    NO_ROW_IS_SELECTED,
    TOO_MANY_ROWS(COUNT, COUNT),
    ROW_COPIED(COUNT),
    LIST_PAGE_TABLES,
    NOTHING_LIKE_IT,
    FILTER_BY(NAME),
    OF_LEAVES(COUNT, COUNT),
    LEAVES(COUNT),
    RUNS(COUNT),
    RANGES(COUNT),
    IN_RUNS(NAME, NAME),
    ADDRESS_OR_RANGE,
    ASK_ABOUT,
    ASK_FORMS,
    FORGET(NAME),
    FORGET_THIS,
    KIND_LEAVES,
    KIND_TABLES,
    KIND_STEPS,
    ROWS,
    NOTHING,
    A_TABLE,
    THE_ROOT,
    WRITABLE_EXECUTABLE(COUNT);

    private final Parameters parameters;

    ListMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

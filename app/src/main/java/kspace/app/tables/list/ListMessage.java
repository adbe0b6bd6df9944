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
    SAME_MEMORY_AS_ROW_ABOVE,
    LEVEL(NUMBER),
    TABLE(NAME, NAME),
    NOT_ALLOWED_END_NOT_AFTER(NAME),
    A_PHYSICAL_ADDRESS,
    STEP_COLUMN,
    VIRTUAL_ADDRESS,
    SIZE_WORDS,
    PHYSICAL_COLUMN,
    FLAGS,
    LEVEL_COLUMN,
    RANGE_WORDS,
    TABLE_AND_ENTRY,
    PAGES_MAPPED_MOMENT,
    TABLES_THERE_MOMENT,
    STEPS_BOOT_SELECT_ONE_GO,
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
    GIVE_EACH_ROW_OWN_OR,
    COPY_ROWS,
    COPY_SELECTED_ROWS_AS_COMMAND,
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
    TOO_MANY_TO_SORT,
    ONLY_RUNS_SORTED,
    NO_ROW_IS_SELECTED,
    MOST_ROW_COPIED_ONCE_SELECTED(COUNT, COUNT),
    ROW_COPIED(COUNT),
    LIST_PAGE_TABLES,
    NOTHING_LIKE_MAPPED_MOMENT,
    FILTER_BY(NAME),
    OF_LEAVES(COUNT, COUNT),
    LEAF(COUNT),
    RUN(COUNT),
    RANGES(COUNT),
    IN(NAME, NAME),
    ADDRESS_OR_RANGE,
    LIST_ONLY_WHAT_LIES_RANGE,
    ADDRESS_NAME_RANGE_FIRST_END,
    ASK_NO_LONGER_FOR(NAME),
    ASK_NO_LONGER,
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

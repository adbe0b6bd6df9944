package kspace.app.tables.overview;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the overview of all levels says. */
enum OverviewMessage implements WindowMessage {
    USER_HALF,
    USER_HALF_ABOUT,
    NON_CANONICAL_ABOUT,
    WINDOW(NAME),
    WINDOW_ABOUT(NAME),
    KERNEL_HALF,
    NO_LEVEL_TABLES(NUMBER),
    ENTRIES_THAT_WERE_FOUND(NUMBER),
    N_ABSENT(COUNT),
    ONE_ABSENT(CODE),
    N_EMPTY_TABLES(COUNT),
    N_EMPTY(COUNT),
    ONE_EMPTY_TABLE(CODE),
    N_TABLES(COUNT),
    N_NOT_MAPPED(COUNT),
    ONE_NOT_MAPPED(CODE),
    N_NOT_RECORDED(COUNT),
    ONE_NOT_RECORDED(CODE),
    N_FAULT(COUNT),
    ONE_FAULTS(CODE),
    N_TO_COME(COUNT),
    ONE_TO_COME(CODE),
    MAPPED(SIZE),
    ENTRIES_DIFFER,
    ABSENT,
    EMPTY_TABLE,
    TABLE,
    LEAF(SIZE),
    N_PAGES(COUNT, SIZE),
    TABLE_NOT_RECORDED,
    TABLES_NOT_RECORDED(COUNT),
    RESERVED_FORM,
    N_OF_RESERVED_FORM(COUNT),
    PAGE_NOT_MAPPED(SIZE),
    PAGES_NOT_MAPPED(COUNT, SIZE),
    TABLE_TO_COME,
    TABLES_TO_COME(COUNT),
    PAGE_TO_COME(SIZE),
    PAGES_TO_COME(COUNT, SIZE),
    NO_LEVEL_TABLES_FOR_PAGES(NUMBER, SIZE);

    private final Parameters parameters;

    OverviewMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

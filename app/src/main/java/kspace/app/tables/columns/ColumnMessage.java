package kspace.app.tables.columns;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the tables on the path say. */
enum ColumnMessage implements WindowMessage {
    PAGE,
    SIZE_UNKNOWN,
    START_UNKNOWN,
    PHYSICAL_WORDS,
    PHYSICAL_ADDRESS,
    FRAME,
    ALIAS(NAME),
    ALIAS_IN(NAME),
    NO_ROOT,
    STOPS_WITHOUT_TABLE,
    NO_STEP_ALLOCATES_IT,
    NO_ROOT_YET,
    BEFORE_FIRST_TABLE,
    STEP_1_ALLOCATES_IT,
    PHASE(NAME),
    A_LATER_STEP,
    ADDRESS_NEVER_MAPPED,
    NEVER_MAPPED,
    KERNEL_HALF,
    USER_HALF,
    WINDOW_NO_TABLE(NAME),
    WINDOW_ABOUT(NAME),
    START_OF_THE_WINDOW,
    PHYSICAL_ADDRESS_OF(NAME),
    ALIAS_IN_RANGE(NAME),
    TABLES_BESIDE_WINDOW,
    PAGE_OF_SIZE(SIZE),
    NO_ENTRY_MATCHES,
    FAULT,
    ENTRY_FAULTS(NAME, NAME),
    REFUSED,
    ASTRAY,
    ENTRY_ASTRAY(NAME, PHYSICAL),
    READ_AS_A_TABLE,
    UNKNOWN,
    TABLE_NOT_IN_DUMP(NAME, PHYSICAL),
    NOT_RECORDED,
    OUTSIDE,
    USER_HALF_ALONE,
    ENTRY_LEVEL_TABLE(NUMBER, NUMBER),
    NOTHING_THERE,
    NOT_PRESENT,
    NOT_LISTED,
    ADDRESS_NOT_LISTED(NUMBER, NUMBER),
    NOTHING_LISTED,
    USER_HALF_ELSEWHERE,
    ADDRESS(NAME),
    SAME_LOW_BITS_CANONICAL_FORM,
    ROOT,
    TABLE,
    ADDRESS_UNKNOWN,
    TO_COME,
    ABSENT,
    N_ABSENT(COUNT),
    EMPTY_TABLE,
    EMPTY,
    EMPTY_TABLES,
    N_EMPTY_TABLES(COUNT),
    TABLE_WORDS,
    N_TABLES(COUNT),
    TABLES,
    TABLE_NOT_RECORDED,
    N_NOT_RECORDED(COUNT),
    NOT_RECORDED_BRIEFLY,
    TABLES_NOT_DUMP,
    FAULTS,
    N_FAULT(COUNT),
    FAULT_BRIEFLY,
    RESERVED_FORM,
    MAPPED(SIZE),
    LEAF(SIZE),
    N_PAGES(COUNT, SIZE),
    PAGE_NOT_MAPPED(SIZE),
    PAGES_NOT_MAPPED(COUNT, SIZE),
    TABLE_TO_COME,
    N_TO_COME(COUNT),
    PAGE_TO_COME(SIZE),
    UNUSED(SIZE),
    USER_HALF_NOT_MANAGED,
    FOR_RANGE(NAME),
    PART_OF_RANGE(SIZE, NAME),
    HOLDS_TABLES(NUMBER),
    HOLDS_ENTRIES(NUMBER),
    PA(CODE),
    METADATA_TO_COME,
    METADATA_NOT_MAPPED,
    META_TO_COME,
    META_NOT_MAPPED,
    N_OF_N_MATCH(NUMBER, NUMBER),
    OTHER_HALF(NUMBER, NUMBER, CODE),
    NOT_CANONICAL(NUMBER, NUMBER, NUMBER),
    ABSENT_ENDS_WITH(NUMBER, NUMBER, NAME),
    ABSENT_ENDS(NUMBER, NUMBER),
    METADATA,
    METADATA_SLOT,
    BRIEFLY_ABSENT(NUMBER, NUMBER),
    BRIEFLY_ABSENT_NOW(NUMBER, NUMBER, MESSAGE),
    ALIASES(COUNT),
    AT_LEAST_ALIASES(COUNT),
    NO_ALIAS,
    MAPS_PAGE(NAME, SIZE, PHYSICAL),
    A_PAGE_TO_COME(SIZE),
    NON_CANONICAL,
    ADDRESS_WORDS,
    A_PAGE,
    NOT_MAPPED,
    NEW;

    private final Parameters parameters;

    ColumnMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

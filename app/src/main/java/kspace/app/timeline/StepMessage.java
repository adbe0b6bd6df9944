package kspace.app.timeline;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.ROW;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What a step of the boot did, and why. */
enum StepMessage implements WindowMessage {
    BEFORE_FIRST(PHYSICAL, SIZE, PHYSICAL),
    BEFORE_FIRST_WITHOUT_ROOM(PHYSICAL, SIZE),
    TABLE_FOR_PAGE(NAME, NUMBER, COUNT),
    ALLOCATES(NUMBER, PHYSICAL, CODE, MESSAGE, PHYSICAL, CODE),
    ALLOCATES_ROOT(NUMBER, PHYSICAL),
    ALLOCATES_CHILD(NUMBER, PHYSICAL, CODE, MESSAGE, PHYSICAL, CODE),
    NEW_TABLE(COUNT, COUNT),
    PAGE_OF(NAME, COUNT, COUNT),
    WRITES(CODE, MESSAGE, PHYSICAL, CODE, PHYSICAL, ROW, MESSAGE),
    NO_NEW_TABLE,
    NEW_TABLE_BEFORE,
    NEW_TABLES_BEFORE(NUMBER),
    NO_ACCESS,
    ACTIVATE,
    THE_CPU,
    EACH_CPU(NUMBER),
    LOADS_IN_WINDOW(PHYSICAL, MESSAGE),
    LOADS(PHYSICAL, MESSAGE),
    OPERATION_OF(NAME, NUMBER, NUMBER),
    BOOT_FAILS,
    STOPS_BEFORE_TABLES(MESSAGE, MESSAGE),
    PHASE_FAILS(NAME),
    STOPS_AT(MESSAGE, VIRTUAL, MESSAGE),
    ENTRY,
    ENTRY_OF_TABLE(CODE, NAME, PHYSICAL),
    ENTRY_OF_PAGE(CODE, NAME, SIZE, PHYSICAL),
    ALLOCATED,
    ALLOCATED_NOTHING,
    ALLOCATED_BEFORE(ROW, SIZE),
    A_TABLE(NUMBER, PHYSICAL),
    ALLOCATED_FRAME(PHYSICAL, COUNT, SIZE),
    WHAT_WOULD_FIX,
    HIGHEST_LEVEL(NUMBER, SIZE),
    OTHER_LAYOUT(NAME),
    METADATA_ELSEWHERE(PHYSICAL, PHYSICAL),
    KERNEL_ELSEWHERE(PHYSICAL, PHYSICAL),
    WHAT_IF,
    LARGER_PAGES(SIZE, NUMBER, MESSAGE),
    SMALL_PAGES(SIZE, MESSAGE),
    METADATA_HIGHER(SIZE, MESSAGE),
    METADATA_AT(PHYSICAL, MESSAGE),
    AS_MANY_TABLES(COUNT, COUNT),
    MORE_TABLES(COUNT, COUNT, COUNT),
    FEWER_TABLES(COUNT, COUNT, COUNT);

    private final Parameters parameters;

    StepMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

package kspace.app.cli.data;

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

/** What the commands say that print the moment of an address space. */
enum DataCommandMessage implements WindowMessage {
    MORE_REACH_IT(COUNT, PHYSICAL),
    NOTHING_ASKED_REACHES_IT,
    NOTHING_REACHES_IT,
    THROUGH_WINDOW(NAME),
    PAGE(SIZE),
    MAPPED_PAGE(SIZE, NAME),
    UNKNOWN_PAGE,
    MAPPED_UNKNOWN_PAGE(NAME),
    BY_ENTRY(NUMBER, NAME, PHYSICAL, CODE),
    PLACE(ROW),
    RANGE_REFUSED(NAME),
    ADDRESS_OF_RANGE_REFUSED(NAME),
    BOTH_FROM_INPUT,
    OF_ADDRESS(NUMBER, NAME),
    INDICES(ROW, CODE),
    INDEX(NAME, NUMBER),
    LEVEL(NUMBER),
    TABLE(PHYSICAL),
    ENTRY,
    NOT_PRESENT_BECAUSE(NAME),
    ENTRY_FOR_OSTD(NAME, NAME),
    LET_THROUGH_TO_USERS(CODE),
    LET_THROUGH_TO_KERNEL(CODE),
    NOT_LISTED,
    NO_TABLE_YET,
    ENTRY_ABSENT(NUMBER),
    FAULT_AT_LEVEL(NUMBER, NAME),
    ASTRAY_AT_LEVEL(NUMBER, NAME),
    NOT_RECORDED(PHYSICAL),
    TABLE_NOT_IN_DUMP(PHYSICAL),
    NOT_CANONICAL(NUMBER, NUMBER),
    OUTSIDE_RECORDED_ROOT(VIRTUAL),
    OUTSIDE(VIRTUAL),
    RAISES(MESSAGE, CODE),
    PAGE_IS_TABLE(PHYSICAL),
    ONLY_REFUSED(CODE, MESSAGE);

    private final Parameters parameters;

    DataCommandMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

package kspace.app.translation;

import static kspace.core.words.Argument.Kind.CODE;
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

/** What is told while a walk is shown. */
enum StoryMessage implements WindowMessage {
    MAPPED_LISTED(MESSAGE),
    MAPPED_IN(MESSAGE, MESSAGE),
    NOT_LISTED(MESSAGE),
    DIRECT(MESSAGE, NAME),
    AT_LEVEL(MESSAGE, NUMBER, MESSAGE),
    BELOW_LEVEL(MESSAGE, NUMBER, MESSAGE),
    NO_ROOT(MESSAGE),
    NOTHING_READ(MESSAGE),
    OUTSIDE(MESSAGE),
    NO_READS,
    ONE_READ,
    TWO_READS,
    THREE_READS,
    FOUR_READS,
    FIVE_READS,
    SUM(PHYSICAL, CODE, PHYSICAL, NAME),
    WINDOW_TAKES_AWAY(NAME, CODE, NAME, PHYSICAL, NAME),
    DECIDED(MESSAGE, MESSAGE),
    FAULT_DECIDED(MESSAGE, NAME, NAME),
    ASTRAY_DECIDED(MESSAGE, PHYSICAL),
    NOT_IN_DUMP(MESSAGE, PHYSICAL),
    RAISED_BEFORE(NAME, NUMBER, NAME),
    HALF_BEGINS(VIRTUAL),
    BIT_IS(NAME, NAME, NAME),
    SPLITS(VIRTUAL, ROW),
    CHOOSE_WINDOW(NAME, MESSAGE),
    SIGN_BITS_EQUAL(NAME, NUMBER, MESSAGE),
    SIGN_BITS_DIFFER(NAME, NUMBER, MESSAGE),
    NAMES_TABLE(NAME, NUMBER, MESSAGE, PHYSICAL, NUMBER, PHYSICAL),
    MAPS_PAGE(NAME, NUMBER, MESSAGE, PHYSICAL, NAME, PHYSICAL),
    IS_ABSENT(NAME, NUMBER, MESSAGE, PHYSICAL, MESSAGE),
    IS_RESERVED(NAME, NUMBER, MESSAGE, PHYSICAL, MESSAGE),
    INDEX_INTO_ROOT(NAME, NUMBER, MESSAGE, PHYSICAL, NUMBER, PHYSICAL),
    INDEX_INTO_TABLE(NAME, NUMBER, MESSAGE, PHYSICAL, NUMBER, PHYSICAL),
    ENTRY_FAULTS(MESSAGE, CODE, NAME, MESSAGE),
    ENTRY_ABSENT(MESSAGE, CODE, MESSAGE, MESSAGE),
    ENTRY_NAMES_TABLE(MESSAGE, CODE, NAME),
    ENTRY_MAPS_PAGE(MESSAGE, CODE, NAME, NAME),
    NO_TABLES_BELOW,
    ADDRESS_OF_TABLE(NAME, CODE, SIZE, PHYSICAL, NUMBER),
    ADDRESS_OF_PAGE(NAME, CODE, SIZE, PHYSICAL);

    private final Parameters parameters;

    StoryMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

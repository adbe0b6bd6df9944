package kspace.core.kernel.asterinas.naming;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.LIST;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.ROW;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What addresses and moments are called, and what is wrong with a text that names none. */
enum NamingWords implements MessageKey {
    NO_SUCH_AREA(NAME, NAME),
    NO_AREAS(NAME),
    AREAS(NAME, NUMBER),
    RANGE(NAME, SIZE),
    CONSTANT,
    AREA(SIZE),
    AREA_TO_COME(SIZE),
    LINEAR_MAP_SHOWS,
    SLOT_APPEARS,
    EXAMPLES,
    NO_ADDRESS(MESSAGE),
    NEEDS_PARENTHESES(NAME, CODE),
    NOTHING_BEFORE_OFFSET(MESSAGE, ROW),
    NEITHER_ADDRESS_NOR_NAME(QUOTE, MESSAGE, ROW),
    NO_FUNCTION(QUOTE, LIST),
    FUNCTION(CODE),
    NEEDS_ARGUMENT(CODE),
    PASSES_THE_END(CODE, CODE),
    CANNOT_FOLLOW(QUOTE),
    NO_MOMENT(QUOTE, MESSAGE),
    DOES_NOT_STOP,
    NO_STEP_MAPS,
    NO_NUMBER(QUOTE, COUNT),
    UNKNOWN(QUOTE, COUNT, ROW),
    NO_TABLE(QUOTE),
    NO_TABLE_THERE(QUOTE),
    NO_PAGE(QUOTE),
    NO_PAGE_THERE(QUOTE),
    NO_PAGE_SIZE(QUOTE, NAME, ROW),
    NOTHING_TRIED(QUOTE),
    OPERATIONS_TRIED(QUOTE, COUNT),
    NO_SUCH_PHASE(QUOTE, ROW);

    private final Parameters parameters;

    NamingWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

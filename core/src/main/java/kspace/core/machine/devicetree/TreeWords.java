package kspace.core.machine.devicetree;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.QUOTE;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** Why a device tree cannot be read. */
enum TreeWords implements MessageKey {
    BLOB_NOT_READ(NAME, MESSAGE),
    CUT_OFF_IN_HEADER(NUMBER),
    CUT_OFF(NAME, NUMBER),
    OFFSET_OUTSIDE(NUMBER),
    RESERVATIONS_WITHOUT_END,
    TOO_DEEP_IN_BLOB(NUMBER),
    END_WITHOUT_NODE(NUMBER),
    PROPERTY_DOES_NOT_FIT(NUMBER),
    BROKEN(NUMBER),
    STRUCTURE_WITHOUT_END,
    NAME_WITHOUT_END(NUMBER),
    TOO_MANY_RESERVATIONS,
    TOO_DEEP(NUMBER),
    NODE_WITHOUT_END(NAME),
    NODE_OR_PROPERTY_NEEDED(QUOTE),
    PROPERTY_WITHOUT_END(QUOTE),
    OTHER_BITS,
    CELLS_WITHOUT_END,
    CELL_TOO_SMALL(CODE, NUMBER),
    DIVIDED_BY_0,
    EXPRESSION_TOO_DEEP(NUMBER),
    NUMBER_NEEDED(QUOTE),
    NUMBER_TOO_LONG(QUOTE),
    PARENTHESIS_WITHOUT_END,
    MISSING(CODE),
    MISSING_AT_THE_END(CODE),
    TEXT_WITHOUT_END;

    private final Parameters parameters;

    TreeWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

package kspace.app.map.layout;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is said beside the columns of the map. */
enum MapLayoutMessage implements WindowMessage {
    THROUGH(NAME),
    NOT_MAPPED_YET,
    NOT_MAPPED,
    RESERVED_ENTRY,
    PAGE_READ_AS_TABLE,
    TABLE_NOT_DUMP,
    USER_HALF,
    A_FINDING,
    FINDINGS(NUMBER),
    CLICK_TO_READ,
    END_UNKNOWN,
    MAPPINGS(NUMBER),
    RESERVED_FAULTS,
    NOT_IN_THE_DUMP;

    private final Parameters parameters;

    MapLayoutMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

package kspace.app.tables.find;

import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the search for a physical address says. */
enum FindMessage implements WindowMessage {
    FIND_A_PHYSICAL_ADDRESS,
    FIND_A_PA,
    ABOUT,
    ENTRIES_LEAD_FRAME,
    CLOSE,
    CLOSE_TIP,
    A_PHYSICAL_ADDRESS,
    NONE_AT_MOMENT(PHYSICAL, NAME),
    NONE_IN_LIST(PHYSICAL),
    NONE_IN_RECORDING(PHYSICAL),
    ABOVE_MAX_PADDR(PHYSICAL),
    NEVER_MAPPED,
    WINDOW_WITHOUT_ANY_ENTRY,
    LEAF_L(SIZE, NUMBER, NUMBER),
    PAGE_OF_UNKNOWN_SIZE,
    ROOT_TABLE_CPU_LOADS,
    LEAD(NUMBER, PHYSICAL),
    MORE_ENTRIES_LEAD(NUMBER, PHYSICAL),
    AT_THIS_MOMENT(MESSAGE),
    IN_THIS_RECORDING(MESSAGE),
    AFTER_LAST_STEP(NUMBER),
    TABLE_NAMED(NUMBER, NUMBER, NUMBER),
    TABLE_NOT_RECORDED(NUMBER, NUMBER, NUMBER),
    MAPPING;

    private final Parameters parameters;

    FindMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

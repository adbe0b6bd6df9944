package kspace.core.machine.form;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is said of a memory map that was found in a file, and what is wrong with one. */
enum FormWords implements MessageKey {
    OF_PLACE(NAME, MESSAGE),
    BINARY_MAP(NAME, NUMBER, SIZE),
    MAP_OF_LINE(NAME, NAME, NUMBER, SIZE),
    MAP_OF_LINES(NAME, NAME, NUMBER, SIZE),
    SAME_AGAIN(MESSAGE),
    MORE(NUMBER),
    LOG_OF_FIRMWARE(QUOTE),
    OF_LINUX(MESSAGE),
    WRONG_AT(NAME, NUMBER, MESSAGE),
    EMPTY,
    USABLE_ENDS(CODE, CODE),
    BEGINS_HIGH(CODE),
    PAST_ADDRESSES(CODE, NUMBER),
    NOT_ABOVE_START(CODE, CODE),
    TOO_MANY_REGIONS(COUNT),
    ONLY_ON_LOONGARCH,
    ONLY_ON_X86,
    PRINTED_ON_X86_ONLY,
    AS_IN_A_PC,
    OF_LINE(NUMBER, QUOTE),
    LINE_AS_IN_A_PC(NUMBER),
    PROPERTY(NAME, QUOTE),
    PROPERTY_OF_NODE(NAME, QUOTE, NUMBER),
    TAKEN_FOR_FIRMWARE,
    UNKNOWN_TYPE(NUMBER, QUOTE),
    NO_E820_LINE(QUOTE),
    TYPE_CUT,
    TYPE_CUT_OFF(QUOTE),
    NO_E820_TYPE(QUOTE),
    NO_TYPE(QUOTE),
    TYPE_NEEDED,
    NO_EFI_ENTRY(QUOTE),
    NO_TYPE_IN_LINE,
    NO_TYPE_OF_LINUX(QUOTE),
    LACKS_START(NUMBER),
    LACKS_END(NUMBER),
    LACKS_TYPE(NUMBER),
    ALL_0,
    NAME_CUT,
    NAME_SPOILT(QUOTE),
    CUT_OFF(QUOTE),
    NO_RANGE(QUOTE),
    LINE_OF_FIRMWARE(NUMBER),
    MAPPED_IN_LOG(NUMBER),
    MAPPED_IN_TREE(NUMBER),
    FREE_CUT_OFF,
    LOG_SAYS_END(CODE, CODE),
    ENDS_BEFORE_LOG_SAYS(CODE, CODE),
    KERNEL_OF_LOG(CODE, CODE),
    NO_MEMORY_IN_TREE,
    UNREAD_REG(NAME),
    NO_CELLS(NUMBER, NUMBER, NAME),
    CELLS_OVER(NAME, NUMBER, NUMBER, NUMBER, NUMBER);

    private final Parameters parameters;

    FormWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

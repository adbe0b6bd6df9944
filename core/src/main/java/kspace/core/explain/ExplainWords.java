package kspace.core.explain;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.LIST;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.ROW;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is said of the numbers in a text. */
enum ExplainWords implements MessageKey {
    IN_KERNEL_HALF(VIRTUAL, NAME),
    IN_USER_HALF(VIRTUAL, NAME),
    IN_WINDOW(VIRTUAL, NAME, NAME),
    NOT_CANONICAL(VIRTUAL, NAME, MESSAGE, NAME),
    INDEX(NAME, NUMBER),
    INDICES(ROW, CODE),
    LINUX_RANGE(NAME),
    LINUX_DIRECT_MAP(NAME, PHYSICAL),
    ASTERINAS_RANGE(NAME),
    ASTERINAS_LINEAR_MAP(NAME, PHYSICAL),
    BYTES_ARE_TEXT(QUOTE),
    AS_AN_ENTRY,
    ENTRY(NAME, CODE, NUMBER, NAME, MESSAGE),
    ABSENT(NAME),
    TABLE(PHYSICAL, CODE),
    PAGE(SIZE, PHYSICAL, CODE),
    FAULT(NAME, MESSAGE, PHYSICAL, CODE),
    BIT_HOLDS(NUMBER, NUMBER),
    BITS_HOLD(NAME, CODE),
    IGNORED(ROW),
    IS_AN_ADDRESS(VIRTUAL),
    CODE_IS(NAME, NAME, NAME),
    CODE_BIT(NAME, NUMBER, MESSAGE),
    CODE_BITS(ROW),
    NO_SUCH_CODE(NAME, CODE),
    ROOT(NAME, CODE, PHYSICAL),
    ROOT_WITH_MODE(NAME, CODE, PHYSICAL, NAME),
    ROOT_OF_RESERVED_MODE(NAME, CODE, PHYSICAL),
    ROOT_BESIDE(CODE),
    REACHES(VIRTUAL, PHYSICAL, SIZE, CODE),
    ENDS_ABSENT(VIRTUAL, NUMBER),
    ENDS_IN_FAULT(VIRTUAL, NUMBER, MESSAGE),
    ENDS_BELOW(VIRTUAL),
    BY_USER(MESSAGE),
    BY_KERNEL(MESSAGE),
    LET_THROUGH(MESSAGE),
    LET_THROUGH_NOW(MESSAGE),
    RAISES(MESSAGE, NAME),
    RAISES_AS_SAID(MESSAGE, NAME),
    RAISES_OTHER(MESSAGE, NAME, NAME),
    MAPPED(VIRTUAL, PHYSICAL, SIZE, CODE),
    LISTED_ENTRIES(COUNT, COUNT),
    LISTED_BELOW(PHYSICAL, MESSAGE),
    LISTED_FIRST(COUNT, COUNT),
    IMPOSSIBLE_INDICES(COUNT, NUMBER),
    LISTED_PAGES(COUNT, SIZE),
    DUMPED(COUNT, SIZE, VIRTUAL, VIRTUAL),
    PART(NAME),
    DUMPED_PARTS(LIST),
    FROM_TO(VIRTUAL, VIRTUAL),
    NOTHING_WRITABLE_AND_EXECUTABLE,
    WRITABLE_AND_EXECUTABLE(COUNT, LIST);

    private final Parameters parameters;

    ExplainWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

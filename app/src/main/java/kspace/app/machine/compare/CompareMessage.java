package kspace.app.machine.compare;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.ROW;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the comparison of two machines says. */
enum CompareMessage implements WindowMessage {
    ARCHITECTURE,
    LAYOUT,
    PAGES_UP_TO,
    MEMORY_ENDS_AT,
    KERNEL,
    FRAME_METADATA,
    NO_ROOM,
    PHYSICAL_ADDRESS_BITS,
    AND_MORE(COUNT),
    NO_MEMORY,
    PAGES_OF(NAME),
    MEMORY_IN(NAME),
    STEPS,
    PAGE_TABLES,
    MEMORY_FOR_THEM,
    LEVEL_TABLES(NUMBER),
    PAGES_OF_RANGE(SIZE),
    MAPPED,
    FINDINGS,
    MACHINES_SAME,
    MACHINES_DIFFER(NAME),
    SAME_TABLES(COUNT),
    SAME_PAGES(COUNT),
    OTHER_PAGES(COUNT, COUNT),
    REGIONS_DIFFER(COUNT, COUNT),
    DIFFERENCES,
    CLOSE_THE_COMPARISON,
    COMPARE_WITH,
    COMPARED_ABOUT,
    LEFT,
    RIGHT,
    AND(NAME, NAME, NAME),
    AND_NO_PLACE(NAME, NAME, NAME),
    COUNT_ONLY(NAME, NAME),
    DIFFERENCE_WITHOUT_PLACE(NAME, NAME),
    NO_PLACE,
    SHOW_PLACE,
    MACHINE,
    MEMORY_THAT_DIFFERS,
    WHAT_IS_MAPPED,
    COST,
    AS_OPENED,
    AS_OPENED_BRIEF,
    WITH_THE_LAYOUT(NAME),
    LAYOUT_OF(NAME),
    PAGES_UP_TO_SIZE(SIZE),
    WITH(NAME),
    ON(NAME),
    ON_PAGES(NAME),
    NO_SUCH_MACHINE(NAME),
    NO_ACCESS(NAME, SIZE),
    COUNT_WITH_RIGHTS(NAME, SIZE, NAME),
    AND_MORE_PAGES(NAME),
    RIGHT_TAKES_MORE(COUNT, SIZE),
    RIGHT_TAKES_FEWER(COUNT, SIZE),
    LEFT_STOPS(NAME),
    RIGHT_STOPS(NAME),
    LEFT_HAS_FINDING(ROW),
    LEFT_HAS_FINDINGS(ROW),
    RIGHT_HAS_FINDING(ROW),
    RIGHT_HAS_FINDINGS(ROW),
    NONE,
    SAMPLE,
    NOTHING_DIFFERS,
    DIFFERS(NAME, NAME, NAME);

    private final Parameters parameters;

    CompareMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

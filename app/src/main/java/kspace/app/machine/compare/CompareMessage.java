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
    ARCHITECTURE_LAYOUT_MEMORY_CPUS_SAME,
    THE_MACHINES_DIFFER_IN(NAME),
    BOTH_TAKE_PAGE_TABLES(COUNT),
    BOTH_MAP_PAGES(COUNT),
    MAPS_PAGES_WHERE_LEFT_ONE(COUNT, COUNT),
    THEIR_MEMORY_REGIONS_ONLY_LEFT(COUNT, COUNT),
    DIFFERENCES,
    CLOSE_THE_COMPARISON,
    COMPARE_WITH,
    COMPARED_WHAT_BOTH_COME_AFTER,
    LEFT,
    RIGHT,
    AND(NAME, NAME, NAME),
    NO_PLACE_ON_MAPS(NAME, NAME, NAME),
    COUNT_ONLY(NAME, NAME),
    DIFFERENCE_WITHOUT_PLACE(NAME, NAME),
    HAS_NO_PLACE_ON_MAPS,
    SHOW_ON_BOTH_MAPS_ENTER,
    MACHINE,
    MEMORY_THAT_DIFFERS,
    WHAT_IS_MAPPED,
    COST_AFTER_LAST_STEP,
    MACHINE_AS_WAS_OPENED_OR,
    AS_OPENED_OR_SAVED,
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
    SAMPLE;

    private final Parameters parameters;

    CompareMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

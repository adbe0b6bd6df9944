package kspace.app.inspector.region;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MEMORY;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the page about a region says. */
enum RegionMessage implements WindowMessage {
    LINEAR_MAP_ABOUT,
    KVIRT_ABOUT,
    METADATA_ABOUT(NUMBER),
    HOLE_ABOUT,
    OTHER_RANGE_ABOUT,
    CODE_ABOUT,
    PAST_KERNEL_END,
    PAST_END_ABOUT(SIZE),
    NOT_CANONICAL,
    NOT_CANONICAL_ABOUT,
    USER_HALF,
    USER_HALF_ABOUT(SIZE),
    PAST_MAX_PADDR(PHYSICAL),
    FREE_UNTIL_KERNEL_RUNS,
    ITS_START(NAME),
    REGION_SUM(NAME, CODE, SIZE),
    SLOT_OF,
    FRAME_AT(COUNT, PHYSICAL),
    PART_OF(NUMBER, NUMBER),
    METADATA_OF(NAME),
    NO_FRAME_MEMORY_ENDS(PHYSICAL),
    KERNEL_IMAGE(CODE),
    OUTSIDE_IMAGE,
    IN_THE_LINEAR_MAP(VIRTUAL),
    MEMORY_WORDS(NAME),
    SELECTED_ADDRESS,
    EXCLUSIVE_END,
    ALL_BY_WINDOW(NAME),
    NOTHING_EVER,
    NOW_AT_THE_END(SIZE, SIZE),
    TO_COME(NAME),
    START_OF_THE_AREA,
    EXCLUSIVE_END_AREA,
    PHYSICAL_MEMORY_BEHIND_IT,
    WHAT_THE_SOURCES_SAY,
    PLACES_DIFFER(NAME),
    ALL_AGREE,
    THIS_MACHINE,
    KERNEL_HALF,
    UNKNOWN_KERNEL_ABOUT,
    NO_RANGE_ABOUT,
    USE_UNKNOWN,
    IN_THE_DIRECT_MAP(VIRTUAL),
    VMALLOC_ABOUT,
    VMEMMAP_ABOUT,
    TEXT_ABOUT,
    OFFSET,
    MEANS,
    PHYSICAL_FACT,
    FRAME,
    BYTE,
    IMAGE,
    ALIAS,
    GAP,
    HALF,
    START,
    END_FACT,
    FORMULA,
    MAPPED,
    SIZE_FACT,
    TYPE,
    REGION,
    NOTHING,
    AMOUNT(CODE, SIZE),
    PAST_CONSTANT(CODE, CODE),
    AN_ADDRESS(PHYSICAL),
    A_NUMBER(COUNT),
    A_SIZE(SIZE),
    BETWEEN(VIRTUAL, VIRTUAL),
    UP_TO(VIRTUAL, CODE),
    MEMORY_RANGE(MEMORY),
    ADDRESS_OF(PHYSICAL, NAME),
    CALLED(NAME);

    private final Parameters parameters;

    RegionMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

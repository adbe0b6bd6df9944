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
    ALL_PHYSICAL_MEMORY_ONE_FIXED,
    FREE_RUNNING_KERNEL_EACH_KVIRTAREA,
    ONE_LONG_ARRAY_SLOT_BYTES(NUMBER),
    USED_NOTHING_ACCESS_ALWAYS_FAULTS,
    SOMETHING_ONLY_KERNEL_OR_ARCHITECTURE,
    KERNEL_IMAGE_ADDRESSES_WAS_LINKED,
    PAST_KERNEL_END,
    LAST_ADDRESS_SPACE_STAY_UNUSED(SIZE),
    NOT_CANONICAL,
    BETWEEN_TWO_HALVES_ADDRESS_SPACE,
    USER_HALF,
    LOWER_HALF_ADDRESS_SPACE_BELONGS(SIZE),
    PAST_MAX_PADDR_NO_MEMORY(PHYSICAL),
    FREE_UNTIL_KERNEL_RUNS,
    ITS_START(NAME),
    REGION_SUM(NAME, CODE, SIZE),
    SLOT_OF,
    FRAME_AT(COUNT, PHYSICAL),
    PART_OF(NUMBER, NUMBER),
    METADATA_OF(NAME),
    NO_FRAME_MEMORY_ENDS(PHYSICAL),
    KERNEL_IMAGE(CODE),
    OUTSIDE_KERNEL_IMAGE_NEVER_MAPPED,
    IN_THE_LINEAR_MAP(VIRTUAL),
    MEMORY_WORDS(NAME),
    SELECTED_ADDRESS,
    EXCLUSIVE_END,
    ALL_BY_WINDOW_WITHOUT_TABLE(NAME),
    NOTHING_ANY_MOMENT_BOOT,
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
    ADDRESSES_KERNEL_KERNEL_NOT_KNOWN,
    ADDRESSES_KERNEL_BELONG_NO_RANGE,
    USE_UNKNOWN,
    IN_THE_DIRECT_MAP(VIRTUAL),
    WHERE_RUNNING_KERNEL_MAPS_WHAT,
    ONE_LONG_ARRAY_ELEMENT_EVERY,
    KERNEL_IMAGE_ADDRESSES_RUNS_SAME,
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

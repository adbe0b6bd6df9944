package kspace.app.machine.edit;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the machine editor says. */
enum EditorMessage implements WindowMessage {
    TRY_ABOUT,
    REMOVE_OPERATION,
    MAP,
    MAP_ABOUT,
    PROTECT,
    PROTECT_ABOUT,
    UNMAP,
    UNMAP_PART_AREA,
    DROP,
    DROP_AN_AREA,
    REMOVE_NONE,
    AREA_SIZE,
    PHYSICAL_BASE,
    KVIRTAREA,
    OFFSET_IN_THE_AREA,
    SIZE_WORDS,
    ACCESS,
    CACHING,
    MEMORY_WORDS,
    TRACKED_FRAMES,
    OPERATIONS_AFTER_THE_BOOT,
    AN_ADDRESS,
    A_SIZE,
    MACHINE_HAS_MOST_REGIONS(NUMBER),
    NO_KERNEL,
    REGION_BASE,
    REGION_SIZE,
    REGION_END,
    REGION_TYPE,
    NO_REGION_IS_SELECTED,
    MOVE_A_REGION,
    ADD_A_REGION,
    REMOVE_A_REGION,
    NUMBER_OF_BYTES,
    PAST_END_PHYSICAL_ADDRESSES(NAME, NAME),
    NO_OPERATION_IS_SELECTED,
    MACHINE_HAS_MOST_OPERATIONS(NUMBER),
    OPERATION_IS_REFUSED(NUMBER, NAME),
    NO_AREA_YET,
    NO_AREA_LEFT,
    ADD(NAME),
    REMOVE_AN_OPERATION,
    NAME_WORDS,
    PHYSICAL_ADDRESS_BITS,
    KERNEL_BASE,
    KERNEL_SIZE,
    FRAME_METADATA,
    ARCHITECTURE,
    LAYOUT,
    LARGEST_PAGE,
    MEMORY_TYPES_SVPBMT,
    NO_NUMBER_OF_CPUS(NAME, COUNT),
    ALLOCATED_AT(NAME),
    NO_ROOM_FOR(SIZE),
    NO_NUMBER_OF_BITS(NAME, NUMBER, NUMBER, NAME),
    TOO_FEW_BITS(NUMBER, NUMBER),
    MEMORY_REGIONS_HIGHEST_FIRST,
    AREA_FROM(NAME, NAME, NAME),
    EDIT_THE_MACHINE,
    BASE_MOVES_IT,
    END_EXCLUSIVE,
    TYPE,
    PAGES_UP_TO,
    KERNEL,
    BASE,
    LEVEL(SIZE, NUMBER),
    MACHINE,
    UNDO,
    REDO,
    REVERT_TO_THE_FILE,
    SAVE,
    COMPARE_WITH_ANOTHER_MACHINE,
    CLOSE,
    MEMORY_REGIONS,
    REMOVE_THE_SELECTED_REGION,
    PAGE_BASED_MEMORY_TYPES,
    PHYSICAL_ADDRESS_BITS_EMPTY_AS,
    BASE_EMPTY_ALLOCATED_BOOT,
    AREA_OF(NUMBER, NAME, NAME, CODE),
    AREA_PART_WITH(NUMBER, NAME, NAME, CODE),
    AREA_PART(NUMBER, NAME, NAME),
    AREA(NUMBER),
    NONE,
    UNTRACKED,
    CHANGED;

    private final Parameters parameters;

    EditorMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

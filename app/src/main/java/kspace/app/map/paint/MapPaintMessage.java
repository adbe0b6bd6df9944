package kspace.app.map.paint;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What stands in the boxes of the map, and what its marks mean. */
enum MapPaintMessage implements WindowMessage {
    PAGE_TABLES,
    NOTHING_KNOWN,
    NOTHING_MAPPED,
    SELECTED_ADDRESS,
    TABLES_OF_WALK,
    FOUND_MEMORY,
    MAPPED(NAME),
    NOTHING_MAPPED_OR_HOLE,
    FOLDED_SHORTER_THAN_SCALE,
    ENTRY_PAGE_TABLE,
    MEMORY_KNOWN_OR_MAPPED,
    MEMORY_THAT_IS_MAPPED,
    UNKNOWN_MEMORY,
    UNKNOWN_IN_LIST,
    FRAMES_OF_PAGE_TABLES,
    OUTSIDE_RANGES_WITH_NAMES,
    TO_COME,
    USER_HALF,
    NOT_MANAGED,
    NO_TABLES,
    IS_MAPPED,
    REGIONS(NUMBER),
    CHANGED_BY_CURRENT_STEP,
    FINDING_CLICK_TO_READ,
    MAPPED_BY_LATER_STEP,
    NOT_MANAGED_OR_HOLE,
    ENTRY_KINDS,
    USABLE_MEMORY,
    RESERVED_MEMORY,
    MEMORY_OF_UNKNOWN_USE,
    VIRTUAL_WORDS,
    PHYSICAL_WORDS,
    ALL_BYTES,
    EMPTY_TABLE,
    TABLE_NOT_RECORDED,
    PAGE(NAME),
    GLOBAL(NAME),
    USER(NAME),
    ANOTHER_ROOT,
    TABLE_NOT_DUMP,
    NOT_IN_THE_DUMP,
    NO_TABLE,
    OVERRUN,
    SIZE_OVERRUN(NAME),
    SIZE_TO_COME(NAME),
    HOLE,
    HOLE_OF(NAME),
    UNUSED,
    SIZE_UNUSED(NAME),
    EMPTY,
    SIZE_EMPTY(NAME),
    GAP,
    NON_CANONICAL,
    BOX_MAPPED,
    UNKNOWN,
    SCATTERED(NAME),
    LEGEND_RESERVED,
    LEGEND_TABLE,
    ABSENT,
    FAULTS,
    META;

    private final Parameters parameters;

    MapPaintMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

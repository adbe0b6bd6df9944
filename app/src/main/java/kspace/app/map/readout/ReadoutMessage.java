package kspace.app.map.readout;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.LIST;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is said of a place on the map. */
enum ReadoutMessage implements WindowMessage {
    OUTSIDE_THE_LAYOUT,
    MAPS_PAGE(PHYSICAL, SIZE),
    MAPS(PHYSICAL),
    MAPS_TO(PHYSICAL, NAME),
    ENTRY_RESERVED_FAULTS,
    PAGE_READ_AS_TABLE(PHYSICAL),
    TABLE_NOT_DUMP(PHYSICAL),
    NON_CANONICAL_FAULTS,
    OUTSIDE_KERNEL_PAGE_TABLE,
    NOT_MAPPED,
    ABOVE_ALL_MEMORY,
    MAPPED_BY(NAME),
    NOT_IN_THE_DUMP,
    UNKNOWN_IN_LIST,
    NO_VIRTUAL_ADDRESS_REACHES,
    PAGE_TABLES,
    TABLES_TO_COME,
    FRAME_METADATA,
    KERNEL_IMAGE,
    START(NAME),
    INSIDE(NAME, SIZE),
    START_TO_COME(NAME),
    INSIDE_TO_COME(NAME, SIZE),
    NOT_MAPPED_YET(COUNT),
    ALL_OF(LIST);

    private final Parameters parameters;

    ReadoutMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

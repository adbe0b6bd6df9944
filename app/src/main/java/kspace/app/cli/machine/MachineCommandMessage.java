package kspace.app.cli.machine;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the commands say that are about machines. */
enum MachineCommandMessage implements WindowMessage {
    AT_MOMENT(COUNT, COUNT, NUMBER, COUNT, NUMBER, NUMBER),
    OF_RECORDING(NUMBER, COUNT, NUMBER, NUMBER),
    NO_ROOM_FOR_IMAGE(COUNT, SIZE, COUNT, SIZE),
    NO_TABLE_YET(COUNT),
    NEVER_A_TABLE(COUNT),
    MUCH_TO_WRITE(COUNT, COUNT, SIZE),
    WRITING(COUNT, COUNT, SIZE, NAME, COUNT, SIZE),
    NO_STANDARD_OUTPUT(NAME),
    MEMORY_MAP,
    PHYSICAL_MEMORY,
    ENDS_AT(PHYSICAL, SIZE),
    RAM,
    IN_ALL(SIZE, CODE),
    FRAME_METADATA,
    METADATA_AT(COUNT, PHYSICAL, SIZE),
    METADATA_NOWHERE(COUNT, SIZE),
    STOPS_BEFORE_FIRST_TABLE,
    STOPS_AT(NAME, VIRTUAL),
    COLUMN_PHASE,
    COLUMN_STEPS,
    COLUMN_VIRTUAL,
    COLUMN_PHYSICAL_FROM,
    COLUMN_TABLES,
    COLUMN_PAGES,
    TABLES_OF_LEVELS(SIZE, NAME),
    COLUMN_RANGE,
    COLUMN_START,
    COLUMN_END,
    COLUMN_SIZE,
    COLUMN_FROM_TO,
    END_OF_WINDOW(NAME),
    RESULT(MESSAGE, NAME, CODE),
    RESULT_LOOKED_AT(MESSAGE, NAME, CODE, NAME);

    private final Parameters parameters;

    MachineCommandMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

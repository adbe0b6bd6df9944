package kspace.app.cli.machine;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the commands say that are about machines. */
enum MachineCommandMessage implements WindowMessage {
    AFTER_OF_STEP(COUNT, COUNT),
    THIS_RECORDING,
    FAILED_FINDING_PASSED_SKIPPED(NAME, NUMBER, COUNT, NUMBER, NUMBER),
    IMAGE_HAS_BYTES_BYTES_FREE(COUNT, SIZE, COUNT, SIZE),
    THERE_NO_PAGE_TABLE_AFTER(COUNT),
    THERE_NO_PAGE_TABLE_AFTER_STEP(COUNT),
    TABLE(COUNT, NAME),
    THERE_WRITE_GIVE_LARGE_IF(NAME),
    KSPACE_WRITING_FILE_HOLES(NAME, NAME, NAME),
    NOT_ALLOWED_STANDARD_OUTPUT_GETS(NAME);

    private final Parameters parameters;

    MachineCommandMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

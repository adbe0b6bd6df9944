package kspace.app.recording;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.PHYSICAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is said of the moment of a recording. */
enum RecordedMessage implements WindowMessage {
    NOTHING_EVERY_CHECK_TABLES_PASSES,
    TAKEN(NAME),
    ONE_MOMENT_RECORDING_HAS_NO,
    ROOT_FROM(PHYSICAL, NAME),
    ROOT_UNKNOWN(NAME),
    PHYSICAL_ADDRESSES(NAME),
    RECORDED_MOMENT,
    WHAT_IT_IS,
    WORTH_KNOWING;

    private final Parameters parameters;

    RecordedMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

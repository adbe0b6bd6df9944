package kspace.app.sample;

import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.ROW;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is said of machines that open by name. */
enum SampleMessage implements WindowMessage {
    NO_SUCH_SAMPLE(NAME, ROW),
    NO_SUCH_SAMPLE_HERE(NAME, ROW, MESSAGE),
    PASTED_TEXT;

    private final Parameters parameters;

    SampleMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

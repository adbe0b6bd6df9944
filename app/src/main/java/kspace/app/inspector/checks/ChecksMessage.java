package kspace.app.inspector.checks;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the page about the checks says. */
enum ChecksMessage implements WindowMessage {
    FAILED_FINDING_PASSED_SKIPPED_MOMENT(COUNT, COUNT, COUNT, COUNT),
    FINDINGS,
    ABOUT_THE_SOURCE,
    FAILED,
    FINDING,
    PASSED,
    SKIPPED,
    GOOD_TO_KNOW,
    WARNING,
    UPSTREAM_WOULD_STOP_HERE,
    LOOKED_AT(NAME),
    GO_PLACE(NAME),
    FOLDED(COUNT, NAME);

    private final Parameters parameters;

    ChecksMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

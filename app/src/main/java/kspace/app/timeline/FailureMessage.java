package kspace.app.timeline;

import kspace.app.text.RichText;
import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** Where the boot stops. */
enum FailureMessage implements WindowMessage {
    BOOT_STOPS_BEFORE(RichText.Kind.FAIL),
    OPERATION_REFUSED_AT(RichText.Kind.FAIL),
    BOOT_STOPS_AT(RichText.Kind.FAIL);

    private final RichText.Kind emphasis;
    private final Parameters parameters;

    FailureMessage(RichText.Kind emphasis, Argument.Kind... kinds) {
        this.emphasis = emphasis;
        parameters = Parameters.of(kinds);
    }

    @Override
    public RichText.Kind emphasis() {
        return emphasis;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

package kspace.app.timeline;

import kspace.app.text.RichText;
import kspace.app.text.WindowMessage;

/** Where the boot stops. */
enum FailureMessage implements WindowMessage {
    BOOT_STOPS_BEFORE,
    OPERATION_REFUSED_AT,
    BOOT_STOPS_AT;

    @Override
    public RichText.Kind emphasis() {
        return RichText.Kind.FAIL;
    }
}

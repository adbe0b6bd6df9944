package kspace.app.translation;

import kspace.app.text.RichText;
import kspace.app.text.WindowMessage;

/** What a walk, or an entry on it, comes to. */
enum VerdictMessage implements WindowMessage {
    MAPPED(RichText.Kind.PASS),
    DIRECT_MAPPED(RichText.Kind.PASS),
    NOT_PRESENT(RichText.Kind.FAIL),
    FAULTS(RichText.Kind.FAIL),
    LED_ASTRAY(RichText.Kind.FAIL),
    NOT_RECORDED(RichText.Kind.FAIL),
    NOT_CANONICAL(RichText.Kind.FAIL),
    OUTSIDE(RichText.Kind.FAIL),
    CANONICAL(RichText.Kind.PASS),
    ABSENT(RichText.Kind.FAIL);

    private final RichText.Kind emphasis;

    VerdictMessage(RichText.Kind emphasis) {
        this.emphasis = emphasis;
    }

    @Override
    public RichText.Kind emphasis() {
        return emphasis;
    }
}

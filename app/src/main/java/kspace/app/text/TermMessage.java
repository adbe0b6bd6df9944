package kspace.app.text;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What sentences are about, which stands out in them. */
public enum TermMessage implements WindowMessage {
    ENTRY(RichText.Kind.NAME, NUMBER, NUMBER),
    NAMED(RichText.Kind.NAME, NAME);

    private final RichText.Kind emphasis;
    private final Parameters parameters;

    TermMessage(RichText.Kind emphasis, Argument.Kind... kinds) {
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

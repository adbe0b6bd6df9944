package kspace.app.learn;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NUMBER;

import java.util.List;
import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;

/** What a sheet of exercises says beside them. */
enum SheetMessage implements WindowMessage {
    TITLE(NUMBER),
    KEY_TITLE(NUMBER),
    TYPICAL(CODE, MESSAGE);

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes them.
    private final List<Argument.Kind> takes;

    SheetMessage(Argument.Kind... takes) {
        this.takes = List.of(takes);
    }

    @Override
    public String room() {
        return "sheets";
    }

    @Override
    public List<Argument.Kind> takes() {
        return takes;
    }
}

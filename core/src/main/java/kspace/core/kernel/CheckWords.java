package kspace.core.kernel;

import static kspace.core.words.Argument.Kind.MESSAGE;

import java.util.List;
import kspace.core.words.Argument;
import kspace.core.words.MessageKey;

/** What all checks say in the same way. */
enum CheckWords implements MessageKey {
    NOT_KEPT(MESSAGE);

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes them.
    private final List<Argument.Kind> takes;

    CheckWords(Argument.Kind... takes) {
        this.takes = List.of(takes);
    }

    @Override
    public String room() {
        return "checks";
    }

    @Override
    public List<Argument.Kind> takes() {
        return takes;
    }
}

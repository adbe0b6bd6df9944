package kspace.core.memory;

import static kspace.core.words.Argument.Kind.NAME;

import java.util.List;
import kspace.core.words.Argument;
import kspace.core.words.MessageKey;

/** What is said of a machine where it has its words already. */
enum MemoryWords implements MessageKey {
    SAID(NAME);

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes them.
    private final List<Argument.Kind> takes;

    MemoryWords(Argument.Kind... takes) {
        this.takes = List.of(takes);
    }

    @Override
    public String room() {
        return "memory";
    }

    @Override
    public List<Argument.Kind> takes() {
        return takes;
    }
}

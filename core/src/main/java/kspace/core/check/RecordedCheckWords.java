package kspace.core.check;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import java.util.List;
import kspace.core.words.Argument;
import kspace.core.words.MessageKey;

/** What can be said about any recorded tables. */
enum RecordedCheckWords implements MessageKey {
    LIST_ALONE,
    TOO_MANY_PAGES,
    ALL_ENTRIES(COUNT, COUNT),
    ONE_OF_MANY(MESSAGE, COUNT),
    NOT_BOTH,
    SOME_BOTH(COUNT, COUNT, VIRTUAL, CODE),
    ALL_PAGES(COUNT);

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes them.
    private final List<Argument.Kind> takes;

    RecordedCheckWords(Argument.Kind... takes) {
        this.takes = List.of(takes);
    }

    @Override
    public String room() {
        return "recorded-checks";
    }

    @Override
    public List<Argument.Kind> takes() {
        return takes;
    }
}

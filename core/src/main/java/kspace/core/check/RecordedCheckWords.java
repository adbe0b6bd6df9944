package kspace.core.check;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What can be said about any recorded tables. */
enum RecordedCheckWords implements MessageKey {
    LIST_ALONE,
    TOO_MANY_PAGES,
    ALL_ENTRIES(COUNT, COUNT),
    ONE_OF_MANY(MESSAGE, COUNT),
    NOT_BOTH,
    SOME_BOTH(COUNT, COUNT, VIRTUAL, CODE),
    ALL_PAGES(COUNT);

    private final Parameters parameters;

    RecordedCheckWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

package kspace.core.space;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is wrong with recorded tables, and why a recording cannot be read. */
enum RecordingWords implements MessageKey {
    ENTRY(NUMBER, CODE, NAME, PHYSICAL, VIRTUAL, MESSAGE),
    FAULTS(MESSAGE),
    NAMES_ITSELF(NUMBER),
    NAMES_HIGHER(PHYSICAL, NUMBER),
    NAMES_UNKNOWN(PHYSICAL),
    TOO_MANY_TABLES(COUNT, NUMBER, PHYSICAL),
    NONE_RESERVED,
    ALL_RECORDED,
    NONE_RECURSIVE,
    OTHER_MODE(NAME, NAME, CODE, CODE),
    ROOT_BETWEEN_PAGES(NAME, PHYSICAL, NAME),
    ROOT_NOT_RECORDED(NAME, PHYSICAL, NAME, MESSAGE),
    NO_MEMORY,
    ONE_RANGE(PHYSICAL, PHYSICAL),
    MANY_RANGES(COUNT, PHYSICAL, PHYSICAL),
    TOO_MANY_WALKS(NAME, COUNT, COUNT),
    TOO_MANY_WALKS_RECURSIVE(NAME, COUNT, COUNT, MESSAGE),
    TAKEN_AT(NAME, NAME),
    TAKEN_UNKNOWN(NAME);

    private final Parameters parameters;

    RecordingWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

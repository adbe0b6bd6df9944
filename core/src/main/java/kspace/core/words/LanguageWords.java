package kspace.core.words;

import static kspace.core.words.Argument.Kind.NAME;

import java.util.List;

/** What all messages of a language share. */
enum LanguageWords implements MessageKey {
    /** Regular expressions for the digits of numbers, one for each plural form but the last, with spaces between. */
    PLURALS,
    /** Between one of several and the next. */
    NEXT(NAME, NAME),
    /** Between the last two of several that all belong. */
    LAST_OF_ALL(NAME, NAME),
    /** Between the last two of several of which one belongs. */
    LAST_OF_CHOICE(NAME, NAME);

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes them.
    private final List<Argument.Kind> takes;

    LanguageWords(Argument.Kind... takes) {
        this.takes = List.of(takes);
    }

    @Override
    public String room() {
        return "language";
    }

    @Override
    public List<Argument.Kind> takes() {
        return takes;
    }
}

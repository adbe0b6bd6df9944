package kspace.core.words;

import static kspace.core.words.Argument.Kind.NAME;

/** What all messages of a language share. */
enum LanguageWords implements MessageKey {
    /** Regular expressions for the digits of numbers, one for each plural form but the last, with spaces between. */
    PLURALS,
    /** What stands between the thousands of a number. */
    THOUSANDS,
    /** Between one of several and the next. */
    NEXT(NAME, NAME),
    /** Between the last two of several that all belong. */
    LAST_OF_ALL(NAME, NAME),
    /** Between the last two of several of which one belongs. */
    LAST_OF_CHOICE(NAME, NAME);

    private final Parameters parameters;

    LanguageWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

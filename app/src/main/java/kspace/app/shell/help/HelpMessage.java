package kspace.app.shell.help;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the help of the window says. */
enum HelpMessage implements WindowMessage {
    GUIDE,
    SEARCH_GUIDE,
    GLOSSARY,
    SEARCH_WORDS,
    ALSO_CALLED(NAME),
    SEE_ALSO,
    SEE(NAME),
    SOURCE(NAME),
    WORDS_HERE,
    ALL_WORDS(NUMBER),
    NO_SUCH_WORD(NAME),
    PRINT,
    GLOSSARY_SAVED(NAME),
    NOT_WRITTEN(NAME),
    TITLE_OF_PRINT(NAME);

    private final Parameters parameters;

    HelpMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

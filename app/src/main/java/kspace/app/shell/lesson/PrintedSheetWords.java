package kspace.app.shell.lesson;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What stands on a printed sheet beside the exercises. */
enum PrintedSheetWords implements WindowMessage {
    TITLE,
    KEY_TITLE,
    NAME,
    DATE,
    WITH_THE_WAY,
    LEVEL(NUMBER),
    SIGN_BIT,
    BITS_ABOVE,
    CANONICAL,
    TABLE_OF_LEVEL(NUMBER),
    ADDRESS_BITS(NUMBER, NUMBER),
    PAGES_OF_LEVEL(NUMBER, SIZE),
    VIRTUAL,
    PHYSICAL,
    PAGE_BEGINS,
    ENTRY,
    OFFSET,
    LEVEL_ENDS,
    TABLES,
    CODE_OF_FAULT,
    TYPICAL,
    MISTAKE(CODE, MESSAGE),
    ANSWERS_BY(CODE),
    SEED(NUMBER),
    PAGE_OF(NUMBER, COUNT);

    private final Parameters parameters;

    PrintedSheetWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

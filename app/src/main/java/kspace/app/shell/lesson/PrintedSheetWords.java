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
    SIGN,
    ALL_ZERO,
    ALL_ONE,
    OFFSET_BRIEFLY,
    SPLIT_ALL,
    CANONICAL,
    TABLE,
    NR_ENTRIES(COUNT),
    OF_BYTES(COUNT),
    INDEX_HERE,
    ITS_PAGE_BEGINS,
    FIRST_ADDRESS(CODE),
    PAGES_HERE(COUNT, SIZE),
    ABSENT_HERE(COUNT),
    TABLES_HERE(COUNT),
    FROM(CODE),
    WRITE_FOUND,
    FOUND_NOTHING,
    FOUND_PAGE,
    PAGE_IS_THERE,
    VIRTUAL_IN(SIZE),
    PHYSICAL_IN(SIZE),
    MARK_CHANGED(CODE),
    FURTHER(SIZE),
    ADDRESS_BITS(NUMBER, NUMBER),
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

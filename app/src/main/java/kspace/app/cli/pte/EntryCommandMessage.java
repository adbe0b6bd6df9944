package kspace.app.cli.pte;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the commands say that are about entries. */
enum EntryCommandMessage implements WindowMessage {
    TABLE_WITH_OPTIONS_OF_PAGES,
    TABLE_IN_LAST_TABLE,
    A_TABLE,
    NO_PAGES_AT_LEVEL(NUMBER, NAME, NUMBER),
    CACHE_NEEDS_SVPBMT(NAME),
    PAGE_OF_LEVEL(NUMBER),
    ADDRESS_REFUSED(NAME),
    ADDRESS_TOO_LARGE(CODE, NAME, NUMBER, CODE),
    ADDRESS_NOT_ALIGNED(CODE, SIZE, NAME),
    FLAGS_MISSING,
    FLAGS_REFUSED(QUOTE),
    NO_SVPBMT_OFF_RISCV(NAME),
    SVNAPOT_OFF_RISCV(NAME),
    NOTHING_TO_DO(CODE),
    OF_ENTRY(NUMBER, MESSAGE),
    NO_ENTRY(QUOTE, CODE),
    ENTRY_IS(NUMBER, NAME, NAME),
    FOR_OSTD(NAME),
    ABSENT_BECAUSE(NAME),
    REFUSED_BECAUSE(NAME),
    SIZED_PAGE(SIZE, PHYSICAL, CODE),
    PAGE_WITH_RIGHTS(PHYSICAL, NAME),
    COLUMN_BITS,
    COLUMN_NAME,
    COLUMN_VALUE,
    COLUMN_MEANING,
    COLUMN_OSTD,
    COLUMN_MANUAL,
    A_LENGTH,
    LEVEL(NUMBER),
    PAGES_IN_ALL(COUNT, CODE, NAME),
    COLUMN_VIRTUAL,
    COLUMN_END,
    COLUMN_PHYSICAL,
    COLUMN_LEVEL,
    COLUMN_PAGES,
    COLUMN_PAGE_SIZE,
    COLUMN_WHY;

    private final Parameters parameters;

    EntryCommandMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

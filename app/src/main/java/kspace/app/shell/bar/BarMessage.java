package kspace.app.shell.bar;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the top of the window says. */
enum BarMessage implements WindowMessage {
    NOT_POSSIBLE_NOW(NAME),
    GO_PROMPT,
    GO_TO,
    EXPORT,
    LIGHT_THEME,
    DARK_THEME,
    PROJECTOR_THEME,
    SUGGESTIONS,
    MENUS,
    SAMPLES,
    OPENED_LAST,
    FINDINGS_ABOUT,
    FINDING(NAME),
    FINDINGS(NAME),
    ADDRESS_SPACE,
    SHOW_ALL,
    RANGE_START,
    AREA_START,
    ENTRY_OF_TABLE(NUMBER, NUMBER),
    LEVEL_ENTRY(NUMBER, NUMBER),
    WALK_END,
    ON(NAME),
    PAGE(SIZE),
    WINDOW(NAME),
    NOT_MAPPED,
    FAULT_RESERVED_BITS,
    PAGE_READ_AS_TABLE,
    TABLE_NOT_DUMP,
    NOT_CANONICAL,
    STOPS_AT_STEP(COUNT, NAME),
    MAPPED(SIZE),
    NO_PAGE_MAPPED_YET,
    TABLES_UNKNOWN,
    NO_TABLE_YET,
    LEAVES_MAP(COUNT, SIZE),
    TABLES_TAKE(COUNT, SIZE),
    KERNEL_HALF,
    USER_HALF;

    private final Parameters parameters;

    BarMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

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
    ADDRESS_NAME_OR_PADDR_VADDR,
    GO_ADDRESS_OR_NAME,
    EXPORT,
    LIGHT_THEME,
    DARK_THEME,
    PROJECTOR_THEME_LIGHT_EVERYTHING_LARGER,
    WHAT_MAY_BE_MEANT,
    MENUS,
    SAMPLES,
    OPENED_LAST,
    WHAT_WORTH_KNOWING_ABOUT_MACHINE,
    FINDING(NAME),
    FINDINGS(NAME),
    ADDRESS_SPACE,
    SHOW_ALL_ADDRESS_SPACE_AGAIN,
    START_RANGE_WHEN_ZOOMED_ALL,
    START_AREA_WHEN_ZOOMED_ALL,
    ENTRY_TABLE_LEVEL(NUMBER, NUMBER),
    LEVEL_ENTRY(NUMBER, NUMBER),
    WHAT_WALK_LEADS,
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
    KERNEL_HALF_NOT_MANAGED,
    USER_HALF_NOT_MANAGED;

    private final Parameters parameters;

    BarMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

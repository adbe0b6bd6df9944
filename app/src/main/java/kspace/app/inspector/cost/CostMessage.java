package kspace.app.inspector.cost;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the page about the cost says. */
enum CostMessage implements WindowMessage {
    WHOLE_TABLE,
    AT_THE_END,
    LEVEL,
    TABLES_NOW,
    PHASE,
    WHAT_PAGE_TABLE_COSTS,
    WITH_OTHER_PAGE_SIZES,
    THEY_TAKE,
    THEY_MAP,
    AT_LEVEL(NUMBER),
    PAGES_UP_TO,
    PAGES_UP_BOOT_STOPS(NAME, NAME),
    MACHINE_USES_PAGES_UP(SIZE),
    PAGES_ONLY_TABLE_WOULD_HAVE(NAME, SIZE, COUNT, COUNT, SIZE),
    NOW,
    OVERHEAD,
    PAGES,
    TABLES,
    TAKE;

    private final Parameters parameters;

    CostMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

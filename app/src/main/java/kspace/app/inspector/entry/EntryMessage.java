package kspace.app.inspector.entry;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the page about an entry says. */
enum EntryMessage implements WindowMessage {
    LEAF(SIZE),
    EMPTY_TABLE,
    PAGE_READ_AS_TABLE,
    TABLE_NOT_DUMP,
    NOT_PRESENT(NAME),
    RESERVED_FAULTS,
    OF_PRESENT(NUMBER, NUMBER),
    OSTD_PAGE(SIZE),
    NOTHING_MAPPED(SIZE),
    IN_USER_HALF,
    NO_ENTRY_IS_READ,
    CPU_FAULTS_BEFORE_READS_ANY,
    CANONICAL_BOUNDS(VIRTUAL, VIRTUAL),
    IN_WINDOW(NAME, PHYSICAL),
    NO_PAGE_TABLE_YET,
    NO_ROOT,
    ROOT_RECORDING_TRANSLATES_ADDRESS_CPU(VIRTUAL, VIRTUAL),
    ENTRY_NOT_KNOWN,
    LIST_WITHOUT_TABLES(NAME),
    RAW_ENTRY,
    THE_RAW_ENTRY,
    DIFFERENCES,
    BITS,
    FIELD,
    HARDWARE,
    PAGE_ADDRESS,
    FIELD_OF_HARDWARE(NAME, NAME, NAME, NAME),
    FIELD_OF_BOTH(NAME, NAME, NAME, NAME, NAME),
    FIELD_DIFFERS(NAME, NAME, NAME, NAME, NAME),
    RAISES_AND_IGNORES(NAME),
    IGNORES,
    RAISES_AND_STOPS(NAME),
    STOPS,
    TABLE,
    ABSENT,
    TRACKED,
    UNTRACKED,
    USER,
    SUPERVISOR,
    WOULD_TRANSLATE,
    FIRST_ADDRESS,
    LAST_ADDRESS,
    END_BOOT,
    ENTRY_AT_THE_END,
    SOFTWARE;

    private final Parameters parameters;

    EntryMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

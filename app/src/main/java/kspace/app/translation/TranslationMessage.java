package kspace.app.translation;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the drawn translation says. */
enum TranslationMessage implements WindowMessage {
    WINDOW(NAME),
    CHOSEN_BY_THESE,
    BITS_CHOOSE_IT(NAME),
    ALL_EQUAL_BIT(NUMBER),
    BITS_EQUAL_BIT(NAME, NUMBER),
    NOT_CANONICAL,
    BITS_BIT(NAME, NUMBER),
    PHYSICAL_WORDS(NAME),
    NO_LISTED_PAGE_HOLDS,
    NO_ENTRY_AT_LEVEL(NUMBER),
    NO_ROOT_TABLE_YET,
    CPU_REFUSES_ENTRY,
    PAGE_READ_AS_TABLE,
    TABLE_NOT_DUMP(PHYSICAL),
    CPU_FAULTS_ONCE,
    IN_USER_SPACES_HALF,
    NOT_PRESENT,
    INTO_PAGE_UNKNOWN_SIZE,
    INTO_THE_PAGE(NAME),
    STAY_AS_THEY_ARE,
    NOT_USED,
    BITS(NAME),
    LEAF(NAME),
    ROOT(PHYSICAL),
    AT_ADDRESS(PHYSICAL),
    ENTRY_AT(PHYSICAL),
    NO_FLAG_SET,
    BEYOND_ALL_MEMORY,
    TRANSLATION,
    SIGN(NAME),
    OFFSET(NAME),
    NOT_KNOWN,
    NOT_READ,
    SPEED,
    PLAY_WALK_FROM_BEGIN,
    PLAY_THE_WALK,
    PAUSE_THE_WALK,
    CANONICAL,
    FAULT,
    UNKNOWN,
    OUTSIDE,
    TABLE,
    ABSENT,
    INDEX(NUMBER, NAME),
    SIGN_ALONE,
    OFFSET_ALONE,
    PAGE(NAME);

    private final Parameters parameters;

    TranslationMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

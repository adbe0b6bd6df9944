package kspace.app.inspector.walk;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the page about the translation says. */
enum WalkMessage implements WindowMessage {
    WALK,
    WALK_ABOUT,
    ACCESS,
    ACCESS_ABOUT,
    CPUS_ABOUT,
    TRY_TO(NAME),
    MODE,
    TRY_IT_IN_MODE(NAME),
    THE_ACCESS_GOES_THROUGH(NAME),
    REFUSED(NAME),
    NOTHING_TO_ASK_YET,
    BIT(NUMBER),
    NOT_ASKED,
    RESULT_WITH_RIGHTS(NAME, NAME, NAME),
    LEVEL(NUMBER, NAME, NAME, NAME),
    CPU_0,
    CPUS(NUMBER),
    BOOT_TABLE,
    LOADED_AND_FLUSHED(PHYSICAL),
    BOOT_PAGE_TABLE_WITH_ROOT(PHYSICAL),
    DIRECT_MAPPING_WINDOW_ALONE(NAME),
    THERE_IS_NONE,
    BOOT_TABLE_FREED,
    IN_USE_BY_CPU(COUNT),
    NO_PAGE_TABLE_YET,
    NO_ROOT_TO_READ,
    USER_MODE,
    ABSENT,
    NOT_PRESENT_FOR(NAME),
    RESERVED(NAME),
    RIGHTS_NONE_READS_TABLE(PHYSICAL),
    NEXT_READ(NAME, PHYSICAL),
    PAGE_THAT_STARTS_AT(SIZE, PHYSICAL),
    L_TAKES_AWAY(NUMBER, NUMBER, NAME),
    NO_RIGHT_TAKEN,
    WHAT_IS_LEFT_IS(NAME, NAME),
    PHYSICAL_WORDS(NAME),
    PAGE_UNKNOWN_SIZE,
    THROUGH_WINDOW(NAME),
    FAULTS(NUMBER, NAME),
    UNKNOWN,
    TABLE_NOT_IN_DUMP(NUMBER, PHYSICAL),
    ASTRAY(NUMBER, PHYSICAL),
    NOT_CANONICAL,
    OTHER_ROOT(VIRTUAL, VIRTUAL),
    USER_HALF(NAME),
    LOWER_HALF_ABSENT(NUMBER),
    USER_ROOT,
    NOT_LISTED,
    NOT_IN_LIST(NAME),
    ENTRY_ABSENT(NUMBER),
    PAST_THE_MEMORY_MAP,
    L_AT(NUMBER, NAME, NUMBER, NAME, PHYSICAL, NAME, NAME),
    RIGHTS_ALONG_THE_WALK(NAME),
    PA(NAME, NAME, NAME),
    PART,
    VIRTUAL_ADDRESS,
    WHOLE_WALK_AS_TEXT,
    ENTRY,
    SHOW_ENTRY(NUMBER),
    ENTRY_SUM,
    ADDRESS_OF_THE_ENTRY,
    RAW_ENTRY_OF_LEVEL(NUMBER),
    PHYSICAL_ADDRESS,
    HOW_IT_COMES_ABOUT,
    RIGHTS_TITLE,
    LEVEL_COLUMN,
    READ,
    WRITE,
    EXECUTE,
    USER,
    TOGETHER,
    NO(NAME),
    DIRECT_MAPPING_WINDOW_NO_TABLE(NAME),
    SIGN_BITS(NUMBER),
    CANONICAL_EQUAL_BIT(NAME, NUMBER, NUMBER),
    SIGN_BITS_DIFFER(NAME, CODE, NUMBER, NUMBER),
    BACK,
    THE_SCENE_BEFORE,
    NEXT,
    THE_NEXT_SCENE,
    CPUS_NOW,
    SPACE_WHEN_FOCUSED(NAME),
    PART_OF(NUMBER, NUMBER),
    NUMBERED(NUMBER, NAME),
    NOT_GLOBAL,
    RANGE_END(NAME),
    RIGHT_READ,
    RIGHT_WRITE,
    RIGHT_EXECUTE,
    NOTHING,
    FOR_USERS,
    FOR_SUPERVISOR,
    WORD_AT,
    WORD_BITS,
    WORD_HOLDS,
    YES,
    PLAIN_NO,
    MODE_KERNEL,
    GLOBAL_ALONE;

    private final Parameters parameters;

    WalkMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

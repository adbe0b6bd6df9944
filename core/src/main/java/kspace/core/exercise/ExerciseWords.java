package kspace.core.exercise;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import java.util.List;
import kspace.core.words.Argument;
import kspace.core.words.MessageKey;

/** What exercises ask, and how one comes to a wrong answer. */
enum ExerciseWords implements MessageKey {
    SPLIT,
    SIGN,
    READ,
    COMBINE,
    DECODE,
    WALK,
    WHERE_IT_ENDS,
    COST,
    LARGEST,
    BACKWARDS,
    WRITE,
    ASK_INDICES(CODE, VIRTUAL),
    ASK_CANONICAL(CODE, VIRTUAL),
    ASK_ENTRY_ADDRESS(CODE, NUMBER, PHYSICAL, VIRTUAL),
    ASK_OFFSET(CODE, VIRTUAL, NUMBER),
    ASK_ENTRY_PAGE(CODE, NUMBER, CODE),
    ASK_PHYSICAL(NAME, VIRTUAL),
    ASK_LEVEL(NAME, VIRTUAL),
    ASK_TABLES(CODE, CODE, VIRTUAL),
    ASK_PAGE_SIZES(CODE, NUMBER, CODE, VIRTUAL, PHYSICAL),
    ASK_REVERSE(NAME, PHYSICAL),
    ASK_WRITE_ENTRY(CODE, NUMBER, PHYSICAL),
    WRONG_END,
    ONE_LEVEL_OFF,
    TWELVE_BITS_EACH,
    OTHER_VERDICT,
    BYTES_FOR_ENTRIES,
    INDEX_OF_NEIGHBOUR,
    OFFSET_OF_BASE_PAGE,
    OFFSET_OF_NEIGHBOUR,
    ALL_BITS,
    NOT_SHIFTED,
    NUMBER_FOR_ADDRESS,
    PAGE_WITHOUT_OFFSET,
    VIRTUAL_FOR_PHYSICAL,
    LAST_TABLE_ALWAYS,
    ROOT_COUNTED,
    ONLY_LAST_LEVEL,
    BOUNDARIES_FORGOTTEN,
    BASE_PAGES_ONLY,
    ALIGNMENT_FORGOTTEN,
    LINEAR_MAP_ONLY,
    NOT_PRESENT,
    ADDRESS_ONLY;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes them.
    private final List<Argument.Kind> takes;

    ExerciseWords(Argument.Kind... takes) {
        this.takes = List.of(takes);
    }

    @Override
    public String room() {
        return "exercises";
    }

    @Override
    public List<Argument.Kind> takes() {
        return takes;
    }
}

package kspace.core.exercise;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What exercises ask, and how one comes to a wrong answer. */
enum ExerciseWords implements MessageKey {
    EASY,
    NORMAL,
    HARD,
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
    STEP_INDEX(NUMBER),
    STEP_TABLES(NUMBER),
    STEP_LEVEL,
    STEP_PAGE,
    STEP_IS_THERE,
    ANSWER_INDICES,
    ANSWER_CANONICAL,
    ANSWER_ENTRY_ADDRESS,
    ANSWER_OFFSET,
    ANSWER_ENTRY_PAGE,
    ANSWER_PHYSICAL,
    ANSWER_LEVEL,
    ANSWER_TABLES,
    ANSWER_PAGES,
    ANSWER_REVERSE,
    ANSWER_WRITE_ENTRY,
    ANSWER_FAULT,
    ANSWER_FAULT_CODE,
    WAY_INDICES,
    WAY_CANONICAL,
    WAY_ENTRY_ADDRESS,
    WAY_OFFSET,
    WAY_ENTRY_PAGE,
    WAY_PHYSICAL,
    WAY_LEVEL,
    WAY_TABLES,
    WAY_PAGE_SIZES,
    WAY_REVERSE,
    WAY_WRITE_ENTRY,
    FAULTS,
    WAY_FAULT,
    ASK_FAULT(NAME, VIRTUAL),
    THOUGHT_MAPPED,
    CODE_OF_FAULT,
    WAY_FAULT_CODE,
    ASK_FAULT_CODE(NAME, MESSAGE, VIRTUAL, CODE),
    KERNEL_READS,
    KERNEL_WRITES,
    KERNEL_EXECUTES,
    USER_READS,
    USER_WRITES,
    USER_EXECUTES,
    OTHER_ACCESS,
    OTHER_MODE,
    SPLITS,
    WAY_PROTECT,
    ASK_PROTECT(CODE, NUMBER, COUNT, VIRTUAL, CODE, VIRTUAL),
    ENTRY_OF(NUMBER, NUMBER),
    NOT_WRITTEN(NUMBER),
    IS_ABSENT(NUMBER, CODE),
    IS_RESERVED(NUMBER, MESSAGE),
    OTHER_TABLE(NUMBER, PHYSICAL, PHYSICAL),
    TABLE_FOR_PAGE(NUMBER, PHYSICAL),
    OTHER_PAGE(NUMBER, PHYSICAL, PHYSICAL),
    PAGE_FOR_TABLE(NUMBER, PHYSICAL),
    FORBIDS(NUMBER, MESSAGE),
    ALLOWS(NUMBER, MESSAGE),
    KEPT_OTHERWISE(NUMBER),
    PAGES_OF(SIZE),
    FITS_LESS_OFTEN(SIZE, NUMBER),
    TOO_MUCH_MAPPED(COUNT, SIZE, SIZE),
    NOT_ALL_MAPPED(SIZE),
    LARGER_PAGES_FIT,
    NOTHING_SPLIT,
    ALL_SPLIT,
    ONLY_THE_CHANGED_PART,
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

    private final Parameters parameters;

    ExerciseWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

package kspace.core.arch.arm;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is said of AArch64: of the fields of its entries, of its control bits, of its tests of an access and of what is reserved. */
enum ArmWords implements MessageKey {
    OF_STAGE_2_ON_THE_WALK,
    OF_CACHE_MAINTENANCE,
    FAR_NOT_VALID,
    IGNORED_OR_PBHA,
    UNREAD_ZERO,
    GUARDED,
    ONLY_IN_SECURE_STATE,
    NO_EXECUTION_BELOW_AT_EL1,
    NO_EXECUTION_BELOW_AT_EL0,
    RIGHTS_TAKEN_BELOW,
    ALWAYS_SET,
    INNER_SHAREABLE,
    OUTER_SHAREABLE,
    NON_SHAREABLE,
    PRESENT_BY_BIT_58,
    PRESENT_READABLE,
    BLOCK_NOT_POINTER,
    PAGE,
    EL1_ONLY,
    EL0_MAY_ACCESS,
    ACCESSED_ALWAYS_SET,
    AP2_IS_FINAL,
    WRITE_MAY_CLEAR_AP2,
    ALONE,
    CONTIGUOUS,
    EL1_MAY_EXECUTE,
    EL1_NEVER_EXECUTES,
    EL0_MAY_EXECUTE,
    EL0_NEVER_EXECUTES,
    ABSENT_FOR_ITS_FORM,
    BLOCK_IF_ANY,
    NO_BLOCK_AT_THIS_LEVEL,
    NO_BLOCK,
    NO_PAGE,
    TABLE_ALWAYS_READABLE,
    POINTER_NOT_BLOCK,
    BIT_58_IGNORED,
    BITS_55_56_IGNORED,
    AF_IN_EVERY_PAGE,
    WRITABLE_ON_FIRST_WRITE,
    ATTRIBUTE(CODE, NAME),
    KERNEL_KEPT_OFF_USER_PAGES,
    KERNEL_ON_USER_PAGES,
    WRITABLE_NOT_EXECUTED,
    WRITABLE_EXECUTED,
    ACCESS_FLAG_SET,
    ACCESS_FLAG_FAULTS,
    WRITE_CLEARS_AP2,
    DIRTY_BIT_IGNORED,
    WOULD_EXECUTE_TLBI,
    BIT_1_IS(NUMBER),
    RESERVED_AT_LEVEL_1,
    BLOCK_RESERVED(NUMBER),
    A_ROOT,
    NO_ROOT,
    GOES_ON_IN_TABLE,
    A_PAGE,
    A_BLOCK,
    ACCESS_FLAG,
    PROCESSOR_SETS(MESSAGE),
    SOFTWARE_SETS(MESSAGE),
    AND_PAN(MESSAGE, NUMBER),
    PROCESSOR_CLEARS(MESSAGE),
    NOT_WRITABLE_FROM_EL0,
    EL0_WRITES,
    EL0_WRITES_NOT,
    NOT_WRITABLE_BY_WXN,
    WRITABLE_AND_WXN(NUMBER),
    NOT_WRITABLE_AND_WXN(NUMBER),
    SET_BY(MESSAGE, CODE, CODE),
    TAKEN_AWAY_BY(MESSAGE, CODE, CODE);

    private final Parameters parameters;

    ArmWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

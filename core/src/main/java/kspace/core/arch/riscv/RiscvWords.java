package kspace.core.arch.riscv;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.ROW;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is said of RISC-V: of the fields of its entries, of its control bits, of its tests of an access and of what is reserved. */
enum RiscvWords implements MessageKey {
    IO,
    NON_CACHEABLE,
    TYPE_OF_THE_REGION,
    NO_SVPBMT_MUST_BE_0,
    USER_MODE,
    ONE_PAGE,
    CONTIGUOUS_RANGE,
    SAYS_NOTHING_ABOUT_BELOW,
    ALL_BELOW_IS_GLOBAL,
    CLEAR_A_D(NAME),
    WITHOUT_SVPBMT,
    NO_EXTENSION_USES_THEM,
    W_WITHOUT_R,
    POINTER_AT_LEVEL_1,
    SET_IN_POINTER(ROW),
    PBMT_RESERVED,
    PBMT_WITHOUT_SVPBMT(NUMBER),
    N_WITHOUT_SVNAPOT,
    N_ABOVE_LEVEL_1,
    N_OF_OTHER_RANGE,
    MISALIGNED(CODE, CODE, SIZE),
    SUM_ON,
    SUM_OFF,
    MXR_ON,
    MXR_OFF,
    HART_SETS_A_AND_D,
    CLEAR_IS_A_FAULT,
    EXECUTES_FENCE,
    BITS_XWR(CODE),
    TAKEN_FOR_TABLE,
    BITS_RWX(CODE),
    S_NEVER_EXECUTES,
    USER_AND_SUM(NUMBER),
    READABLE_BY_MXR,
    ACCESSED_DIRTY,
    ACCESSED,
    A_AND_D(NUMBER, NUMBER),
    HART_SETS(MESSAGE),
    SOFTWARE_SETS(MESSAGE);

    private final Parameters parameters;

    RiscvWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

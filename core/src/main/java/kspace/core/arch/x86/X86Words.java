package kspace.core.arch.x86;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is said of x86-64: of the fields of its entries, of its control bits, of its tests of an access and of what is reserved. */
enum X86Words implements MessageKey {
    BOTH_CLEAR,
    SET_ON_USE,
    MUST_BE_0,
    PROTECTION_KEY_IF_IN_USE,
    IGNORED_WHILE_NOT_PRESENT,
    NOT_A_MAPPING,
    NOT_PRESENT,
    USER_ALLOWED,
    PAGE_NOT_TABLE,
    PAT_INDEX_BIT_2,
    FLUSHED_ON_CR3_LOAD,
    KEPT_ON_CR3_LOAD,
    MAY_EXECUTE,
    NO_EXECUTION,
    LEFT_TO_LEAVES,
    READ_ONLY_BELOW,
    WRITES_ALLOWED,
    SET_ON_WRITE,
    TABLE_NOT_PAGE,
    EXECUTION_ALLOWED,
    NO_EXECUTION_BELOW,
    PART_OF_THE_ADDRESS,
    A_MAPPING_REFUSED,
    REFUSED,
    PAT_ENTRY(NUMBER),
    MUST_BE_0_ABOVE(NUMBER),
    NO_PAGES_AT_LEVEL(NAME),
    LOOKS_AT_BIT_0_ONLY(NAME),
    PAGE_WITHOUT_BIT_7(NAME),
    NOT_READABLE_MAPPING(NAME),
    BIT_7_IN_LEAVES(NAME),
    BIT_7_IN_PAGES(NAME),
    PAT_REPEATED(NAME),
    NX_RESERVED,
    PS_RESERVED(NUMBER),
    PAGE_UNALIGNED(SIZE),
    PS_IS(NUMBER),
    WRITE_PROTECT_ON,
    WRITE_PROTECT_OFF,
    NX_ON,
    NX_OFF,
    SMEP_ON,
    SMEP_OFF,
    SMAP_ON,
    SMAP_OFF,
    SMAP_IS_SUSPENDED,
    SMAP_IS_IN_FORCE,
    TOGGLES_PGE,
    SUPERVISOR_PAGE(CODE),
    USER_PAGE,
    USER_PAGE_BUT(CODE),
    USER_PAGE_AND(CODE),
    USER_PAGE_AND_NO_AC(CODE),
    USER_PAGE_BUT_AC,
    NOT_A_USER_PAGE,
    W_IN_EVERY_ENTRY,
    NO_W(CODE),
    NO_W_BUT(CODE),
    NX_IN(CODE),
    NO_NX,
    NO_RESERVED_BIT,
    NONE_IS_SET,
    GENERAL_PROTECTION_FAULT,
    PAGE_FAULT,
    NOT_ALLOWED,
    A_WRITE,
    NOT_A_WRITE,
    USER_MODE,
    KERNEL_MODE,
    A_RESERVED_BIT,
    A_FETCH,
    NO_FETCH_REPORTED,
    A_PROTECTION_KEY,
    A_SHADOW_STACK_ACCESS,
    A_HYPERVISOR_MANAGED_WALK,
    AN_ENCLAVE_RULE,
    A_REVERSE_MAP_RULE;

    private final Parameters parameters;

    X86Words(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

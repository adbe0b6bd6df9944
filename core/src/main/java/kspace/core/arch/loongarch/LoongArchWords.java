package kspace.core.arch.loongarch;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is said of LoongArch64: of the fields of its entries, of its control bits, of its tests of an access and of what is reserved. */
enum LoongArchWords implements MessageKey {
    WEAKLY_ORDERED_UNCACHED,
    COHERENT_CACHED,
    STRONGLY_ORDERED_UNCACHED,
    WRITES_FAULT,
    DIRTY_ALWAYS_SET,
    WRITES_DO_NOT_FAULT,
    GLOBAL_BY_BIT_12,
    HUGE_PAGE,
    OF_SOFTWARE,
    PAGE_IN_MEMORY,
    BASIC_PAGE,
    PAGE_START_WITH_GLOBAL,
    THIS_LEVEL_AND_ABOVE,
    ONLY_THIS_LEVEL,
    ABOVE_THE_PHYSICAL_ADDRESS,
    NOT_READ_IN_TABLES,
    NOT_USED_WHILE_NOT_VALID,
    TABLE_BECAUSE_OF_BIT_9,
    PRIVILEGE_LEVEL(NUMBER),
    HUGE_GLOBAL,
    HUGE_NOT_GLOBAL,
    TAKEN_FOR_TABLE(NAME),
    D_IN_EVERY_PAGE(NAME),
    ACCESSED_KEPT(NAME),
    STORE_GOES_THROUGH(NAME),
    WRITABLE_KEPT(NAME),
    BASIC_PAGE_KEPT(NAME),
    READS_WRITEBACK(NAME),
    WINDOW_ON_AT_PLV0,
    WINDOW_OFF_AT_PLV0,
    WINDOW_ON_AT_PLV3,
    WINDOW_OFF_AT_PLV3,
    STORES_AT_PLV0_IGNORE_D,
    STORES_AT_PLV0_NEED_D,
    EXECUTES_INVTLB,
    H_IS(NUMBER),
    PAGE_INVALID_FOR_LOAD,
    PAGE_INVALID_FOR_STORE,
    PAGE_INVALID_FOR_FETCH,
    PAGE_NOT_READABLE,
    PAGE_NOT_EXECUTABLE,
    PAGE_PRIVILEGE_LEVEL_ILLEGAL,
    PAGE_MODIFICATION_EXCEPTION,
    WINDOW_OPEN(CODE),
    WINDOW_OFF(CODE),
    LEVEL_ONLY(NUMBER, NUMBER),
    LEVEL_AND_ABOVE(NUMBER, NUMBER),
    D_IGNORED(NUMBER),
    ADDRESS_ERROR_FOR_FETCH,
    ADDRESS_ERROR,
    PRIVILEGE_LEVEL_TEST;

    private final Parameters parameters;

    LoongArchWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

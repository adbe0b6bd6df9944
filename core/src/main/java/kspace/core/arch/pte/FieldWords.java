package kspace.core.arch.pte;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What several architectures say of the fields of entries. */
public enum FieldWords implements MessageKey {
    /** ignored. */
    IGNORED,
    /** same. */
    SAME,
    /** ignored while N. */
    IGNORED_WHILE(CODE),
    /** not used, as it faults. */
    NOT_USED_AS_IT_FAULTS,
    /** start of the page. */
    START_OF_PAGE,
    /** not read. */
    NOT_READ,
    /** N. */
    FLAG(CODE),
    /** not N. */
    NOT_FLAG(CODE),
    /** N set. */
    SET(CODE),
    /** N clear. */
    CLEAR(CODE),
    /** N. */
    MEMORY_TYPE(NAME),
    /** fault. */
    FAULT,
    /** The CPU faults on any access: N. N reads a page. */
    READS_PAGE(MESSAGE, NAME),
    /** The CPU faults on any access: N. N reads a pointer to a table. */
    READS_POINTER(MESSAGE, NAME),
    /** The CPU faults on any access: N. N reads nothing. */
    READS_NOTHING(MESSAGE, NAME),
    /** bit N. */
    BIT(NUMBER),
    /** bits N, N. */
    BITS(NUMBER, NUMBER),
    /** The CPU ignores it. N keeps “tracked frame” there. */
    TRACKED_FRAME_KEPT(NAME),
    /** was used. */
    WAS_USED,
    /** was written. */
    WAS_WRITTEN,
    /** not readable. */
    NOT_READABLE,
    /** readable. */
    READABLE,
    /** present. */
    PRESENT,
    /** not writable. */
    NOT_WRITABLE,
    /** writable. */
    WRITABLE,
    /** read-only. */
    READ_ONLY,
    /** supervisor only. */
    SUPERVISOR_ONLY,
    /** a mapping. */
    A_MAPPING,
    /** untracked. */
    UNTRACKED,
    /** tracked. */
    TRACKED,
    /** executable. */
    EXECUTABLE,
    /** not executable. */
    NOT_EXECUTABLE,
    /** absent. */
    ABSENT,
    /** next table. */
    NEXT_TABLE,
    /** not used. */
    NOT_USED,
    /** reserved, must be 0. */
    RESERVED_MUST_BE_0,
    /** ignored while not valid. */
    IGNORED_WHILE_NOT_VALID,
    /** reserved. */
    RESERVED,
    /** not valid. */
    NOT_VALID,
    /** valid. */
    VALID,
    /** fault or set on use. */
    FAULT_OR_SET_ON_USE,
    /** in all address spaces. */
    IN_ALL_ADDRESS_SPACES,
    /** one address space. */
    ONE_ADDRESS_SPACE,
    /** table. */
    TABLE,
    /** pointer, not page. */
    POINTER_NOT_PAGE;

    private final Parameters parameters;

    FieldWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

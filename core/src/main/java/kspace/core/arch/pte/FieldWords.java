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
    /** Ignored. */
    IGNORED,
    /** Same. */
    SAME,
    /** Ignored while N. */
    IGNORED_WHILE(CODE),
    /** Not used, as it faults. */
    NOT_USED_AS_IT_FAULTS,
    /** Start of the page. */
    START_OF_PAGE,
    /** Not read. */
    NOT_READ,
    /** N. */
    FLAG(CODE),
    /** Not N. */
    NOT_FLAG(CODE),
    /** N set. */
    SET(CODE),
    /** N clear. */
    CLEAR(CODE),
    /** N. */
    MEMORY_TYPE(NAME),
    /** Fault. */
    FAULT,
    /** The CPU faults on any access: N. N reads a page. */
    READS_PAGE(MESSAGE, NAME),
    /** The CPU faults on any access: N. N reads a pointer to a table. */
    READS_POINTER(MESSAGE, NAME),
    /** The CPU faults on any access: N. N reads nothing. */
    READS_NOTHING(MESSAGE, NAME),
    /** Bit N. */
    BIT(NUMBER),
    /** Bits N, N. */
    BITS(NUMBER, NUMBER),
    /** The CPU ignores it. N keeps “tracked frame” there. */
    TRACKED_FRAME_KEPT(NAME),
    /** Was used. */
    WAS_USED,
    /** Was written. */
    WAS_WRITTEN,
    /** Not readable. */
    NOT_READABLE,
    /** Readable. */
    READABLE,
    /** Present. */
    PRESENT,
    /** Not writable. */
    NOT_WRITABLE,
    /** Writable. */
    WRITABLE,
    /** Read-only. */
    READ_ONLY,
    /** Supervisor only. */
    SUPERVISOR_ONLY,
    /** A mapping. */
    A_MAPPING,
    /** Untracked. */
    UNTRACKED,
    /** Tracked. */
    TRACKED,
    /** Executable. */
    EXECUTABLE,
    /** Not executable. */
    NOT_EXECUTABLE,
    /** Absent. */
    ABSENT,
    /** Next table. */
    NEXT_TABLE,
    /** Not used. */
    NOT_USED,
    /** Reserved, must be 0. */
    RESERVED_MUST_BE_0,
    /** Ignored while not valid. */
    IGNORED_WHILE_NOT_VALID,
    /** Reserved. */
    RESERVED,
    /** Not valid. */
    NOT_VALID,
    /** Valid. */
    VALID,
    /** Fault or set on use. */
    FAULT_OR_SET_ON_USE,
    /** In all address spaces. */
    IN_ALL_ADDRESS_SPACES,
    /** One address space. */
    ONE_ADDRESS_SPACE,
    /** Table. */
    TABLE,
    /** Pointer, not page. */
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

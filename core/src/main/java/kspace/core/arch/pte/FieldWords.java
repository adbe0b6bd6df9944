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
    /** What is left to the kernel. */
    IGNORED,
    /** What the hardware says too. */
    SAME,
    /** What is not looked at, for the bit that says so. */
    IGNORED_WHILE(CODE),
    /** Not used, as it faults. */
    NOT_USED_AS_IT_FAULTS,
    /** Start of the page. */
    START_OF_PAGE,
    /** Not read. */
    NOT_READ,
    /** A flag or field that is set, by its name. */
    FLAG(CODE),
    /** A flag that is not set. */
    NOT_FLAG(CODE),
    /** A flag whose name alone would say too little, set. */
    SET(CODE),
    /** The same, clear. */
    CLEAR(CODE),
    /** A memory type, by its name. */
    MEMORY_TYPE(NAME),
    /** What an entry with a reserved form raises. */
    FAULT,
    /** The reason of a fault, and the kernel that reads a page all the same. */
    READS_PAGE(MESSAGE, NAME),
    /** The reason of a fault, and the kernel that reads a pointer all the same. */
    READS_POINTER(MESSAGE, NAME),
    /** The reason of a fault, and the kernel that reads nothing. */
    READS_NOTHING(MESSAGE, NAME),
    /** One bit, by its position. */
    BIT(NUMBER),
    /** Two bits. */
    BITS(NUMBER, NUMBER),
    /** What the kernel keeps in AVAIL1. */
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

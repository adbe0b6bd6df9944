package kspace.core.arch.walk;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What the tests of an access are called, and what they find, whatever the architecture. */
public enum AccessWords implements MessageKey {
    /** N = N. */
    FIELD_IS(CODE, NUMBER),
    /** Valid. */
    VALID,
    /** No reserved form. */
    NO_RESERVED_FORM,
    /** None. */
    NONE,
    /** Leaf in place. */
    LEAF_IN_PLACE,
    /** Readable. */
    READABLE,
    /** Writable. */
    WRITABLE,
    /** Executable. */
    EXECUTABLE,
    /** Canonical address. */
    CANONICAL_ADDRESS,
    /** Bits 63:N equal bit N. */
    BITS_EQUAL(NUMBER, NUMBER),
    /** Bits 63:N are N, bit N is N. */
    BITS_DIFFER(NUMBER, CODE, NUMBER, NUMBER),
    /** A page table. */
    PAGE_TABLE,
    /** There is no root yet: the CPU still uses the boot page table. */
    NO_ROOT_YET,
    /** N (N). */
    STANDS_FOR(NAME, MESSAGE),
    /** N, N N. */
    WITH_CODE(NAME, NAME, CODE),
    /** N. */
    PRIVILEGE(CODE);

    private final Parameters parameters;

    AccessWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

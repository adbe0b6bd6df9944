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
    /** A field and what it holds. */
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
    /** The bits above the address width, and the sign bit that they repeat. */
    BITS_EQUAL(NUMBER, NUMBER),
    /** What the bits above the address width are, and the sign bit. */
    BITS_DIFFER(NUMBER, CODE, NUMBER, NUMBER),
    /** A page table. */
    PAGE_TABLE,
    /** There is no root yet: the CPU still uses the boot page table. */
    NO_ROOT_YET,
    /** The name of a fault, and what it stands for. */
    STANDS_FOR(NAME, MESSAGE),
    /** The name of a fault, the register of its code, and the code. */
    WITH_CODE(NAME, NAME, CODE),
    /** A test that is called as what it asks: a mode, a control bit, a window. */
    NAMED(CODE);

    private final Parameters parameters;

    AccessWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

package kspace.core.arch.mmu;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** Why the form of an entry is reserved, whatever the architecture. */
public enum ReservedWords implements MessageKey {
    /** A reserved bit that is set, and why it is reserved. */
    RESERVED_BIT(NUMBER, MESSAGE),
    /** Reserved bits that are not 0, and why they are reserved. */
    RESERVED_BITS(NUMBER, NUMBER, CODE, MESSAGE),
    /** One reason and another. */
    ALSO(MESSAGE, MESSAGE),
    /** How wide physical addresses are. */
    ADDRESS_BITS(NUMBER),
    /** The highest bit that an address may have, and how wide physical addresses are. */
    ADDRESS_TOO_HIGH(NUMBER, NUMBER);

    private final Parameters parameters;

    ReservedWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

package kspace.core.arch.mmu;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** Why the form of an entry is reserved, whatever the architecture. */
public enum ReservedWords implements MessageKey {
    /** Reserved bit N is 1, not 0: N. */
    RESERVED_BIT(NUMBER, MESSAGE),
    /** Reserved bits N:N are N, not 0: N. */
    RESERVED_BITS(NUMBER, NUMBER, CODE, MESSAGE),
    /** N; N. */
    ALSO(MESSAGE, MESSAGE),
    /** Physical addresses have N bits. */
    ADDRESS_BITS(NUMBER),
    /** The address has bits above bit N: physical addresses have N bits. */
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

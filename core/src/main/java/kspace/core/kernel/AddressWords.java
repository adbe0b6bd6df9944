package kspace.core.kernel;

import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.ROW;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** Where an address lies, and what is wrong with a text that names none. */
public enum AddressWords implements MessageKey {
    /** An offset that leads below the first address. */
    BELOW_0(VIRTUAL, NAME),
    /** An offset that leads past the last address. */
    PAST_THE_END(VIRTUAL, NAME),
    /** Not canonical. */
    NOT_CANONICAL,
    /** User half. */
    USER_HALF,
    /** Kernel half. */
    KERNEL_HALF,
    /** A name, and how far after its first address. */
    WITH_OFFSET(NAME, SIZE),
    /** A name, and how large it is. */
    WITH_SIZE(NAME, SIZE),
    /** The first address of what has the name. */
    NAMED(NAME),
    /** An offset. */
    AN_OFFSET,
    /** A physical address. */
    A_PHYSICAL_ADDRESS,
    /** Nothing was written. */
    NO_ADDRESS,
    /** A text that is no address, and the names that there are. */
    NEITHER_ADDRESS_NOR_NAME(QUOTE, ROW),
    /** A text that is no address, where nothing has a name. */
    NO_ADDRESS_AND_NO_NAMES(QUOTE),
    /** A text, and what is wrong with it. */
    NOT_ALLOWED(QUOTE, MESSAGE),
    /** How a range is written where none has a name. */
    FIRST_AND_END,
    /** How a range is written, and the names that there are. */
    FIRST_AND_END_OR_NAME(ROW),
    /** Its end is not after its start. */
    END_NOT_AFTER_START,
    /** By the layout. */
    BY_LAYOUT,
    /** Found from the tables. */
    FOUND;

    private final Parameters parameters;

    AddressWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

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
    /** N - N is below 0. */
    BELOW_0(VIRTUAL, NAME),
    /** N + N passes the end of the 64-bit address space, 0xffff_ffff_ffff_ffff. */
    PAST_THE_END(VIRTUAL, NAME),
    /** not canonical. */
    NOT_CANONICAL,
    /** user half. */
    USER_HALF,
    /** kernel half. */
    KERNEL_HALF,
    /** N + N. */
    WITH_OFFSET(NAME, SIZE),
    /** N, N. */
    WITH_SIZE(NAME, SIZE),
    /** N. */
    NAMED(NAME),
    /** an offset. */
    AN_OFFSET,
    /** a physical address. */
    A_PHYSICAL_ADDRESS,
    /** there is no address; write hexadecimal digits such as 0xffff_8880_0000_0000. */
    NO_ADDRESS,
    /** N is neither a hexadecimal address nor a name; names are N. */
    NEITHER_ADDRESS_NOR_NAME(QUOTE, ROW),
    /** N is neither a hexadecimal address nor a name; no range of this . */
    NO_ADDRESS_AND_NO_NAMES(QUOTE),
    /** N is not allowed; N. */
    NOT_ALLOWED(QUOTE, MESSAGE),
    /** it is FIRST..END; no range of this recording has a name. */
    FIRST_AND_END,
    /** it is FIRST..END, or one of N. */
    FIRST_AND_END_OR_NAME(ROW),
    /** its end is not after its start. */
    END_NOT_AFTER_START,
    /** by the layout. */
    BY_LAYOUT,
    /** found from the tables. */
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

package kspace.core.arch.pte;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** Why an entry cannot be written or read. */
public enum EntryRefusal implements MessageKey {
    /** The address of a page does not fit into the field. */
    STRAY_BITS(CODE, CODE),
    /** The address of a table does not fit into the field. */
    STRAY_TABLE_BITS(CODE, CODE),
    /** The architecture has no such memory type; its name begins with a vowel. */
    NO_MEMORY_TYPE(NAME, NAME),
    /** The architecture has no such memory type. */
    NO_MEMORY_TYPE_IN_A(NAME, NAME),
    /** The architecture has no pages at the level. */
    NO_PAGES_OF_LEVEL(NAME, NUMBER, NUMBER),
    /** There are pages at other levels. */
    NO_PAGES_AT_LEVEL(NUMBER, NUMBER),
    /** The kernel refuses the address of a page. */
    PAGE_NOT_TAKEN(CODE, NAME, CODE, CODE),
    /** The kernel refuses the address of a table. */
    TABLE_NOT_TAKEN(CODE, NAME, CODE, CODE),
    /** The address of a page is not aligned to its size. */
    UNALIGNED(CODE, SIZE),
    /** The address of a table is not aligned. */
    UNALIGNED_TABLE(CODE, SIZE),
    /** The address of a huge page is not aligned to its size. */
    MISALIGNED_SUPERPAGE(CODE, SIZE),
    /** The address of a page is not aligned to the page size of its level. */
    UNALIGNED_FOR_LEVEL(CODE, CODE, NUMBER),
    /** The entry loses bits of the address. */
    READS_BACK_OTHERWISE(CODE, CODE);

    private final Parameters parameters;

    EntryRefusal(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

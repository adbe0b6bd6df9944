package kspace.core.paging;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.RANGE;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** Why a page has its size, and why a range cannot be mapped. */
enum PagingWords implements MessageKey {
    LEVEL_NOT_ALLOWED(NUMBER, SIZE, NUMBER),
    CHOSEN(NUMBER, SIZE, SIZE),
    NOT_CHOSEN(NUMBER, SIZE, MESSAGE),
    ALSO(MESSAGE, MESSAGE),
    DOES_NOT_FIT(SIZE),
    VIRTUAL_UNALIGNED(CODE, SIZE),
    PHYSICAL_UNALIGNED(CODE, SIZE),
    NO_VIRTUAL_PAGE(CODE),
    NO_PHYSICAL_PAGE(CODE),
    NO_WHOLE_PAGES(CODE),
    EMPTY(CODE),
    VIRTUAL_END(CODE, CODE, CODE),
    PHYSICAL_END(CODE, CODE, CODE),
    NOT_INSIDE(CODE, CODE, RANGE);

    private final Parameters parameters;

    PagingWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}

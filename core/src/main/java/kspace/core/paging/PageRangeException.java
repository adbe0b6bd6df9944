package kspace.core.paging;

import kspace.core.words.Message;

/** A range of addresses that no pages can map; the sentence says what is wrong with it. */
public final class PageRangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Message words;

    PageRangeException(Message words) {
        this.words = words;
    }

    /** Returns the sentence as data. */
    public Message words() {
        return words;
    }

    /** Returns the sentence, in words. */
    public String sentence() {
        return words.toString();
    }

    @Override
    public String getMessage() {
        return sentence();
    }
}

package kspace.core.paging;

/** A range of addresses that no pages can map; the sentence says what is wrong with it. */
public final class PageRangeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    PageRangeException(String sentence) {
        super(sentence);
    }

    /** Returns the sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}

package kspace.core.paging;

import java.util.Optional;

/** How memory behind a page is cached (OSTD's {@code CachePolicy}). */
public enum CachePolicy {
    /** Every access goes to memory. */
    UNCACHEABLE("UC", "Uncacheable"),
    /** Writes may be combined in a buffer, reads are not cached. */
    WRITE_COMBINING("WC", "WriteCombining"),
    /** Reads are cached, writes go to memory and invalidate. */
    WRITE_PROTECTED("WP", "WriteProtected"),
    /** Reads are cached, writes go to cache and memory. */
    WRITETHROUGH("WT", "Writethrough"),
    /** Reads and writes are cached. */
    WRITEBACK("WB", "Writeback");

    private final String shortName;
    private final String displayName;
    private final Optional<CachePolicy> known = Optional.of(this);

    CachePolicy(String shortName, String displayName) {
        this.shortName = shortName;
        this.displayName = displayName;
    }

    /** Returns this as one that is known. */
    Optional<CachePolicy> known() {
        return known;
    }

    /** Returns the two-letter name. */
    public String shortName() {
        return shortName;
    }

    /** Returns OSTD's name. */
    public String displayName() {
        return displayName;
    }
}

package kspace.app.data.list;

import java.util.Optional;
import java.util.OptionalInt;
import kspace.app.data.PageFilter;
import kspace.core.address.PaddrRange;

/**
 * Which leaves are listed: those that pass all parts.
 *
 * @param pages by what they are and where; as commands take it
 * @param level those of entries of this level; of all if it is empty
 * @param memory those that show an address of this memory; empty for all
 */
public record LeafFilter(PageFilter pages, OptionalInt level, Optional<PaddrRange> memory) {
    /** Everything is listed. */
    public static final LeafFilter ALL = new LeafFilter(PageFilter.ALL, OptionalInt.empty(), Optional.empty());

    /** Returns whether a leaf may pass and another may not. */
    public boolean isActive() {
        return !equals(ALL);
    }

    /** Returns the same with other tests or another range. */
    public LeafFilter with(PageFilter other) {
        return new LeafFilter(other, level, memory);
    }
}

package kspace.core.explain;

import java.util.List;
import kspace.core.paging.PagingMode;

/**
 * What a text says about page tables.
 *
 * @param form what the text is
 * @param mode the paging mode by which it was read
 * @param facts what it says, in the order in which it is best told; at least one
 */
public record Explanation(TextForm form, PagingMode mode, List<Fact> facts) {
    /** Takes an unmodifiable copy. */
    public Explanation {
        facts = List.copyOf(facts);
    }
}

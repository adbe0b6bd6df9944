package kspace.core.pagetable;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.PageTableException.Kind;

/** The cursors of a page table that are not closed, each of which has its range for itself. */
final class LiveCursors {
    private final List<Cursor> cursors = new ArrayList<>();

    /**
     * Checks that every cursor is closed.
     *
     * @throws IllegalStateException if one is not
     */
    void requireNone() {
        if (!cursors.isEmpty()) {
            throw new IllegalStateException("the cursor of " + cursors.getFirst().range() + " is not closed");
        }
    }

    /**
     * Checks that no cursor may change anything in {@code range}.
     *
     * @throws PageTableException if one may
     */
    void requireNoneIn(VaddrRange range) {
        for (Cursor cursor : cursors) {
            if (cursor.range().overlaps(range)) {
                throw new PageTableException(
                        Kind.CURSORS_OVERLAP, TableRefusal.CURSORS_MEET.of(range, cursor.range()));
            }
        }
    }

    void opened(Cursor cursor) {
        cursors.add(cursor);
    }

    void closed(Cursor cursor) {
        cursors.removeIf(it -> it == cursor);
    }
}

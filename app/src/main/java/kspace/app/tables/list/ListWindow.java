package kspace.app.tables.list;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the list that are in sight.
 *
 * @param rows the rows
 * @param top the number of the first row in sight
 * @param nrRows how many rows the list has
 * @param lead the row that the keyboard is at; -1 for none
 * @param first the first selected row; -1 for none
 * @param last the last selected row
 */
public record ListWindow(List<ListRow> rows, long top, long nrRows, long lead, long first, long last) {
    /** There is no row. */
    static final ListWindow NOTHING = new ListWindow(List.of(), 0, 0, -1, -1, -1);

    /** Returns so many rows from {@code top} on, none of which is selected; those with the same physical address are joined. */
    static ListWindow of(ListRows list, long top, int nrVisible) {
        long end = Math.min(list.nrRows(), top + nrVisible);
        List<ListRow> all = new ArrayList<>();
        for (long number = Math.max(0, top - 1); number < Math.min(list.nrRows(), end + 1); number++) {
            all.add(list.row(number));
        }
        List<ListRow> seen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ListRow row = all.get(i);
            if (row.number() >= top && row.number() < end) {
                seen.add(row.joined(ListRow.Joint.of(
                        i > 0 && isSame(all.get(i - 1), row), i + 1 < all.size() && isSame(row, all.get(i + 1)))));
            }
        }
        return new ListWindow(List.copyOf(seen), top, list.nrRows(), -1, -1, -1);
    }

    private static boolean isSame(ListRow a, ListRow b) {
        return !a.physical().isEmpty() && a.physical().equals(b.physical());
    }

    /** Returns the same rows with a selection. */
    ListWindow selecting(long newLead, long newFirst, long newLast) {
        return new ListWindow(rows, top, nrRows, newLead, newFirst, newLast);
    }

    /** Returns whether a row is selected. */
    boolean isSelected(ListRow row) {
        return first >= 0 && first <= row.number() && row.number() <= last;
    }

    /** Returns how many rows are selected. */
    long nrSelected() {
        return first < 0 ? 0 : last - first + 1;
    }
}

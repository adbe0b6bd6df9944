package kspace.app.tables.list;

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

    /** Returns whether a row is selected. */
    boolean isSelected(ListRow row) {
        return first >= 0 && first <= row.number() && row.number() <= last;
    }

    /** Returns how many rows are selected. */
    long nrSelected() {
        return first < 0 ? 0 : last - first + 1;
    }
}

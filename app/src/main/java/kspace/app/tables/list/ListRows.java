package kspace.app.tables.list;

import java.util.List;
import java.util.OptionalLong;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.address.VaddrRange;

/** All rows of a list. */
interface ListRows {
    /** No row. */
    ListRows NONE = new ListRows() {
        @Override
        public long nrRows() {
            return 0;
        }

        @Override
        public ListRow row(long number) {
            throw new IndexOutOfBoundsException("row " + number + " of none");
        }

        @Override
        public String line(long number) {
            throw new IndexOutOfBoundsException("row " + number + " of none");
        }

        @Override
        public OptionalLong selected(Snapshot snapshot) {
            return OptionalLong.empty();
        }

        @Override
        public ListTotals totals() {
            return new ListTotals(ListMessage.NOTHING.text(), "", "", "", "");
        }
    };

    long nrRows();

    /** Returns a row; whether its neighbours show the same memory is not said. */
    ListRow row(long number);

    /** Returns a row as the command line prints it. */
    String line(long number);

    /** Selects a row in the window. */
    default void select(long number, Explorer explorer) {
        explorer.select(row(number).va());
    }

    /** Returns which row is selected with what is selected in the window, if one is. */
    OptionalLong selected(Snapshot snapshot);

    /** Returns where the rows lie, as far as they lie somewhere. */
    default List<VaddrRange> extents() {
        return List.of();
    }

    /** Returns what is said below the list. */
    ListTotals totals();
}

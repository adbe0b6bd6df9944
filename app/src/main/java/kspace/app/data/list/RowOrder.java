package kspace.app.data.list;

/** Which row is which page of which run; nothing is kept for a page. */
interface RowOrder {
    /**
     * A page, or the pages of a whole run.
     *
     * @param run the number of the run in the order of addresses
     * @param page the number of the page in the run; 0 for whole runs
     */
    record Position(int run, long page) {}

    /** Returns how many rows there are. */
    long nrRows();

    /**
     * Returns what row {@code index} is.
     *
     * @throws IndexOutOfBoundsException if it is not in 0..nrRows-1
     */
    Position at(long index);

    /** Returns the number of the row that a position has. */
    long indexOf(Position position);

    /** Returns the same rows from the last one to the first. */
    default RowOrder reversed() {
        RowOrder forward = this;
        return new RowOrder() {
            @Override
            public long nrRows() {
                return forward.nrRows();
            }

            @Override
            public Position at(long index) {
                return forward.at(forward.nrRows() - 1 - index);
            }

            @Override
            public long indexOf(Position position) {
                return forward.nrRows() - 1 - forward.indexOf(position);
            }
        };
    }
}

package kspace.app.translation;

import java.util.List;

/**
 * How far each part of the walk's picture has come; 0 has not begun, 1 is done.
 *
 * @param sign the look at the sign bits
 * @param levels one for each table that the walk reads, root first
 * @param result the last part: base and offset add up, or the fault shows
 */
record WalkFrame(double sign, List<Level> levels, double result) {

    /**
     * How far the read of one table has come.
     *
     * @param fly the index on its way to the table
     * @param light the entry showing itself
     * @param unfold the entry opening into its bits
     * @param rise the address bits becoming an address
     * @param carry the address going to the next part
     * @param close the bits closing again, while the next part begins
     */
    record Level(double fly, double light, double unfold, double rise, double carry, double close) {
        /** A table that has not been reached. */
        static final Level UNTOUCHED = new Level(0, 0, 0, 0, 0, 0);

        /** Returns how much the bits are unfolded; the raw number and the bits are never seen together. */
        double unfolded() {
            return unfold * (1 - close);
        }
    }

    /** Returns the part of table {@code index} of the walk; of those that it never reads, an untouched one. */
    Level level(int index) {
        return index < levels.size() ? levels.get(index) : Level.UNTOUCHED;
    }
}

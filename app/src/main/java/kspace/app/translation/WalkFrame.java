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
     * @param open the entry opening into its bits, whose address bits then become an address
     * @param read the time to read it, in which that address goes to the next part
     * @param close the bits closing again, while the next part begins
     */
    record Level(double fly, double light, double open, double read, double close) {
        /** A table that has not been reached. */
        static final Level UNTOUCHED = new Level(0, 0, 0, 0, 0);

        private static final double UNFOLD_SHARE = 0.5;

        /** Returns how much the bits are unfolded; the raw number and the bits are never seen together. */
        double unfolded() {
            return Math.min(1, open / UNFOLD_SHARE) * (1 - close);
        }

        /** Returns how far the address is on its way out of the bits. */
        double risen() {
            return Math.max(0, (open - UNFOLD_SHARE) / (1 - UNFOLD_SHARE));
        }
    }

    /** Returns the part of table {@code index} of the walk; of those that it never reads, an untouched one. */
    Level level(int index) {
        return index < levels.size() ? levels.get(index) : Level.UNTOUCHED;
    }
}

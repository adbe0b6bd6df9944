package kspace.app.machine.compare;

import kspace.app.state.Difference;
import kspace.app.state.Difference.Extent;

/**
 * One thing of two machines.
 *
 * @param name what it is; no two rows have the same
 * @param left how it is at the left
 * @param right how it is at the right
 * @param leftPlace where it lies at the left
 * @param rightPlace where it lies at the right
 * @param isSum whether it is a sum of what other rows are about, or an example of it
 */
record ComparedRow(
        String name, String left, String right, Extent leftPlace, Extent rightPlace, boolean isSum) {
    /** Returns whether the two differ. */
    boolean differs() {
        return !left.equals(right);
    }

    /** Returns whether a map can show where it is. */
    boolean isOnMaps() {
        return leftPlace.isSomewhere() || rightPlace.isSomewhere();
    }

    /** Returns whether the maps mark where it is, because the two differ there. */
    boolean isMarked() {
        return differs() && !isSum;
    }

    /** Returns what the left map says about it. */
    Difference atLeft() {
        return new Difference(name, left, right, leftPlace, isMarked());
    }

    /** Returns what the right map says about it. */
    Difference atRight() {
        return new Difference(name, right, left, rightPlace, isMarked());
    }
}

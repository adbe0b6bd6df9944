package kspace.app.machine;

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
 */
record ComparedRow(String name, String left, String right, Extent leftPlace, Extent rightPlace) {
    /** Returns whether the two differ. */
    boolean differs() {
        return !left.equals(right);
    }

    /** Returns whether the maps show where they differ. */
    boolean isOnMaps() {
        return differs() && (leftPlace.isSomewhere() || rightPlace.isSomewhere());
    }

    /** Returns what the left map says about it. */
    Difference atLeft() {
        return new Difference(name, left, right, leftPlace);
    }

    /** Returns what the right map says about it. */
    Difference atRight() {
        return new Difference(name, right, left, rightPlace);
    }
}

package kspace.app.map;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/**
 * Remembers the steps of zooming, so that the opposite steps at the same place lead back exactly, whatever was rounded or
 * stopped at an end in between.
 */
final class ZoomTrail {
    private static final int LONGEST = 1024;
    private static final double SAME_PLACE_PIXELS = 1;

    private record Step(MapScale before, MapScale after, double y, boolean in) {
        boolean leads(MapScale from, double atY, boolean zoomsIn) {
            return in != zoomsIn && after.equals(from) && Math.abs(y - atY) <= SAME_PLACE_PIXELS;
        }
    }

    private final Deque<Step> steps = new ArrayDeque<>();

    /**
     * Returns the scale one step further in or out.
     *
     * @param now the scale before
     * @param y the pixel about which it is zoomed
     * @param in whether it goes in
     * @param moving whether steps of the same turn of the wheel came before: then one that finds an end counts, too
     * @param next what does the step if it does not lead back
     */
    MapScale step(MapScale now, double y, boolean in, boolean moving, UnaryOperator<MapScale> next) {
        if (!steps.isEmpty() && steps.getLast().leads(now, y, in)) {
            return steps.removeLast().before();
        }
        MapScale after = next.apply(now);
        if (moving || !after.equals(now)) {
            steps.addLast(new Step(now, after, y, in));
            if (steps.size() > LONGEST) {
                steps.removeFirst();
            }
        }
        return after;
    }
}

package kspace.app.zoom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/**
 * Remembers the steps of zooming, so that the opposite steps at the same place lead back exactly, whatever was rounded or
 * stopped at an end in between.
 *
 * @param <S> what is zoomed from one value to the next
 */
public final class ZoomTrail<S> {
    private static final int LONGEST = 1024;
    private static final double SAME_PLACE_PIXELS = 1;

    private record Step<S>(S before, S after, double place, boolean in) {
        boolean leads(S from, double atPlace, boolean zoomsIn) {
            return in != zoomsIn && after.equals(from) && Math.abs(place - atPlace) <= SAME_PLACE_PIXELS;
        }
    }

    private final Deque<Step<S>> steps = new ArrayDeque<>();

    /** Creates a trail without any step. */
    public ZoomTrail() {}

    /**
     * Returns where some steps of the same turn of the wheel lead.
     *
     * @param start where they begin
     * @param place the pixel about which it is zoomed
     * @param nrSteps how many; negative ones go out
     * @param in what a step in does if it does not lead back
     * @param out what a step out does if it does not lead back
     */
    public S follow(S start, double place, int nrSteps, UnaryOperator<S> in, UnaryOperator<S> out) {
        S now = start;
        for (int i = 0; i < Math.abs(nrSteps); i++) {
            now = step(now, place, nrSteps > 0, !now.equals(start), nrSteps > 0 ? in : out);
        }
        return now;
    }

    /** Does one step; one that finds an end counts, too, if it is {@code moving}: steps of the same turn came before. */
    private S step(S now, double place, boolean zoomsIn, boolean moving, UnaryOperator<S> next) {
        if (!steps.isEmpty() && steps.getLast().leads(now, place, zoomsIn)) {
            return steps.removeLast().before();
        }
        S after = next.apply(now);
        if (moving || !after.equals(now)) {
            steps.addLast(new Step<>(now, after, place, zoomsIn));
            if (steps.size() > LONGEST) {
                steps.removeFirst();
            }
        }
        return after;
    }
}

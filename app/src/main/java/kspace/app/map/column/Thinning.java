package kspace.app.map.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Makes one of neighbours that are both small, those with the fewest bytes first, until all fit. The cost follows the number
 * of segments and not its square.
 */
public final class Thinning<T> {
    private final List<Segment<T>> segments;
    private final int[] next;
    private final int[] previous;
    private final Predicate<Segment<T>> isSmall;
    private final ToDoubleFunction<Segment<T>> height;
    private final BinaryOperator<Segment<T>> merge;
    /** Ties go to the lower addresses, as each pair is known by the place of its lower one. */
    private final PriorityQueue<Pair> pairs =
            new PriorityQueue<>(Comparator.comparingDouble(Pair::bytes).thenComparingInt(Pair::lower));

    /**
     * Two neighbours.
     *
     * @param lower the place of the lower one
     * @param upper the place of the upper one
     * @param bytes the size of both; another one, once they have changed
     */
    private record Pair(int lower, int upper, double bytes) {}

    public Thinning(
            List<Segment<T>> all, Predicate<Segment<T>> isSmall, ToDoubleFunction<Segment<T>> height,
            BinaryOperator<Segment<T>> merge) {
        this.segments = new ArrayList<>(all);
        this.isSmall = isSmall;
        this.height = height;
        this.merge = merge;
        this.next = new int[all.size()];
        this.previous = new int[all.size()];
        for (int i = 0; i < all.size(); i++) {
            next[i] = i + 1;
            previous[i] = i - 1;
        }
    }

    /** Returns the segments once they need at most {@code available}, or no two can be made one any more. */
    public List<Segment<T>> to(double available) {
        double needed = segments.stream().mapToDouble(height).sum();
        if (needed > available) {
            for (int i = 0; i < segments.size(); i++) {
                offer(i);
            }
        }
        while (needed > available && !pairs.isEmpty()) {
            Pair pair = pairs.poll();
            if (isCurrent(pair)) {
                needed -= height.applyAsDouble(segments.get(pair.lower()))
                        + height.applyAsDouble(segments.get(pair.upper()));
                join(pair);
                needed += height.applyAsDouble(segments.get(pair.lower()));
            }
        }
        List<Segment<T>> left = new ArrayList<>();
        for (int i = 0; i < segments.size(); i = next[i]) {
            left.add(segments.get(i));
        }
        return left;
    }

    private boolean isCurrent(Pair pair) {
        return next[pair.lower()] == pair.upper() && bytes(pair.lower(), pair.upper()) == pair.bytes();
    }

    private double bytes(int lower, int upper) {
        return segments.get(lower).weight() + segments.get(upper).weight();
    }

    private void offer(int lower) {
        if (lower >= 0 && next[lower] < segments.size()
                && isSmall.test(segments.get(lower)) && isSmall.test(segments.get(next[lower]))) {
            pairs.add(new Pair(lower, next[lower], bytes(lower, next[lower])));
        }
    }

    private void join(Pair pair) {
        int lower = pair.lower();
        segments.set(lower, merge.apply(segments.get(lower), segments.get(pair.upper())));
        int after = next[pair.upper()];
        next[lower] = after;
        // What is no segment any more is nobody's lower neighbour.
        next[pair.upper()] = pair.upper();
        if (after < segments.size()) {
            previous[after] = lower;
        }
        offer(previous[lower]);
        offer(lower);
    }
}

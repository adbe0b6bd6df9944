package kspace.app.point;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/**
 * Where the line to a place leaves a picture on one side: straight, and over as little as can be.
 *
 * @param side the side
 * @param at how far along the side
 * @param from where it begins, at the place, but for words that would be under its end
 * @param cost how much it crosses, then how far it goes; less is better
 */
record Leader(Side side, double at, double from, double cost) {
    /** More than any picture is wide. */
    private static final double CROSSED = 10_000;
    private static final double CROSSED_PART = 15_000;
    private static final double HALF = 2;
    private static final double INSET = 3;
    private static final int TRIES = 12;
    private static final double END = 6;

    /**
     * What a picture draws.
     *
     * @param size its width and its height
     * @param texts where it writes
     * @param parts where its parts are
     */
    record Drawn(Bounds size, List<Bounds> texts, List<Bounds> parts) {
        Drawn {
            texts = List.copyOf(texts);
            parts = List.copyOf(parts);
        }
    }

    /** Returns the best one on a side to a place. */
    static Leader best(Side side, Bounds place, Drawn drawn) {
        double first = side == Side.BELOW ? place.getMinX() : place.getMinY();
        double last = side == Side.BELOW ? place.getMaxX() : place.getMaxY();
        double middle = (first + last) / 2;
        double step = (last - first - 2 * Math.min(INSET, (last - first) / 2)) / (2 * TRIES);
        return Stream.iterate(0, i -> i <= TRIES, i -> i + 1)
                .flatMapToDouble(i -> i == 0 || step <= 0 ? DoubleStream.of(middle)
                        : DoubleStream.of(middle - i * step, middle + i * step))
                .mapToObj(at -> of(side, place, drawn, at))
                .min(Comparator.comparingDouble(Leader::cost)).orElseThrow();
    }

    private static Leader of(Side side, Bounds place, Drawn drawn, double at) {
        Bounds size = drawn.size();
        Bounds way = switch (side) {
            case LEFT -> new BoundingBox(0, at - HALF, Math.max(0, place.getMinX()), 2 * HALF);
            case RIGHT -> new BoundingBox(place.getMaxX(), at - HALF, Math.max(0, size.getWidth() - place.getMaxX()),
                    2 * HALF);
            case BELOW -> new BoundingBox(at - HALF, place.getMaxY(), 2 * HALF,
                    Math.max(0, size.getHeight() - place.getMaxY()));
        };
        double edge = switch (side) {
            case LEFT -> place.getMinX();
            case RIGHT -> place.getMaxX();
            case BELOW -> place.getMaxY();
        };
        Bounds end = side == Side.BELOW ? new BoundingBox(at - HALF, edge - END, 2 * HALF, END)
                : new BoundingBox(side == Side.LEFT ? edge : edge - END, at - HALF, END, 2 * HALF);
        double away = drawn.texts().stream().anyMatch(end::intersects) ? END - 1 : 0;
        double length = side == Side.BELOW ? way.getHeight() : way.getWidth();
        double cost = CROSSED * drawn.texts().stream().filter(way::intersects).count()
                + CROSSED_PART * drawn.parts().stream().filter(it -> isCrossed(it, way, place)).count() + length;
        return new Leader(side, at, side == Side.LEFT ? edge - away : edge + away, cost);
    }

    /** A part that the place is in, or that is in it, is no other part; and one that is only touched is not crossed. */
    private static boolean isCrossed(Bounds part, Bounds way, Bounds place) {
        double wide = Math.min(part.getMaxX(), way.getMaxX()) - Math.max(part.getMinX(), way.getMinX());
        double high = Math.min(part.getMaxY(), way.getMaxY()) - Math.max(part.getMinY(), way.getMinY());
        return wide > 1 && high > 1 && !part.contains(place) && !place.contains(part);
    }
}

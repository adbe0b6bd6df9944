package kspace.app.map.column;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares the height of a column among groups of segments: each gets what it needs to be read, what is left goes by
 * weight, and if there is too little all shrink alike.
 */
public final class Heights<T> {
    private static final double THINNEST = 2;

    private record Group<T>(List<Segment<T>> segments, double needed, double weight, double firstNeeds) {}

    private final List<Group<T>> groups = new ArrayList<>();

    /**
     * Adds segments that share one height by their sizes, above those added before.
     *
     * @param segments the segments, lowest addresses first
     * @param needed the height they need together
     * @param weight their share of what is left
     * @param firstNeeds the height that the first of them gets in any case
     */
    public Heights<T> add(List<Segment<T>> segments, double needed, double weight, double firstNeeds) {
        groups.add(new Group<>(segments, needed, weight, firstNeeds));
        return this;
    }

    /** Returns the column with this height shared out between two pixels. */
    public Column<T> place(double top, double bottom) {
        double total = bottom - top;
        double needed = groups.stream().mapToDouble(Group::needed).sum();
        double weights = groups.stream().mapToDouble(Group::weight).sum();
        double shrink = Math.min(1, total / needed);
        double left = Math.max(0, total - needed);
        List<Segment<T>> segments = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        for (Group<T> group : groups) {
            double share = weights == 0 ? group.needed() / needed : group.weight() / weights;
            segments.addAll(group.segments());
            heights.addAll(within(group, group.needed() * shrink + left * share));
        }
        return Column.place(segments, heights, top, bottom);
    }

    private static <T> List<Double> within(Group<T> group, double height) {
        List<Segment<T>> segments = group.segments();
        double bytes = segments.stream().mapToDouble(Segment::weight).sum();
        List<Double> heights = new ArrayList<>();
        for (Segment<T> segment : segments) {
            heights.add(Math.max(THINNEST, height * segment.weight() / bytes));
        }
        if (segments.size() > 1) {
            heights.set(0, Math.max(heights.getFirst(), Math.min(group.firstNeeds(), height - THINNEST)));
        }
        double sum = heights.stream().mapToDouble(Double::doubleValue).sum();
        double rest = sum - heights.getFirst();
        double scale = rest == 0 ? 1 : Math.max(0, height - heights.getFirst()) / rest;
        for (int i = 1; i < heights.size(); i++) {
            heights.set(i, heights.get(i) * scale);
        }
        return heights;
    }
}

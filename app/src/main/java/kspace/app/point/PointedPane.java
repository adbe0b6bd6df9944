package kspace.app.point;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Look;
import kspace.app.state.Snapshot;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;

/**
 * A view with what is pointed at in it. The words stand beside it or below it, on the side from which their lines cross the
 * least; in a figure for a page, they take their room from the view where that leaves it enough.
 */
public final class PointedPane extends Region {
    /** The width of words at a side, and where they have no room at both, a smaller one. */
    private static final List<Double> WORDS = List.of(150.0, 104.0);
    private static final double NARROWER = 5_000;
    /** For the line, between view and words. */
    private static final double GUTTER = 26;
    private static final double GAP = 8;
    /** Words narrower than this would be read line by line. */
    private static final double LEAST_WORDS = 92;
    /** Lines nearer to each other look like one. */
    private static final double SAME = 7;
    private static final double ALIKE = 50_000;

    private final Region view;
    private final Pointers pointers;
    private final Snapshot snapshot;
    private final Look look;
    private final double magnification;
    private final PaintedPane drawing;
    private boolean isSeeThrough;
    private List<Side> sides = List.of();
    private double wordsWidth = WORDS.getFirst();
    private List<PointedDrawing.Callout> callouts = List.of();
    private List<Bounds> marks = List.of();
    private List<Bounds> lit = List.of();

    /**
     * Puts a view in it.
     *
     * @param view the view, which has a width of its own
     * @param snapshot what it shows
     * @param magnification how many times larger than it is laid out it is shown
     */
    public PointedPane(Region view, Pointers pointers, Snapshot snapshot, Look look, double magnification) {
        this.view = view;
        this.pointers = pointers;
        this.snapshot = snapshot;
        this.look = look;
        this.magnification = magnification;
        drawing = new PaintedPane((surface, _, _) -> new PointedDrawing(surface, look, magnification)
                .paint(viewBounds(), isSeeThrough ? List.of() : lit, marks, callouts));
        drawing.setMouseTransparent(true);
        drawing.setId("pointed");
        getChildren().addAll(view, drawing);
    }

    /** Lets what is behind this be seen where the view is dimmed, which has a veil of its ground otherwise. */
    public void seeThrough() {
        isSeeThrough = true;
    }

    /**
     * Finds everything, once the view is laid out.
     *
     * @param leastWidth the width that the view keeps; that which it has where it may not become narrower
     * @param layOut lays everything out again
     * @throws StopException if the view does not show a place
     */
    public void arrange(double leastWidth, Runnable layOut) {
        double width = view.getWidth();
        boolean isNarrowed = leastWidth < width;
        double narrowest = WORDS.getFirst();
        double least = Double.MAX_VALUE;
        Leader.Drawn drawn = drawn();
        List<Bounds> places = callouts().toList();
        for (double words : WORDS) {
            wordsWidth = words;
            List<Side> best = bestSides(places, drawn, it -> !isNarrowed || width - it >= leastWidth);
            double cost = cost(best, places, drawn) + (words == WORDS.getFirst() ? 0 : NARROWER);
            if (cost < least) {
                least = cost;
                sides = best;
                narrowest = words;
            }
        }
        wordsWidth = narrowest;
        if (isNarrowed && extraWidth() > 0) {
            double narrow = width - extraWidth();
            view.setMinWidth(narrow);
            view.setPrefWidth(narrow);
            view.setMaxWidth(narrow);
        }
        requestLayout();
        layOut.run();
        place();
        requestLayout();
        layOut.run();
    }

    /** Returns the room for words at the sides of the view, if they are where they are said to be. */
    private double room(List<Side> at, Side side) {
        List<Label> labels = labels(wordsWidth * magnification);
        double widest = IntStream.range(0, at.size()).filter(i -> at.get(i) == side)
                .mapToDouble(i -> labels.get(i).width()).max().orElse(0);
        return widest == 0 ? 0 : Math.ceil(widest + (GUTTER + GAP) * magnification);
    }

    /** Returns where what the words are about is, in the view; in a series, of those that are shown. */
    private Stream<Bounds> callouts() {
        Places places = new Places(view, snapshot);
        return pointers.callouts().stream().flatMap(it -> find(places, StopKey.CALLOUT, it.where()).stream());
    }

    private Optional<Bounds> find(Places places, StopKey key, String where) {
        Optional<Bounds> found = places.find(where).map(view::sceneToLocal);
        if (found.isEmpty() && pointers.isStrict()) {
            List<String> words = places.words();
            throw new StopException(key, words.isEmpty() ? PointMessage.NO_PLACES.text(where)
                    : PointMessage.NO_SUCH_PLACE.text(where, words));
        }
        return found;
    }

    private List<Label> labels(double width) {
        return pointers.callouts().stream().map(it -> Label.of(it.words(), width, look, magnification)).toList();
    }

    private Bounds viewBounds() {
        return new BoundingBox(view.getLayoutX(), view.getLayoutY(), view.getWidth(), view.getHeight());
    }

    private double widthBelow() {
        return Math.min(WORDS.getFirst() * magnification, view.getWidth() / Math.max(1, pointers.callouts().size())
                - GAP * magnification);
    }

    private List<Side> bestSides(List<Bounds> places, Leader.Drawn drawn, DoublePredicate hasRoom) {
        int nr = pointers.callouts().size();
        if (nr == 0) {
            return List.of();
        }
        Predicate<List<Side>> fits = it -> hasRoom.test(room(it, Side.LEFT) + room(it, Side.RIGHT));
        List<Side> right = Collections.nCopies(nr, Side.RIGHT);
        List<Side> below = Collections.nCopies(nr, Side.BELOW);
        if (!pointers.isStrict()) {
            // What is shown of a series changes, and its words stay where they are.
            return fits.test(right) ? right : below;
        }
        List<Side> each = places.stream().map(it -> Stream.of(Side.RIGHT, Side.LEFT)
                .min(Comparator.comparingDouble(side -> Leader.best(side, it, drawn).cost())).orElseThrow()).toList();
        return Stream.of(right, Collections.nCopies(nr, Side.LEFT), each, below)
                .filter(it -> it.getFirst() == Side.BELOW ? widthBelow() >= LEAST_WORDS * magnification : fits.test(it))
                .min(Comparator.comparingDouble(it -> cost(it, places, drawn))).orElse(below);
    }

    private Leader.Drawn drawn() {
        Places places = new Places(view, snapshot);
        return new Leader.Drawn(view.getLayoutBounds(), places.texts().map(view::sceneToLocal).toList(),
                places.parts().map(view::sceneToLocal).toList());
    }

    private double cost(List<Side> at, List<Bounds> places, Leader.Drawn drawn) {
        if (!pointers.isStrict()) {
            return 0;
        }
        List<Leader> leaders = IntStream.range(0, places.size())
                .mapToObj(i -> Leader.best(at.get(i), places.get(i), drawn))
                .sorted(Comparator.comparing(Leader::side).thenComparingDouble(Leader::at)).toList();
        double cost = leaders.stream().mapToDouble(Leader::cost).sum();
        for (int i = 1; i < leaders.size(); i++) {
            Leader one = leaders.get(i - 1);
            Leader next = leaders.get(i);
            cost += one.side() == next.side() && next.at() - one.at() < SAME ? ALIKE : 0;
        }
        return cost;
    }

    /** Places what is drawn over the view and beside it. */
    private void place() {
        Places places = new Places(view, snapshot);
        marks = pointers.marks().stream().flatMap(it -> find(places, StopKey.MARK, it).stream()).toList();
        lit = pointers.highlights().stream().flatMap(it -> find(places, StopKey.HIGHLIGHT, it).stream()).toList();
        if (isSeeThrough && !lit.isEmpty()) {
            view.setClip(mask());
        }
        Leader.Drawn drawn = drawn();
        List<Label> labels = labels(isBelow() ? widthBelow() : wordsWidth * magnification);
        List<Pointing> all = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            Side side = sides.get(i);
            find(places, StopKey.CALLOUT, pointers.callouts().get(i).where())
                    .ifPresent(at -> all.add(new Pointing(label, Leader.best(side, at, drawn))));
        }
        callouts = Stream.of(Side.values())
                .flatMap(side -> placed(side, all.stream().filter(it -> it.leader().side() == side).toList())).toList();
        drawing.repaint();
    }

    /** Returns how much is seen of the view: all of the places that are lit, and little of the rest. */
    private Group mask() {
        Rectangle rest = new Rectangle(view.getWidth(), view.getHeight());
        rest.setOpacity(1 - PointedDrawing.VEIL);
        Group mask = new Group(rest);
        for (Bounds place : lit) {
            double left = Math.clamp(Math.rint(place.getMinX()), 0, view.getWidth());
            double top = Math.clamp(Math.rint(place.getMinY()), 0, view.getHeight());
            double right = Math.clamp(Math.rint(place.getMaxX()), left, view.getWidth());
            double bottom = Math.clamp(Math.rint(place.getMaxY()), top, view.getHeight());
            mask.getChildren().add(new Rectangle(left, top, right - left, bottom - top));
        }
        return mask;
    }

    /** Words, and the line to what they are about. */
    private record Pointing(Label label, Leader leader) {}

    private Stream<PointedDrawing.Callout> placed(Side side, List<Pointing> unsorted) {
        List<Pointing> all =
                unsorted.stream().sorted(Comparator.comparingDouble(it -> it.leader().at())).toList();
        boolean isBelow = side == Side.BELOW;
        List<Double> starts = Spread.of(all.stream().map(it -> it.leader().at()).toList(),
                all.stream().map(it -> isBelow ? it.label().width() : it.label().height()).toList(),
                GAP * magnification, isBelow ? view.getWidth() : view.getHeight());
        double gutter = GUTTER * magnification;
        return IntStream.range(0, all.size()).mapToObj(i -> {
            Label label = all.get(i).label();
            double start = starts.get(i);
            return switch (side) {
                case LEFT -> new PointedDrawing.Callout(label, all.get(i).leader(), -gutter - label.width(), start);
                case RIGHT -> new PointedDrawing.Callout(label, all.get(i).leader(), view.getWidth() + gutter, start);
                case BELOW -> new PointedDrawing.Callout(label, all.get(i).leader(), start, view.getHeight() + gutter);
            };
        });
    }

    private boolean isBelow() {
        return sides.contains(Side.BELOW);
    }

    /** Returns how much wider than its view this is. */
    public double extraWidth() {
        return room(sides, Side.LEFT) + room(sides, Side.RIGHT);
    }

    private double extraHeight() {
        if (pointers.callouts().isEmpty()) {
            return 0;
        }
        double below = labels(widthBelow()).stream().mapToDouble(Label::height).max().orElse(0);
        return isBelow() ? below + GUTTER * magnification
                : Math.max(0, callouts.stream().mapToDouble(it -> it.y() + it.label().height()).max().orElse(0)
                        - view.getHeight());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return view.prefWidth(-1) + extraWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return view.prefHeight(view.prefWidth(-1)) + extraHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = room(sides, Side.LEFT);
        double width = view.prefWidth(-1);
        view.resizeRelocate(left, 0, width, view.prefHeight(width));
        drawing.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}

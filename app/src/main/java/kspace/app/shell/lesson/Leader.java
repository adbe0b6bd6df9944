package kspace.app.shell.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import kspace.app.canvas.motion.FrameClock;

/**
 * A line from the words that stand out in a step to the place that they are about. It ends at the edge of that place, runs along
 * the panel's own edge, and crosses as few words as it can.
 */
final class Leader extends Pane {
    private static final double DOT = 3;
    /** How far inside the panel it runs, where nothing is written. */
    private static final double INSIDE = 6;
    private static final double CORNER = 10;
    private static final int LOOK_EVERY = 12;
    private static final double CANDIDATE_STEP = 3;
    private static final double CLEARANCE = 2;
    /** How many coordinates a line has that goes straight to the place's side. */
    private static final int STRAIGHT = 6;
    /** What another corner costs, and what a text costs that is crossed at all. */
    private static final double BEND = 15;
    private static final double CROSSED = 40;
    /** What a pixel further from the words costs, in pixels of words that are crossed. */
    private static final double DETOUR = 0.05;

    private final Node panel;
    private final Parent places;
    private final Supplier<List<Bounds>> texts;
    private final Polyline ground = new Polyline();
    private final Polyline line = new Polyline();
    private final Circle dot = new Circle(DOT);
    private Optional<Route> route = Optional.empty();
    private List<Bounds> written = List.of();
    private int nrFrames;

    /**
     * What the line joins.
     *
     * @param place what is pointed at
     * @param x where the line runs up and down
     * @param y where it begins
     */
    private record Route(Bounds place, double x, double y) {}

    /**
     * Creates a line that is not there yet.
     *
     * @param panel what has the words
     * @param places what has the ring around the place, in the coordinates of the line
     * @param texts returns where anything is written that is better not crossed
     */
    Leader(Node panel, Parent places, Supplier<List<Bounds>> texts) {
        this.panel = panel;
        this.places = places;
        this.texts = texts;
        setMouseTransparent(true);
        ground.getStyleClass().add("lesson-leader-ground");
        line.getStyleClass().add("lesson-leader");
        dot.getStyleClass().add("lesson-leader-dot");
        for (Node node : List.of(ground, line, dot)) {
            node.setManaged(false);
        }
        setVisible(false);
        FrameClock.drive(visibleProperty(), _ -> follow());
    }

    /** Begins at words, or ends. */
    void point(boolean isPointing) {
        setVisible(isPointing);
        follow();
    }

    private void follow() {
        Optional<Route> now = isVisible() ? joined() : Optional.empty();
        // Words move on while a view comes to rest; to look for all of them at each frame would cost more than it is worth.
        List<Bounds> texted = now.isPresent() && nrFrames++ % LOOK_EVERY == 0 ? texts.get() : written;
        if (!now.equals(route) || !texted.equals(written)) {
            route = now;
            written = now.isPresent() ? texts.get() : List.of();
            getChildren().clear();
            now.ifPresent(this::draw);
        }
    }

    /** Words that were scrolled out of sight point at nothing. */
    private Optional<Route> joined() {
        return Optional.ofNullable(panel.lookup(".lesson-phrase")).filter(Text.class::isInstance).map(Text.class::cast)
                .flatMap(words -> Optional.ofNullable(places.lookup(".present-ring")).flatMap(ring -> {
                    Bounds within = sceneToLocal(panel.localToScene(panel.getLayoutBounds()));
                    Bounds phrase = sceneToLocal(words.localToScene(words.getLayoutBounds()));
                    double scale = phrase.getHeight() / Math.max(1, words.getLayoutBounds().getHeight());
                    double y = Math.rint(phrase.getMinY() + words.getFont().getSize() * scale * 2 / 3);
                    Bounds scrolled = Optional.ofNullable(panel.lookup(".lesson-scroll"))
                            .map(it -> sceneToLocal(it.localToScene(it.getLayoutBounds()))).orElse(within);
                    return y < scrolled.getMinY() || y > scrolled.getMaxY()
                            ? Optional.empty()
                            : Optional.of(new Route(ring.getBoundsInParent(), Math.rint(within.getMinX() + INSIDE), y));
                }));
    }

    private void draw(Route joins) {
        double[] points = quietest(joins);
        for (Polyline each : List.of(ground, line)) {
            each.getPoints().setAll(DoubleStream.of(points).boxed().toList());
        }
        dot.setCenterX(joins.x());
        dot.setCenterY(joins.y());
        getChildren().setAll(ground, line, dot);
    }

    /** Returns the line that crosses the fewest words, and else is the shortest. */
    private double[] quietest(Route joins) {
        return ways(joins).min(Comparator.comparingDouble(this::cost)).orElseThrow();
    }

    /** Straight to the side of the place; or above or below it, where nothing is written, and then down or up to its edge. */
    private Stream<double[]> ways(Route joins) {
        Bounds place = joins.place();
        double first = place.getMinY() + Math.min(CORNER, place.getHeight() / 2);
        double last = Math.max(first, place.getMaxY() - CORNER);
        boolean isBeside = place.getMaxX() < joins.x() || place.getMinX() > joins.x();
        if (!isBeside) {
            return Stream.of(new double[]{joins.x(), joins.y(), joins.x(),
                joins.y() < place.getMinY() ? place.getMinY() : place.getMaxY()});
        }
        double side = place.getMaxX() < joins.x() ? place.getMaxX() : place.getMinX();
        Stream<double[]> straight = DoubleStream.concat(DoubleStream.of(Math.clamp(joins.y(), first, last)),
                DoubleStream.iterate(first, it -> it <= last, it -> it + CANDIDATE_STEP)).map(Math::rint)
                .mapToObj(y -> new double[]{joins.x(), joins.y(), joins.x(), y, side, y});
        Stream<double[]> bent = DoubleStream.iterate(CORNER, it -> it < getHeight() - CORNER, it -> it + CANDIDATE_STEP)
                .filter(y -> y < place.getMinY() - CANDIDATE_STEP || y > place.getMaxY() + CANDIDATE_STEP)
                .map(Math::rint).boxed()
                .flatMap(y -> DoubleStream
                        .iterate(place.getMinX() + CORNER, it -> it < place.getMaxX() - CORNER,
                                it -> it + CANDIDATE_STEP)
                        .map(Math::rint).mapToObj(x -> new double[]{joins.x(), joins.y(), joins.x(), y, x, y, x,
                            y < place.getMinY() ? place.getMinY() : place.getMaxY()}));
        return Stream.concat(straight, bent);
    }

    /** What lies along the panel's own edge crosses nothing. */
    private double cost(double[] way) {
        double cost = DETOUR * Math.abs(way[3] - way[1]) + (way.length > STRAIGHT ? BEND : 0);
        for (int i = 2; i + 3 < way.length; i += 2) {
            double left = Math.min(way[i], way[i + 2]);
            double right = Math.max(way[i], way[i + 2]);
            double top = Math.min(way[i + 1], way[i + 3]);
            double bottom = Math.max(way[i + 1], way[i + 3]);
            cost += DETOUR * (bottom - top);
            for (Bounds text : written) {
                double wide = Math.min(right, text.getMaxX() + CLEARANCE) - Math.max(left, text.getMinX() - CLEARANCE);
                double high = Math.min(bottom, text.getMaxY() + CLEARANCE) - Math.max(top, text.getMinY() - CLEARANCE);
                if (wide >= 0 && high >= 0) {
                    cost += CROSSED + wide + high;
                }
            }
        }
        return cost;
    }
}

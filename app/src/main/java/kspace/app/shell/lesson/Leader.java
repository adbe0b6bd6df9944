package kspace.app.shell.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
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
    private static final double CANDIDATE_STEP = 3;
    private static final double CLEARANCE = 2;
    /** What a pixel further from the words costs, in pixels of words that are crossed. */
    private static final double DETOUR = 0.05;

    private final Node panel;
    private final Parent places;
    private final Supplier<List<Bounds>> texts;
    private final Polyline ground = new Polyline();
    private final Polyline line = new Polyline();
    private final Circle dot = new Circle(DOT);
    private Optional<Route> route = Optional.empty();

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
        if (!now.equals(route)) {
            route = now;
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
        Bounds place = joins.place();
        double[] points;
        if (place.getMaxX() < joins.x()) {
            double y = quietest(place, place.getMaxX(), joins.x(), joins.y());
            points = new double[]{joins.x(), joins.y(), joins.x(), y, place.getMaxX(), y};
        } else if (place.getMinX() > joins.x()) {
            double y = quietest(place, joins.x(), place.getMinX(), joins.y());
            points = new double[]{joins.x(), joins.y(), joins.x(), y, place.getMinX(), y};
        } else {
            double end = joins.y() < place.getMinY() ? place.getMinY() : place.getMaxY();
            points = new double[]{joins.x(), joins.y(), joins.x(), end};
        }
        for (Polyline each : List.of(ground, line)) {
            each.getPoints().setAll(DoubleStream.of(points).boxed().toList());
        }
        dot.setCenterX(joins.x());
        dot.setCenterY(joins.y());
        getChildren().setAll(ground, line, dot);
    }

    /** Returns where a line to a place crosses the fewest words, and else is nearest to where it begins. */
    private double quietest(Bounds place, double from, double to, double begin) {
        List<Bounds> written = texts.get().stream().filter(it -> it.getMaxX() > from && it.getMinX() < to).toList();
        double first = place.getMinY() + Math.min(CORNER, place.getHeight() / 2);
        double last = Math.max(first, place.getMaxY() - CORNER);
        return DoubleStream.concat(DoubleStream.of(Math.clamp(begin, first, last)),
                DoubleStream.iterate(first, it -> it <= last, it -> it + CANDIDATE_STEP)).boxed()
                .min(Comparator.comparingDouble(y -> Math.abs(y - begin) * DETOUR + written.stream()
                        .filter(it -> it.getMinY() - CLEARANCE < y && y < it.getMaxY() + CLEARANCE)
                        .mapToDouble(it -> Math.min(to, it.getMaxX()) - Math.max(from, it.getMinX())).sum()))
                .map(Math::rint).orElse(begin);
    }
}

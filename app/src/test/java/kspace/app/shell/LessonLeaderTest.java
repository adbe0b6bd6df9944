package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.learn.lesson.Lesson;
import kspace.app.learn.lesson.LessonViewModel;
import kspace.app.learn.lesson.Lessons;
import kspace.app.tour.TourStop;
import kspace.app.tour.Tours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The line of a step begins at its words that stand out, ends at their place, and crosses no other words. */
@ExtendWith(WindowRobot.class)
class LessonLeaderTest {
    private static final int LEAST = 8;
    /** A line may end in the border of a ring. */
    private static final double NEAR = 3;

    private static final String RING = ".lesson-overlay .present-ring";
    /** The map moves to what a step shows before anything can be pointed at. */
    private static final int MOST_FRAMES = 60;
    /** A line follows words that have moved a few frames later. */
    private static final int SETTLED = 30;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private ExplorerPane pane;
    private Stage stage;
    private double usualWidth;
    private double usualHeight;

    @Start
    void start(Stage primary) {
        pane = ExplorerWindow.show(Machines.explorer(), primary, new TestDesktop());
        stage = primary;
        usualWidth = primary.getWidth();
        usualHeight = primary.getHeight();
        primary.setWidth(WIDTH + primary.getWidth() - primary.getScene().getWidth());
        primary.setHeight(HEIGHT + primary.getHeight() - primary.getScene().getHeight());
    }

    @AfterEach
    void asAllTestsFindIt(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(usualWidth);
            stage.setHeight(usualHeight);
        });
    }

    private LessonViewModel.Step step() {
        return pane.lesson().model().stepProperty().get().orElseThrow();
    }

    @Test
    void leader_ofEachStepThatPoints_joinsItsWordsWithTheirPlace(FxRobot robot) {
        int nrPointed = 0;
        for (Lesson lesson : Lessons.all()) {
            List<TourStop> stops = Tours.read(lesson.id()).tour().stops();
            for (int i = 0; i < stops.size(); i++) {
                if (stops.get(i).pointer().isPresent() && isPointed(robot, lesson, i)) {
                    nrPointed++;
                    String where = lesson.id() + " step " + (i + 1);
                    robot.interact(() -> look(where));
                }
            }
        }
        assertThat(nrPointed).isGreaterThanOrEqualTo(LEAST);
    }

    /** A narrow view may not write what is pointed at: then there is no line either. */
    private boolean isPointed(FxRobot robot, Lesson lesson, int index) {
        robot.interact(() -> {
            pane.lesson().model().progress().reach(lesson, index);
            pane.lesson().start(lesson);
            if (!step().covers().isEmpty()) {
                // What is covered is pointed at once it is shown.
                pane.commands().find(CommandId.LESSON_NEXT).ifPresent(Command::perform);
            }
        });
        for (int frame = 0; frame < MOST_FRAMES && pane.lookup(RING) == null; frame++) {
            Frames.await();
        }
        for (int frame = 0; frame < SETTLED; frame++) {
            Frames.await();
        }
        boolean isPointed = pane.lookup(RING) != null;
        assertThat(pane.lookup(".lesson-leader") != null).as("a line to what is pointed at").isEqualTo(isPointed);
        return isPointed;
    }

    private void look(String where) {
        Node phrase = Objects.requireNonNull(pane.lookup("#lesson-panel .lesson-phrase"), where);
        Node ring = Objects.requireNonNull(pane.lookup(RING), where);
        Polyline line = (Polyline) Objects.requireNonNull(pane.lookup(".lesson-leader"), where);
        List<Point2D> points = IntStream.range(0, line.getPoints().size() / 2)
                .mapToObj(it -> line.localToScene(line.getPoints().get(2 * it), line.getPoints().get(2 * it + 1)))
                .toList();
        Bounds words = scene(phrase);
        Bounds panel = scene(pane.lookup("#lesson-panel"));
        assertThat(points.getFirst().getY()).as("%s: begins in the line of its words", where)
                .isBetween(words.getMinY(), words.getMaxY());
        assertThat(points.getFirst().getX()).as(where).isBetween(panel.getMinX(), words.getMaxX());
        Bounds place = scene(ring);
        assertThat(near(place, NEAR).contains(points.getLast())).as("%s: %s ends at %s", where, points, place).isTrue();
        assertThat(near(place, -NEAR).contains(points.getLast())).as("%s: at its edge", where).isFalse();
        for (int i = 1; i < points.size(); i++) {
            crosses(where, points.get(i - 1), points.get(i), place);
        }
    }

    private void crosses(String where, Point2D from, Point2D to, Bounds place) {
        Bounds way = new BoundingBox(Math.min(from.getX(), to.getX()), Math.min(from.getY(), to.getY()),
                Math.abs(from.getX() - to.getX()), Math.abs(from.getY() - to.getY()));
        pane.lookupAll("*").stream().filter(PaintedPane.class::isInstance).map(PaintedPane.class::cast)
                .filter(LessonLeaderTest::isSeen)
                .forEach(painted -> assertThat(painted.texts()).as("%s: from %s to %s", where, from, to)
                        .filteredOn(text -> {
                            var at = text.bounds();
                            Bounds letters = painted.localToScene(new BoundingBox(at.getMinX() + 1, at.getMinY() + 1,
                                    Math.max(0, at.getWidth() - 2), Math.max(0, at.getHeight() - 2)));
                            return letters.intersects(way) && !place.contains(letters);
                        }).isEmpty());
    }

    private static boolean isSeen(Node node) {
        return Stream.<Node>iterate(node, it -> it != null, Node::getParent).allMatch(Node::isVisible);
    }

    private static Bounds near(Bounds place, double by) {
        return new BoundingBox(place.getMinX() - by, place.getMinY() - by, Math.max(0, place.getWidth() + 2 * by),
                Math.max(0, place.getHeight() + 2 * by));
    }

    private static Bounds scene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}

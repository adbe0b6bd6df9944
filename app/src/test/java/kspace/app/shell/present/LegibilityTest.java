package kspace.app.shell.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Prose;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.export.picture.PictureView;
import kspace.app.resources.Resources;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.Tours;
import kspace.app.translation.TranslationViewModel;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;

/** Whether everything that a presentation shows can be read from the last row: its texts are measured where they are painted. */
@ExtendWith(WindowRobot.class)
class LegibilityTest {
    /** The capitals of Inter, as a part of its size: 1,490 of 2,048 units; those of JetBrains Mono are 0.73 of it. */
    private static final double CAPITAL = 1490.0 / 2048;
    private static final int LEAST_PARTS = 60;
    private static final int SENTENCE_PARTS = 30;
    private static final List<String> SENTENCES = List.of("present-caption", "present-question", "present-choice",
            "present-answer", "present-other", "present-verdict", "present-field");
    private static final List<PictureView> VIEWS = List.of(PictureView.MAP, PictureView.TABLES,
            PictureView.TRANSLATION, PictureView.TIMELINE);
    private static final int LAYOUT_PASSES = 3;
    /** A pixel that is only touched is not cut. */
    private static final double TOUCH = 1;

    /**
     * A text that is seen.
     *
     * @param words what it says
     * @param cap how high its capitals are in the scene
     * @param place where it is in the scene
     * @param owner what it belongs to
     */
    private record Seen(String words, double cap, Bounds place, Node owner) {}

    static Stream<Arguments> screens() {
        return Tours.names().stream().flatMap(tour -> Stream.of(
                Arguments.of(tour, 1280, 720), Arguments.of(tour, 1920, 1080), Arguments.of(tour, 2560, 1440),
                Arguments.of(tour, 3840, 2160)));
    }

    private static TourPlayer player(String tour) {
        Resources.loadFonts();
        return new TourPlayer(Tours.read(tour), explorer -> new TranslationViewModel(explorer).nrStops());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void stop_everyOneOfATour_isLegibleAndWholeCoveredAndUncovered(String tour, int width, int height, FxRobot robot) {
        TourPlayer player = player(tour);
        for (int i = 0; i < player.tour().stops().size(); i++) {
            PlayedStop stop = player.play(i);
            for (boolean isCovered : stop.question().isPresent() ? List.of(true, false) : List.of(false)) {
                check(robot, stop, Optional.empty(), isCovered, width, height);
            }
        }
    }

    /** Everything looks the same on every screen, so that the smallest one stands for all where every view is tried. */
    @ParameterizedTest
    @MethodSource("views")
    void view_ofEveryStop_isLegibleAndWhole(String tour, PictureView view, FxRobot robot) {
        TourPlayer player = player(tour);
        for (int i = 0; i < player.tour().stops().size(); i++) {
            check(robot, player.play(i), Optional.of(view), false, 1280, 720);
        }
    }

    static Stream<Arguments> views() {
        return Tours.names().stream().flatMap(tour -> VIEWS.stream().map(view -> Arguments.of(tour, view)));
    }

    private static void check(FxRobot robot, PlayedStop stop, Optional<PictureView> view, boolean isCovered,
            double width, double height) {
        List<Seen> seen = new ArrayList<>();
        robot.interact(() -> {
            ReducedMotion still = new ReducedMotion();
            still.toggle();
            StopPage page = new StopPage(stop, view, 25, List.of(), isCovered, still, _ -> {});
            new Scene(page, width, height);
            for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
                page.applyCss();
                page.layout();
            }
            collect(page, seen);
            page.end();
        });
        String where = "stop " + (stop.index() + 1) + ", " + view.map(PictureView::id).orElse("its view")
                + (isCovered ? ", covered" : "") + ", " + (int) width + "x" + (int) height + ": ";
        assertThat(seen).as(where).anyMatch(it -> it.owner() instanceof PaintedPane);
        for (Seen text : seen) {
            boolean isSentence = SENTENCES.stream().anyMatch(text.owner().getStyleClass()::contains);
            assertThat(text.cap()).as(where + text.words())
                    .isGreaterThanOrEqualTo(height / (isSentence ? SENTENCE_PARTS : LEAST_PARTS));
            assertThat(text.place().getMinX()).as(where + text.words()).isGreaterThanOrEqualTo(-TOUCH);
            assertThat(text.place().getMaxX()).as(where + text.words()).isLessThanOrEqualTo(width + TOUCH);
            assertThat(text.place().getMinY()).as(where + text.words()).isGreaterThanOrEqualTo(-TOUCH);
            assertThat(text.place().getMaxY()).as(where + text.words()).isLessThanOrEqualTo(height + TOUCH);
            assertThat(text.words()).as(where + "nothing is cut").doesNotEndWith("\u2026");
        }
    }

    private static void collect(Node node, List<Seen> seen) {
        if (!node.isVisible()) {
            return;
        }
        double times = node.getLocalToSceneTransform().getMyy();
        switch (node) {
            case PaintedPane pane -> pane.texts().stream().filter(it -> !it.text().isBlank())
                    .forEach(it -> seen.add(painted(pane, it, times)));
            case Prose prose -> prose.getChildren().stream().map(Text.class::cast)
                    .forEach(it -> seen.add(new Seen(it.getText(), it.getFont().getSize() * CAPITAL * times,
                            it.localToScene(it.getLayoutBounds()), prose)));
            case Labeled label -> {
                if (label.getText() != null && !label.getText().isBlank()) {
                    seen.add(new Seen(label.getText(), label.getFont().getSize() * CAPITAL * times,
                            label.localToScene(label.getLayoutBounds()), label));
                }
                label.getChildrenUnmodifiable().stream().filter(Labeled.class::isInstance)
                        .forEach(it -> collect(it, seen));
            }
            case TextInputControl field -> seen.add(new Seen("field", field.getFont().getSize() * CAPITAL * times,
                    field.localToScene(field.getLayoutBounds()), field));
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(it -> collect(it, seen));
            default -> {
            }
        }
    }

    /** Words in capitals or with figures are as high as their type says; a plate's sign and a digit are, too. */
    private static Seen painted(PaintedPane pane, DrawnText text, double times) {
        Rectangle2D it = text.bounds();
        double size = it.getHeight() / 1.25;
        // Type has room for letters below the line, which nothing here has at the lower edge.
        Bounds letters = new BoundingBox(it.getMinX(), it.getMinY() + size * 0.25, it.getWidth(), size * 0.75);
        return new Seen(text.text(), size * CAPITAL * times, pane.localToScene(letters), pane);
    }
}

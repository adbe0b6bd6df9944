package kspace.app.shell.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Secret;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.handout.Slide;
import kspace.app.resources.Resources;
import kspace.app.tour.Ask;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.Tours;
import kspace.app.translation.TranslationViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a question covers is not told in any other way. */
@ExtendWith(WindowRobot.class)
class SecretTest {
    private static final Pattern WRITTEN = Pattern.compile("<text[^>]*>([^<]*)</text>|<tspan[^>]*>([^<]*)</tspan>");
    private static final Look LOOK = new Look(Theme.LIGHT, Density.NORMAL);

    private final AtomicReference<Stage> stage = new AtomicReference<>();

    @Start
    void start(Stage primary) {
        Resources.loadFonts();
        primary.setScene(new Scene(new StackPane(), 960, 540));
        primary.show();
        stage.set(primary);
    }

    private static TourPlayer player(String tour) {
        return new TourPlayer(Tours.read(tour), explorer -> new TranslationViewModel(explorer).nrStops());
    }

    /** Returns the stops with questions whose answers would be written somewhere. */
    private static List<PlayedStop> asking(TourPlayer player) {
        return player.tour().stops().stream().map(it -> player.play(it.index()))
                .filter(it -> it.question().filter(asked -> asked.ask() != Ask.CLICK).isPresent()).toList();
    }

    private static boolean tells(String text, String answer) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(answer) + "(?!\\w)").matcher(text).find();
    }

    @Test
    void covered_everyQuestionOfEveryTour_isNeitherPaintedNorReadAloudNorInAlternativeText(FxRobot robot) {
        SlidePainter painter = SlidePainter.inMemory();
        List<String> told = new ArrayList<>();
        int nrAsked = 0;
        for (String tour : Tours.names()) {
            TourPlayer player = player(tour);
            for (PlayedStop stop : asking(player)) {
                nrAsked++;
                String answer = stop.question().orElseThrow().answer();
                String name = tour + " " + (stop.index() + 1) + " " + answer + ": ";
                robot.interact(() -> {
                    ReducedMotion still = new ReducedMotion();
                    still.toggle();
                    StopView view =
                            new StopView(stop, stop.shown().orElseThrow(), Theme.PROJECTOR, still, true);
                    stage.get().setScene(new Scene(view, 960, 540));
                    for (int pass = 0; pass < 3; pass++) {
                        view.applyCss();
                        view.layout();
                    }
                    said(view).stream().filter(it -> tells(it, answer)).map(it -> name + it).forEach(told::add);
                });
                if (tells(painter.words(stop, true), answer)) {
                    told.add(name + "alternative text");
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(nrAsked).isGreaterThan(10);
    }

    private static List<String> said(Node node) {
        List<String> all = new ArrayList<>();
        if (node instanceof PaintedPane pane) {
            pane.texts().forEach(it -> all.add(it.text()));
            all.add(String.valueOf(pane.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(it -> all.addAll(said(it)));
        }
        return all;
    }

    /** What lies beneath a plate could be selected and copied. */
    @Test
    void svg_covered_hasNoTextBeneathItsPlates() throws IOException {
        TourPlayer player = player("kernel-page-table");
        SlidePainter painter = SlidePainter.inMemory();
        for (int index : new int[]{3, 8, 13, 16}) {
            PlayedStop stop = player.play(index);
            String answer = stop.question().orElseThrow().answer();
            assertThat(written(painter, stop, true)).as(answer).noneMatch(it -> tells(it, answer));
        }
        assertThat(written(painter, player.play(3), false)).anyMatch(it -> tells(it, "0x4823_4567"));
    }

    private static List<String> written(SlidePainter painter, PlayedStop stop, boolean covered) throws IOException {
        String svg = painter.svg(new Slide(stop, covered), Theme.LIGHT).orElseThrow();
        return WRITTEN.matcher(svg).results().map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                .collect(Collectors.toList());
    }

    @Test
    void at_nodeBelow_isThatOfTheNearestNodeThatKeepsOne() {
        Label inner = new Label();
        StackPane middle = new StackPane(inner);
        StackPane outer = new StackPane(middle);
        assertThat(Secret.at(inner)).isEqualTo(Secret.NONE);
        Secret secret = Secret.of(List.of("2 MiB", "[65]"), LOOK);
        secret.keep(outer);
        assertThat(Secret.at(inner)).isEqualTo(secret);
        Secret.NONE.keep(middle);
        assertThat(Secret.at(inner)).isEqualTo(Secret.NONE);
        assertThat(Secret.at(outer)).isEqualTo(secret);
    }

    @Test
    void without_wordsAlone_areQuestionMarksAndPartsOfLongerOnesStay() {
        Secret secret = Secret.of(List.of("2 MiB", "257"), LOOK);
        assertThat(secret.without("a page of 2 MiB, not 12 MiB, of 257 or 1257 or 3.257"))
                .isEqualTo("a page of ?, not 12 MiB, of ? or 1257 or 3.257");
        assertThat(secret.isIn("12 MiB")).isFalse();
        assertThat(Secret.NONE.without("2 MiB")).isEqualTo("2 MiB");
    }
}

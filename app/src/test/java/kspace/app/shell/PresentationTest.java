package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import kspace.app.WindowRobot;
import kspace.app.canvas.Prose;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.resources.Resources;
import kspace.app.shell.present.PresentPane;
import kspace.app.shell.present.PresentViewModel;
import kspace.app.shell.present.Screens;
import kspace.app.tour.Tours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A presentation on two screens: one for the hall, one for who speaks. */
@ExtendWith(WindowRobot.class)
class PresentationTest {
    /** Both in the corner, for the screen of a test has only one in which a window may fill it. */
    private static final Rectangle2D HALL = new Rectangle2D(0, 0, 480, 300);
    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 640, 400);

    private final AtomicInteger left = new AtomicInteger();
    private final Commands window = new Commands();
    private Stage stage;
    private PresentViewModel model;

    @Start
    void start(Stage primary) {
        Resources.loadFonts();
        stage = primary;
        stage.setFullScreen(false);
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setScene(new Scene(new StackPane(), 400, 300));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        model = new PresentViewModel(MainWindow.player(Tours.read("five-minutes")));
        ReducedMotion still = new ReducedMotion();
        still.toggle();
        Presentation presentation = new Presentation(stage, still, new Screens(HALL, Optional.of(DESK)));
        presentation.offerTo(window);
        presentation.show(model, false, left::incrementAndGet);
    }

    @AfterEach
    void leave(FxRobot robot) {
        robot.interact(() -> window.find(CommandId.HALL_END).ifPresent(Command::perform));
    }

    private static Stage desk() {
        return Window.getWindows().stream().filter(it -> it.getScene().lookup("#present-notes") != null)
                .map(Stage.class::cast).findFirst().orElseThrow();
    }

    private static void await(Callable<Boolean> state) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, state);
        } catch (TimeoutException e) {
            throw new AssertionError("never so", e);
        }
    }

    private static void click(FxRobot robot, CommandId id) {
        robot.interact(() -> ((Button) desk().getScene().lookup("#notes-" + id.nodeId())).fire());
    }

    private static List<String> words(String styleClass) {
        return desk().getScene().getRoot().lookupAll("." + styleClass).stream()
                .map(it -> ((Prose) it).sentence()).toList();
    }

    @Test
    void show_twoScreens_putsTheHallOnItsScreenAndTheNotesOnTheOther(FxRobot robot) {
        await(stage::isFullScreen);
        assertThat(stage.getScene().getRoot()).isInstanceOf(PresentPane.class);
        assertThat(List.of(desk().getWidth(), desk().getHeight())).containsExactly(DESK.getWidth(), DESK.getHeight());
        click(robot, CommandId.HALL_SWAP);
        await(() -> desk().getWidth() == HALL.getWidth() && stage.isFullScreen());
    }

    @Test
    void desk_itsButtonsAndItsList_leadTheHallThroughTheTour(FxRobot robot) {
        click(robot, CommandId.HALL_NEXT);
        assertThat(model.stopProperty().get().index()).isEqualTo(1);
        ListView<?> stops = (ListView<?>) desk().getScene().lookup("#notes-stops");
        assertThat(stops.getItems()).hasSize(6);
        assertThat(String.valueOf(stops.getItems().get(3))).isEqualTo("4  Where does the walk end?");
        robot.interact(() -> {
            stops.getSelectionModel().select(3);
            model.show(3);
        });
        assertThat(words("notes-answer")).containsExactly("0x4823_4567");
        assertThat(words("notes-text")).contains("Let them write the address down before you show it.");
        assertThat(model.coveredProperty().get()).isTrue();
        click(robot, CommandId.HALL_NEXT);
        assertThat(model.coveredProperty().get()).isFalse();
        assertThat(model.stopProperty().get().index()).isEqualTo(3);
    }

    @Test
    void end_always_closesTheNotesAndShowsTheWindowWhereItWas(FxRobot robot) {
        await(stage::isFullScreen);
        assertThat(window.find(CommandId.HALL_BLACK).orElseThrow().enabled().getValue()).isTrue();
        click(robot, CommandId.HALL_END);
        assertThat(left.get()).isEqualTo(1);
        assertThat(stage.getScene().getRoot()).isInstanceOf(StackPane.class).isNotInstanceOf(PresentPane.class);
        assertThat(Window.getWindows()).noneMatch(it -> it.getScene().lookup("#present-notes") != null);
        assertThat(stage.isFullScreen()).isFalse();
        assertThat(List.of(stage.getX(), stage.getY())).containsExactly(0.0, 0.0);
        assertThat(window.find(CommandId.HALL_BLACK).orElseThrow().enabled().getValue()).isFalse();
    }
}

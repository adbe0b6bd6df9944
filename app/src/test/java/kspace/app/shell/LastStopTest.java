package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.WindowRobot;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.data.PageTest;
import kspace.app.desktop.Settings;
import kspace.app.panes.PaneId;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.app.stop.Sight;
import kspace.app.stop.Stop;
import kspace.app.stop.StopKey;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A window begins where the last one was closed. */
@ExtendWith(WindowRobot.class)
class LastStopTest {
    private static final Vaddr ADDRESS = new Vaddr(0xffff_8000_4823_4567L);

    private final TestDesktop desktop = new TestDesktop();
    private final AtomicReference<Stage> stage = new AtomicReference<>();

    @Start
    void start(Stage primary) {
        stage.set(primary);
    }

    private static ExplorerPane show(Stage stage, TestDesktop desktop, Explorer explorer) {
        ExplorerPane pane = ExplorerWindow.show(explorer, stage, desktop);
        pane.machines().remember(MachineSource.of("q35-128g"));
        return pane;
    }

    private static Explorer explorer() {
        return new Explorer(Boot.of(MachineSource.of("q35-128g").read()));
    }

    @Test
    void window_closed_keepsMachineMomentAddressPageAndPlace(FxRobot robot) {
        // The screen of the tests shows nothing of a window that it does not show whole.
        desktop.settings().put("window.place", "0 15 1000 650");
        Explorer explorer = explorer();
        AtomicReference<Stage> second = new AtomicReference<>();
        robot.interact(() -> {
            second.set(new Stage());
            ExplorerPane pane = show(second.get(), desktop, explorer);
            second.get().setY(30);
            explorer.setMoment(500);
            explorer.select(ADDRESS);
            explorer.zoomTo(VaddrRange.ofBounds(0xffff_8000_4800_0000L, 0xffff_8000_4900_0000L));
            assertThat(pane.commands().find(CommandId.TAB_COST).map(Command::perform)).contains(true);
            pane.models().map().setUnzoomed(ScaleMode.TRUE);
            pane.models().tables().lookFor(Set.of(PageTest.HUGE));
        });
        Frames.await();
        robot.interact(() -> second.get().setHeight(720));
        Frames.await();
        double height = second.get().getScene().getHeight();
        assertThat(height).isBetween(660.0, 720.0);
        robot.interact(second.get()::hide);
        Stop kept = Stop.in(desktop.settings()).orElseThrow();
        assertThat(kept).isEqualTo(new Stop("q35-128g", Map.of(
                StopKey.MOMENT, "500", StopKey.VA, ADDRESS.toString(), StopKey.ZOOM,
                "0xffff_8000_4800_0000..0xffff_8000_4900_0000", StopKey.AXIS, "true", StopKey.ONLY, "huge",
                StopKey.PAGE, "cost")));

        Sight sight = Sight.of(kept, explorer().snapshot().space());
        Explorer next = sight.explorer(explorer().snapshot().space());
        AtomicReference<ExplorerPane> reopened = new AtomicReference<>();
        robot.interact(() -> {
            second.set(new Stage());
            reopened.set(show(second.get(), desktop, next));
            reopened.get().stop().show(sight);
        });
        Frames.await();
        assertThat(reopened.get().stop().kept()).contains(kept);
        assertThat(next.snapshot().moment()).isEqualTo(500);
        assertThat(next.snapshot().selection().va()).isEqualTo(ADDRESS);
        assertThat(robot.from(second.get().getScene().getRoot()).lookup(".inspector-tab")
                .queryAllAs(ToggleButton.class).stream().filter(ToggleButton::isSelected).map(ToggleButton::getText))
                .containsExactly("Cost");
        assertThat(second.get().getY()).isCloseTo(30, within(0.5));
        assertThat(second.get().getScene().getHeight()).isCloseTo(height, within(1.0));
        robot.interact(second.get()::hide);
    }

    private ExplorerPane begin(Stage window) {
        ExplorerWindow.showLast(new MainWindow(window, desktop), desktop.settings(), MachineSource.of("q35-4g"),
                MachineSource.of("q35-4g").read());
        return (ExplorerPane) window.getScene().getRoot();
    }

    private static String count(FxRobot robot, Stage window) {
        Frames.await();
        return robot.from(window.getScene().getRoot()).lookup(".present-count").queryAs(Label.class).getText();
    }

    /** Closed in the middle of a lecture, or killed: the window and the lecture are where they were. */
    @Test
    void window_restarted_returnsToItsStopAndToThatOfItsTour(FxRobot robot) {
        AtomicReference<Stage> window = new AtomicReference<>();
        AtomicReference<ExplorerPane> pane = new AtomicReference<>();
        robot.interact(() -> {
            window.set(new Stage());
            pane.set(begin(window.get()));
            pane.get().stop().panes().fill(Optional.of(PaneId.TRANSLATION));
        });
        Frames.await();
        robot.interact(() -> {
            pane.get().models().walk().showStop(2);
            pane.get().commands().find(CommandId.PRESENT).ifPresent(Command::perform);
        });
        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        assertThat(count(robot, window.get())).isEqualTo("3 of 6");
        Stop left = pane.get().stop().stop();
        assertThat(left.word(StopKey.VIEW)).contains("translation");
        assertThat(left.word(StopKey.STEP)).contains("2");
        robot.interact(window.get()::hide);

        robot.interact(() -> {
            window.set(new Stage());
            pane.set(begin(window.get()));
        });
        Frames.await();
        assertThat(pane.get().stop().stop()).isEqualTo(left);
        robot.interact(() -> pane.get().commands().find(CommandId.PRESENT).ifPresent(Command::perform));
        assertThat(count(robot, window.get())).isEqualTo("3 of 6");
        robot.type(KeyCode.END, KeyCode.ESCAPE);
        robot.interact(() -> pane.get().commands().find(CommandId.PRESENT).ifPresent(Command::perform));
        assertThat(count(robot, window.get())).as("a tour that was seen to its end begins again").isEqualTo("1 of 6");
        robot.interact(window.get()::hide);
    }

    /** A file of a tour that is gone is said, and is no longer the tour. */
    @Test
    void tour_gone_isSaidAndTheProgramsIsShown(FxRobot robot) {
        desktop.settings().put("tour.name", "gone.toml");
        AtomicReference<Stage> window = new AtomicReference<>();
        AtomicReference<ExplorerPane> pane = new AtomicReference<>();
        robot.interact(() -> {
            window.set(new Stage());
            pane.set(begin(window.get()));
            pane.get().commands().find(CommandId.PRESENT).ifPresent(Command::perform);
        });
        Frames.await();
        assertThat(robot.from(window.get().getScene().getRoot()).lookup(".banner .label").queryAllAs(Label.class))
                .extracting(Label::getText).anyMatch(it -> it.startsWith("gone.toml: there is no such file"));
        robot.interact(() -> pane.get().commands().find(CommandId.PRESENT).ifPresent(Command::perform));
        assertThat(count(robot, window.get())).isEqualTo("1 of 6");
        robot.interact(window.get()::hide);
    }

    /** A file may be another by now, and so may the settings. */
    @Test
    void stop_partlyWrong_isShownAsFarAsPossible() {
        Settings settings = Settings.forgetful();
        assertThat(Stop.in(settings)).isEmpty();
        Stop stop = new Stop("q35-128g", Map.of(StopKey.MOMENT, "3", StopKey.VA, "code", StopKey.PAGE, "entry"));
        stop.keepIn(settings);
        assertThat(Stop.in(settings)).contains(stop);
        settings.put("last.moment", "soon");
        settings.put("last.page", "ENTRY");
        assertThat(Sight.asFarAsPossible(Stop.in(settings).orElseThrow(), explorer().snapshot().space()))
                .isEqualTo(Sight.of(Stop.NONE.with(StopKey.VA, "code"), explorer().snapshot().space()));
        new Stop("q35-4g", Map.of(StopKey.VA, "linear")).keepIn(settings);
        assertThat(Stop.in(settings)).contains(new Stop("q35-4g", Map.of(StopKey.VA, "linear")));
    }

    @Test
    void place_besideAllScreensOrNoPlace_isNone(FxRobot robot) {
        Settings settings = Settings.forgetful();
        AtomicReference<Optional<Rectangle2D>> last = new AtomicReference<>(Optional.empty());
        for (String text : new String[]{"", "1 2 3", "a b c d", "90000 0 800 600", "0 -5000 800 600", "0 0 -1 600",
            "0 0 90000 600"}) {
            settings.put("window.place", text);
            robot.interact(() -> last.set(new WindowPlace(stage.get(), settings).last()));
            assertThat(last.get()).as(text).isEmpty();
        }
        settings.put("window.place", "10 20 800 600");
        robot.interact(() -> last.set(new WindowPlace(stage.get(), settings).last()));
        assertThat(last.get()).contains(new Rectangle2D(10, 20, 800, 600));
    }
}

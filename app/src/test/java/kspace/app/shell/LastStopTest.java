package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.WindowRobot;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.desktop.Settings;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
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
            assertThat(pane.commands().find(CommandId.TAB_COST).map(Command::perform)).contains(true);
        });
        Frames.await();
        robot.interact(() -> second.get().setHeight(720));
        Frames.await();
        double height = second.get().getScene().getHeight();
        assertThat(height).isBetween(660.0, 720.0);
        robot.interact(second.get()::hide);
        assertThat(LastStop.in(desktop.settings())).contains(new LastStop("q35-128g", 500, ADDRESS, "COST"));

        Explorer next = explorer();
        robot.interact(() -> {
            second.set(new Stage());
            show(second.get(), desktop, next).show(LastStop.in(desktop.settings()).orElseThrow());
        });
        Frames.await();
        assertThat(next.snapshot().moment()).isEqualTo(500);
        assertThat(next.snapshot().selection().va()).isEqualTo(ADDRESS);
        assertThat(robot.from(second.get().getScene().getRoot()).lookup(".inspector-tab")
                .queryAllAs(ToggleButton.class).stream().filter(ToggleButton::isSelected).map(ToggleButton::getText))
                .containsExactly("Cost");
        assertThat(second.get().getY()).isCloseTo(30, within(0.5));
        assertThat(second.get().getScene().getHeight()).isCloseTo(height, within(1.0));
        robot.interact(second.get()::hide);
    }

    @Test
    void stop_thatMakesNoSense_isNone() {
        Settings settings = Settings.forgetful();
        assertThat(LastStop.in(settings)).isEmpty();
        new LastStop("q35-4g", 3, ADDRESS, "ENTRY").keepIn(settings);
        assertThat(LastStop.in(settings)).contains(new LastStop("q35-4g", 3, ADDRESS, "ENTRY"));
        settings.put("last.moment", "soon");
        assertThat(LastStop.in(settings)).isEmpty();
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

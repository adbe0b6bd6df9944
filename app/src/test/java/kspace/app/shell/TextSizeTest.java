package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.controls.Tip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Everything in the window, and what opens over it, is as large as its user wants, and all of it can be reached. */
@ExtendWith(WindowRobot.class)
class TextSizeTest {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final TestDesktop desktop = new TestDesktop();
    private final AtomicReference<Stage> stage = new AtomicReference<>();
    private final AtomicReference<ExplorerPane> pane = new AtomicReference<>();
    private double usualWidth;
    private double usualHeight;

    @Start
    void start(Stage primary) {
        stage.set(primary);
        pane.set(ExplorerWindow.show(Machines.explorer(), primary, desktop));
        usualWidth = primary.getWidth();
        usualHeight = primary.getHeight();
        primary.setWidth(WIDTH + primary.getWidth() - primary.getScene().getWidth());
        primary.setHeight(HEIGHT + primary.getHeight() - primary.getScene().getHeight());
    }

    @AfterEach
    void asAllTestsFindIt(FxRobot robot) {
        robot.interact(() -> {
            stage.get().setWidth(usualWidth);
            stage.get().setHeight(usualHeight);
        });
    }

    private void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.SHORTCUT).type(key).release(KeyCode.SHORTCUT);
        Frames.await();
    }

    private double magnification() {
        return pane.get().lookup(".top-bar").getLocalToSceneTransform().getMxx();
    }

    private void resize(FxRobot robot, int percent) {
        robot.interact(() -> perform(CommandId.TEXT_USUAL));
        CommandId way = percent > 100 ? CommandId.TEXT_LARGER : CommandId.TEXT_SMALLER;
        while (Math.abs(magnification() * 100 - percent) > 0.1) {
            double before = magnification();
            robot.interact(() -> perform(way));
            Frames.await();
            assertThat(magnification()).isNotEqualTo(before);
        }
    }

    private void perform(CommandId id) {
        pane.get().commands().find(id).ifPresent(Command::perform);
    }

    @Test
    void keys_plusMinusAndZero_goThroughTheStepsAndAreRemembered(FxRobot robot) {
        control(robot, KeyCode.PLUS);
        assertThat(magnification()).isCloseTo(1.1, within(0.001));
        for (double times : new double[]{1.25, 1.5, 1.75, 2, 2}) {
            control(robot, KeyCode.EQUALS);
            assertThat(magnification()).isCloseTo(times, within(0.001));
        }
        robot.interact(() -> pane.set(ExplorerWindow.show(Machines.explorer(), stage.get(), desktop)));
        Frames.await();
        assertThat(magnification()).isEqualTo(2);
        control(robot, KeyCode.DIGIT0);
        assertThat(magnification()).isEqualTo(1);
        for (double times : new double[]{0.9, 0.8, 0.8}) {
            control(robot, KeyCode.MINUS);
            assertThat(magnification()).isCloseTo(times, within(0.001));
        }
    }

    /** Plus alone is the zoom of the map. */
    @Test
    void plus_withoutControl_changesNoSize(FxRobot robot) {
        robot.interact(() -> robot.lookup("#map-picture").query().requestFocus());
        robot.type(KeyCode.ADD);
        assertThat(magnification()).isEqualTo(1);
    }

    @Test
    void pictures_larger_arePaintedFinerAndNotAsABitmap(FxRobot robot) {
        PaintedPane map = (PaintedPane) pane.get().lookup("#map-picture");
        resize(robot, 200);
        Frames.await();
        Node canvas = map.getChildrenUnmodifiable().getFirst();
        assertThat(canvas.getLayoutBounds().getWidth()).isEqualTo(Math.ceil(map.getWidth()) * 2);
        assertThat(canvas.getLocalToSceneTransform().getMxx()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {110, 125, 150, 200})
    void popups_anySize_haveTypeAsLargeAsTheContent(int percent, FxRobot robot) {
        double usual = menuType(robot);
        double tip = toolTipType(robot);
        resize(robot, percent);
        assertThat(menuType(robot)).isCloseTo(usual * percent / 100, within(0.1));
        assertThat(toolTipType(robot)).isCloseTo(tip * percent / 100, within(0.1));
    }

    private double menuType(FxRobot robot) {
        robot.clickOn("#machine-picker");
        Frames.await();
        double size = popupTexts().mapToDouble(it -> it.getFont().getSize()).max().orElseThrow();
        robot.type(KeyCode.ESCAPE);
        Frames.await();
        return size;
    }

    private double toolTipType(FxRobot robot) {
        Button button = (Button) pane.get().lookup("#theme");
        robot.interact(() -> Tip.of(button).show(button, stage.get().getX() + 200, stage.get().getY() + 200));
        Frames.await();
        double size = popupTexts().mapToDouble(it -> it.getFont().getSize()).max().orElseThrow();
        robot.interact(() -> Tip.of(button).hide());
        return size;
    }

    private static Stream<Text> popupTexts() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance).filter(Window::isShowing)
                .flatMap(it -> it.getScene().getRoot().lookupAll(".text").stream())
                .filter(Text.class::isInstance).map(Text.class::cast).filter(it -> !it.getText().isBlank());
    }

    /** No words are cut with an ellipsis, nothing lies beside the window, and the panes that are lower are scrolled to. */
    @ParameterizedTest
    @ValueSource(ints = {80, 100, 125, 150, 175, 200})
    void window_anySize_cutsNoWordsAndHidesNoPane(int percent, FxRobot robot) {
        resize(robot, percent);
        for (CommandId tab : List.of(CommandId.TAB_TRANSLATION, CommandId.TAB_ENTRY, CommandId.TAB_REGION,
                CommandId.TAB_CHECKS, CommandId.TAB_COST)) {
            robot.interact(() -> perform(tab));
            Frames.await();
            assertThat(cut(pane.get())).as("%d %% with %s", percent, tab).isEmpty();
        }
        for (String part : List.of(".map-view", ".tables-view", ".inspector-view", ".translation-view",
                ".timeline-view")) {
            Node node = pane.get().lookup(part);
            Bounds slot = reveal(robot, node);
            assertThat(slot.getMinX()).as(part).isGreaterThanOrEqualTo(-0.5);
            assertThat(slot.getMaxX()).as(part).isLessThanOrEqualTo(WIDTH + 0.5);
            assertThat(slot.getMinY()).as(part).isLessThan(HEIGHT - 100);
            assertThat(slot.getMaxY()).as(part).isLessThanOrEqualTo(HEIGHT + 0.5);
        }
    }

    /** What is said above the panes takes room from them, and gives it back. */
    @Test
    void pane_withTheFocus_staysInSightWhenTheBannerGoes(FxRobot robot) {
        resize(robot, 200);
        robot.interact(
                () -> pane.get().report("A sentence that is so long at this size that it takes two lines of room"));
        Frames.await();
        robot.interact(() -> pane.get().lookup("#pane-inspector .inspector-tab").requestFocus());
        Frames.await();
        robot.interact(() -> ((Button) pane.get().lookup("#banner-dismiss")).fire());
        Frames.await();
        Node slot = pane.get().lookup("#pane-inspector");
        Node area = pane.get().lookup(".pane-area");
        Bounds place = slot.localToScene(slot.getLayoutBounds());
        assertThat(place.getMinY()).isCloseTo(area.localToScene(area.getLayoutBounds()).getMinY(), within(1.0));
        assertThat(place.getMaxY()).isLessThanOrEqualTo(HEIGHT + 0.5);
    }

    /** Scrolls to a pane and returns where its place lies then. */
    private Bounds reveal(FxRobot robot, Node view) {
        Node slot = view;
        while (!Objects.requireNonNullElse(slot.getId(), "").startsWith("pane-")) {
            slot = Objects.requireNonNull(slot.getParent());
        }
        Node bar = pane.get().lookup("#panes-scroll");
        Node place = slot;
        if (bar instanceof ScrollBar scroll && scroll.isVisible()) {
            robot.interact(() -> scroll.setValue(
                    Math.clamp(scroll.getValue() + place.getBoundsInParent().getMinY(), 0, scroll.getMax())));
            Frames.await();
        }
        return place.localToScene(place.getLayoutBounds());
    }

    /** Returns what is cut with an ellipsis. */
    private static List<String> cut(Parent root) {
        List<String> found = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            if (child.isVisible() && child instanceof Labeled labeled && isCut(labeled)) {
                found.add(labeled.getText());
            }
            if (child.isVisible() && child instanceof Parent parent) {
                found.addAll(cut(parent));
            }
        }
        return found;
    }

    private static boolean isCut(Labeled labeled) {
        return labeled.getText() != null && !labeled.getText().isEmpty() && labeled.getWidth() > 0
                && labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                        .anyMatch(it -> it.isVisible() && it.getText().endsWith(labeled.getEllipsisString())
                                && !labeled.getText().endsWith(labeled.getEllipsisString()));
    }
}

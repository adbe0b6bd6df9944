package kspace.app;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.HorizontalDirection;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.DragRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.ScrollRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.DragRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.ScrollRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;

/**
 * The mouse and the keyboard of a test, which go on as soon as the window has answered. TestFX' own wait five times ten
 * milliseconds after every movement, press, letter and call, and four times more around each test, which was more than half of
 * the time that all tests of the window took.
 */
public final class WindowRobot extends ApplicationExtension {
    private final BaseRobot base = robotContext().getBaseRobot();
    private final MouseRobot mouse;
    private final KeyboardRobot keyboard;
    private final MoveRobot moves;
    private final ClickRobot clicks;
    private final DragRobot drags;
    private final ScrollRobot scrolls;
    private final TypeRobot types;

    /** For JUnit. */
    public WindowRobot() {
        SleepRobot sleep = robotContext().getSleepRobot();
        mouse = new PromptMouse(base);
        keyboard = new PromptKeyboard(base);
        moves = new MoveRobotImpl(base, mouse, sleep);
        clicks = new ClickRobotImpl(mouse, moves, sleep);
        drags = new DragRobotImpl(mouse, moves);
        scrolls = new ScrollRobotImpl(mouse);
        types = new TypeRobotImpl(keyboard, sleep);
    }

    /** Shows what the test starts with, as TestFX would: all tests share one primary stage. */
    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        Stage primary = FxToolkit.registerPrimaryStage();
        Object test = context.getRequiredTestInstance();
        for (Method start : AnnotationSupport.findAnnotatedMethods(test.getClass(), Start.class,
                HierarchyTraversalMode.TOP_DOWN)) {
            interactNoWait(() -> ReflectionSupport.invokeMethod(start, test, primary));
        }
        Frames.await();
    }

    /** Hides all windows, and lets go of what a test has left pressed. */
    @Override
    public void afterEach(ExtensionContext context) {
        interactNoWait(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        release(new MouseButton[0]);
        release(new KeyCode[0]);
    }

    @Override
    public FxRobot interact(Runnable action) {
        interactNoWait(action);
        Frames.await();
        return this;
    }

    @Override
    public <T> FxRobot interact(Callable<T> action) {
        interactNoWait(action);
        Frames.await();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        keyboard.press(keys);
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        keyboard.release(keys);
        return this;
    }

    @Override
    public FxRobot push(KeyCode... combination) {
        types.push(combination);
        return this;
    }

    @Override
    public FxRobot push(KeyCodeCombination combination) {
        types.push(combination);
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        types.type(keys);
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        types.type(key, times);
        return this;
    }

    /** Types into the window that has the focus. */
    @Override
    public FxRobot write(String text) {
        Window focused = Window.getWindows().stream().filter(Window::isFocused).findFirst()
                .orElseGet(robotContext().getWindowFinder()::targetWindow);
        text.chars().forEach(it -> base.typeKeyboard(focused.getScene(), key((char) it), Character.toString(it)));
        Frames.await();
        return this;
    }

    private static KeyCode key(char letter) {
        return switch (letter) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        mouse.press(buttons);
        return this;
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        mouse.release(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        clicks.clickOn(buttons);
        return this;
    }

    @Override
    public FxRobot clickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        clicks.clickOn(place, motion, buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(MouseButton... buttons) {
        clicks.doubleClickOn(buttons);
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery place, Motion motion, MouseButton... buttons) {
        clicks.doubleClickOn(place, motion, buttons);
        return this;
    }

    @Override
    public FxRobot moveTo(PointQuery place, Motion motion) {
        moves.moveTo(place, motion);
        return this;
    }

    @Override
    public FxRobot moveBy(double x, double y, Motion motion) {
        moves.moveBy(x, y, motion);
        return this;
    }

    @Override
    public FxRobot drag(MouseButton... buttons) {
        drags.drag(buttons);
        return this;
    }

    @Override
    public FxRobot drag(PointQuery place, MouseButton... buttons) {
        drags.drag(place, buttons);
        return this;
    }

    @Override
    public FxRobot drop() {
        drags.drop();
        return this;
    }

    @Override
    public FxRobot dropTo(PointQuery place) {
        drags.dropTo(place);
        return this;
    }

    @Override
    public FxRobot dropBy(double x, double y) {
        drags.dropBy(x, y);
        return this;
    }

    @Override
    public FxRobot scroll(int notches, VerticalDirection direction) {
        scrolls.scroll(notches, direction);
        return this;
    }

    @Override
    public FxRobot scroll(int notches, HorizontalDirection direction) {
        scrolls.scroll(notches, direction);
        return this;
    }

    private static final class PromptMouse extends MouseRobotImpl {
        PromptMouse(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(MouseButton... buttons) {
            pressNoWait(buttons);
            Frames.await();
        }

        @Override
        public void release(MouseButton... buttons) {
            releaseNoWait(buttons);
            Frames.await();
        }

        @Override
        public void move(Point2D place) {
            moveNoWait(place);
            Frames.await();
        }

        @Override
        public void scroll(int notches) {
            scrollNoWait(notches);
            Frames.await();
        }
    }

    private static final class PromptKeyboard extends KeyboardRobotImpl {
        PromptKeyboard(BaseRobot base) {
            super(base);
        }

        @Override
        public void press(KeyCode... keys) {
            pressNoWait(keys);
            Frames.await();
        }

        @Override
        public void release(KeyCode... keys) {
            releaseNoWait(keys);
            Frames.await();
        }
    }
}

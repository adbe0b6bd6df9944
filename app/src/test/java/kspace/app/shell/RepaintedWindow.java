package kspace.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritablePixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.canvas.PaintedPane;
import kspace.app.shell.display.FxStart;

/**
 * Opens the window on the headless platform as the program opens it on a display, changes parts of it one after the
 * other, and prints a line for each after which the screen differs from all of the window drawn anew.
 */
final class RepaintedWindow {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Stage stage;
    private final ExplorerPane pane;

    private RepaintedWindow(Stage stage, ExplorerPane pane) {
        this.stage = stage;
        this.pane = pane;
    }

    /** Takes no arguments. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        AtomicReference<RepaintedWindow> window = new AtomicReference<>();
        CountDownLatch opened = new CountDownLatch(1);
        FxStart.start(() -> {
            Stage stage = new Stage();
            ExplorerPane pane = ExplorerWindow.show(Machines.explorer(), stage, new TestDesktop());
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            window.set(new RepaintedWindow(stage, pane));
            opened.countDown();
        });
        opened.await();
        try {
            window.get().change();
        } finally {
            Platform.exit();
        }
    }

    private void change() throws InterruptedException, ExecutionException {
        for (int frame = 0; frame < 10; frame++) {
            Frames.await();
        }
        compare("nothing");
        for (String beside : List.of("#timeline-first", "#walk-restart")) {
            run(() -> pane.lookup(beside).requestFocus());
            compare("focus on " + beside);
            run(() -> {
                Robot robot = new Robot();
                robot.keyPress(KeyCode.SHIFT);
                robot.keyType(KeyCode.TAB);
                robot.keyRelease(KeyCode.SHIFT);
            });
            compare("focus before " + beside);
        }
        run(() -> pane.lookup("#timeline-first").requestFocus());
        // Not the guide, in which a caret blinks.
        for (KeyCode key : List.of(KeyCode.F10, KeyCode.ESCAPE)) {
            run(() -> new Robot().keyType(key));
            compare(key.getName());
        }
        for (Node node : pane.lookupAll("*")) {
            if (node instanceof PaintedPane painted && painted.getWidth() > 0) {
                run(painted::repaint);
                compare("painted " + painted.getId());
            }
        }
    }

    private static void run(Runnable work) throws InterruptedException, ExecutionException {
        FutureTask<Boolean> done = new FutureTask<>(work, true);
        Platform.runLater(done);
        done.get();
    }

    private void compare(String what) throws InterruptedException, ExecutionException {
        int[] inParts = screen();
        Scene scene = stage.getScene();
        run(() -> scene.setFill(Color.GREEN));
        Frames.await();
        run(() -> scene.setFill(Color.WHITE));
        int[] anew = screen();
        int first = Arrays.mismatch(inParts, anew);
        if (first >= 0) {
            long differing = IntStream.range(0, anew.length).filter(at -> inParts[at] != anew[at]).count();
            System.out.printf("%s: %d pixels differ, first %d, %d%n", what, differing, first % WIDTH, first / WIDTH);
        }
    }

    private int[] screen() throws InterruptedException, ExecutionException {
        Frames.await();
        Frames.await();
        int[] pixels = new int[WIDTH * HEIGHT];
        run(() -> new Robot().getScreenCapture(null, 0, 0, WIDTH, HEIGHT, false).getPixelReader()
                .getPixels(0, 0, WIDTH, HEIGHT, WritablePixelFormat.getIntArgbInstance(), pixels, 0, WIDTH));
        return pixels;
    }
}

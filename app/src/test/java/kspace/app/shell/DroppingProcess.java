package kspace.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import kspace.app.shell.present.PresentPane;

/**
 * A user who drags files with the mouse and drops them: the first one on the page that greets, the others on the window of the
 * machine that it opened. Says what each opens: how much memory a machine has, or which stop of a tour is seen. Needs a display,
 * for nothing is dragged without one.
 */
final class DroppingProcess {
    private static final long PATIENCE_S = 60;
    private static final int TRIES = 6;

    private final Stage stage = new Stage();
    private final Robot robot = new Robot();

    private DroppingProcess() {}

    public static void main(String[] args) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<DroppingProcess> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(new DroppingProcess()));
        DroppingProcess user = started.get(PATIENCE_S, TimeUnit.SECONDS);
        try {
            onWindow(() -> new MainWindow(user.stage, new TestDesktop()).greet(() -> {}));
            for (String file : args) {
                user.drop(Path.of(file));
            }
        } finally {
            // Otherwise the thread of the window keeps a process that failed, and nobody hears why.
            Platform.exit();
        }
    }

    private static <T> T onWindow(Supplier<T> action)
            throws InterruptedException, ExecutionException, TimeoutException {
        return CompletableFuture.supplyAsync(action, Platform::runLater).get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** Drags a file until it is taken: a display under load loses a gesture now and then, and a user then tries again. */
    private void drop(Path file) throws InterruptedException, ExecutionException, TimeoutException {
        String before = onWindow(this::shown);
        for (int i = 0; i < TRIES; i++) {
            drag(file);
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S) / TRIES;
                    System.nanoTime() < end;) {
                String opened = onWindow(this::shown);
                if (!opened.equals(before)) {
                    System.out.println(opened);
                    return;
                }
                Thread.sleep(50);
            }
        }
        throw new TimeoutException(file + " was dropped and not opened");
    }

    private void drag(Path file) throws InterruptedException, ExecutionException, TimeoutException {
        Label source = onWindow(() -> put(file));
        CompletableFuture<Void> over = new CompletableFuture<>();
        source.setOnDragDone(event -> over.complete(null));
        for (int i = 0; i < 8; i++) {
            int step = i;
            onWindow(() -> {
                Point2D at = source.localToScreen(10 + step * 25, 10 + step * 25);
                robot.mouseMove(at);
                return at;
            });
            // The system tells the window in its own time where the mouse is.
            Thread.sleep(100);
            if (i == 0) {
                onWindow(() -> {
                    robot.mousePress(MouseButton.PRIMARY);
                    return robot;
                });
                Thread.sleep(100);
            }
        }
        onWindow(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return robot;
        });
        // The next gesture begins when this one is over; one that never began has no end.
        over.completeOnTimeout(null, PATIENCE_S / TRIES, TimeUnit.SECONDS).join();
        onWindow(() -> source.getParent() instanceof StackPane parent && parent.getChildren().remove(source));
    }

    private Label put(Path file) {
        Label source = new Label("a file elsewhere");
        source.setManaged(false);
        source.resizeRelocate(0, 0, 120, 40);
        source.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            source.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        ((StackPane) stage.getScene().getRoot()).getChildren().add(source);
        return source;
    }

    private String shown() {
        return switch (stage.getScene().getRoot()) {
            case ExplorerPane pane -> Long.toString(pane.edits().explorer().snapshot().boot().ramBytes());
            case PresentPane pane -> pane.lookupAll(".label").stream().map(Label.class::cast).map(Label::getText)
                    .filter(it -> it.startsWith("The first")).findFirst().orElse("");
            default -> "";
        };
    }
}

package kspace.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;

/** Reads what is painted. A {@link PaintedPane} paints at the next frame, which a robot that has done its work does not wait for. */
public final class Frames {
    private static final long TIMEOUT_SECONDS = 20;

    private Frames() {}

    /**
     * Waits until what was asked for has run, with what that asked for in turn, and everything that has changed since is laid out
     * and painted; not for the thread that paints.
     */
    public static void await() {
        CompletableFuture<Void> painted = new CompletableFuture<>();
        Platform.runLater(() -> Platform.runLater(() -> new WholeFrame(painted).start()));
        try {
            painted.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a frame", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no frame was painted", e);
        }
    }

    /** Returns the texts that a pane shows, painted anew if something has changed, in drawing order. */
    public static List<DrawnText> texts(PaintedPane pane) {
        await();
        return pane.texts();
    }

    /** Returns what the texts of a pane say, painted anew if something has changed, in drawing order. */
    public static List<String> words(PaintedPane pane) {
        return texts(pane).stream().map(DrawnText::text).toList();
    }

    /** Timers run before the layout of a frame, so that one frame is whole when the next begins. */
    private static final class WholeFrame extends AnimationTimer {
        private final CompletableFuture<Void> painted;
        private boolean hasBegun;

        WholeFrame(CompletableFuture<Void> painted) {
            this.painted = painted;
        }

        @Override
        public void handle(long nanos) {
            if (hasBegun) {
                stop();
                painted.complete(null);
            }
            hasBegun = true;
        }
    }
}

package kspace.app.shell.display;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** The thread that scenes belong to. */
public final class FxThread {
    private FxThread() {}

    /**
     * Does work on it and waits for the result; starts JavaFX if need be.
     *
     * @throws IOException if the work throws it, or if this thread is interrupted while it waits
     */
    public static <T> T call(Callable<T> work) throws IOException {
        FxStart.prepare();
        FutureTask<T> task = new FutureTask<>(work);
        if (isHere()) {
            task.run();
        } else {
            run(task);
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static boolean isHere() {
        try {
            return Platform.isFxApplicationThread();
        } catch (IllegalStateException notStarted) {
            return false;
        }
    }

    private static void run(Runnable work) {
        FxStart.start(work);
    }
}

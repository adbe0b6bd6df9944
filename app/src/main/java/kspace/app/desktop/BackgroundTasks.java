package kspace.app.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Gives each piece of work a thread of its own, which does not keep the program alive. */
final class BackgroundTasks implements Tasks {
    @Override
    public <T> Started start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread thread = Thread.ofVirtual().name("kspace-task").start(() -> {
            try {
                T result = work.call();
                tell(cancelled, () -> done.accept(result));
            } catch (Exception e) {
                tell(cancelled, () -> failed.accept(e));
            }
        });
        return () -> {
            cancelled.set(true);
            thread.interrupt();
        };
    }

    private static void tell(AtomicBoolean cancelled, Runnable news) {
        Platform.runLater(() -> {
            if (!cancelled.get()) {
                news.run();
            }
        });
    }
}

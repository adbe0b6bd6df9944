package kspace.app.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Gives each piece of work a thread of its own, which does not keep the program alive. A thread of the system: work that
 * opens a file may hang for ever, on a network folder that does not answer, and a virtual thread would take one of the few
 * threads that carry all others with it.
 */
final class BackgroundTasks implements Tasks {
    @Override
    public <T> Started start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread thread = Thread.ofPlatform().daemon().name("kspace-task").start(() -> {
            try {
                T result = work.call();
                tell(cancelled, () -> done.accept(result));
            } catch (Throwable thrown) {
                // Whatever it is, a lack of memory too, the work is over, and whoever waits for it has to know.
                tell(cancelled, () -> failed.accept(thrown));
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

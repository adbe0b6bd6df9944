package kspace.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kspace.app.desktop.Tasks;

/** Tasks that do nothing until the test says so. */
public final class HeldTasks implements Tasks {
    private final Deque<Runnable> held = new ArrayDeque<>();
    /** How many were cancelled. */
    public int nrCancelled;

    /** Returns tasks that all end in the same failure. */
    public static Tasks failing(Throwable thrown) {
        return new Tasks() {
            @Override
            public <T> Started start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
                failed.accept(thrown);
                return () -> {};
            }
        };
    }

    @Override
    public <T> Started start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        Runnable task = () -> Tasks.inline().start(work, done, failed);
        held.add(task);
        return () -> {
            if (held.remove(task)) {
                nrCancelled++;
            }
        };
    }

    /** Returns how many are waiting. */
    public int nrHeld() {
        return held.size();
    }

    /** Does all that are waiting, on the caller's thread. */
    public void run() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }
}

package kspace.app.desktop;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work that may take long away from the thread of the window, and brings its result back to it. */
@FunctionalInterface
public interface Tasks {

    /** Work that has been started. */
    @FunctionalInterface
    interface Started {
        /** Stops the work if it can be stopped; in any case nothing is told of it any more. */
        void cancel();
    }

    /**
     * Starts work.
     *
     * @param work what to do, on any thread
     * @param done gets the result, on the thread of the window
     * @param failed gets what the work threw, an {@link Error} too, on the thread of the window
     * @return a handle to stop it with
     */
    <T> Started start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /** Returns tasks that are finished when {@link #start} returns; for pictures and tests. */
    static Tasks inline() {
        return new InlineTasks();
    }
}

package kspace.app.desktop;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does everything at once, on the caller's thread. */
final class InlineTasks implements Tasks {
    @Override
    public <T> Started start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        T result;
        try {
            result = work.call();
        } catch (Throwable thrown) {
            // As in the background: whatever it is, the work is over.
            failed.accept(thrown);
            return () -> {};
        }
        done.accept(result);
        return () -> {};
    }
}

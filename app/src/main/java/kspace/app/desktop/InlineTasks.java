package kspace.app.desktop;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does everything at once, on the caller's thread. */
final class InlineTasks implements Tasks {
    @Override
    public <T> Started start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return () -> {};
        }
        done.accept(result);
        return () -> {};
    }
}

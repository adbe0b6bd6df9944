package kspace.app.desktop;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Answers to questions that take long to be found, found aside: whoever paints shows the answer once it is known. One
 * question is worked on at a time, however fast they change; then the newest, and none in between. To be used on the thread
 * of the window.
 *
 * @param <K> questions, which are equal if their answers are
 * @param <V> answers
 */
public final class Aside<K, V> {
    /** Finds answers, on any thread. */
    @FunctionalInterface
    public interface Work<K, V> {
        /**
         * Finds the answer to a question.
         *
         * @param isStale whether nobody wants it any more; then anything may be returned
         */
        V find(K question, BooleanSupplier isStale);
    }

    private final Tasks tasks;
    private final Work<K, V> work;
    private final Consumer<Throwable> faults;
    private final Map<K, Optional<V>> known = new HashMap<>();
    private final AtomicReference<Optional<K>> wanted = new AtomicReference<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<V>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean isWorking;

    /**
     * Creates it with no question asked.
     *
     * @param faults gets what the work throws; that question then has no answer
     */
    public Aside(Tasks tasks, Work<K, V> work, Consumer<Throwable> faults) {
        this.tasks = tasks;
        this.work = work;
        this.faults = faults;
    }

    /** Asks a question instead of the one before; empty asks none. Answers are kept. */
    public void ask(Optional<K> question) {
        if (!question.equals(wanted.get())) {
            wanted.set(question);
            show();
            startNext();
        }
    }

    /** Forgets all answers: their questions will not be asked again. */
    public void forget() {
        known.clear();
        wanted.set(Optional.empty());
        show();
    }

    /** Returns the answer to the question; empty if it is not known yet. */
    public ReadOnlyObjectProperty<Optional<V>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    private void show() {
        answer.set(wanted.get().flatMap(it -> known.getOrDefault(it, Optional.empty())));
    }

    private void startNext() {
        wanted.get().filter(it -> !isWorking && !known.containsKey(it)).ifPresent(this::start);
    }

    private void start(K question) {
        isWorking = true;
        AtomicBoolean isGivenUp = new AtomicBoolean();
        BooleanSupplier isStale = () -> {
            boolean isOther = !wanted.get().equals(Optional.of(question));
            if (isOther) {
                isGivenUp.set(true);
            }
            return isOther;
        };
        tasks.start(
                () -> work.find(question, isStale),
                found -> {
                    if (isGivenUp.get()) {
                        goOn();
                    } else {
                        finished(question, Optional.of(found));
                    }
                },
                thrown -> {
                    finished(question, Optional.empty());
                    faults.accept(thrown);
                });
    }

    private void finished(K question, Optional<V> found) {
        if (wanted.get().equals(Optional.of(question))) {
            known.put(question, found);
            show();
        }
        goOn();
    }

    private void goOn() {
        isWorking = false;
        startNext();
    }
}

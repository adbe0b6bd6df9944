package kspace.app.canvas;

import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps the last thing that was computed, for painters and mouse handlers that ask for the same at every frame.
 *
 * @param <K> what it is computed from, compared with {@code equals}
 * @param <V> the result
 */
public final class Memo<K, V> {
    private final Function<K, V> function;
    private Optional<Result<K, V>> last = Optional.empty();

    private record Result<K, V>(K key, V value) {}

    /** Creates a memory of what {@code function} returned last; to be used on one thread. */
    public Memo(Function<K, V> function) {
        this.function = function;
    }

    /** Returns what the function returns for {@code key}. */
    public V of(K key) {
        Result<K, V> kept = last.filter(it -> it.key().equals(key))
                .orElseGet(() -> new Result<>(key, function.apply(key)));
        last = Optional.of(kept);
        return kept.value();
    }
}

package kspace.app.inspector;

import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * A node that is made anew only when what it shows has changed: making nodes, and giving them their style, is what costs most
 * when the moment changes.
 *
 * @param <T> what it shows; values that are equal look the same
 */
final class Kept<T> {
    private final Function<T, ? extends Node> make;
    private @Nullable T shown;
    private @Nullable Node node;

    Kept(Function<T, ? extends Node> make) {
        this.make = make;
    }

    Node of(T value) {
        Node kept = node;
        if (kept == null || !value.equals(shown)) {
            kept = make.apply(value);
            node = kept;
            shown = value;
        }
        return kept;
    }
}

package kspace.app.controls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;

/**
 * Nodes that are made anew only when what they show was not shown lately: making nodes, and giving them their style, is what
 * costs most when the moment changes, and stepping back and forth shows the same again and again.
 *
 * @param <T> what is shown; values that are equal look the same
 */
public final class Kept<T> {
    private static final int MEMORY = 4;

    private final Function<T, ? extends Node> make;
    private final Map<T, Node> nodes = new LinkedHashMap<>(MEMORY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<T, Node> eldest) {
            return size() > MEMORY;
        }
    };

    /** Creates a memory of the nodes that {@code make} made last. */
    public Kept(Function<T, ? extends Node> make) {
        this.make = make;
    }

    /** Returns the node that shows a value; of several values, only the last one's may be in use. */
    public Node of(T value) {
        return nodes.computeIfAbsent(value, make);
    }
}

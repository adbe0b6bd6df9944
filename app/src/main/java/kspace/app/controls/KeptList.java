package kspace.app.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;

/**
 * Nodes that show a list, one for each place; each is made anew only when what stands at its place was not there lately.
 *
 * @param <T> what is shown; values that are equal look the same
 */
public final class KeptList<T> {
    private final Function<T, ? extends Node> make;
    private final List<Kept<T>> places = new ArrayList<>();

    /** Creates a memory of the nodes that {@code make} made last. */
    public KeptList(Function<T, ? extends Node> make) {
        this.make = make;
    }

    /** Returns the nodes that show these values; only the last ones may be in use. */
    public List<Node> of(List<? extends T> values) {
        List<Node> nodes = new ArrayList<>();
        for (T value : values) {
            if (nodes.size() == places.size()) {
                places.add(new Kept<>(make));
            }
            nodes.add(places.get(nodes.size()).of(value));
        }
        return nodes;
    }
}

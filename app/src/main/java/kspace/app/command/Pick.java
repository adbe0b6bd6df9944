package kspace.app.command;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Selects what lies at a point of a view, so that what can be done with the selection can be done with it. */
@FunctionalInterface
public interface Pick {
    /** Selects what lies at a point of the node; returns whether anything does. */
    boolean selectAt(double x, double y);

    /** Lets a right click on a node select by {@code pick} what the menu that opens is about. */
    static void on(Node node, Pick pick) {
        node.getProperties().put(Pick.class, pick);
    }

    /** Returns the innermost node around {@code node}, itself included, in which something can be picked. */
    static Optional<Node> around(Node node) {
        return Stream.<Node>iterate(node, it -> it != null, Node::getParent)
                .filter(it -> it.getProperties().containsKey(Pick.class)).findFirst();
    }

    /** Returns what picks in a node that {@link #around} has found. */
    static Pick of(Node node) {
        return (Pick) Objects.requireNonNull(node.getProperties().get(Pick.class));
    }
}

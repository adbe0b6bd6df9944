package kspace.app.command;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;

/**
 * What a part of the window selects where it is clicked on with the right button, so that what can be done with the selection
 * can be done with it.
 *
 * @param thing what is selected
 * @param at selects what lies at a point
 */
public record Pick(Thing thing, At at) {

    /** Selects what lies at a point of a node. */
    @FunctionalInterface
    public interface At {
        /** Returns whether anything lies there. */
        boolean selectAt(double x, double y);
    }

    /** Lets a right click on a node select by {@code at} what the menu that opens is about. */
    public static void on(Node node, Thing thing, At at) {
        node.getProperties().put(Pick.class, new Pick(thing, at));
    }

    /** Lets a right click anywhere on a node open a menu about what is selected already. */
    public static void on(Node node, Thing thing) {
        on(node, thing, (_, _) -> true);
    }

    /** Returns the innermost node around {@code node}, itself included, in which something can be picked. */
    public static Optional<Node> around(Node node) {
        return Stream.<Node>iterate(node, it -> it != null, Node::getParent)
                .filter(it -> it.getProperties().containsKey(Pick.class)).findFirst();
    }

    /** Returns what picks in a node that {@link #around} has found. */
    public static Pick of(Node node) {
        return (Pick) Objects.requireNonNull(node.getProperties().get(Pick.class));
    }
}

package kspace.app.canvas;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Changes what a pane holds, touching only what differs: whatever is taken out and put back is styled anew. */
public final class Children {

    private Children() {}

    /** Makes {@code nodes} the children of a pane, in this order. */
    public static void show(Pane pane, List<? extends Node> nodes) {
        List<Node> shown = pane.getChildren();
        int[] others = IntStream.range(0, Math.min(shown.size(), nodes.size()))
                .filter(i -> !shown.get(i).equals(nodes.get(i)))
                .toArray();
        boolean inPlace = shown.size() == nodes.size()
                && IntStream.of(others).noneMatch(i -> shown.contains(nodes.get(i)));
        if (inPlace) {
            IntStream.of(others).forEach(i -> shown.set(i, nodes.get(i)));
        } else {
            replaceMiddle(shown, nodes);
        }
    }

    /** Lets one child of a pane be seen and take room, and none of the others. */
    public static void reveal(Pane pane, Node shown) {
        for (Node child : pane.getChildren()) {
            boolean seen = child.equals(shown);
            child.setVisible(seen);
            child.setManaged(seen);
        }
    }

    /** Replaces all between what is the same at the start and what is the same at the end. */
    private static void replaceMiddle(List<Node> shown, List<? extends Node> nodes) {
        int most = Math.min(shown.size(), nodes.size());
        int start = 0;
        while (start < most && shown.get(start).equals(nodes.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && shown.get(shown.size() - 1 - end).equals(nodes.get(nodes.size() - 1 - end))) {
            end++;
        }
        shown.subList(start, shown.size() - end).clear();
        shown.addAll(start, nodes.subList(start, nodes.size() - end));
    }
}

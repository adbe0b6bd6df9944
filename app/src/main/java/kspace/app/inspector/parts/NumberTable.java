package kspace.app.inspector.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A table of names and numbers. Showing other numbers of the same names changes only the words, not the nodes. */
public final class NumberTable extends VBox {

    /**
     * One row.
     *
     * @param name what the row is about
     * @param node creates what stands for the name
     * @param values the numbers
     */
    public record Row(String name, Supplier<Node> node, List<String> values) {}

    private final List<String> names = new ArrayList<>();
    private final List<List<Label>> cells = new ArrayList<>();
    private final List<HBox> rows = new ArrayList<>();

    /** Creates an empty table; its style class decides the widths of the columns {@code number-1}, {@code number-2}... */
    public NumberTable(String styleClass, String name, String... columns) {
        getStyleClass().addAll("number-table", styleClass);
        HBox head = Parts.row("number-head", Parts.label(name, "cell-name"), Parts.spring());
        for (int i = 0; i < columns.length; i++) {
            head.getChildren().add(Parts.label(columns[i], "cell-number", column(i)));
        }
        getChildren().add(head);
    }

    private static String column(int index) {
        return "number-" + (index + 1);
    }

    public void show(List<Row> next) {
        if (!names.equals(next.stream().map(Row::name).toList())) {
            rebuild(next);
        }
        for (int i = 0; i < next.size(); i++) {
            List<String> values = next.get(i).values();
            for (int j = 0; j < values.size(); j++) {
                cells.get(i).get(j).setText(values.get(j));
            }
            rows.get(i).setAccessibleText(next.get(i).name() + ": " + String.join(", ", values));
        }
    }

    private void rebuild(List<Row> next) {
        getChildren().removeAll(rows);
        names.clear();
        cells.clear();
        rows.clear();
        for (Row row : next) {
            List<Label> labels =
                    IntStream.range(0, row.values().size())
                            .mapToObj(i -> Parts.label("", "cell-number", column(i), "mono"))
                            .toList();
            HBox name = Parts.row("cell-name", row.node().get());
            HBox line = Parts.row("number-row", name, Parts.spring());
            line.getChildren().addAll(labels);
            names.add(row.name());
            cells.add(labels);
            rows.add(line);
        }
        getChildren().addAll(rows);
    }
}

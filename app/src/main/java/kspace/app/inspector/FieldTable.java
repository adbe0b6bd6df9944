package kspace.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Children;
import kspace.app.canvas.KeptList;
import kspace.core.arch.pte.PteField;

/** What hardware and OSTD make of each field of an entry. */
final class FieldTable extends VBox {
    private final KeptList<PteField> rows = new KeptList<>(FieldTable::fieldRow);
    private final HBox head = fieldRow(
            "field-head",
            Parts.label("Bits", "cell-bits"),
            Parts.label("Field", "cell-field"),
            Parts.label("", "cell-value"),
            Parts.label("Hardware", "cell-hardware"),
            Parts.label("OSTD", "cell-ostd"));

    FieldTable() {
        getStyleClass().add("field-table");
    }

    void show(List<PteField> fields) {
        List<Node> shown = new ArrayList<>();
        shown.add(head);
        shown.addAll(rows.of(fields));
        Children.show(this, shown);
    }

    /** An address is too long for the column of values; it stands for the hardware's reading, which it is. */
    private static HBox fieldRow(PteField field) {
        boolean address = field.value().startsWith("0x");
        HBox row = fieldRow(
                "field-row",
                Parts.label(field.bits(), "cell-bits", "mono"),
                Parts.label(field.name(), "cell-field"),
                address ? Parts.label("", "cell-value") : Parts.label(field.value(), "cell-value", "mono"),
                address
                        ? new SelectableText("page address", field.value(), "cell-hardware", "mono")
                        : Parts.wrapping(field.hardware(), "cell-hardware"),
                ostd(field));
        row.setAccessibleText("bits " + field.bits() + ", " + field.name() + " " + field.value() + ", hardware: "
                + field.hardware() + ", OSTD: " + field.ostd() + (field.differs() ? ", they differ" : ""));
        return row;
    }

    private static HBox fieldRow(String styleClass, Node... cells) {
        HBox row = Parts.row(styleClass, cells);
        HBox.setHgrow(cells[cells.length - 1], Priority.ALWAYS);
        return row;
    }

    private static Node ostd(PteField field) {
        Label words = Parts.wrapping(field.ostd(), "ostd-words");
        if (!field.differs()) {
            words.getStyleClass().add("cell-ostd");
            return words;
        }
        words.getStyleClass().add("differs");
        return Parts.row("cell-ostd", Parts.differs(), words);
    }
}

package kspace.app.inspector.entry;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Children;
import kspace.app.controls.KeptList;
import kspace.app.inspector.parts.Parts;
import kspace.app.inspector.parts.SelectableText;
import kspace.core.arch.pte.PteField;

/** What hardware and OSTD make of each field of an entry. */
final class FieldTable extends VBox {
    private final KeptList<PteField> rows;
    private final HBox head;

    FieldTable(EntryFacts.Reading reading) {
        rows = new KeptList<>(field -> fieldRow(field, reading));
        List<Node> cells = new ArrayList<>(List.of(
                Parts.label(EntryMessage.BITS.text(), "cell-bits"),
                Parts.label(EntryMessage.FIELD.text(), "cell-field"),
                Parts.label("", "cell-value"),
                Parts.label(EntryMessage.HARDWARE.text(), "cell-hardware")));
        if (reading == EntryFacts.Reading.WITH_OSTD) {
            cells.add(Parts.label("OSTD", "cell-ostd"));
        }
        head = fieldRow("field-head", cells);
        getStyleClass().add("field-table");
    }

    void show(List<PteField> fields) {
        List<Node> shown = new ArrayList<>();
        shown.add(head);
        shown.addAll(rows.of(fields));
        Children.show(this, shown);
    }

    /** An address is too long for the column of values; it stands for the hardware's reading, which it is. */
    private static HBox fieldRow(PteField field, EntryFacts.Reading reading) {
        boolean address = field.value().startsWith("0x");
        List<Node> cells = new ArrayList<>(List.of(
                Parts.label(field.bits(), "cell-bits", "mono"),
                Parts.label(field.name(), "cell-field"),
                address ? Parts.label("", "cell-value") : Parts.label(field.value(), "cell-value", "mono"),
                address
                        ? new SelectableText(EntryMessage.PAGE_ADDRESS.text(), field.value(), "cell-hardware", "mono")
                        : Parts.wrapping(field.hardware().toString(), "cell-hardware")));
        String words = EntryMessage.FIELD_OF_HARDWARE.text(field.bits(), field.name(), field.value(), field.hardware());
        if (reading == EntryFacts.Reading.WITH_OSTD) {
            cells.add(ostd(field));
            words = (field.differs() ? EntryMessage.FIELD_DIFFERS : EntryMessage.FIELD_OF_BOTH).text(
                    field.bits(), field.name(), field.value(), field.hardware(), field.kernel());
        }
        HBox row = fieldRow("field-row", cells);
        row.setAccessibleText(words);
        return row;
    }

    private static HBox fieldRow(String styleClass, List<Node> cells) {
        HBox row = Parts.row(styleClass, cells.toArray(Node[]::new));
        HBox.setHgrow(cells.getLast(), Priority.ALWAYS);
        return row;
    }

    private static Node ostd(PteField field) {
        Label words = Parts.wrapping(field.kernel().toString(), "ostd-words");
        if (!field.differs()) {
            words.getStyleClass().add("cell-ostd");
            return words;
        }
        words.getStyleClass().add("differs");
        return Parts.row("cell-ostd", Parts.differs(), words);
    }
}

package kspace.app.inspector.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Children;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Prose;
import kspace.app.canvas.look.Look;
import kspace.app.controls.Kept;
import kspace.app.inspector.parts.PageActions;
import kspace.app.inspector.parts.Parts;
import kspace.core.arch.pte.PteFormat;

/** An entry that maps a page or names a table: its 64 bits, what each means, and where hardware and kernel differ. */
final class PresentEntry extends VBox {
    private final EntryHead head;
    private final ObservableValue<Look> look;
    private final ObjectProperty<Optional<EntryFacts.Present>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final PaintedPane bits;
    private final FieldTable fields;
    private final Kept<List<PteFormat.Difference>> differences = new Kept<>(PresentEntry::differences);

    PresentEntry(EntryFacts.Reading reading, PageActions actions, ObservableValue<Look> look) {
        this.look = look;
        this.head = new EntryHead(actions);
        this.fields = new FieldTable(reading);
        this.bits = bits();
        getStyleClass().add("entry-part");
    }

    void show(EntryFacts.Present entry) {
        List<Node> parts = new ArrayList<>(List.of(head, bits, fields));
        head.show(entry.heading(), entry.raw(), entry.chips());
        shown.set(Optional.of(entry));
        fields.show(entry.fields());
        if (!entry.differences().isEmpty()) {
            parts.add(differences.of(entry.differences()));
        }
        Children.show(this, parts);
    }

    private PaintedPane bits() {
        PaintedPane pane = new PaintedPane(
                (surface, width, height) -> painter().ifPresent(it -> it.paint(surface, width, height)), shown, look);
        pane.getStyleClass().add("entry-bits");
        pane.minHeightProperty().bind(Bindings.createDoubleBinding(
                () -> painter().map(EntryBitsPainter::height).orElse(0.0), shown, look));
        pane.maxHeightProperty().bind(pane.minHeightProperty());
        pane.prefHeightProperty().bind(pane.minHeightProperty());
        return pane;
    }

    private Optional<EntryBitsPainter> painter() {
        return shown.get().map(entry -> new EntryBitsPainter(entry, look::getValue));
    }

    private static VBox differences(List<PteFormat.Difference> differences) {
        VBox section = Parts.column(
                "differences",
                Parts.row("differences-title", Parts.differs(),
                        Parts.heading(EntryMessage.DIFFERENCES.text())));
        for (PteFormat.Difference difference : differences) {
            Prose sentence = new Prose(difference.sentence().message());
            HBox.setHgrow(sentence, Priority.ALWAYS);
            HBox row = new HBox(Parts.label(difference.topic().toString(), "difference-topic"), sentence);
            row.getStyleClass().add("difference");
            section.getChildren().add(row);
        }
        return section;
    }
}

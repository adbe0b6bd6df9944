package kspace.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Children;
import kspace.app.canvas.Kept;
import kspace.app.canvas.KeptList;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Look;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Prose;
import kspace.core.address.Hex;
import kspace.core.address.VaddrRange;
import kspace.core.pte.PteField;
import kspace.core.pte.PteFormat;

/** The selected entry: its 64 bits, what each means to hardware and kernel, and where the two differ. */
final class EntryPage extends VBox {
    private static final String DIFFERS = "\u2260";

    private final InspectorViewModel model;
    private final ObservableValue<Look> look;
    private final VBox head = Parts.column("entry-head");
    private final Kept<EntryFacts.Heading> heading = new Kept<>(this::heading);
    private final Kept<Long> raw = new Kept<>(this::raw);
    private final Kept<List<String>> chips = new Kept<>(EntryPage::chips);
    private final ObjectProperty<Optional<EntryFacts.Present>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final PaintedPane bits;
    private final Kept<Meaning> meaning = new Kept<>(EntryPage::meaning);
    private final Kept<EntryFacts.Present> atTheEnd = new Kept<>(EntryPage::atTheEnd);
    private final Kept<Reason> reason = new Kept<>(EntryPage::reason);
    private final ToComeNote toCome;
    private final Kept<List<PteFormat.Difference>> differences = new Kept<>(EntryPage::differences);
    private final VBox fieldTable = Parts.column("field-table");
    private final HBox fieldHead = fieldRow(
            "field-head",
            Parts.label("Bits", "cell-bits"),
            Parts.label("Field", "cell-field"),
            Parts.label("", "cell-value"),
            Parts.label("Hardware", "cell-hardware"),
            Parts.label("OSTD", "cell-ostd"));
    private final KeptList<PteField> rows = new KeptList<>(EntryPage::fieldRow);

    /** What an absent entry means, the same at many moments. */
    private record Meaning(VaddrRange reach, List<String> sentences) {}

    /** Why no entry is read. */
    private record Reason(String title, List<String> sentences) {}

    EntryPage(InspectorViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        this.bits = bits();
        this.toCome = new ToComeNote(model);
        getStyleClass().addAll("inspector-page", "entry-page");
    }

    void show(EntryFacts facts) {
        switch (facts) {
            case EntryFacts.Present present -> showPresent(present);
            case EntryFacts.Absent absent -> showAbsent(absent);
            case EntryFacts.Missing missing -> showMissing(missing);
        }
    }

    private void showPresent(EntryFacts.Present entry) {
        List<Node> parts = new ArrayList<>();
        Children.show(head, List.of(heading.of(entry.heading()), raw.of(entry.raw()), chips.of(entry.chips())));
        parts.add(head);
        shown.set(Optional.of(entry));
        parts.add(bits);
        parts.add(fields(entry.fields()));
        if (!entry.differences().isEmpty()) {
            parts.add(differences.of(entry.differences()));
        }
        Children.show(this, parts);
    }

    private void showAbsent(EntryFacts.Absent entry) {
        List<Node> parts = new ArrayList<>();
        Children.show(head, List.of(heading.of(entry.heading()), raw.of(entry.raw())));
        parts.add(head);
        parts.add(meaning.of(new Meaning(entry.reach(), entry.sentences())));
        parts.add(fields(entry.fields()));
        entry.toCome().ifPresent(next -> parts.add(toCome.show(next)));
        entry.atTheEnd().ifPresent(end -> parts.add(atTheEnd.of(end)));
        Children.show(this, parts);
    }

    private static VBox meaning(Meaning absent) {
        VBox card = Parts.column("state-card");
        absent.sentences().forEach(sentence -> card.getChildren().add(new Prose(sentence)));
        return Parts.column("absent-meaning",
                Parts.column("reach", Parts.label("would translate", "caption"), reach(absent.reach())), card);
    }

    private static Node reach(VaddrRange reach) {
        return Parts.row(
                "reach-range",
                new SelectableText("first address", reach.first().toString(), "mono"),
                Parts.label("..", "mono", "muted"),
                new SelectableText("last address", reach.last().toString(), "mono"));
    }

    private static VBox atTheEnd(EntryFacts.Present end) {
        return Parts.column(
                "at-the-end",
                Parts.row("at-the-end-title", Parts.heading("At the end of the boot"), Parts.spring(),
                        Parts.label(end.heading().title(), "muted")),
                new SelectableText("entry at the end", "0x" + Hex.grouped(end.raw()), "mono"),
                chips(end.chips()));
    }

    private void showMissing(EntryFacts.Missing missing) {
        List<Node> parts = new ArrayList<>();
        parts.add(reason.of(new Reason(missing.title(), missing.sentences())));
        missing.toCome().ifPresent(next -> parts.add(toCome.show(next)));
        Children.show(this, parts);
    }

    private static VBox reason(Reason reason) {
        VBox card = Parts.column("state-card", Parts.label(reason.title(), "state-title"));
        reason.sentences().forEach(sentence -> card.getChildren().add(new Prose(sentence)));
        return card;
    }

    private HBox heading(EntryFacts.Heading heading) {
        HBox row = Parts.row(
                "entry-heading",
                new LevelTag(heading.level(), look),
                Parts.label("[" + heading.index() + "]", "entry-index"),
                Parts.label(heading.title(), "entry-title"),
                Parts.spring());
        heading.range().ifPresent(kind -> row.getChildren().add(Parts.range(kind)));
        return row;
    }

    private HBox raw(long raw) {
        return Parts.row(
                "entry-raw",
                new SelectableText("raw entry", "0x" + Hex.grouped(raw), "raw-value"),
                Parts.copy("the raw entry", () -> model.copyRaw(raw)));
    }

    private static FlowPane chips(List<String> words) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        words.forEach(word -> chips.getChildren().add(Parts.label(word, "chip")));
        return chips;
    }

    private PaintedPane bits() {
        PaintedPane pane = new PaintedPane(
                (surface, width, height) -> shown.get().ifPresent(
                        entry -> new EntryBitsPainter(entry, look::getValue).paint(surface, width, height)),
                shown, look);
        pane.getStyleClass().add("entry-bits");
        pane.minHeightProperty().bind(look.map(EntryBitsPainter::height));
        pane.maxHeightProperty().bind(pane.minHeightProperty());
        pane.prefHeightProperty().bind(pane.minHeightProperty());
        return pane;
    }

    private VBox fields(List<PteField> fields) {
        List<Node> shown = new ArrayList<>();
        shown.add(fieldHead);
        shown.addAll(rows.of(fields));
        Children.show(fieldTable, shown);
        return fieldTable;
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
        return Parts.row("cell-ostd", Parts.label(DIFFERS, "differs-sign"), words);
    }

    private static VBox differences(List<PteFormat.Difference> differences) {
        VBox section = Parts.column(
                "differences",
                Parts.row("differences-title", Parts.label(DIFFERS, "differs-sign"),
                        Parts.heading("Where hardware and OSTD differ")));
        for (PteFormat.Difference difference : differences) {
            Prose sentence = new Prose(difference.sentence());
            HBox.setHgrow(sentence, Priority.ALWAYS);
            HBox row = new HBox(Parts.label(difference.topic(), "difference-topic"), sentence);
            row.getStyleClass().add("difference");
            section.getChildren().add(row);
        }
        return section;
    }
}

package kspace.app.inspector.entry;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Children;
import kspace.app.canvas.LevelTag;
import kspace.app.controls.Kept;
import kspace.app.inspector.parts.PageActions;
import kspace.app.inspector.parts.Parts;
import kspace.app.inspector.parts.SelectableText;
import kspace.core.address.Hex;

/** Which entry is looked at, its 64 bits as a number, and what it allows in single words. */
final class EntryHead extends VBox {
    private final PageActions actions;
    private final Kept<EntryFacts.Heading> heading = new Kept<>(this::heading);
    private final Kept<Long> raw = new Kept<>(this::raw);
    private final Kept<List<String>> chips = new Kept<>(EntryHead::chips);

    EntryHead(PageActions actions) {
        this.actions = actions;
        getStyleClass().add("entry-head");
    }

    void show(EntryFacts.Heading entry, long rawEntry) {
        Children.show(this, List.of(heading.of(entry), raw.of(rawEntry)));
    }

    void show(EntryFacts.Heading entry, long rawEntry, List<String> words) {
        Children.show(this, List.of(heading.of(entry), raw.of(rawEntry), chips.of(words)));
    }

    private HBox heading(EntryFacts.Heading heading) {
        HBox row = Parts.row(
                "entry-heading",
                new LevelTag(heading.level()),
                Parts.label("[" + heading.index() + "]", "entry-index"),
                Parts.label(heading.title(), "entry-title"),
                Parts.spring());
        heading.range().ifPresent(range -> row.getChildren().add(Parts.range(range)));
        return row;
    }

    private HBox raw(long raw) {
        return Parts.row(
                "entry-raw",
                new SelectableText(EntryMessage.RAW_ENTRY.text(), "0x" + Hex.grouped(raw), "raw-value"),
                Parts.copy(EntryMessage.THE_RAW_ENTRY.text(),
                        () -> actions.copy(String.format(Locale.ROOT, "0x%016x", raw))));
    }

    static FlowPane chips(List<String> words) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        words.forEach(word -> chips.getChildren().add(Parts.label(word, "chip")));
        return chips;
    }
}

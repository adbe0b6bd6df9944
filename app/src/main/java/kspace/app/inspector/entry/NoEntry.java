package kspace.app.inspector.entry;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Children;
import kspace.app.canvas.Prose;
import kspace.app.controls.Kept;
import kspace.app.inspector.parts.PageActions;
import kspace.app.inspector.parts.Parts;
import kspace.app.inspector.parts.ToComeNote;
import kspace.core.words.Message;

/** That no entry is read at all, and why. */
final class NoEntry extends VBox {
    private final Kept<Reason> reason = new Kept<>(NoEntry::reason);
    private final ToComeNote toCome;

    /** Why no entry is read, the same at many moments. */
    private record Reason(String title, List<Message> sentences) {}

    NoEntry(PageActions actions) {
        this.toCome = new ToComeNote(actions);
        getStyleClass().add("entry-part");
    }

    void show(EntryFacts.Missing missing) {
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
}

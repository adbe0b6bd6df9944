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
import kspace.app.inspector.parts.SelectableText;
import kspace.app.inspector.parts.ToComeNote;
import kspace.core.address.Hex;
import kspace.core.address.VaddrRange;
import kspace.core.words.Message;

/** An entry that translates nothing: what that means, and what it will hold. */
final class AbsentEntry extends VBox {
    private final EntryHead head;
    private final Kept<Meaning> meaning = new Kept<>(AbsentEntry::meaning);
    private final FieldTable fields;
    private final ToComeNote toCome;
    private final Kept<EntryFacts.Present> atTheEnd = new Kept<>(AbsentEntry::atTheEnd);

    /** What absence means, the same at many moments. */
    private record Meaning(VaddrRange reach, List<Message> sentences) {}

    AbsentEntry(EntryFacts.Reading reading, PageActions actions) {
        this.head = new EntryHead(actions);
        this.fields = new FieldTable(reading);
        this.toCome = new ToComeNote(actions);
        getStyleClass().add("entry-part");
    }

    void show(EntryFacts.Absent entry) {
        List<Node> parts = new ArrayList<>();
        head.show(entry.heading(), entry.raw());
        parts.add(head);
        parts.add(meaning.of(new Meaning(entry.reach(), entry.sentences())));
        fields.show(entry.fields());
        parts.add(fields);
        entry.toCome().ifPresent(next -> parts.add(toCome.show(next)));
        entry.atTheEnd().ifPresent(end -> parts.add(atTheEnd.of(end)));
        Children.show(this, parts);
    }

    private static VBox meaning(Meaning absent) {
        VBox card = Parts.column("state-card");
        absent.sentences().forEach(sentence -> card.getChildren().add(new Prose(sentence)));
        return Parts.column("absent-meaning",
                Parts.column("reach", Parts.label(EntryMessage.WOULD_TRANSLATE.text(), "caption"),
                        reach(absent.reach())),
                card);
    }

    private static Node reach(VaddrRange reach) {
        return Parts.row(
                "reach-range",
                new SelectableText(EntryMessage.FIRST_ADDRESS.text(), reach.first().toString(), "mono"),
                Parts.label("..", "mono", "muted"),
                new SelectableText(EntryMessage.LAST_ADDRESS.text(), reach.last().toString(), "mono"));
    }

    private static VBox atTheEnd(EntryFacts.Present end) {
        return Parts.column(
                "at-the-end",
                Parts.row("at-the-end-title", Parts.heading(EntryMessage.END_BOOT.text()), Parts.spring(),
                        Parts.label(end.heading().title(), "muted")),
                new SelectableText(EntryMessage.ENTRY_AT_THE_END.text(), "0x" + Hex.grouped(end.raw()), "mono"),
                EntryHead.chips(end.chips()));
    }
}

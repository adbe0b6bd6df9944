package kspace.app.inspector.walk;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.app.controls.Tip;
import kspace.app.data.figure.TlbMessage;
import kspace.app.data.figure.TlbStory;
import kspace.app.inspector.parts.Parts;
import kspace.core.address.ByteSize;
import kspace.core.words.Message;

/** What each CPU has loaded at the moment, and the story of the TLB during activation. */
final class TlbPage extends VBox {
    private final VBox now = Parts.column("fact-list");
    private final Label position = Parts.label("", "muted");
    private final StackPane scenes = new StackPane();
    private final Button back = button("tlb-back", WalkMessage.BACK.text(), WalkMessage.THE_SCENE_BEFORE.text());
    private final Button next = button("tlb-next", WalkMessage.NEXT.text(), WalkMessage.THE_NEXT_SCENE.text());
    private TlbStory story = new TlbStory(List.of());
    private int scene;
    private boolean isFilled;

    TlbPage() {
        getStyleClass().add("tlb-page");
        back.setOnAction(_ -> turnTo(scene - 1));
        next.setOnAction(_ -> turnTo(scene + 1));
        getChildren().addAll(
                Parts.heading(WalkMessage.CPUS_NOW.text()), now,
                Parts.row("tlb-title", Parts.heading(TlbMessage.FLUSH_STORY.text()),
                        Parts.spring(),
                        position),
                Parts.row("tlb-buttons", back, next), scenes);
    }

    private static Button button(String id, String text, String purpose) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().setAll("story-button");
        Tip.put(button, WalkMessage.SPACE_WHEN_FOCUSED.text(purpose));
        return button;
    }

    public void show(CpuFacts facts) {
        now.getChildren().setAll(facts.lines().stream()
                .map(line -> Parts.row("tlb-line", Parts.label(line.name(), "fact-name"), new Prose(line.value())))
                .toList());
        if (!isFilled || !story.equals(facts.story())) {
            isFilled = true;
            story = facts.story();
            scenes.getChildren().setAll(story.scenes().isEmpty()
                    ? List.of(card(TlbMessage.NEVER_ACTIVATED.text(),
                            TlbMessage.STOPS_BEFORE_ACTIVATION.of()))
                    : story.scenes().stream().map(TlbPage::card).toList());
            turnTo(Math.clamp(scene, 0, Math.max(0, story.scenes().size() - 1)));
        }
    }

    /** All scenes keep their room, so that nothing moves under the pointer from one to the next. */
    private void turnTo(int number) {
        scene = number;
        int count = story.scenes().size();
        back.setDisable(scene <= 0);
        next.setDisable(scene >= count - 1);
        position.setText(count == 0 ? "" : WalkMessage.PART_OF.text(scene + 1, count));
        for (int i = 0; i < scenes.getChildren().size(); i++) {
            scenes.getChildren().get(i).setVisible(i == scene);
        }
    }

    private static VBox card(TlbStory.Scene scene) {
        return card(scene.title(), scene);
    }

    /** Returns a scene under another title. */
    static VBox card(String title, TlbStory.Scene scene) {
        VBox card = card(title, scene.sentence());
        VBox entries = Parts.column("tlb-entries");
        entries.getChildren().setAll(scene.entries().isEmpty()
                ? List.of(Parts.label(TlbMessage.THE_TLB_IS_EMPTY.text(), "faint"))
                : scene.entries().stream().map(TlbPage::entry).toList());
        card.getChildren().addAll(Parts.label(TlbMessage.IN_USE.text(scene.root()), "tlb-root"), entries);
        return card;
    }

    private static VBox card(String title, Message sentence) {
        return Parts.column("state-card", Parts.label(title, "state-title"), new Prose(sentence));
    }

    private static VBox entry(TlbStory.Remembered entry) {
        VBox lines = Parts.column(
                "tlb-entry",
                Parts.row("tlb-line",
                        Parts.label(entry.va(), "mono"),
                        Parts.label(ByteSize.format(entry.sizeBytes()), "muted"),
                        Parts.spring(),
                        Parts.label(entry.rights(), "mono"),
                        Parts.label((entry.global() ? WalkMessage.GLOBAL_ALONE : WalkMessage.NOT_GLOBAL).text(),
                                "muted")),
                Parts.row("tlb-line", Parts.label(WalkMessage.RANGE_END.text(entry.pa()), "mono", "muted")));
        if (entry.stale()) {
            lines.getChildren().add(
                    Parts.row("tlb-line", Parts.label(TlbMessage.STALE.text(), "fail"),
                            Parts.label(entry.truth(), "muted")));
        }
        lines.setAccessibleText(entry.words());
        return lines;
    }
}

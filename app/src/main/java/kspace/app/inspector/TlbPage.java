package kspace.app.inspector;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.core.address.ByteSize;

/** What each CPU has loaded at the moment, and the story of the TLB during activation. */
final class TlbPage extends VBox {
    private final VBox now = Parts.column("fact-list");
    private final Label position = Parts.label("", "muted");
    private final Label title = Parts.label("", "state-title");
    private final Prose sentence = new Prose("");
    private final Label root = Parts.label("", "tlb-root");
    private final VBox entries = Parts.column("tlb-entries");
    private final Button back = button("tlb-back", "Back", "The scene before");
    private final Button next = button("tlb-next", "Next", "The next scene");
    private TlbStory story = new TlbStory(List.of());
    private int scene;

    TlbPage() {
        getStyleClass().add("tlb-page");
        back.setOnAction(_ -> turnTo(scene - 1));
        next.setOnAction(_ -> turnTo(scene + 1));
        getChildren().addAll(
                Parts.heading("What the CPUs use now"), now,
                Parts.row("tlb-title", Parts.heading("Why the flush includes global entries"), Parts.spring(),
                        position),
                Parts.column("state-card", title, sentence, root, entries),
                Parts.row("tlb-buttons", back, next));
    }

    private static Button button(String id, String text, String purpose) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().setAll("story-button");
        button.setTooltip(new Tooltip(purpose + " (Space when focused)"));
        return button;
    }

    void show(CpuFacts facts) {
        now.getChildren().setAll(facts.lines().stream()
                .map(line -> Parts.row("tlb-line", Parts.label(line.name(), "fact-name"), new Prose(line.value())))
                .toList());
        if (!story.equals(facts.story())) {
            story = facts.story();
            turnTo(Math.clamp(scene, 0, Math.max(0, story.scenes().size() - 1)));
        }
    }

    private void turnTo(int number) {
        scene = number;
        int count = story.scenes().size();
        back.setDisable(scene <= 0);
        next.setDisable(scene >= count - 1);
        if (count == 0) {
            position.setText("");
            title.setText("Never activated");
            sentence.show("This boot stops before the kernel page table is activated.");
            root.setText("");
            entries.getChildren().clear();
            return;
        }
        TlbStory.Scene shown = story.scenes().get(scene);
        position.setText((scene + 1) + " of " + count);
        title.setText(shown.title());
        sentence.show(shown.sentence());
        root.setText("in use: " + shown.root());
        entries.getChildren().setAll(shown.entries().isEmpty()
                ? List.of(Parts.label("The TLB is empty.", "faint"))
                : shown.entries().stream().map(TlbPage::entry).toList());
    }

    private static VBox entry(TlbStory.Remembered entry) {
        VBox lines = Parts.column(
                "tlb-entry",
                Parts.row("tlb-line",
                        Parts.label(entry.va(), "mono"),
                        Parts.label(ByteSize.format(entry.sizeBytes()), "muted"),
                        Parts.spring(),
                        Parts.label(entry.rights(), "mono"),
                        Parts.label(entry.global() ? "global" : "not global", "muted")),
                Parts.row("tlb-line", Parts.label("to " + entry.pa(), "mono", "muted")));
        if (entry.stale()) {
            lines.getChildren().add(
                    Parts.row("tlb-line", Parts.label("\u2715 stale", "fail"), Parts.label(entry.truth(), "muted")));
        }
        lines.setAccessibleText(entry.va() + ", " + ByteSize.format(entry.sizeBytes()) + ", " + entry.rights() + ", "
                + (entry.global() ? "global" : "not global") + (entry.stale() ? ", stale, " + entry.truth() : ""));
        return lines;
    }
}

package kspace.app.inspector.checks;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.app.command.Pick;
import kspace.app.command.Thing;
import kspace.app.inspector.parts.PageActions;
import kspace.app.inspector.parts.Parts;
import kspace.app.text.RichText;
import kspace.app.text.Sentences;
import kspace.core.address.Vaddr;
import kspace.core.kernel.CheckResult;
import kspace.core.words.Message;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** One check or finding. Showing other numbers of the same check changes the words, not the nodes. */
final class CheckCard extends VBox {
    private final PageActions actions;
    private final String word;
    private final String title;
    private final Prose message = new Prose(RichText.empty());
    private final Label lookedAt = Parts.label("", "caption");
    private Optional<Vaddr> place = Optional.empty();

    /**
     * Creates a card.
     *
     * @param word what it came to
     * @param sign the sign that goes with the word
     * @param styleClass the style class of both
     * @param id the name of the check
     * @param title what it demands or found
     */
    CheckCard(PageActions actions, String word, Ikon sign, String styleClass, String id, String title) {
        this.actions = actions;
        Label head = Parts.label(word, "severity", styleClass);
        head.setGraphic(new FontIcon(sign));
        this.word = word;
        this.title = title;
        getStyleClass().add("finding-card");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        Pick.on(this, Thing.CHECK, (_, _) -> {
            requestFocus();
            return true;
        });
        focusWithinProperty().subscribe(has -> {
            if (has) {
                actions.pickCheck(getAccessibleText(), place);
            }
        });
        getChildren().setAll(
                Parts.row("finding-head", head, Parts.spring(), Parts.label(id, "finding-id")),
                Parts.wrapping(title, "check-title"), message);
    }

    void show(CheckResult check) {
        String lookedAtText = ChecksMessage.LOOKED_AT.text(check.lookedAtText());
        if (!lookedAt.getText().equals(lookedAtText)) {
            lookedAt.setText(lookedAtText);
        }
        if (check.lookedAt() > 0 && lookedAt.getParent() == null) {
            getChildren().add(3, lookedAt);
        }
        show(check.id(), check.words(), check.place());
    }

    void show(String id, Message words, Optional<Vaddr> at) {
        RichText text = Sentences.sentence(words);
        if (!message.sentence().equals(text.plain())) {
            message.show(text);
            setAccessibleText(word + ": " + title + ". " + text.plain());
        }
        if (!place.equals(at)) {
            place = at;
            getChildren().removeIf(Hyperlink.class::isInstance);
            at.ifPresent(va -> getChildren().add(link(id, va)));
        }
    }

    private Hyperlink link(String id, Vaddr va) {
        Hyperlink link = Parts.link(va.toString(), ChecksMessage.GO_PLACE.text(id), () -> actions.goTo(va));
        link.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                link.fire();
                event.consume();
            }
        });
        return link;
    }
}

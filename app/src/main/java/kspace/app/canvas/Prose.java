package kspace.app.canvas;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kspace.app.text.RichText;
import kspace.app.text.Sentences;
import kspace.core.words.Message;

/**
 * A sentence that wraps. Addresses and code stand in the fixed-width typeface, because Inter draws the x between digits as a
 * multiplication sign. Style classes: {@code prose} of the whole, {@code prose-word} and
 * {@code prose-number} of its parts.
 */
public final class Prose extends TextFlow {
    /** Creates the sentence. */
    public Prose(RichText sentence) {
        getStyleClass().add("prose");
        setAccessibleRole(AccessibleRole.TEXT);
        show(sentence);
    }

    /** Creates the sentence of a message. */
    public Prose(Message sentence) {
        this(Sentences.rich(sentence));
    }

    /** Replaces the sentence; parts that stay keep their nodes, which is much less work where only numbers change. */
    public void show(RichText sentence) {
        setAccessibleText(sentence.plain());
        int nrParts = 0;
        for (RichText.Span span : sentence.joined().spans()) {
            nrParts = show(
                    nrParts, span.text(), span.kind() == RichText.Kind.NUMBER ? "prose-number" : "prose-word");
        }
        getChildren().remove(nrParts, getChildren().size());
    }

    /** Shows a part after {@code index} others and returns how many there are then. */
    private int show(int index, String part, String styleClass) {
        if (part.isEmpty()) {
            return index;
        }
        if (index == getChildren().size()) {
            getChildren().add(new Text());
        }
        Text text = (Text) getChildren().get(index);
        text.setText(part);
        if (!text.getStyleClass().contains(styleClass)) {
            text.getStyleClass().setAll(styleClass);
        }
        return index + 1;
    }

    /** Returns the sentence. */
    public String sentence() {
        return getAccessibleText();
    }
}

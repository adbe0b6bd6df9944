package kspace.app.learn.question;

import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kspace.app.text.RichText;

/** Words that break into lines, with numbers in their typeface and one phrase that stands out. */
public final class Flow extends TextFlow {
    private static final String NUMBER = "lesson-number";

    /** Shows what a person wrote. */
    public Flow(String written, String... styleClasses) {
        this(RichText.written(written), "", styleClasses);
    }

    /**
     * Shows a sentence.
     *
     * @param phrase what stands out, if it is there; empty for nothing
     */
    public Flow(RichText sentence, String phrase, String... styleClasses) {
        getStyleClass().add("lesson-flow");
        getStyleClass().addAll(styleClasses);
        for (RichText.Span span : sentence.spans()) {
            switch (span.kind()) {
                case NUMBER -> add(span.text(), NUMBER);
                case NAME -> add(span.text(), "lesson-name");
                case PASS -> add(span.text(), "lesson-pass");
                case FAIL -> add(span.text(), "lesson-fail");
                case WORDS -> words(span.text(), phrase);
            }
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(sentence.plain());
    }

    private void words(String text, String phrase) {
        int at = phrase.isEmpty() ? -1 : text.indexOf(phrase);
        if (at < 0) {
            add(text, "lesson-words");
        } else {
            add(text.substring(0, at), "lesson-words");
            add(phrase, "lesson-phrase");
            add(text.substring(at + phrase.length()), "lesson-words");
        }
    }

    private void add(String text, String styleClass) {
        if (!text.isEmpty()) {
            Text node = new Text(text);
            node.getStyleClass().add(styleClass);
            getChildren().add(node);
        }
    }
}

package kspace.app.canvas;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A sentence that wraps. Addresses and other numbers in hexadecimal stand in the fixed-width typeface, because Inter
 * draws the x between digits as a multiplication sign. Style classes: {@code prose} of the whole, {@code prose-word} and
 * {@code prose-number} of its parts.
 */
public final class Prose extends TextFlow {
    private static final Pattern NUMBER = Pattern.compile("0x[0-9a-fA-F_]+");

    /** Creates the sentence. */
    public Prose(String sentence) {
        getStyleClass().add("prose");
        setAccessibleRole(AccessibleRole.TEXT);
        show(sentence);
    }

    /** Replaces the sentence. */
    public void show(String sentence) {
        getChildren().clear();
        setAccessibleText(sentence);
        Matcher number = NUMBER.matcher(sentence);
        int shown = 0;
        while (number.find()) {
            add(sentence.substring(shown, number.start()), "prose-word");
            add(number.group(), "prose-number");
            shown = number.end();
        }
        add(sentence.substring(shown), "prose-word");
    }

    private void add(String part, String styleClass) {
        if (!part.isEmpty()) {
            Text text = new Text(part);
            text.getStyleClass().add(styleClass);
            getChildren().add(text);
        }
    }

    /** Returns the sentence. */
    public String sentence() {
        return getAccessibleText();
    }
}

package kspace.app.shell.space;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** A quiet word, at the foot of the window and for a moment, that something was copied; it takes no place from anything. */
public final class CopyNotice extends Label {
    private static final int LONGEST = 60;
    private static final Duration STAYS = Duration.seconds(2.5);

    private final Consumer<String> clipboard;
    private final UnaryOperator<String> words;
    private final PauseTransition stays = new PauseTransition(STAYS);

    /**
     * Creates the word.
     *
     * @param clipboard gets what is copied
     * @param words says that a text was copied
     */
    public CopyNotice(Consumer<String> clipboard, UnaryOperator<String> words) {
        this.words = words;
        this.clipboard = clipboard;
        setId("copy-notice");
        getStyleClass().add("copy-notice");
        setMouseTransparent(true);
        setVisible(false);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        stays.setOnFinished(_ -> setVisible(false));
    }

    /** Copies a text, and says so. */
    public void copy(String text) {
        clipboard.accept(text);
        String line = text.strip().lines().findFirst().orElse("");
        boolean isWhole = line.equals(text.strip()) && line.length() <= LONGEST;
        setText(words.apply(isWhole ? line : line.substring(0, Math.min(LONGEST, line.length())) + "\u2026"));
        setVisible(true);
        stays.playFromStart();
    }
}

package kspace.app.shell;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import kspace.app.canvas.PaintedPane;
import kspace.app.glossary.Glossary;

/** Collects the words that a window paints or types and that no term of the glossary explains, each with a text in which it stands. */
final class WindowWords {
    /** What is left of a text once its terms are taken out: numbers and addresses are not words. */
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}_/.\u2026-])\\p{L}[\\p{L}'-]*+(?![\\p{N}_\u2026]|\\.\\.)");

    private final Glossary glossary = Glossary.ofProgram();
    private final SortedMap<String, String> unexplained = new TreeMap<>();
    private final SortedMap<String, String> explained = new TreeMap<>();

    /** Looks through what is seen of a node; on the window's thread, after layout. */
    void add(Node node) {
        // Keys are the keyboard's.
        if (!node.isVisible() || node.getOpacity() == 0 || node.getStyleClass().contains("key")) {
            return;
        }
        switch (node) {
            case PaintedPane pane -> pane.texts().forEach(it -> add(it.text()));
            case Labeled labeled -> add(Objects.toString(labeled.getText(), ""));
            case TextInputControl input -> add(Objects.toString(input.getPromptText(), ""));
            case Text text -> add(text.getText());
            default -> {
                // It has no text of its own.
            }
        }
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(this::add);
        }
    }

    /** Looks through a text. */
    void add(String text) {
        List<Glossary.Place> places = glossary.in(text);
        StringBuilder rest = new StringBuilder(text);
        for (Glossary.Place place : places) {
            explained.putIfAbsent(place.term().name(), text);
            for (int i = place.start(); i < place.end(); i++) {
                rest.setCharAt(i, '\n');
            }
        }
        WORD.matcher(rest).results().map(it -> it.group().replaceAll("['-]+$", ""))
                .filter(it -> it.length() > 1 || text.length() == 1)
                .forEach(it -> unexplained.putIfAbsent(it, text));
    }

    /** Returns the words that no term explains. */
    SortedMap<String, String> unexplained() {
        return unexplained;
    }

    /** Returns the terms that were met. */
    SortedMap<String, String> explained() {
        return explained;
    }
}

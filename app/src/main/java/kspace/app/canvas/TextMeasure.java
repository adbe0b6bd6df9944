package kspace.app.canvas;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures text, remembering what it measured: painters ask for the same words at every frame. */
public final class TextMeasure {
    private static final int MEMORY = 4096;

    private record Key(Face face, double size, String text) {}

    private final Map<Key, Double> widths = new LinkedHashMap<>(MEMORY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
            return size() > MEMORY;
        }
    };

    /** Creates an empty memory; to be used on one thread. */
    public TextMeasure() {}

    /** Returns the width of {@code text} in pixels. */
    public double width(String text, TextStyle style) {
        if (style.face().isMono()) {
            return text.codePointCount(0, text.length()) * measured(new Key(style.face(), style.size(), "0"));
        }
        return measured(new Key(style.face(), style.size(), text));
    }

    private double measured(Key key) {
        return widths.computeIfAbsent(key, TextMeasure::measure);
    }

    private static double measure(Key key) {
        Text text = new Text(key.text());
        text.setFont(Font.font(key.face().family(), key.size()));
        Bounds bounds = text.getLayoutBounds();
        return bounds.getWidth();
    }

    /** Returns {@code text}, cut to {@code width} pixels with an ellipsis; empty if not even that fits. */
    public String fit(String text, TextStyle style, double width) {
        if (width(text, style) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 0 && width(text.substring(0, length).stripTrailing() + "\u2026", style) > width) {
            length--;
        }
        return length == 0 ? "" : text.substring(0, length).stripTrailing() + "\u2026";
    }
}

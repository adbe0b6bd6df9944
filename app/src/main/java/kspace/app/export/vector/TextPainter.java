package kspace.app.export.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.LayoutInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.text.TextLineInfo;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.TextStyle;

/** Draws the texts of nodes, line by line as they are broken. */
final class TextPainter {
    private TextPainter() {}

    /** Draws a text of its own. */
    static void paint(Text node, VectorSurface surface) {
        if (!(node.getFill() instanceof Color color) || node.getText().isEmpty()) {
            return;
        }
        Optional<Face> face = face(node.getFont());
        if (face.isEmpty()) {
            surface.fill(ShapeOutline.of(node), color);
            return;
        }
        TextStyle style = new TextStyle(face.get(), node.getFont().getSize(), color);
        for (TextLineInfo line : node.getLayoutInfo().getTextLines(false)) {
            double baseline = line.bounds().getMinY() + node.getBaselineOffset();
            String words = node.getText().substring(line.start(), line.end()).stripTrailing();
            surface.text(words, line.bounds().getMinX(), baseline, Anchor.START, style);
            if (node.isUnderline()) {
                double y = baseline + 1;
                surface.line(line.bounds().getMinX(), y, line.bounds().getMaxX(), y, Stroke.hairline(color));
            }
        }
    }

    /** Draws the texts of a flow. */
    static void paint(TextFlow flow, VectorSurface surface) {
        LayoutInfo layout = flow.getLayoutInfo();
        List<TextLineInfo> lines = layout.getTextLines(true);
        List<Run> runs = runs(flow);
        for (TextLineInfo line : lines) {
            List<Run> inLine =
                    runs.stream().filter(run -> run.start() < line.end() && run.end() > line.start()).toList();
            double ascent = inLine.stream().mapToDouble(Run::ascent).max().orElse(0);
            double baseline = line.bounds().getMinY() + ascent;
            inLine.forEach(run -> paint(surface, layout, run, line, baseline));
        }
    }

    /** A text of a flow and which of its letters it is. */
    private record Run(Text node, int start, int end) {
        double ascent() {
            Text letter = new Text("0");
            letter.setFont(node.getFont());
            return letter.getBaselineOffset();
        }
    }

    private static List<Run> runs(TextFlow flow) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (Node child : flow.getChildren()) {
            if (child instanceof Text text) {
                runs.add(new Run(text, at, at + text.getText().length()));
                at += text.getText().length();
            } else {
                at++;
            }
        }
        return runs;
    }

    private static void paint(
            VectorSurface surface, LayoutInfo layout, Run run, TextLineInfo line, double baseline) {
        int start = Math.max(run.start(), line.start());
        int end = Math.min(run.end(), line.end());
        List<Rectangle2D> places = layout.getSelectionGeometry(start, end, false);
        Optional<Face> face = face(run.node().getFont());
        if (!places.isEmpty() && face.isPresent() && run.node().getFill() instanceof Color color) {
            String words = run.node().getText().substring(start - run.start(), end - run.start());
            surface.text(words.stripTrailing(), places.getFirst().getMinX(), baseline, Anchor.START,
                    new TextStyle(face.get(), run.node().getFont().getSize(), color));
        }
    }

    /** Returns the bundled typeface of a font; icons and the system's fonts have none. */
    private static Optional<Face> face(Font font) {
        return Arrays.stream(Face.values()).filter(face -> face.family().equals(font.getFamily())).findFirst();
    }
}

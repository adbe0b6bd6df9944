package kspace.app.export.vector;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Part;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.TextStyle;

/**
 * Writes a picture as SVG 1.1, one element a line. Pages may hold several pictures, whose identifiers, classes and typefaces
 * share one space of names there; so all names begin with a mark that follows from what the picture holds, see
 * {@link SvgNames}, but for the classes of parts, which are for the page.
 */
final class SvgSurface extends VectorSurface {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter document = new StringWriter();
    private final XMLStreamWriter xml;
    private final SvgFonts fonts;
    private final Map<Rectangle2D, String> clips = new LinkedHashMap<>();
    private int masks;
    private final Set<String> named = new HashSet<>();

    /**
     * Starts a document.
     *
     * @param width the width in pixels
     * @param height the height in pixels
     * @param title what the picture is, in a few words; empty for nothing
     * @param description what the picture says, in sentences; empty for nothing
     * @param fonts its typefaces
     */
    SvgSurface(double width, double height, String title, String description, SvgFonts fonts) {
        this.fonts = fonts;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
            xml.writeStartDocument("UTF-8", "1.0");
            newLine();
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
            attributes("width", Decimals.of(width), "height", Decimals.of(height),
                    "viewBox", "0 0 " + Decimals.of(width) + " " + Decimals.of(height), "role", "img",
                    "class", SvgNames.PICTURE,
                    "xml:space", "preserve");
            words("title", title);
            words("desc", description);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void words(String element, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            newLine();
            xml.writeStartElement(element);
            xml.writeCharacters(SvgNames.xml(text));
            xml.writeEndElement();
        }
    }

    /** Ends the document and returns it. */
    byte[] finish() throws IOException {
        try {
            newLine();
            xml.writeStartElement("style");
            xml.writeCharacters(fonts.styleSheet());
            xml.writeEndElement();
            newLine();
            xml.writeEndElement();
            newLine();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return SvgNames.marked(document.toString()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    void enter(Transform to) {
        boolean isShift = to.getMxx() == 1 && to.getMyy() == 1 && to.getMxy() == 0 && to.getMyx() == 0;
        String transform = isShift
                ? "translate(" + Decimals.of(to.getTx()) + " " + Decimals.of(to.getTy()) + ")"
                : "matrix(" + to.getMxx() + " " + to.getMyx() + " " + to.getMxy() + " " + to.getMyy() + " "
                        + Decimals.of(to.getTx()) + " " + Decimals.of(to.getTy()) + ")";
        start("g", "transform", transform);
    }

    @Override
    void leave() {
        end();
    }

    @Override
    void paint(Outline outline, Color color) {
        List<String> attributes = new ArrayList<>(List.of("d", path(outline)));
        color("fill", color, attributes);
        empty("path", attributes);
    }

    @Override
    void paint(Outline outline, Stroke stroke) {
        List<String> attributes = new ArrayList<>(List.of("d", path(outline), "fill", "none"));
        color("stroke", stroke.color(), attributes);
        if (stroke.width() != 1) {
            attributes.addAll(List.of("stroke-width", Decimals.of(stroke.width())));
        }
        if (stroke.dash() > 0) {
            attributes.addAll(List.of("stroke-dasharray", Decimals.of(stroke.dash())));
        }
        empty("path", attributes);
    }

    @Override
    void write(String text, double x, double y, double width, TextStyle style) {
        List<String> attributes = new ArrayList<>(List.of(
                "x", Decimals.of(x), "y", Decimals.of(y),
                "class", fonts.use(style.face(), text), "font-size", Decimals.of(style.size()),
                "textLength", Decimals.of(width)));
        color("fill", style.color(), attributes);
        start("text", attributes.toArray(String[]::new));
        try {
            xml.writeCharacters(SvgNames.xml(text));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        Rectangle2D area = new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height));
        String id = clips.get(area);
        if (id == null) {
            id = SvgNames.of("clip" + (clips.size() + 1));
            clips.put(area, id);
            start("clipPath", "id", id);
            empty("path", List.of("d", path(Outline.rectangle(x, y, area.getWidth(), area.getHeight()))));
            end();
        }
        start("g", "clip-path", "url(#" + id + ")");
    }

    @Override
    void mask(List<Shade> shades) {
        masks++;
        String id = SvgNames.of("mask" + masks);
        Rectangle2D all = shades.getFirst().area();
        start("mask", "id", id, "maskUnits", "userSpaceOnUse", "x", Decimals.of(all.getMinX()), "y",
                Decimals.of(all.getMinY()), "width", Decimals.of(all.getWidth()), "height",
                Decimals.of(all.getHeight()));
        for (Shade shade : shades) {
            Rectangle2D area = shade.area();
            List<String> attributes = new ArrayList<>(List.of("d", path(
                    Outline.rectangle(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight()))));
            color("fill", Color.gray(1, shade.opacity()), attributes);
            empty("path", attributes);
        }
        end();
        start("g", "mask", "url(#" + id + ")");
    }

    @Override
    public void restore() {
        end();
    }

    /** The classes are the same in all pictures, for a page's style sheet; no style sheet of a picture speaks of them. */
    @Override
    public void beginPart(Part part, double x, double y, double width, double height) {
        List<String> attributes = new ArrayList<>();
        // A part that is drawn at several times has one name; all of it has its classes.
        if (named.add(part.name())) {
            attributes.addAll(List.of("id", SvgNames.of(part.name())));
        }
        String kind = SvgNames.SHARED + part.kindName();
        String own = SvgNames.SHARED + part.name();
        attributes.addAll(List.of("class", kind.equals(own) ? kind : kind + " " + own));
        start("g", attributes.toArray(String[]::new));
    }

    @Override
    public void endPart() {
        end();
    }

    private static void color(String name, Color color, List<String> attributes) {
        attributes.addAll(List.of(name, String.format(Locale.ROOT, "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255))));
        if (color.getOpacity() < 1) {
            attributes.addAll(List.of(name + "-opacity", Decimals.of(color.getOpacity())));
        }
    }

    private static String path(Outline outline) {
        StringBuilder path = new StringBuilder();
        for (Outline.Command command : outline.commands()) {
            switch (command) {
                case Outline.MoveTo to -> points(path.append('M'), to.x(), to.y());
                case Outline.LineTo to -> points(path.append('L'), to.x(), to.y());
                case Outline.CurveTo to -> points(path.append('C'), to.x1(), to.y1(), to.x2(), to.y2(), to.x(), to.y());
                case Outline.Close _ -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void points(StringBuilder path, double... coordinates) {
        for (int i = 0; i < coordinates.length; i++) {
            path.append(i == 0 ? "" : " ").append(Decimals.of(coordinates[i]));
        }
    }

    private void start(String element, String... attributes) {
        try {
            newLine();
            xml.writeStartElement(element);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end() {
        try {
            newLine();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void empty(String element, List<String> attributes) {
        try {
            newLine();
            xml.writeEmptyElement(element);
            attributes(attributes.toArray(String[]::new));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}

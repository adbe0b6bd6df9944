package kspace.app.export.vector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.TextStyle;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes pictures as PDF pages, each as large as its picture. Nothing in the file depends on when and where it is written: it has
 * no dates, and its identifier follows from its content alone.
 */
final class PdfSurface extends VectorSurface implements AutoCloseable {
    /** A pixel is 1/96 inch, a point 1/72. */
    private static final float POINTS = 0.75f;
    private static final String PRODUCER = "KSpace Explorer";

    /** The library reports what it misses in the system, which pictures do not need; held lest its level is lost. */
    private static final Logger LIBRARY_LOG = Logger.getLogger("org.apache.pdfbox");

    static {
        LIBRARY_LOG.setLevel(Level.OFF);
    }

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts = new PdfFonts(document);
    private final PdfTags tags = new PdfTags(document);
    private PDPageContentStream page;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final Map<Float, PDExtendedGraphicsState> opacities = new HashMap<>();
    /** Texts with letters that no typeface of the file has. */
    private final List<String> outlined = new ArrayList<>();

    /**
     * Starts a document with its first page.
     *
     * @param width the width in pixels
     * @param height the height in pixels
     * @param title what the picture is; empty for nothing
     * @param description what the document says, in sentences; empty for nothing
     * @param instead what is read in place of the texts of the first page; empty where these are read
     */
    PdfSurface(double width, double height, String title, String description, String instead) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setProducer(PRODUCER);
        if (!title.isEmpty()) {
            about.setTitle(title);
        }
        if (!description.isEmpty()) {
            about.setSubject(description);
        }
        document.getDocumentCatalog().setLanguage("en");
        // The library takes the time in its place when there is none.
        document.setDocumentId(0L);
        try {
            page = sheet(width, height, instead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream sheet(double width, double height, String instead) throws IOException {
        float pageHeight = (float) height * POINTS;
        PDPage sheet = new PDPage(new PDRectangle((float) width * POINTS, pageHeight));
        document.addPage(sheet);
        PDPageContentStream content = new PDPageContentStream(document, sheet);
        tags.begin(sheet, content, instead);
        // From here on, y grows downwards and the unit is the pixel.
        content.transform(new Matrix(POINTS, 0, 0, -POINTS, 0, pageHeight));
        return content;
    }

    /** Ends the page and begins another one. */
    void nextPage(double width, double height) {
        run(() -> {
            end();
            page = sheet(width, height, "");
        });
    }

    /** Lets the list of contents that a reader shows beside the pages lead to this page. */
    void mark(String title) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(document.getPage(document.getNumberOfPages() - 1));
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    /** Ends the document and returns it. */
    byte[] finish() throws IOException {
        end();
        tags.finish();
        if (!outlined.isEmpty()) {
            // What cannot be set can still be found, read out and compared.
            document.getDocumentInformation().setKeywords(String.join("\n", outlined));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Compressed objects would need version 1.6, which some printers and older tools refuse.
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    private void end() throws IOException {
        page.endMarkedContent();
        page.close();
    }

    @Override
    public void close() throws IOException {
        document.close();
        fonts.close();
    }

    /** Something that the library does in memory, and that therefore does not fail. */
    @FunctionalInterface
    private interface Operation {
        void run() throws IOException;
    }

    private static void run(Operation operation) {
        try {
            operation.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void enter(Transform to) {
        run(() -> {
            page.saveGraphicsState();
            page.transform(
                    new Matrix((float) to.getMxx(), (float) to.getMyx(), (float) to.getMxy(), (float) to.getMyy(),
                            (float) to.getTx(), (float) to.getTy()));
        });
    }

    @Override
    void leave() {
        run(page::restoreGraphicsState);
    }

    @Override
    void paint(Outline outline, Color color) {
        run(() -> {
            useOpacity(color);
            page.setNonStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
            trace(outline);
            page.fill();
        });
    }

    @Override
    void paint(Outline outline, Stroke stroke) {
        run(() -> {
            Color color = stroke.color();
            useOpacity(color);
            page.setStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
            page.setLineWidth((float) stroke.width());
            page.setLineDashPattern(stroke.dash() > 0 ? new float[]{(float) stroke.dash()} : new float[0], 0);
            trace(outline);
            page.stroke();
        });
    }

    private void trace(Outline outline) throws IOException {
        for (Outline.Command command : outline.commands()) {
            switch (command) {
                case Outline.MoveTo to -> page.moveTo((float) to.x(), (float) to.y());
                case Outline.LineTo to -> page.lineTo((float) to.x(), (float) to.y());
                case Outline.CurveTo to -> page.curveTo((float) to.x1(), (float) to.y1(), (float) to.x2(),
                        (float) to.y2(), (float) to.x(), (float) to.y());
                case Outline.Close _ -> page.closePath();
            }
        }
    }

    @Override
    void write(String text, double x, double y, double width, TextStyle style) {
        run(() -> {
            if (fonts.has(style.face(), text)) {
                useOpacity(style.color());
                set(text, x, y, width, style);
            } else {
                writeMixed(text, x, y, style);
                outlined.add(text);
            }
        });
    }

    /** Writes a text as far as its typeface has the letters, and draws those that only the system's typefaces have. */
    private void writeMixed(String text, double x, double y, TextStyle style) throws IOException {
        double left = x;
        for (String part : fonts.parts(style.face(), text)) {
            double width = textWidth(part, style);
            useOpacity(style.color());
            if (fonts.has(style.face(), part)) {
                set(part, left, y, width, style);
            } else {
                paint(TextOutline.of(part, style.font(), left, y), style.color());
            }
            left += width;
        }
    }

    private void set(String text, double x, double y, double width, TextStyle style) throws IOException {
        Color color = style.color();
        page.setNonStrokingColor((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
        page.beginText();
        page.setFont(fonts.font(style.face()), (float) style.size());
        page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) y));
        // As wide as on the screen, to the last fraction.
        double missing = width - fonts.width(style.face(), style.size(), text);
        page.setCharacterSpacing((float) (missing / text.codePointCount(0, text.length())));
        page.showText(text);
        page.endText();
    }

    private void useOpacity(Color color) throws IOException {
        PDExtendedGraphicsState state = opacities.computeIfAbsent((float) color.getOpacity(), opacity -> {
            PDExtendedGraphicsState made = new PDExtendedGraphicsState();
            made.setNonStrokingAlphaConstant(opacity);
            made.setStrokingAlphaConstant(opacity);
            return made;
        });
        page.setGraphicsStateParameters(state);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        run(() -> {
            page.saveGraphicsState();
            page.addRect((float) x, (float) y, (float) Math.max(0, width), (float) Math.max(0, height));
            page.clip();
        });
    }

    /** ISO 32000-1, 11.6.5.3: how light a group of its own is, is how much is seen. */
    @Override
    void mask(List<Shade> shades) {
        run(() -> {
            PDTransparencyGroup group = new PDTransparencyGroup(new PDStream(document));
            Rectangle2D all = shades.getFirst().area();
            group.setBBox(new PDRectangle((float) all.getMinX(), (float) all.getMinY(), (float) all.getWidth(),
                    (float) all.getHeight()));
            group.setResources(new PDResources());
            COSDictionary kind = new COSDictionary();
            kind.setItem(COSName.S, COSName.TRANSPARENCY);
            kind.setItem(COSName.CS, COSName.DEVICEGRAY);
            group.getCOSObject().setItem(COSName.GROUP, kind);
            try (PDFormContentStream content = new PDFormContentStream(group)) {
                for (Shade shade : shades) {
                    Rectangle2D area = shade.area();
                    content.setNonStrokingColor((float) shade.opacity());
                    content.addRect((float) area.getMinX(), (float) area.getMinY(), (float) area.getWidth(),
                            (float) area.getHeight());
                    content.fill();
                }
            }
            COSDictionary mask = new COSDictionary();
            mask.setItem(COSName.TYPE, COSName.MASK);
            mask.setItem(COSName.S, COSName.LUMINOSITY);
            mask.setItem(COSName.G, group);
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.getCOSObject().setItem(COSName.SMASK, mask);
            page.saveGraphicsState();
            page.setGraphicsStateParameters(state);
        });
    }

    @Override
    public void restore() {
        leave();
    }
}

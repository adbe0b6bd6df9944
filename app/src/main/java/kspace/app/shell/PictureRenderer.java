package kspace.app.shell;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import kspace.app.canvas.PaintedPane;
import kspace.app.data.AltText;
import kspace.app.export.Drawing;
import kspace.app.export.Picture;
import kspace.app.export.PictureFormat;
import kspace.app.export.PictureMaker;
import kspace.app.export.PngImage;
import kspace.app.state.Explorer;
import kspace.core.kspace.Boot;

/**
 * Makes pictures of machines, with or without a display. Scenes are laid out and drawn on the JavaFX thread, a part of a
 * large image at a time; everything else happens on the caller's.
 */
public final class PictureRenderer implements PictureMaker {
    /** As much of an image as is drawn at once. */
    private static final int BAND_PIXELS = 1 << 21;

    /** Creates a renderer for a program that has a window. */
    public PictureRenderer() {}

    /** Returns a renderer for a program without a window: it draws in memory, the same on every display and on none. */
    public static PictureRenderer inMemory() {
        Display.drawInMemory();
        return new PictureRenderer();
    }

    /**
     * A picture that is laid out.
     *
     * @param nodes its nodes
     * @param picture what was asked for
     * @param alt what it says
     */
    private record LaidOut(Region nodes, Picture picture, AltText alt) {
        String title() {
            return picture.style().title().isEmpty() ? alt.caption() : picture.style().title();
        }
    }

    @Override
    public void make(Boot boot, Picture picture, PictureFormat format, OutputStream out, DoubleConsumer progress)
            throws IOException {
        Explorer explorer = picture.explorer(boot);
        switch (format) {
            case PNG -> {
                AltText alt = alt(explorer, picture);
                writePng(FxThread.call(() -> new LaidOut(PictureNodes.layOut(explorer, picture), picture, alt)), out,
                        progress);
            }
            case SVG, PDF -> {
                AltText alt = alt(explorer, picture);
                Drawing.Pending drawing = FxThread.call(() -> {
                    LaidOut laidOut = new LaidOut(PictureNodes.layOut(explorer, picture), picture, alt);
                    return format == PictureFormat.SVG
                            ? Drawing.svg(laidOut.nodes(), laidOut.title(), alt.full())
                            : Drawing.pdf(laidOut.nodes(), laidOut.title(), alt.full());
                });
                out.write(drawing.finish());
            }
        }
        progress.accept(1);
    }

    private static AltText alt(Explorer explorer, Picture picture) {
        OptionalInt step = picture.walkStep();
        // Step 0 is the address as it is split, step 1 its sign bits, and then each reads a table.
        return step.isPresent()
                ? AltText.ofTranslation(explorer.snapshot(), Math.max(0, step.getAsInt() - 1))
                : AltText.of(picture.view().kind(), explorer.snapshot());
    }

    private static void writePng(LaidOut laidOut, OutputStream out, DoubleConsumer progress) throws IOException {
        int scale = laidOut.picture().style().scale();
        Region nodes = laidOut.nodes();
        int width = (int) Math.ceil(nodes.getWidth() * scale);
        int height = (int) Math.ceil(nodes.getHeight() * scale);
        List<String> words = FxThread.call(() -> {
            paintFiner(nodes, scale);
            return Drawing.words(nodes);
        });
        try (PngImage image = new PngImage(out, width, height, laidOut.picture().style().transparent(),
                laidOut.title(), laidOut.alt().full(), words)) {
            int nrRows = Math.max(1, BAND_PIXELS / width);
            int[] pixels = new int[width * nrRows];
            for (int top = 0; top < height; top += nrRows) {
                if (Thread.interrupted()) {
                    throw new InterruptedIOException("interrupted");
                }
                int bandTop = top;
                int bandHeight = Math.min(nrRows, height - top);
                FxThread.call(() -> {
                    snapshot(nodes, scale, new Rectangle2D(0, bandTop, width, bandHeight), pixels);
                    return pixels;
                });
                image.add(pixels, width, bandHeight);
                progress.accept((double) (top + bandHeight) / height);
            }
            image.finish();
        }
    }

    /** Draws a part of a region, in pixels of the image. */
    private static void snapshot(Region nodes, int scale, Rectangle2D part, int[] pixels) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setViewport(part);
        parameters.setFill(Color.TRANSPARENT);
        int width = (int) part.getWidth();
        int height = (int) part.getHeight();
        WritableImage image = nodes.snapshot(parameters, new WritableImage(width, height));
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    }

    private static void paintFiner(Region region, double scale) {
        List<PaintedPane> panes = new ArrayList<>();
        collectPanes(region, panes);
        panes.forEach(pane -> pane.setPixelsPerUnit(scale));
        region.layout();
    }

    private static void collectPanes(Node node, List<PaintedPane> found) {
        if (node instanceof PaintedPane pane) {
            found.add(pane);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectPanes(child, found));
        }
    }
}

package kspace.app.shell.display;

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
import kspace.app.export.image.PngImage;
import kspace.app.export.vector.Drawing;

/**
 * The image of nodes that are laid out. They are drawn on the JavaFX thread, a part of a large image at a time; everything
 * else happens on the caller's.
 *
 * @param nodes the nodes
 * @param scale how many pixels of the image a pixel of the window has on each side
 * @param onPage whether it says how large it is on a page
 */
public record NodeImage(Region nodes, int scale, boolean onPage) {
    /** CSS, "Absolute lengths": an inch has 96 pixels. */
    private static final double PIXELS_PER_METRE = 96 / 0.0254;

    /** As much of an image as is drawn at once. */
    private static final int BAND_PIXELS = 1 << 21;

    /** Returns the width in pixels. */
    public int width() {
        return (int) Math.ceil(nodes.getWidth() * scale);
    }

    /** Returns the height in pixels. */
    public int height() {
        return (int) Math.ceil(nodes.getHeight() * scale);
    }

    /** Returns the pixels, row by row. */
    public int[] pixels() throws IOException {
        FxThread.call(this::paintFiner);
        int[] pixels = new int[width() * height()];
        draw((band, top, nrRows) -> System.arraycopy(band, 0, pixels, top * width(), nrRows * width()));
        return pixels;
    }

    /** Writes the image as PNG, with its words. */
    public void write(OutputStream out, boolean transparent, String title, String alt, DoubleConsumer progress)
            throws IOException {
        List<String> words = FxThread.call(() -> {
            paintFiner();
            return Drawing.words(nodes);
        });
        try (PngImage image = new PngImage(out, width(), height(),
                onPage ? OptionalInt.of((int) Math.round(PIXELS_PER_METRE * scale)) : OptionalInt.empty(), transparent,
                title, alt,
                words)) {
            draw((band, top, nrRows) -> {
                image.add(band, width(), nrRows);
                progress.accept((double) (top + nrRows) / height());
            });
            image.finish();
        }
    }

    /** Takes a part of an image. */
    @FunctionalInterface
    private interface Band {
        void take(int[] pixels, int top, int nrRows) throws IOException;
    }

    /** Draws the image, a band at a time. */
    private void draw(Band sink) throws IOException {
        int width = width();
        int nrRows = Math.clamp(BAND_PIXELS / width, 1, height());
        int[] pixels = new int[width * nrRows];
        for (int top = 0; top < height(); top += nrRows) {
            if (Thread.interrupted()) {
                throw new InterruptedIOException("interrupted");
            }
            Rectangle2D band = new Rectangle2D(0, top, width, Math.min(nrRows, height() - top));
            FxThread.call(() -> snapshot(band, pixels));
            sink.take(pixels, top, (int) band.getHeight());
        }
    }

    /** Draws a part, in pixels of the image. */
    private int[] snapshot(Rectangle2D part, int[] pixels) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setViewport(part);
        parameters.setFill(Color.TRANSPARENT);
        int width = (int) part.getWidth();
        int height = (int) part.getHeight();
        WritableImage image = nodes.snapshot(parameters, new WritableImage(width, height));
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private Region paintFiner() {
        List<PaintedPane> panes = new ArrayList<>();
        collectPanes(nodes, panes);
        panes.forEach(pane -> pane.setPixelsPerUnit(scale));
        nodes.layout();
        return nodes;
    }

    private static void collectPanes(Node node, List<PaintedPane> found) {
        if (node instanceof PaintedPane pane) {
            found.add(pane);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectPanes(child, found));
        }
    }
}

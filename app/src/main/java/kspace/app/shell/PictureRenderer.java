package kspace.app.shell;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import kspace.app.export.PictureMaker;
import kspace.app.export.Storyboard;
import kspace.app.export.image.Animation;
import kspace.app.export.image.AnimationFormat;
import kspace.app.export.image.PngImage;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureStyle;
import kspace.app.export.picture.PictureView;
import kspace.app.export.vector.Drawing;
import kspace.app.shell.display.Display;
import kspace.app.shell.display.FxThread;
import kspace.app.state.Explorer;
import kspace.app.translation.TranslationViewModel;
import kspace.core.space.AddressSpace;

/**
 * Makes pictures of machines and recordings, with or without a display. Scenes are laid out and drawn on the JavaFX thread,
 * a part of a large image at a time; everything else happens on the caller's.
 */
public final class PictureRenderer implements PictureMaker {
    /** As much of an image as is drawn at once. */
    private static final int BAND_PIXELS = 1 << 21;

    private final Optional<WindowModels> shown;

    private PictureRenderer(Optional<WindowModels> shown) {
        this.shown = shown;
    }

    /** Creates a renderer for a program that has a window. */
    public PictureRenderer() {
        this(Optional.empty());
    }

    /** Creates a renderer whose pictures show what a window shows. */
    PictureRenderer(WindowModels shown) {
        this(Optional.of(shown));
    }

    /** Returns a renderer for a program without a window: it draws in memory, the same on every display and on none. */
    public static PictureRenderer inMemory() {
        Display.drawInMemory();
        return new PictureRenderer();
    }

    /**
     * A picture that is laid out.
     *
     * @param nodes its nodes
     * @param style how it was to look
     * @param alt what it says
     */
    private record LaidOut(Region nodes, PictureStyle style, AltText alt) {
        String title() {
            return style.title().isEmpty() ? alt.caption() : style.title();
        }

        int scale() {
            return style.scale();
        }

        /** Returns the width of its image in pixels. */
        int width() {
            return (int) Math.ceil(nodes.getWidth() * scale());
        }

        /** Returns the height of its image in pixels. */
        int height() {
            return (int) Math.ceil(nodes.getHeight() * scale());
        }
    }

    @Override
    public void make(AddressSpace space, Picture picture, PictureFormat format, OutputStream out,
            DoubleConsumer progress)
            throws IOException {
        Explorer explorer = picture.explorer(space);
        AltText alt = alt(explorer, picture);
        write(FxThread.call(() -> new LaidOut(PictureNodes.layOut(explorer, picture, shown), picture.style(), alt)),
                format, out, progress);
    }

    private static AltText alt(Explorer explorer, Picture picture) {
        return view(explorer, picture).with(picture.style().title(), picture.style().caption());
    }

    private static AltText view(Explorer explorer, Picture picture) {
        OptionalInt step = picture.walkStep();
        return step.isPresent() && picture.view() == PictureView.TRANSLATION
                ? AltText.ofTranslation(
                        explorer.snapshot(), new TranslationViewModel(explorer).nrReadsAt(step.getAsInt()))
                : AltText.of(picture.view().kind(), explorer.snapshot());
    }

    @Override
    public void makeSheet(AddressSpace space, Storyboard storyboard, PictureFormat format, OutputStream out)
            throws IOException {
        Picture first = storyboard.frames().getFirst().picture();
        AltText alt = words(space, storyboard);
        LaidOut sheet = FxThread.call(() -> new LaidOut(PictureNodes.layOut(space, storyboard), first.style(), alt));
        write(sheet, format, out, _ -> {});
    }

    @Override
    public void animate(AddressSpace space, Storyboard storyboard, AnimationFormat format, int frameMs,
            OutputStream out)
            throws IOException {
        Animation animation = null;
        for (Storyboard.Frame frame : storyboard.frames()) {
            Explorer explorer = frame.picture().explorer(space);
            AltText alt = alt(explorer, frame.picture());
            LaidOut laidOut = FxThread.call(
                    () -> new LaidOut(PictureNodes.layOut(explorer, frame.picture(), shown), frame.picture().style(),
                            alt));
            FxThread.call(() -> paintFiner(laidOut.nodes(), laidOut.scale()));
            int[] pixels = new int[laidOut.width() * laidOut.height()];
            draw(laidOut, (band, top, nrRows) -> System.arraycopy(
                    band, 0, pixels, top * laidOut.width(), nrRows * laidOut.width()));
            if (animation == null) {
                animation = format.begin(
                        out, laidOut.width(), laidOut.height(), storyboard.frames().size(), frameMs);
            }
            animation.frame(pixels);
        }
        if (animation != null) {
            animation.finish();
        }
    }

    @Override
    public AltText words(AddressSpace space, Picture picture) {
        return alt(picture.explorer(space), picture);
    }

    @Override
    public AltText words(AddressSpace space, Storyboard storyboard) {
        Picture last = storyboard.frames().getLast().picture();
        AltText words = storyboard.isWalk()
                ? AltText.ofSeries(storyboard.extent(), view(last.explorer(space), last))
                : AltText.ofSeries(
                        storyboard.extent(),
                        storyboard.frames().stream().map(Storyboard.Frame::label).toList(),
                        storyboard.frames().stream().map(it -> view(it.picture().explorer(space), it.picture()))
                                .toList());
        return words.with(last.style().title(), last.style().caption());
    }

    @Override
    public int nrWalkSteps(AddressSpace space, Picture picture) {
        return new TranslationViewModel(picture.explorer(space)).nrStops();
    }

    private static void write(LaidOut laidOut, PictureFormat format, OutputStream out, DoubleConsumer progress)
            throws IOException {
        switch (format) {
            case PNG -> writePng(laidOut, out, progress);
            case SVG -> out.write(FxThread.call(
                    () -> Drawing.svg(laidOut.nodes(), laidOut.title(), laidOut.alt().full())).finish());
            case PDF -> out.write(FxThread.call(
                    () -> Drawing.pdf(laidOut.nodes(), laidOut.title(), laidOut.alt().full())).finish());
        }
        progress.accept(1);
    }

    private static void writePng(LaidOut laidOut, OutputStream out, DoubleConsumer progress) throws IOException {
        List<String> words = FxThread.call(() -> {
            paintFiner(laidOut.nodes(), laidOut.scale());
            return Drawing.words(laidOut.nodes());
        });
        try (PngImage image = new PngImage(out, laidOut.width(), laidOut.height(),
                laidOut.style().transparent(), laidOut.title(), laidOut.alt().full(), words)) {
            draw(laidOut, (band, top, nrRows) -> {
                image.add(band, laidOut.width(), nrRows);
                progress.accept((double) (top + nrRows) / laidOut.height());
            });
            image.finish();
        }
    }

    /** Takes a part of an image. */
    @FunctionalInterface
    private interface Band {
        void take(int[] pixels, int top, int nrRows) throws IOException;
    }

    /** Draws an image, a band at a time. */
    private static void draw(LaidOut laidOut, Band sink) throws IOException {
        int width = laidOut.width();
        int nrRows = Math.clamp(BAND_PIXELS / width, 1, laidOut.height());
        int[] pixels = new int[width * nrRows];
        for (int top = 0; top < laidOut.height(); top += nrRows) {
            if (Thread.interrupted()) {
                throw new InterruptedIOException("interrupted");
            }
            Rectangle2D band = new Rectangle2D(0, top, width, Math.min(nrRows, laidOut.height() - top));
            FxThread.call(() -> snapshot(laidOut.nodes(), laidOut.scale(), band, pixels));
            sink.take(pixels, top, (int) band.getHeight());
        }
    }

    /** Draws a part of a region, in pixels of the image. */
    private static int[] snapshot(Region nodes, int scale, Rectangle2D part, int[] pixels) {
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

    private static Region paintFiner(Region region, double scale) {
        List<PaintedPane> panes = new ArrayList<>();
        collectPanes(region, panes);
        panes.forEach(pane -> pane.setPixelsPerUnit(scale));
        region.layout();
        return region;
    }

    private static void collectPanes(Node node, List<PaintedPane> found) {
        if (node instanceof PaintedPane pane) {
            found.add(pane);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectPanes(child, found));
        }
    }
}

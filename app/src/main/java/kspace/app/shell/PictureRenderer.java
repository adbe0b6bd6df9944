package kspace.app.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.layout.Region;
import kspace.app.data.AltText;
import kspace.app.export.PictureMaker;
import kspace.app.export.Storyboard;
import kspace.app.export.image.Animation;
import kspace.app.export.image.AnimationFormat;
import kspace.app.export.image.Pace;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureStyle;
import kspace.app.export.vector.Drawing;
import kspace.app.shell.display.Display;
import kspace.app.shell.display.FxThread;
import kspace.app.shell.display.NodeImage;
import kspace.app.shell.space.SightFigure;
import kspace.app.shell.space.WindowModels;
import kspace.app.state.Explorer;
import kspace.app.translation.TranslationViewModel;
import kspace.core.space.AddressSpace;

/**
 * Makes pictures of machines and recordings, with or without a display. Scenes are laid out and drawn on the JavaFX thread,
 * a part of a large image at a time; everything else happens on the caller's.
 */
public final class PictureRenderer implements PictureMaker {
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

        NodeImage image() {
            return PictureRenderer.image(nodes, style);
        }
    }

    private static NodeImage image(Region nodes, PictureStyle style) {
        return new NodeImage(nodes, style.scale(), style.isFigure());
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
        return view(explorer, picture).with(picture.style().title(), picture.style().caption())
                .pointing(picture.style().pointers().words()).orOwn(picture.style().alt());
    }

    private static AltText view(Explorer explorer, Picture picture) {
        return SightFigure.words(explorer, picture.sight());
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
    public void animate(AddressSpace space, Storyboard storyboard, AnimationFormat format, Pace pace,
            OutputStream out)
            throws IOException {
        Animation animation = null;
        String words = words(space, storyboard).full();
        for (Storyboard.Frame frame : storyboard.frames()) {
            Explorer explorer = frame.picture().explorer(space);
            Region nodes = FxThread.call(() -> PictureNodes.layOut(explorer, frame.picture(), shown));
            NodeImage image = image(nodes, frame.picture().style());
            int[] pixels = image.pixels();
            if (animation == null) {
                animation = format.begin(out, image.width(), image.height(), storyboard.frames().size(), pace.loops(),
                        words);
            }
            boolean isLast = frame.equals(storyboard.frames().getLast());
            animation.frame(pixels, isLast ? pace.lastMs() : pace.frameMs());
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
        return words.with(last.style().title(), last.style().caption()).pointing(last.style().pointers().words())
                .orOwn(last.style().alt());
    }

    @Override
    public int nrWalkSteps(AddressSpace space, Picture picture) {
        return new TranslationViewModel(picture.explorer(space)).nrStops();
    }

    private static void write(LaidOut laidOut, PictureFormat format, OutputStream out, DoubleConsumer progress)
            throws IOException {
        switch (format) {
            case PNG -> laidOut.image().write(
                    out, laidOut.style().transparent(), laidOut.title(), laidOut.alt().full(), progress);
            case SVG -> out.write(FxThread.call(
                    () -> Drawing.svg(laidOut.nodes(), laidOut.title(), laidOut.alt().full(),
                            laidOut.style().house().embedsFonts()))
                    .finish());
            case PDF -> out.write(FxThread.call(
                    () -> Drawing.pdf(laidOut.nodes(), laidOut.title(), laidOut.alt().full())).finish());
        }
        progress.accept(1);
    }
}

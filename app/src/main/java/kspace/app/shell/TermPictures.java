package kspace.app.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Omit;
import kspace.app.canvas.look.Theme;
import kspace.app.data.AltText;
import kspace.app.data.ViewKind;
import kspace.app.export.picture.HouseStyle;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureSize;
import kspace.app.export.picture.PictureStyle;
import kspace.app.export.picture.PictureView;
import kspace.app.glossary.Term;
import kspace.app.point.Pointers;
import kspace.app.shell.display.NodeImage;
import kspace.app.shell.help.TermFigures;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.stop.Sight;

/** Figures of terms: the views themselves, as they are drawn on a page, with the numbers of what is shown. */
final class TermPictures implements TermFigures {
    /** Twice as fine as it is shown, for whatever display. */
    private static final int SCALE = 2;

    private final Supplier<Theme> theme;

    TermPictures(Supplier<Theme> theme) {
        this.theme = theme;
    }

    @Override
    public Optional<Node> of(Term term, Snapshot shown) {
        return term.figure().filter(view -> isThere(view, shown)).map(view -> node(view, shown));
    }

    @Override
    public Optional<Region> printed(Term term, Snapshot shown) {
        return term.figure().filter(view -> isThere(view, shown)).map(view -> {
            Picture picture = picture(view, shown, Theme.LIGHT);
            Region laidOut = PictureNodes.layOut(picture.explorer(shown.space()), picture, Optional.empty());
            laidOut.setMaxWidth(Region.USE_PREF_SIZE);
            laidOut.setPrefWidth(picture.style().size().width());
            return laidOut;
        });
    }

    /** A recording has no steps, and what no table translates no entry. */
    private static boolean isThere(ViewKind view, Snapshot shown) {
        return switch (view) {
            case TIMELINE, DECISION, TLB -> shown.booted().isPresent();
            case ENTRY, TRANSLATION -> !shown.translation().steps().isEmpty();
            case WINDOW, MAP, TABLES, COST, RANGES, LIST -> true;
        };
    }

    private static Picture picture(ViewKind kind, Snapshot shown, Theme theme) {
        PictureView view = PictureView.of(kind);
        int width = view.leastFigureWidth();
        PictureSize size = new PictureSize(width, view.figureHeight(width, Density.LEAST_TYPE));
        Set<Omit> omits = EnumSet.of(Omit.FINDINGS);
        if (view == PictureView.TABLES) {
            omits.add(Omit.OVERVIEW);
        }
        PictureStyle style =
                new PictureStyle(size, Density.LEAST_TYPE, omits, SCALE, theme, 0, false, "", "", "",
                        HouseStyle.NONE,
                        Pointers.NONE);
        Sight sight = new Sight(kind, Optional.of(shown.selection().va()), OptionalInt.empty(),
                OptionalLong.empty(), Optional.empty(), Optional.empty(), Set.of(), OptionalInt.empty(),
                Optional.empty(), Optional.empty());
        return new Picture(sight, style);
    }

    private Node node(ViewKind kind, Snapshot shown) {
        Picture picture = picture(kind, shown, theme.get());
        Explorer explorer = picture.explorer(shown.space());
        NodeImage drawn = new NodeImage(PictureNodes.layOut(explorer, picture, Optional.empty()), SCALE, true);
        try {
            WritableImage image = new WritableImage(drawn.width(), drawn.height());
            image.getPixelWriter().setPixels(0, 0, drawn.width(), drawn.height(), PixelFormat.getIntArgbInstance(),
                    drawn.pixels(), 0, drawn.width());
            ImageView node = new ImageView(image);
            node.setFitWidth(picture.style().size().width());
            node.setPreserveRatio(true);
            node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            node.setAccessibleText(AltText.of(kind, explorer.snapshot()).full());
            return node;
        } catch (IOException e) {
            // Nothing is read or written: it is drawn in memory.
            throw new UncheckedIOException(e);
        }
    }
}

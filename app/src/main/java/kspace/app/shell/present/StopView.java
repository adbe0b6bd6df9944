package kspace.app.shell.present;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.Secret;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Legibility;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.export.picture.PictureView;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.PlayedStop.Pointed;

/** What a stop shows, with plates on what its question asks for and a ring around what it points at. */
final class StopView extends StackPane {
    /** The height of a picture in which the view stands alone. */
    private static final double ALONE = 720;

    private final PlayedStop stop;
    private final LiveView view;
    private final Plates plates;
    private Optional<Ring> ring = Optional.empty();

    /**
     * Creates the view as it stands alone in a picture 720 pixels high.
     *
     * @param covered whether the question waits for its answer
     */
    StopView(PlayedStop stop, PlayedStop.Shown shown, Theme theme, ReducedMotion motion, boolean covered) {
        this(stop, shown, Optional.empty(), theme, new ReadOnlyObjectWrapper<>(Legibility.hall(ALONE)), motion,
                covered);
    }

    /**
     * Creates the view.
     *
     * @param other another view than the stop's, if one is wanted
     * @param legibility how large the smallest type has to be
     * @param covered whether the question waits for its answer
     */
    StopView(PlayedStop stop, PlayedStop.Shown shown, Optional<PictureView> other, Theme theme,
            ObservableValue<Legibility> legibility, ReducedMotion motion, boolean covered) {
        this.stop = stop;
        this.view = new LiveView(shown, other, theme, legibility, motion);
        this.plates = new Plates(view);
        setMinHeight(0);
        getChildren().addAll(view, plates);
        if (covered) {
            Secret.of(stop.hidden(), new Look(theme, Density.LARGE)).keep(view);
            view.cover(stop.covers());
            plates.begin(stop.hidden());
        }
    }

    /** Returns whether the view is better shown beside its words, for it is high. */
    boolean isHigh() {
        return view.isHigh();
    }

    /** Returns what passes in the view. */
    Film film() {
        return view.film();
    }

    /** Draws the ring with a word of a size in pixels. */
    void point(double wordSize) {
        ring.ifPresent(it -> {
            it.end();
            getChildren().remove(it);
        });
        ring = stop.pointer().map(at -> new Ring(view, at.word(), wordSize));
        ring.ifPresent(it -> {
            getChildren().add(it);
            it.begin(stop.pointer().map(Pointed::texts).orElse(Set.of()));
        });
    }

    /** Shows the answer, and plays the film of a translation on to its end. */
    void uncover() {
        Secret.NONE.keep(view);
        plates.end();
        view.uncover();
    }

    /** Puts plates and ring where they belong and leaves them there, for a picture. */
    void settle() {
        plates.settle();
        ring.ifPresent(Overlay::settle);
    }

    /** Follows nothing any more. */
    void end() {
        view.end();
        plates.end();
        ring.ifPresent(Overlay::end);
    }
}

package kspace.app.shell.present;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourPlayer;

/** Which stop of a tour is shown, and whether its question waits for its answer. */
public final class PresentViewModel {
    private final TourPlayer player;
    private final ReadOnlyObjectWrapper<PlayedStop> stop;
    private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper black = new ReadOnlyBooleanWrapper();

    /**
     * Begins a tour.
     *
     * @param player plays it; it has a stop
     */
    public PresentViewModel(TourPlayer player) {
        this.player = player;
        this.stop = new ReadOnlyObjectWrapper<>(player.play(0));
        covered.set(stop.get().question().isPresent());
    }

    /** Shows a stop of a tour. */
    PresentViewModel(TourPlayer player, PlayedStop shown, boolean isCovered) {
        this.player = player;
        this.stop = new ReadOnlyObjectWrapper<>(shown);
        covered.set(isCovered);
    }

    /** Returns how many stops there are. */
    public int nrStops() {
        return player.tour().stops().size();
    }

    /** Returns the stop. */
    public ReadOnlyObjectProperty<PlayedStop> stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /** Returns whether there is a question whose answer is not shown yet. */
    public ReadOnlyBooleanProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    /** Returns whether nothing is shown, for an audience that is to look elsewhere. */
    public ReadOnlyBooleanProperty blackProperty() {
        return black.getReadOnlyProperty();
    }

    /** Shows the answer, or else the next stop; the last one stays. */
    public void next() {
        if (covered.get()) {
            covered.set(false);
        } else if (stop.get().index() + 1 < nrStops()) {
            show(stop.get().index() + 1, true);
        }
    }

    /** Shows the stop before, with its answer, which was given; the first one stays. */
    public void back() {
        if (stop.get().index() > 0) {
            show(stop.get().index() - 1, false);
        }
    }

    /** Shows the first stop. */
    public void first() {
        show(0, true);
    }

    /** Shows the last stop. */
    public void last() {
        show(nrStops() - 1, true);
    }

    private void show(int index, boolean asks) {
        PlayedStop next = player.play(index);
        // What is covered is so before it is seen.
        covered.set(asks && next.question().isPresent());
        stop.set(next);
    }

    /** Makes everything black, or shows it again. */
    public void toggleBlack() {
        black.set(!black.get());
    }

    /** Shows everything again; returns whether it was black. */
    public boolean lighten() {
        boolean was = black.get();
        black.set(false);
        return was;
    }
}

package kspace.app.panes;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kspace.app.desktop.Settings;

/** Which panes of a window are shown and how much room each has; remembered from run to run. */
public final class PanesModel {
    private final Settings settings;
    private final ReadOnlyObjectWrapper<Arrangement> arrangement;

    /** Starts as it was left. */
    public PanesModel(Settings settings) {
        this.settings = settings;
        this.arrangement = new ReadOnlyObjectWrapper<>(Arrangement.of(settings));
    }

    ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    /** Returns whether a pane is shown. */
    public ObservableValue<Boolean> shows(PaneId pane) {
        return arrangement.map(it -> it.shows(pane));
    }

    /** Hides a pane, or shows it again. */
    public void toggle(PaneId pane) {
        change(arrangement.get().toggled(pane));
        keep();
    }

    /** Shows a pane, whatever hides it. */
    public void reveal(PaneId pane) {
        leaveFull();
        if (!arrangement.get().shows(pane)) {
            toggle(pane);
        }
    }

    /** Gives a pane all of the window, or takes it back. */
    public void toggleFull(PaneId pane) {
        if (!leaveFull()) {
            change(arrangement.get().filledBy(Optional.of(pane)));
        }
    }

    /** Gives a pane all of the window, or shows the other panes beside it if it is empty. */
    public void fill(Optional<PaneId> pane) {
        change(arrangement.get().filledBy(pane));
    }

    /** Returns the pane that has all of the window, if one has. */
    public Optional<PaneId> full() {
        return arrangement.get().full();
    }

    /** Shows the other panes beside the one that has all of the window; returns whether one had. */
    public boolean leaveFull() {
        boolean wasFull = arrangement.get().full().isPresent();
        change(arrangement.get().filledBy(Optional.empty()));
        return wasFull;
    }

    /** Gives all panes the room that they have at the first start. */
    void reset() {
        change(Arrangement.USUAL);
        keep();
    }

    /** Makes a pane so many times wider or higher than usual, without remembering it yet. */
    void stretch(PaneId pane, double times) {
        change(arrangement.get().stretched(pane, times));
    }

    /** Remembers everything. */
    void keep() {
        arrangement.get().keepIn(settings);
    }

    private void change(Arrangement next) {
        if (!next.equals(arrangement.get())) {
            arrangement.set(next);
        }
    }
}

package kspace.app.state;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.core.address.Vaddr;
import kspace.core.kspace.Boot;
import kspace.core.kspace.BootState;
import kspace.core.kspace.LayoutConstant;

/**
 * The state of the window: the machine's boot, the moment, the selection. Changes go in through its methods and come out
 * as one new {@link Snapshot}, so that no view ever sees half of a change.
 */
public final class Explorer {
    private final ReadOnlyObjectWrapper<Snapshot> snapshot;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(false);
    private final List<Selection> visited = new ArrayList<>();
    private int visiting;

    /** Creates the state for a machine, at its last moment, with the start of the linear mapping selected. */
    public Explorer(Boot boot) {
        snapshot = new ReadOnlyObjectWrapper<>(first(boot));
        visited.add(snapshot.get().selection());
    }

    private static Snapshot first(Boot boot) {
        BootState last = boot.lastState();
        Selection selection = Selection.of(boot.layout().value(LayoutConstant.LINEAR_MAPPING_BASE));
        return new Snapshot(last, last, selection, last.translate(selection.va()));
    }

    /** Shows another machine at its last moment. */
    public void open(Boot boot) {
        Snapshot first = first(boot);
        visited.clear();
        visited.add(first.selection());
        visiting = 0;
        snapshot.set(first);
        updateHistory();
    }

    /** Goes to a moment; one outside 0..nrSteps is moved to the nearest end. */
    public void setMoment(long moment) {
        Snapshot now = snapshot.get();
        long clamped = Math.clamp(moment, 0, now.boot().nrSteps());
        if (clamped != now.moment()) {
            BootState state = now.boot().state(clamped);
            snapshot.set(new Snapshot(
                    state, now.lastState(), now.selection(), state.translate(now.selection().va())));
        }
    }

    /** Selects an address everywhere. */
    public void select(Vaddr va) {
        select(Selection.of(va));
    }

    /** Selects an address and one entry on the way of its translation. */
    public void select(Selection next) {
        if (!next.equals(visited.get(visiting))) {
            visited.subList(visiting + 1, visited.size()).clear();
            visited.add(next);
            visiting++;
        }
        visit();
    }

    /** Returns to the selection before this one, if there is one. */
    public void back() {
        if (visiting > 0) {
            visiting--;
            visit();
        }
    }

    /** Returns to the selection that {@link #back()} left, if there is one. */
    public void forward() {
        if (visiting + 1 < visited.size()) {
            visiting++;
            visit();
        }
    }

    private void visit() {
        Snapshot now = snapshot.get();
        Selection selection = visited.get(visiting);
        snapshot.set(new Snapshot(now.state(), now.lastState(), selection, now.state().translate(selection.va())));
        updateHistory();
    }

    private void updateHistory() {
        canGoBack.set(visiting > 0);
        canGoForward.set(visiting + 1 < visited.size());
    }

    /** Returns all that the window shows. */
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Returns all that the window shows. */
    public Snapshot snapshot() {
        return snapshot.get();
    }

    /** Returns whether there is a selection to go back to. */
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Returns whether there is a selection to go forward to. */
    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }
}

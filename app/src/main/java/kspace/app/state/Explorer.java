package kspace.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;
import kspace.core.words.LevelNames;

/**
 * The state of the window: the machine's boot or the recording, the moment, the place, which is the selection and the zoom. Changes go in through its methods and come out
 * as one new {@link Snapshot}, so that no view ever sees half of a change.
 */
public final class Explorer {
    private final Shared shared;
    private final ReadOnlyObjectProperty<Snapshot> seen;

    /** What all that look at the same window share. */
    private static final class Shared {
        private final ReadOnlyObjectWrapper<Snapshot> snapshot;
        private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(false);
        private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(false);
        private final ReadOnlyDoubleWrapper arrival = new ReadOnlyDoubleWrapper(1);
        private final ReadOnlyObjectWrapper<Optional<Paddr>> sought = new ReadOnlyObjectWrapper<>(Optional.empty());
        private final List<Place> visited = new ArrayList<>();
        private int visiting;

        Shared(Snapshot first) {
            snapshot = new ReadOnlyObjectWrapper<>(first);
            LevelNames.speakOf(first.mode().nrLevels());
            visited.add(first.place());
        }
    }

    /** Creates the state for a machine, at its last moment, with the start of the linear mapping selected. */
    public Explorer(Boot boot) {
        shared = new Shared(first(new BootSpace(boot.lastState())));
        seen = shared.snapshot.getReadOnlyProperty();
    }

    /** Returns the state for an address space: of a boot, whatever its moment, or a recording. */
    public static Explorer of(AddressSpace space) {
        return switch (space) {
            case BootSpace boot -> new Explorer(boot.state().boot());
            case Recording recording -> new Explorer(recording);
        };
    }

    /**
     * Creates the state for a recording, which has one moment, with the start of its kernel selected if that is known.
     *
     * @throws kspace.core.space.RecordingException if what it maps cannot be listed
     */
    public Explorer(Recording recording) {
        recording.requireListable();
        shared = new Shared(first(recording));
        seen = shared.snapshot.getReadOnlyProperty();
    }

    private Explorer(Explorer all, ObservableValue<Boolean> shown) {
        shared = all.shared;
        ReadOnlyObjectWrapper<Snapshot> latest = new ReadOnlyObjectWrapper<>();
        latest.bind(all.seen.when(shown));
        seen = latest.getReadOnlyProperty();
    }

    /**
     * Returns this state for views that are not always shown: while they are not, it stays as it was for them, and they have
     * nothing to do.
     */
    public Explorer whileShown(ObservableValue<Boolean> shown) {
        return new Explorer(this, shown);
    }

    private static Snapshot first(AddressSpace space) {
        return Snapshot.of(space, space, new Place(Selection.of(firstSelected(space)), Optional.empty()));
    }

    /** Returns the address that is selected in a new window: where the direct map starts, in a recording the kernel. */
    public static Vaddr firstSelected(AddressSpace space) {
        return switch (space) {
            case BootSpace boot -> boot.state().boot().layout().range(RangeRole.DIRECT_MAP).first();
            case Recording recording -> recording.firstToSee();
        };
    }

    /** Shows another machine at its last moment. */
    public void open(Boot boot) {
        Snapshot first = first(new BootSpace(boot.lastState()));
        shared.visited.clear();
        shared.visited.add(first.place());
        shared.visiting = 0;
        shared.sought.set(Optional.empty());
        LevelNames.speakOf(first.mode().nrLevels());
        shared.snapshot.set(first);
        updateHistory();
    }

    /**
     * Shows the machine after something about it was changed: the place stays, and so does the moment, the last one as the
     * last one.
     */
    public void change(Boot boot) {
        Snapshot now = shared.snapshot.get();
        boolean atEnd = now.moment() == now.boot().nrSteps();
        BootState last = boot.lastState();
        BootState state = atEnd ? last : boot.state(Math.min(now.moment(), boot.nrSteps()));
        LevelNames.speakOf(boot.machine().mode().nrLevels());
        shared.snapshot.set(Snapshot.of(state, last, now.place()));
    }

    /** Goes to a moment; one outside 0..nrSteps is moved to the nearest end. A recording has no other than its own. */
    public void setMoment(long moment) {
        Snapshot now = shared.snapshot.get();
        now.booted().map(BootState::boot).ifPresent(boot -> {
            long clamped = Math.clamp(moment, 0, boot.nrSteps());
            if (clamped != now.moment()) {
                shared.snapshot.set(Snapshot.of(boot.state(clamped), now.lastState(), now.place()));
            }
        });
    }

    /** Selects an address everywhere. */
    public void select(Vaddr va) {
        select(Selection.of(va));
    }

    /** Selects an address and one entry on the way of its translation; a zoom that does not show it moves there. */
    public void select(Selection next) {
        visit(new Place(next, shared.visited.get(shared.visiting).zoom().map(zoom -> inSight(zoom, next.va()))));
    }

    private static VaddrRange inSight(VaddrRange zoom, Vaddr va) {
        VaddrRange page = ZoomRange.pageOf(va);
        if (zoom.overlaps(page)) {
            return zoom;
        }
        ZoomRange before = ZoomRange.fit(zoom, 0);
        double margin = before.sizeBytes() / PagingConsts.BASE_PAGE_SIZE / 4;
        return before.movedTo(ZoomRange.fit(page, margin).addresses()).addresses();
    }

    /** Zooms to addresses and keeps the zoom before as something to go back to. */
    public void zoomTo(VaddrRange addresses) {
        visit(new Place(shared.visited.get(shared.visiting).selection(), Optional.of(addresses)));
    }

    /** Leaves the zoom, which stays something to go back to. */
    public void showAll() {
        visit(new Place(shared.visited.get(shared.visiting).selection(), Optional.empty()));
    }

    /** Selects an address and zooms, as one thing to go back from. */
    public void visit(Place next) {
        if (!next.equals(shared.visited.get(shared.visiting))) {
            shared.visited.subList(shared.visiting + 1, shared.visited.size()).clear();
            shared.visited.add(next);
            shared.visiting++;
        }
        visit();
    }

    /** Moves or changes the zoom a little, as the mouse does all the time: not a thing to go back to. */
    public void adjustZoom(VaddrRange addresses) {
        shared.visited.set(shared.visiting,
                new Place(shared.visited.get(shared.visiting).selection(), Optional.of(addresses)));
        visit();
    }

    /**
     * Goes to a zoom by one step of many, as the wheel does; empty for all addresses. Only where zooming begins and ends is
     * a thing to go back to.
     */
    public void stepZoom(Optional<VaddrRange> next) {
        if (next.isEmpty()) {
            showAll();
        } else if (shared.snapshot.get().zoom().isEmpty()) {
            zoomTo(next.get());
        } else {
            adjustZoom(next.get());
        }
    }

    /** Returns to the place before this one, if there is one. */
    public void back() {
        if (shared.visiting > 0) {
            shared.visiting--;
            visit();
        }
    }

    /** Returns to the place that {@link #back()} left, if there is one. */
    public void forward() {
        if (shared.visiting + 1 < shared.visited.size()) {
            shared.visiting++;
            visit();
        }
    }

    private void visit() {
        shared.snapshot.set(shared.snapshot.get().at(shared.visited.get(shared.visiting)));
        updateHistory();
    }

    /** Says everything again, after levels got other names. */
    public void renameLevels() {
        LevelNames.speakOf(shared.snapshot.get().mode().nrLevels());
        shared.snapshot.set(shared.snapshot.get().at(shared.snapshot.get().place()));
    }

    private void updateHistory() {
        shared.canGoBack.set(shared.visiting > 0);
        shared.canGoForward.set(shared.visiting + 1 < shared.visited.size());
    }

    /** Returns all that the window shows. */
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return seen;
    }

    /** Returns all that the window shows. */
    public Snapshot snapshot() {
        return seen.get();
    }

    /** Looks for a physical address in all views, or for none any more if it is empty. */
    public void seek(Optional<Paddr> pa) {
        shared.sought.set(pa);
    }

    /** Returns the physical address that is looked for, also while other ones are selected; empty if none is. */
    public ReadOnlyObjectProperty<Optional<Paddr>> soughtProperty() {
        return shared.sought.getReadOnlyProperty();
    }

    /** Says how far the picture of the selected address's translation has come to its result, 0..1. */
    public void setArrival(double share) {
        shared.arrival.set(share);
    }

    /**
     * Returns how far the picture of the selected address's translation has come to its result: 0 while it is on its way, 1
     * once the physical address is found, and always 1 if nothing moves.
     */
    public ReadOnlyDoubleProperty arrivalProperty() {
        return shared.arrival.getReadOnlyProperty();
    }

    /** Returns the addresses that were selected before the one that is, each once, the last one first. */
    public List<Vaddr> selectedBefore() {
        Vaddr now = snapshot().selection().va();
        return shared.visited.reversed().stream().map(it -> it.selection().va()).distinct()
                .filter(it -> !it.equals(now)).toList();
    }

    /** Returns whether there is a place to go back to. */
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return shared.canGoBack.getReadOnlyProperty();
    }

    /** Returns whether there is a place to go forward to. */
    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return shared.canGoForward.getReadOnlyProperty();
    }
}

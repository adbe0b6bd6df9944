package kspace.app.state;

import java.util.List;
import java.util.Optional;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;

/**
 * All that the window shows, at one instant and consistent in itself: every view is a function of this.
 *
 * @param state everything as it is at the moment
 * @param lastState everything as it is after the last step, for what is still to come
 * @param selection what is selected
 * @param zoom the addresses that the map and the overview of the page tables are zoomed to; empty if they show all
 * @param translation the translation of the selected address at the moment
 * @param checks what the checks come to at the moment
 */
public record Snapshot(
        BootState state,
        BootState lastState,
        Selection selection,
        Optional<VaddrRange> zoom,
        Translation translation,
        MomentChecks checks) {

    /** Returns what the window shows at a place. */
    public static Snapshot of(BootState state, BootState lastState, Place place) {
        return at(state, lastState, place, new MomentChecks(state));
    }

    private static Snapshot at(BootState state, BootState lastState, Place place, MomentChecks checks) {
        return new Snapshot(
                state, lastState, place.selection(), place.zoom(), state.translate(place.selection().va()), checks);
    }

    /** Returns what the window shows at another place at the same moment. */
    public Snapshot at(Place other) {
        return at(state, lastState, other, checks);
    }

    /** Returns what the window shows with all addresses in sight. */
    public static Snapshot of(BootState state, BootState lastState, Selection selection) {
        return of(state, lastState, new Place(selection, Optional.empty()));
    }

    /** Returns where the window is. */
    public Place place() {
        return new Place(selection, zoom);
    }

    /** Returns the boot of the machine. */
    public Boot boot() {
        return state.boot();
    }

    /** Returns the moment. */
    public long moment() {
        return state.moment();
    }

    /** Returns the entry that is looked at: the selected level's, or the last one of the walk; empty if none was read. */
    public Optional<WalkStep> selectedEntry() {
        List<WalkStep> steps = translation.steps();
        return steps.stream()
                .filter(step -> step.level() == selection.level())
                .findFirst()
                .or(() -> steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast()));
    }
}

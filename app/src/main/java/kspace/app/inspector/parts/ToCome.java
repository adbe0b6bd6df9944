package kspace.app.inspector.parts;

import java.util.Optional;
import java.util.OptionalLong;
import kspace.app.state.Snapshot;
import kspace.core.kernel.asterinas.boot.PhaseName;

/**
 * That the boot maps the selected address at a later moment.
 *
 * @param step the step that does
 * @param phase the phase it belongs to
 * @param sentence what people read
 */
public record ToCome(long step, PhaseName phase, String sentence) {

    /** Returns when the selected address is going to be mapped; empty if it is mapped already or never is. */
    public static Optional<ToCome> of(Snapshot snapshot) {
        OptionalLong step = snapshot.stepThatMaps(snapshot.selection().va());
        if (snapshot.translation().pa().isPresent() || step.isEmpty()) {
            return Optional.empty();
        }
        long number = step.getAsLong();
        long ahead = number - snapshot.moment();
        PhaseName phase = snapshot.boot().phaseOfStep(number).name();
        String when = ahead == 1 ? PartMessage.THE_NEXT_STEP.text() : PartMessage.STEPS_FROM_NOW.text(ahead);
        return Optional.of(new ToCome(
                number, phase, PartMessage.STEP_MAPS_ADDRESS_PHASE.text(number, when, phase.displayName())));
    }
}

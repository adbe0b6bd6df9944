package kspace.app.inspector;

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
record ToCome(long step, PhaseName phase, String sentence) {

    /** Returns when the selected address is going to be mapped; empty if it is mapped already or never is. */
    static Optional<ToCome> of(Snapshot snapshot) {
        OptionalLong step = snapshot.stepThatMaps(snapshot.selection().va());
        if (snapshot.translation().pa().isPresent() || step.isEmpty()) {
            return Optional.empty();
        }
        long number = step.getAsLong();
        long ahead = number - snapshot.moment();
        PhaseName phase = snapshot.boot().phaseOfStep(number).name();
        String when = ahead == 1 ? "the next step" : Words.count(ahead) + " steps from now";
        return Optional.of(new ToCome(
                number, phase, "Step " + Words.count(number) + " maps this address, " + when + ", in phase "
                        + phase.displayName() + "."));
    }
}

package kspace.app.timeline;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;

/**
 * A question about a machine that only other boots of it can answer: what a phase would cost if something were different,
 * or what would let a boot go through that stops.
 *
 * @param boot the machine's boot
 * @param phase the phase; empty to ask what helps
 */
record TrialBoot(Boot boot, Optional<PhaseName> phase) {

    /** Returns the question that goes with a moment; empty if none does. */
    static Optional<TrialBoot> at(Snapshot snapshot) {
        Boot boot = snapshot.boot();
        if (boot.failure().isPresent() && snapshot.moment() == boot.nrSteps()) {
            return Optional.of(new TrialBoot(boot, Optional.empty()));
        }
        return snapshot.state().step().filter(Step.PageMapped.class::isInstance)
                .map(step -> new TrialBoot(boot, Optional.of(step.phase())));
    }

    /**
     * Boots the machine in other ways until the question is answered.
     *
     * @return the answer; an empty text if there is nothing to say
     */
    RichText answer(BooleanSupplier isStale) {
        return phase.map(it -> WhatIf.of(boot, it)).orElseGet(() -> Remedy.of(boot, isStale)).orElse(RichText.empty());
    }
}

package kspace.app.data.figure;

import java.util.Optional;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Step;

/** The step that decided on the size of the page that holds an address. */
public final class Decision {
    private Decision() {}

    /** Returns the first step up to the moment that mapped the page of the selected address, and decided on its size. */
    public static Optional<Step.PageMapped> of(Snapshot snapshot) {
        return snapshot.booted().flatMap(state -> of(state, snapshot.selection().va()));
    }

    private static Optional<Step.PageMapped> of(BootState state, Vaddr va) {
        Boot boot = state.boot();
        return boot.stepThatMaps(va, 0).stream().filter(step -> step <= state.moment()).boxed().findFirst()
                .flatMap(step -> boot.state(step).step()).flatMap(Decision::mapped);
    }

    /** Returns the page that the last step of a moment mapped, if it did. */
    public static Optional<Vaddr> lastPage(BootState state) {
        return state.step().flatMap(Decision::mapped).map(Step.PageMapped::va);
    }

    private static Optional<Step.PageMapped> mapped(Step step) {
        return step instanceof Step.PageMapped page ? Optional.of(page) : Optional.empty();
    }
}

package kspace.app.tables;

import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.RangeKind;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;

/** What the addresses of a machine are for: what a phase maps there if one does, else the layout's range. */
record KernelRanges(Boot boot) {

    /** Returns the phase that maps {@code va}, if one does. */
    Optional<Phase> phaseAt(Vaddr va) {
        return boot.phases().stream()
                .filter(phase -> phase.mapping().filter(it -> it.range().contains(va)).isPresent())
                .findFirst();
    }

    /** Returns what {@code va} is for, if it is for anything. */
    Optional<RangeKind> kindAt(Vaddr va) {
        return phaseAt(va).flatMap(phase -> kindOf(phase.name()))
                .or(() -> boot.layout().rangeAt(va).map(KernelLayout.KernelRange::kind));
    }

    /** Returns what a phase maps, if it maps anything. */
    static Optional<RangeKind> kindOf(PhaseName phase) {
        return switch (phase) {
            case LINEAR -> Optional.of(RangeKind.LINEAR);
            case METADATA -> Optional.of(RangeKind.METADATA);
            case CODE -> Optional.of(RangeKind.CODE);
            case NEW, ACTIVATE, KVIRT -> Optional.empty();
        };
    }
}

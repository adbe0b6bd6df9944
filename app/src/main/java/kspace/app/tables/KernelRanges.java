package kspace.app.tables;

import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
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

    /** Returns the range that {@code va} is mapped for, or else lies in. */
    Optional<NamedRange> rangeOf(Vaddr va) {
        return phaseAt(va).flatMap(phase -> roleOf(phase.name())).map(boot.layout()::named)
                .or(() -> boot.layout().rangeAt(va));
    }

    /** Returns what {@code va} is for, if it is for anything. */
    Optional<RangeRole> roleAt(Vaddr va) {
        return rangeOf(va).map(NamedRange::role);
    }

    /** Returns what a phase maps, if it maps anything. */
    static Optional<RangeRole> roleOf(PhaseName phase) {
        return switch (phase) {
            case LINEAR -> Optional.of(RangeRole.DIRECT_MAP);
            case METADATA -> Optional.of(RangeRole.FRAME_METADATA);
            case CODE -> Optional.of(RangeRole.TEXT);
            case NEW, ACTIVATE, KVIRT -> Optional.empty();
        };
    }
}

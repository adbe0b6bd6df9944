package kspace.app.map;

import java.util.Optional;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.PhaseName;

/**
 * What a part of the virtual column is.
 *
 * @param space what it is to the processor
 * @param kind the range of the layout that it belongs to; empty outside all
 * @param phase the phase that maps it; empty if none does
 * @param state what has become of it
 * @param area the KVirtAreas that it is, or is a part of; empty if it is none
 */
record VirtualPart(
        SpacePart space,
        Optional<RangeRole> kind,
        Optional<PhaseName> phase,
        PartState state,
        Optional<AreaSpan> area) {

    /** Returns the range that a phase is meant to map into, if it maps anything. */
    static Optional<RangeRole> home(PhaseName phase) {
        return switch (phase) {
            case LINEAR -> Optional.of(RangeRole.DIRECT_MAP);
            case METADATA -> Optional.of(RangeRole.FRAME_METADATA);
            case CODE -> Optional.of(RangeRole.TEXT);
            case KVIRT -> Optional.of(RangeRole.MAPPINGS);
            case NEW, ACTIVATE -> Optional.empty();
        };
    }

    /** Returns the range whose colour and name the part has: that of what it is mapped for, else where it lies. */
    Optional<RangeRole> hue() {
        return phase.flatMap(VirtualPart::home).or(() -> kind);
    }

    /** Returns whether a phase maps it outside the range that the layout gives it. */
    boolean overruns() {
        return phase.isPresent() && !hue().equals(kind);
    }

    /** Returns whether there is something to say about it: a range, a mapping, or addresses that are not the kernel's. */
    boolean isNamed() {
        return space != SpacePart.KERNEL_HALF || hue().isPresent();
    }
}

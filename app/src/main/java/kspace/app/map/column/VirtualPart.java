package kspace.app.map.column;

import java.util.Optional;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;

/**
 * What a part of the virtual column is.
 *
 * @param space what it is to the processor
 * @param range the range with a name that it lies in; empty outside all
 * @param purpose the range that it is mapped for, now or later; empty if it never is, or nobody knows what for
 * @param state what has become of it
 * @param area the KVirtAreas that it is, or is a part of; empty if it is none
 * @param recorded what a recording tells of it; empty for a boot, which tells it by phases
 */
public record VirtualPart(
        SpacePart space,
        Optional<NamedRange> range,
        Optional<NamedRange> purpose,
        PartState state,
        Optional<AreaSpan> area,
        Optional<RecordedPart> recorded) {

    /** Returns the range whose name the part has: that of what it is mapped for, else where it lies. */
    public Optional<NamedRange> named() {
        return purpose.or(() -> range);
    }

    /**
     * Returns what its colour stands for. What a recording maps for no range with a name is something else, except that a window
     * is a direct map by nature.
     */
    public Optional<RangeRole> hue() {
        return named().map(NamedRange::role).or(() -> {
            boolean isWindow = space == SpacePart.WINDOW && recorded.isPresent();
            return isWindow ? Optional.of(RangeRole.DIRECT_MAP)
                    : isMapping() ? Optional.of(RangeRole.OTHER) : Optional.empty();
        });
    }

    /** Returns whether something is mapped here, or is going to be. */
    public boolean isMapping() {
        return purpose.isPresent() || recorded.filter(RecordedPart::isMapped).isPresent();
    }

    /** Returns whether it is mapped outside the range that the layout gives to what it is mapped for. */
    public boolean overruns() {
        return purpose.isPresent() && !hue().equals(range.map(NamedRange::role));
    }

    /** Returns whether there is something to say about it: a range, a mapping, or addresses that are not the kernel's. */
    public boolean isNamed() {
        return space != SpacePart.KERNEL_HALF || hue().isPresent() || recorded.isPresent();
    }
}

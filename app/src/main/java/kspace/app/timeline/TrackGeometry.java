package kspace.app.timeline;

import java.util.List;
import java.util.Optional;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;

/**
 * Where steps lie on the track, and back. Phases have schematic widths, so that short ones can be seen and hit; within a
 * phase the position is true.
 *
 * @param x the track's left end
 * @param width its width
 * @param spans the phases in order, those that a failed boot never reaches included
 */
record TrackGeometry(double x, double width, List<Span> spans) {
    private static final double GAP = 3;

    /**
     * A phase's place.
     *
     * @param name the phase
     * @param phase its steps; empty if the boot never reaches it
     * @param x its left end
     * @param width its width
     */
    record Span(PhaseName name, Optional<Phase> phase, double x, double width) {
        double end() {
            return x + width;
        }

        private double shareOf(long step) {
            Phase steps = phase.orElseThrow();
            return (double) (step - steps.firstStep() + 1) / steps.nrSteps();
        }
    }

    /** Lays out the phases of a boot. */
    static TrackGeometry of(List<Phase> phases, double x, double width) {
        boolean isComplete = phases.getLast().name().compareTo(PhaseName.ACTIVATE) >= 0;
        List<PhaseName> names = java.util.Arrays.stream(PhaseName.values())
                .filter(name -> (!isComplete && name != PhaseName.KVIRT) || phaseNamed(phases, name).isPresent())
                .toList();
        double weights = names.stream().mapToDouble(TrackGeometry::weight).sum();
        double room = width - (names.size() - 1) * GAP;
        List<Span> spans = new java.util.ArrayList<>();
        double at = x;
        for (PhaseName name : names) {
            double end = at + room * weight(name) / weights;
            spans.add(new Span(name, phaseNamed(phases, name), Math.round(at), Math.round(end) - Math.round(at)));
            at = end + GAP;
        }
        return new TrackGeometry(x, width, List.copyOf(spans));
    }

    private static Optional<Phase> phaseNamed(List<Phase> phases, PhaseName name) {
        return phases.stream().filter(phase -> phase.name() == name).findFirst();
    }

    private static double weight(PhaseName name) {
        return switch (name) {
            case NEW -> 13;
            case LINEAR -> 47;
            case METADATA -> 19;
            case CODE -> 14;
            case ACTIVATE -> 7;
            case KVIRT -> 16;
        };
    }

    /** Returns the x coordinate at which step {@code moment} is done; the left end for 0. */
    double xOf(long moment) {
        for (Span span : spans) {
            if (span.phase().isPresent() && moment <= span.phase().get().lastStep()) {
                return span.x() + span.width() * span.shareOf(moment);
            }
        }
        return lastReached().end();
    }

    /** Returns the moment that lies nearest to an x coordinate. */
    long momentAt(double at) {
        for (Span span : spans) {
            if (span.phase().isPresent() && at <= span.end() + GAP / 2) {
                Phase phase = span.phase().get();
                double share = Math.clamp((at - span.x()) / span.width(), 0, 1);
                return phase.firstStep() - 1 + Math.round(share * phase.nrSteps());
            }
        }
        return lastReached().phase().orElseThrow().lastStep();
    }

    private Span lastReached() {
        return spans.reversed().stream().filter(span -> span.phase().isPresent()).findFirst().orElseThrow();
    }
}

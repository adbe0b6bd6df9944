package kspace.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Landmark;
import kspace.core.kernel.asterinas.boot.StepKind;
import kspace.core.kernel.asterinas.boot.StepLine;

/**
 * What is marked on the track. Marks that would lie on each other share a place, and of the tables as many are marked as
 * can be told apart, so the cost does not depend on the number of steps.
 *
 * @param landmarks the steps worth a look, from the left
 * @param tables steps that allocate a table, from the left
 */
record TrackMarks(List<Mark> landmarks, List<Tick> tables) {
    private static final double LANDMARK_PITCH = 12;
    private static final double TICK_PITCH = 3;

    /**
     * One place with a sign.
     *
     * @param x where it lies
     * @param landmarks what is there, from the left; at least one
     */
    record Mark(double x, List<Landmark> landmarks) {
        long step() {
            return landmarks.getFirst().step();
        }

        /** Returns what its sign stands for: the most serious thing there. */
        Landmark shown() {
            return landmarks.stream().filter(Landmark.Failure.class::isInstance).findFirst()
                    .or(() -> landmarks.stream().filter(it -> !(it instanceof Landmark.FindingAt)).findFirst())
                    .orElse(landmarks.getFirst());
        }
    }

    /**
     * A step that allocates a table.
     *
     * @param x where it lies
     * @param step the step
     */
    record Tick(double x, long step) {}

    /**
     * All that the marks depend on.
     *
     * @param boot the boot
     * @param geometry the track
     * @param findings whether what was found about the machine is marked
     */
    record Key(Boot boot, TrackGeometry geometry, boolean findings) {
        /** What the kernel's source says is the same on every machine, and never marked. */
        boolean isMarked(Landmark landmark) {
            return !(landmark instanceof Landmark.FindingAt at) || (findings && !at.finding().kind().isGeneral());
        }
    }

    static TrackMarks of(Key key) {
        StepLine line = key.boot().line();
        TrackGeometry geometry = key.geometry();
        List<Mark> marks = new ArrayList<>();
        for (Landmark landmark : line.landmarks().stream().filter(key::isMarked).toList()) {
            double x = geometry.xOf(landmark.step());
            Optional<Mark> near = marks.isEmpty() || x - marks.getLast().x() >= LANDMARK_PITCH
                    ? Optional.empty()
                    : Optional.of(marks.removeLast());
            List<Landmark> here = new ArrayList<>(near.map(Mark::landmarks).orElse(List.of()));
            here.add(landmark);
            marks.add(new Mark(near.map(Mark::x).orElse(x), List.copyOf(here)));
        }
        List<Tick> ticks = new ArrayList<>();
        OptionalLong next = line.next(StepKind.TABLE, 0);
        while (next.isPresent()) {
            double x = geometry.xOf(next.getAsLong());
            ticks.add(new Tick(x, next.getAsLong()));
            next = line.next(StepKind.TABLE, Math.max(next.getAsLong(), geometry.momentAt(x + TICK_PITCH)));
        }
        return new TrackMarks(List.copyOf(marks), List.copyOf(ticks));
    }
}

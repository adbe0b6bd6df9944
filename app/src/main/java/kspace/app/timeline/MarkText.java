package kspace.app.timeline;

import java.util.stream.Collectors;
import kspace.core.address.ByteSize;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Landmark;
import kspace.core.kernel.asterinas.boot.PhaseName;

/**
 * The words of marks on the track.
 *
 * @param boot the boot
 */
record MarkText(Boot boot) {

    String of(TrackMarks.Mark mark) {
        return mark.landmarks().stream().map(this::of).collect(Collectors.joining(" "));
    }

    String of(Landmark landmark) {
        String step = "Step " + StepText.count(landmark.step()) + ": ";
        return switch (landmark) {
            case Landmark.FirstHugePage page ->
                    step + "the first page larger than 4 KiB, " + pageSize(page.level()) + " at " + page.va() + ".";
            case Landmark.PageSizeChange change ->
                    step + "pages of " + pageSize(change.level()) + " instead of " + pageSize(change.levelBefore())
                            + " from " + change.va() + " on.";
            case Landmark.FindingAt at -> step + "finding " + at.finding().id() + ", " + at.finding().message() + ".";
            case Landmark.AreaChange(_, var change) -> step + change.inWords(boot.machine().consts());
            case Landmark.Failure failure ->
                    step + "the boot stops in phase " + failure.failed().phase().displayName() + ".";
        };
    }

    String of(TrackMarks.Tick tick) {
        PhaseName phase = boot.phaseOfStep(tick.step()).name();
        return "Step " + StepText.count(tick.step()) + ": a table is allocated, in phase " + phase.displayName() + ".";
    }

    private String pageSize(int level) {
        return ByteSize.format(boot.machine().consts().pageSize(level));
    }
}

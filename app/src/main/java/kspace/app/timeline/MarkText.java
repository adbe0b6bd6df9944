package kspace.app.timeline;

import java.util.stream.Collectors;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Landmark;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/**
 * The words of marks on the track.
 *
 * @param boot the boot
 */
record MarkText(Boot boot) {

    String of(TrackMarks.Mark mark) {
        return mark.landmarks().stream().map(it -> of(it).toString()).collect(Collectors.joining(" "));
    }

    Message of(Landmark landmark) {
        return switch (landmark) {
            case Landmark.AreaChange(long step, var change) ->
                    TimelineMessage.STEP_SAID.of(step, change.inWords(boot.machine().consts()));
            case Landmark.FirstHugePage _,Landmark.PageSizeChange _,Landmark.FindingAt _,Landmark.Failure _ ->
                    TimelineMessage.STEP.of(landmark.step(), what(landmark));
        };
    }

    /** Returns what there is to see, to be said within a sentence. */
    Message what(Landmark landmark) {
        PagingConsts consts = boot.machine().consts();
        return switch (landmark) {
            case Landmark.FirstHugePage page ->
                    TimelineMessage.FIRST_HUGE_PAGE.of(consts.pageSize(page.level()), page.va());
            case Landmark.PageSizeChange change -> TimelineMessage.SIZE_CHANGE.of(
                    consts.pageSize(change.level()), consts.pageSize(change.levelBefore()), change.va());
            case Landmark.FindingAt at -> TimelineMessage.FINDING.of(at.finding().id(), at.finding().words());
            case Landmark.AreaChange(_, var change) ->
                    TimelineMessage.FIRST_OF_ITS_KIND.of(change.operation().id());
            case Landmark.Failure failure -> TimelineMessage.STOPS.of(failure.failed().phase().displayName());
        };
    }

    String of(TrackMarks.Tick tick) {
        return TimelineMessage.STEP.of(tick.step(),
                TimelineMessage.TABLE.of(boot.phaseOfStep(tick.step()).name().displayName())).toString();
    }
}

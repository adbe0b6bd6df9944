package kspace.app.timeline;

import kspace.app.text.RichText;
import kspace.app.text.Sentences;
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

    RichText of(TrackMarks.Mark mark) {
        RichText text = RichText.empty();
        for (Landmark landmark : mark.landmarks()) {
            text = text.words(text.isEmpty() ? "" : " ").then(Sentences.rich(of(landmark)));
        }
        return text.joined();
    }

    private Message of(Landmark landmark) {
        return switch (landmark) {
            case Landmark.AreaChange(long step, var change) ->
                    TimelineMessage.STEP.of(step, change.words(boot.machine().consts()));
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

    RichText of(TrackMarks.Tick tick) {
        return Sentences.rich(TimelineMessage.STEP.of(tick.step(),
                TimelineMessage.TABLE.of(boot.phaseOfStep(tick.step()).name().displayName())));
    }
}

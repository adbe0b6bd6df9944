package kspace.app.timeline;

import java.util.List;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Landmark;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.highlight.Highlight;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/**
 * Why the short telling of a boot stops where it does, in words.
 *
 * @param boot the boot
 */
record HighlightText(Boot boot) {

    /** Returns the sentence about one of the boot's highlights. */
    Message of(HighlightReel.Told told) {
        Message what = told.highlight().reasons().stream().map(this::of)
                .reduce((first, second) -> TimelineMessage.BOTH.of(first, second)).orElseThrow();
        return TimelineMessage.HIGHLIGHT.of(told.number(), told.total(), what);
    }

    private Message of(Highlight.Reason reason) {
        return switch (reason) {
            case Highlight.FirstTable _ -> TimelineMessage.FIRST_TABLE.of();
            case Highlight.FirstPage(Phase phase, int level) ->
                    TimelineMessage.FIRST_PAGE.of(phase.name().displayName(), consts().pageSize(level));
            case Highlight.Marked(Landmark landmark) -> new MarkText(boot).what(landmark);
            case Highlight.PhaseDone(Phase phase) -> done(phase);
        };
    }

    private Message done(Phase phase) {
        return switch (phase.name()) {
            case NEW -> TimelineMessage.TABLES_READY.of(phase.nrTables());
            case LINEAR, METADATA, CODE ->
                    TimelineMessage.PHASE_DONE.of(phase.name().displayName(), pages(phase), phase.nrTables());
            case ACTIVATE -> TimelineMessage.ACTIVATED.of();
            case KVIRT -> TimelineMessage.TRIED.of(boot.changes().size());
        };
    }

    private List<Message> pages(Phase phase) {
        return phase.items().levelsDown()
                .mapToObj(level -> TimelineMessage.PAGES.of(phase.items().at(level), consts().pageSize(level)))
                .toList();
    }

    private PagingConsts consts() {
        return boot.machine().consts();
    }
}

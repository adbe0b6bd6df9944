package kspace.app.timeline;

import java.util.Optional;
import java.util.function.Function;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Painter;
import kspace.app.canvas.RichTextPainter;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.paging.PageChoice;

/**
 * Draws the timeline: the track, what the last step did, and why its page has its size.
 *
 * @param snapshot what to show
 * @param whatIf what another machine would do in this phase, if that is known
 * @param told the highlight that is shown, if one is
 * @param remedy what would let a boot go through that stops at the moment; empty if it does not
 * @param transportWidth the room that the buttons take at the left of the track
 * @param marks finds the marks of a track
 * @param pointed the mark under the mouse
 * @param look how everything looks
 */
record TimelinePainter(
        Snapshot snapshot,
        Optional<RichText> whatIf,
        Optional<HighlightReel.Told> told,
        RichText remedy,
        double transportWidth,
        Function<TrackGeometry, TrackMarks> marks,
        Optional<MarksPainter.MarkTarget> pointed,
        Look look)
        implements
            Painter {
    /** Longer lines are hard to read. */
    private static final double MAX_LINE_WIDTH = 1260;

    private static final int MAX_LINES = 4;

    @Override
    public void paint(Surface surface, double width, double height) {
        surface.line(0, 0, width, 0, Stroke.hairline(look.color(Tone.LINE)));
        TrackGeometry track = track(width);
        new PhaseTrack(snapshot.boot(), snapshot.moment(), track, look).paint(surface);
        double x = look.pick(16, 12);
        double end = width - look.pick(16, 12);
        Optional<PageChoice> choice = choice(snapshot);
        if (choice.isPresent()) {
            double tableX = end - DecisionTable.width(look);
            new DecisionTable(choice.get(), whatIf, look).paint(surface, tableX, height);
            end = tableX - look.pick(24, 16);
        }
        words(surface, x, end, height);
        MarksPainter marksPainter =
                new MarksPainter(marks.apply(track), new MarkText(snapshot.boot()), track, look);
        marksPainter.paint(surface);
        pointed.ifPresent(mark -> marksPainter.paintMeaning(surface, mark));
    }

    private void words(Surface surface, double x, double end, double height) {
        StepText text = StepText.of(snapshot);
        TextStyle title = new TextStyle(Face.SANS_BOLD, look.pick(13, 12), look.color(Tone.TEXT));
        surface.text(surface.fitText(text.title(), title, end - x), x, look.pick(78, 65), Anchor.START, title);
        double lineHeight = look.pick(18, 14.5);
        double width = Math.min(end - x, MAX_LINE_WIDTH);
        RichTextPainter painter = new RichTextPainter(look, look.pick(12.5, 10.5), lineHeight);
        double baseline = look.pick(98, 82);
        RichText sentence = told.map(it -> RichText.empty()
                .name(new HighlightText(snapshot.boot()).of(it).toString()).words(" ").then(text.sentence()))
                .orElse(text.sentence());
        int lines = painter.paint(surface, sentence, x, baseline, width, MAX_LINES);
        double next = baseline + lines * lineHeight + look.pick(3, 1);
        RichText more = remedy.isEmpty() ? StepFacts.of(snapshot.state()) : remedy;
        int room = (int) ((height - look.pick(5, 4) - next) / lineHeight) + 1;
        if (!more.isEmpty() && room > 0 && next <= height - look.pick(5, 4)) {
            painter.paint(surface, more, x, next, width, room);
        }
    }

    /** Returns where the steps lie in a picture of {@code width} pixels. */
    TrackGeometry track(double width) {
        double x = Math.max(look.pick(380, 274), transportWidth);
        return TrackGeometry.of(snapshot.boot().phases(), x, Math.max(1, width - look.pick(18, 14) - x));
    }

    /** Returns how the page of the last step came to its size, if that mapped one. */
    static Optional<PageChoice> choice(Snapshot snapshot) {
        return snapshot.state()
                .step()
                .filter(Step.PageMapped.class::isInstance)
                .map(Step.PageMapped.class::cast)
                .map(Step.PageMapped::choice);
    }
}

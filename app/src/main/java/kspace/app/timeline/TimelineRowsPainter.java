package kspace.app.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Part;
import kspace.app.canvas.Plate;
import kspace.app.canvas.RichTextPainter;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.paging.PageChoice;

/**
 * Draws the timeline down a page: a row for each phase with what it makes and the numbers of its steps, filled as far as the boot
 * has come, then what the last step did.
 *
 * @param snapshot what to show
 * @param remedy what would let a boot go through that stops at the moment; empty if it does not
 * @param look how everything looks, and what of it is covered
 */
record TimelineRowsPainter(Snapshot snapshot, RichText remedy, Look look) implements Painter {
    /** Wider pictures have the phases beside each other. */
    static final double WIDEST = 760;

    private static final double ROW = 26;
    private static final double BAR = 20;
    private static final double BASELINE = 15;
    private static final double NAME_WIDTH = 108;
    private static final double STEPS_WIDTH = 104;
    private static final double PADDING = 8;
    private static final double RADIUS = 2;
    private static final double UNDERLINE = 2;
    private static final double SIGN = 11;
    private static final double TITLE_GAP = 26;
    private static final double WORDS = 13;
    private static final double LEADING = 18;
    private static final double TABLE_GAP = 14;
    private static final double TABLE_HEADER = 14;
    private static final double ON_DONE = 0.78;

    /** Returns how high the picture of a width is. */
    double height(Surface surface, double width) {
        double end = wordsTop();
        for (RichText sentence : sentences()) {
            end += lines(surface, sentence, width) * LEADING + 4;
        }
        Optional<PageChoice> choice = TimelinePainter.choice(snapshot);
        if (choice.isPresent()) {
            end += TABLE_GAP + TABLE_HEADER + DecisionTable.height(choice.get(), look, width);
        }
        return Math.ceil(end + 4);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Boot boot = snapshot.boot();
        TrackGeometry track = TrackGeometry.of(boot.phases(), 0, width);
        double y = 0;
        for (TrackGeometry.Span span : track.spans()) {
            surface.beginPart(new Part(Part.Kind.PHASE, span.name().id()), 0, y, width, BAR);
            row(surface, span, y, width);
            surface.endPart();
            y += ROW;
        }
        double next = words(surface, width);
        TimelinePainter.choice(snapshot).ifPresent(choice -> new DecisionTable(choice, Optional.empty(), look)
                .paint(surface, 0, width, next + TABLE_GAP + TABLE_HEADER - LEADING / 2));
    }

    private void row(Surface surface, TrackGeometry.Span span, double y, double width) {
        TextStyle name = new TextStyle(Face.SANS_BOLD, 12, look.color(Tone.TEXT));
        TextStyle muted = new TextStyle(Face.SANS, 12, look.color(Tone.MUTED));
        surface.text(span.name().displayName(), 0, y + BASELINE, Anchor.START, name);
        double x = NAME_WIDTH;
        double room = width - STEPS_WIDTH - x;
        if (span.phase().isEmpty()) {
            surface.box(x, y, room, BAR, RADIUS, Stroke.toCome(look.color(Tone.LINE_STRONG)));
            surface.text(TimelineMessage.NOT_REACHED_AT_ALL.text(), x + PADDING, y + BASELINE, Anchor.START, muted);
            return;
        }
        Phase phase = span.phase().get();
        double share = Math.clamp(
                (double) (snapshot.moment() - phase.firstStep() + 1) / phase.nrSteps(), 0, 1);
        Tone tone = Look.phase(span.name());
        surface.fillRound(x, y, room, BAR, RADIUS, look.color(tone, look.themed(0.11, 0.16)));
        surface.fill(x, y, room * share, BAR - UNDERLINE, look.color(tone, look.themed(0.34, 0.42)));
        surface.fill(x, y + BAR - UNDERLINE, room * share, UNDERLINE, look.color(tone));
        String count = look.covers(Cover.SIZE) ? "" : PhaseTrack.countText(snapshot.boot(), phase);
        TextStyle counted = share == 0 ? muted : muted.in(look.color(Tone.TEXT, ON_DONE));
        double counts = surface.textWidth(count, counted) + 2 * PADDING;
        // Never under the mark of the moment.
        double left = share > 0 && share < 1 && room * share < counts ? x + room * share : x;
        surface.text(surface.fitText(count, counted, x + room - left - 2 * PADDING), left + PADDING, y + BASELINE,
                Anchor.START, counted);
        if (share > 0 && share < 1) {
            surface.fill(x + room * share - 1, y - 2, 2, BAR + 4, look.color(Tone.SELECT));
        }
        boolean isFailing = snapshot.boot().failure().isPresent() && phase.lastStep() == snapshot.boot().nrSteps();
        if (isFailing) {
            Marks.cross(surface, x + room - SIGN - 4, y + 4, SIGN, look.color(Tone.FAIL));
        }
        TextStyle steps = new TextStyle(Face.SANS, Density.LEAST_TYPE, look.color(Tone.MUTED));
        String numbers = phase.nrSteps() == 1 ? TimelineMessage.STEP_NUMBER.text(StepText.count(phase.firstStep()))
                : TimelineMessage.STEP_NUMBERS.text(
                        StepText.count(phase.firstStep()), StepText.count(phase.lastStep()));
        surface.text(numbers, width, y + BASELINE, Anchor.END, steps);
    }

    private double titleBaseline() {
        int rows = TrackGeometry.of(snapshot.boot().phases(), 0, 1).spans().size();
        return rows * ROW + TITLE_GAP - 4;
    }

    private double wordsTop() {
        return titleBaseline() + 6;
    }

    private List<RichText> sentences() {
        RichText more = remedy.isEmpty() ? StepFacts.of(snapshot.state()) : remedy;
        return Stream.of(StepText.of(snapshot).sentence(), more).filter(it -> !it.isEmpty()).toList();
    }

    private int lines(Surface surface, RichText sentence, double width) {
        return new RichTextPainter(look, WORDS, LEADING).nrLines(surface, sentence, width);
    }

    /** Writes what the last step did, and returns where that ends. */
    private double words(Surface surface, double width) {
        boolean isHidden = look.covers(Cover.SIZE) || look.covers(Cover.ENTRY);
        TextStyle title = new TextStyle(Face.SANS_BOLD, 14, look.color(Tone.TEXT));
        if (!look.covers(Cover.SIZE)) {
            surface.text(StepText.of(snapshot).title(), 0, titleBaseline(), Anchor.START, title);
        }
        double y = wordsTop();
        for (RichText sentence : sentences()) {
            int lines = lines(surface, sentence, width);
            if (isHidden) {
                Plate.paint(surface, 0, y, width, lines * LEADING, RADIUS, look);
            } else {
                new RichTextPainter(look, WORDS, LEADING).paint(surface, sentence, 0, y + 14, width, lines);
            }
            y += lines * LEADING + 4;
        }
        return y;
    }
}

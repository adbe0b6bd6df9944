package kspace.app.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Plate;
import kspace.app.canvas.RichTextPainter;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;
import kspace.core.paging.PageChoice;

/**
 * Draws the timeline to be read from afar: the track over the whole width, below it what the step is, then the tests that its
 * page's size passed, and as many of the sentences as there is room for.
 *
 * @param snapshot what to show
 * @param remedy what would let a boot go through that stops at the moment; empty if it does not
 * @param marks finds the marks of a track
 * @param pointed the mark under the mouse
 * @param look how everything looks, and what of it is covered
 */
record LargeTimelinePainter(
        Snapshot snapshot, RichText remedy, Function<TrackGeometry, TrackMarks> marks,
        Optional<MarksPainter.MarkTarget> pointed, Look look) implements Painter {
    private static final double MARGIN = 4;
    private static final double TITLE = 86;
    private static final double TITLE_SIZE = 16;
    private static final double WORDS_SIZE = 13;
    private static final double LARGEST_WORDS = 18;
    private static final double LEADING = 1.4;
    private static final double LINE = 18;
    private static final double TABLE_TOP = 110;
    private static final double BELOW = 4;
    private static final double RADIUS = 6;

    @Override
    public void paint(Surface surface, double width, double height) {
        TrackGeometry track = track(snapshot, width);
        new PhaseTrack(snapshot.boot(), snapshot.moment(), track, look).paint(surface);
        StepText text = StepText.of(snapshot);
        TextStyle title = new TextStyle(Face.SANS_BOLD, TITLE_SIZE, look.color(Tone.TEXT));
        // How many pages there are would tell their size.
        if (look.covers(Cover.SIZE)) {
            Plate.paint(surface, MARGIN, TITLE - TITLE_SIZE, width / 3, TITLE_SIZE + 2 * BELOW, RADIUS, look);
        } else {
            surface.text(text.title(), MARGIN, TITLE, Anchor.START, title);
        }
        Optional<PageChoice> choice = TimelinePainter.choice(snapshot);
        double next = TITLE + LINE + BELOW;
        boolean hidesSize = look.covers(Cover.SIZE);
        if (choice.isPresent()) {
            DecisionTable table = new DecisionTable(choice.get(), Optional.empty(), look);
            next = table.paint(surface, MARGIN, width - 2 * MARGIN, TABLE_TOP) + LINE + BELOW;
        }
        if (hidesSize || look.covers(Cover.ENTRY)) {
            double top = next - LINE + BELOW;
            if (height - MARGIN - top >= LINE) {
                Plate.paint(surface, MARGIN, top, width - 2 * MARGIN, Math.min(2 * LINE, height - MARGIN - top), RADIUS,
                        look);
            }
        } else {
            words(surface, text.sentence(), next - LINE, width - 2 * MARGIN, height - MARGIN);
        }
        MarksPainter marksPainter = new MarksPainter(marks.apply(track), new MarkText(snapshot.boot()), track, look);
        if (!hidesSize) {
            marksPainter.paint(surface);
            pointed.ifPresent(mark -> marksPainter.paintMeaning(surface, mark));
        }
    }

    /** Writes the sentences as large as all of them have room, and one only where it is not cut. */
    private void words(Surface surface, RichText sentence, double top, double width, double bottom) {
        RichText more = remedy.isEmpty() ? StepFacts.of(snapshot.state()) : remedy;
        List<RichText> all = Stream.of(sentence, more).filter(it -> !it.isEmpty()).toList();
        double size = LARGEST_WORDS;
        while (size > WORDS_SIZE && top + height(surface, all, width, size) > bottom) {
            size--;
        }
        double line = size * LEADING;
        RichTextPainter painter = new RichTextPainter(look, size, line);
        double next = top + line;
        for (RichText each : all) {
            int lines = painter.nrLines(surface, each, width);
            if (next + (lines - 1) * line + BELOW <= bottom) {
                painter.paint(surface, each, MARGIN, next, width, lines);
                next += lines * line + BELOW;
            }
        }
    }

    private double height(Surface surface, List<RichText> all, double width, double size) {
        RichTextPainter painter = new RichTextPainter(look, size, size * LEADING);
        return all.stream().mapToDouble(it -> painter.nrLines(surface, it, width) * size * LEADING + BELOW).sum();
    }

    /** Returns where the steps lie in a picture of {@code width} pixels. */
    static TrackGeometry track(Snapshot snapshot, double width) {
        return TrackGeometry.of(snapshot.boot().phases(), MARGIN, Math.max(1, width - 2 * MARGIN));
    }
}

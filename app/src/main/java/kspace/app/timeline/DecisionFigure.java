package kspace.app.timeline;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Painter;
import kspace.app.canvas.RichTextPainter;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.data.SpokenWords;
import kspace.app.data.ViewKind;
import kspace.app.data.figure.Decision;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;
import kspace.core.kernel.asterinas.boot.Step;

/**
 * Draws how the page of the selected address came to its size, for a page of a document.
 *
 * @param snapshot what to show
 * @param look how everything looks, and what of it is covered
 */
public record DecisionFigure(Snapshot snapshot, Look look) implements Painter {
    private static final double TITLE = 14;
    private static final double TITLE_BASELINE = 14;
    private static final double WORDS = 13;
    private static final double LEADING = 18;
    private static final double WORDS_TOP = 22;
    private static final double TABLE_GAP = 22;
    private static final double BELOW = 4;

    /** Returns the figure. */
    public static Region of(ObservableValue<Snapshot> snapshot, ObservableValue<Look> look) {
        PaintedPane pane = new PaintedPane((surface, width, height) -> new DecisionFigure(snapshot.getValue(),
                look.getValue()).paint(surface, width, height), snapshot, look);
        pane.flowing((surface, width) -> OptionalDouble.of(
                new DecisionFigure(snapshot.getValue(), look.getValue()).height(surface, width)));
        pane.describedBy(() -> SpokenWords.of(ViewKind.DECISION, snapshot.getValue()));
        return pane;
    }

    private double height(Surface surface, double width) {
        double words = WORDS_TOP + painter().nrLines(surface, sentence(), width) * LEADING;
        return Math.ceil(words + BELOW + Decision.of(snapshot)
                .map(step -> TABLE_GAP + DecisionTable.height(step.choice(), look, width)).orElse(0.0));
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Optional<Step.PageMapped> step = Decision.of(snapshot);
        surface.text(step.filter(_ -> !look.covers(Cover.SIZE))
                .map(it -> TimelineMessage.DECISION_TITLE.text(snapshot.consts().pageSize(it.level()), it.va()))
                .orElseGet(() -> TimelineMessage.DECISION_TITLE_OPEN.text(snapshot.selection().va())), 0,
                TITLE_BASELINE, Anchor.START, new TextStyle(Face.SANS_BOLD, TITLE, look.color(Tone.TEXT)));
        int lines = painter().nrLines(surface, sentence(), width);
        painter().paint(surface, sentence(), 0, WORDS_TOP + WORDS, width, lines);
        step.ifPresent(it -> new DecisionTable(it.choice(), Optional.empty(), look).paint(surface, 0, width,
                WORDS_TOP + lines * LEADING + TABLE_GAP));
    }

    private RichTextPainter painter() {
        return new RichTextPainter(look, WORDS, LEADING);
    }

    private RichText sentence() {
        return Decision.of(snapshot)
                .map(step -> TimelineMessage.DECISION_SENTENCE.rich(
                        step.phase().displayName(), step.choice().leftBytes(), step.va(), step.pa()))
                .orElseGet(TimelineMessage.NO_DECISION::rich);
    }
}

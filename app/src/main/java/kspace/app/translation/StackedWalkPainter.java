package kspace.app.translation;

import java.util.Optional;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Part;
import kspace.app.canvas.Plate;
import kspace.app.canvas.RichTextPainter;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.text.RichText;
import kspace.app.text.Sentences;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.arch.walk.WalkStep;
import kspace.core.paging.PagingConsts;
import kspace.core.words.LevelNames;

/**
 * Draws a walk down a page: the address and its bits on top, beneath them the tables, each with the entry that is read in it,
 * joined by numbered arrows, and the physical address at the end.
 *
 * @param walk the walk
 * @param progressMs how far it has come, in milliseconds at speed 1
 * @param look how everything looks, and what of it is covered
 */
record StackedWalkPainter(Walk walk, double progressMs, Look look) implements Painter {
    /** Wider walks have their tables side by side. */
    static final double WIDEST = 760;

    private static final double RADIUS = 6;
    private static final double BELOW_BITS = 14;
    private static final double GAP = 30;
    private static final double CARD = 48;
    private static final double LINE = 20;
    private static final double UNREAD = 26;
    private static final double INDEX_WIDTH = 92;
    private static final double PADDING = 10;
    /** Narrower cards have the address that an entry names in a line of its own. */
    private static final double ONE_LINE = 520;
    private static final double HEAD = 5;
    private static final double LINE_WIDTH = 2;
    private static final double NUMBER_RADIUS = 9;
    private static final double RESULT = 46;
    private static final double WORDS = 13;
    private static final double LEADING = 18;
    private static final double MARGIN = 2;
    private static final double SIGN = 11;

    /** Returns how high the picture of a width is. */
    double height(Surface surface, double width) {
        return new Drawing(surface, width).end();
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        new Drawing(surface, width).paint();
    }

    private SeenWalk seen() {
        return new SeenWalk(walk, look);
    }

    /** One picture. */
    private final class Drawing {
        private final Surface surface;
        private final double width;
        private final WalkText text = new WalkText(walk);
        private final WalkFrame frame = walk.time().frame(progressMs);
        private final LargeWalkLayout head;
        private final boolean isNarrow;

        Drawing(Surface surface, double width) {
            this.surface = surface;
            this.width = width;
            head = LargeWalkLayout.stacked(surface, seen().groups(), look, width - 2 * MARGIN);
            isNarrow = width < ONE_LINE;
        }

        void paint() {
            surface.beginPart(Part.ADDRESS, 0, 0, width, head.boxEnd());
            surface.text(walk.translation().va().toString(), 0, head.addressBaseline(), Anchor.START,
                    seen().style(Face.MONO_MEDIUM, head.addressSize(), Tone.TEXT, 1));
            surface.area(0, 0, width, head.addressSize() * 1.25, new LargeWalkPainter.BackTarget());
            new LargeBits(surface, walk, text, head, frame, look).paint();
            surface.endPart();
            double y = cardsTop();
            for (int column = 0; column < seen().nrCards(); column++) {
                double height = height(column);
                if (isReached(column)) {
                    WalkStep step = walk.steps().get(column);
                    surface.beginPart(Part.entry(step.level(), step.index()), 0, y, width, height);
                    card(column, step, frame.level(column), y);
                    surface.endPart();
                } else {
                    placeholder(column, y);
                }
                arrow(column, y + height, y + height + gap(column));
                y += height + gap(column);
            }
            surface.beginPart(Part.RESULT, 0, y, width, resultHeight());
            result(y);
            surface.endPart();
        }

        private double cardsTop() {
            return head.boxEnd() + BELOW_BITS;
        }

        private boolean isReached(int column) {
            return column < walk.steps().size() && frame.level(column).fly() > 0;
        }

        /** Where the picture ends; what is not read takes as much room before as after it is known. */
        double end() {
            double y = cardsTop();
            for (int column = 0; column < seen().nrCards(); column++) {
                y += height(column) + gap(column);
            }
            return Math.ceil(y + resultHeight() + MARGIN);
        }

        private double height(int column) {
            return column >= walk.steps().size() ? UNREAD : isNarrow ? CARD + LINE : CARD;
        }

        private double gap(int column) {
            boolean isLast = column + 1 == seen().nrCards();
            boolean isRead = column < walk.steps().size() - (seen().isFound() ? 0 : 1);
            return isRead || (isLast && seen().isFound()) ? GAP : BELOW_BITS / 2;
        }

        private void placeholder(int column, double y) {
            double height = height(column);
            surface.box(0, y, width, height, RADIUS, Stroke.toCome(look.color(Tone.LINE_STRONG)));
            surface.area(0, y, width, height, new LargeWalkPainter.OnTarget());
            double baseline = y + UNREAD / 2 + 4;
            surface.text(LevelNames.tag(walk.levels().get(column)), PADDING, baseline, Anchor.START,
                    seen().style(Face.SANS_BOLD, 12, Tone.MUTED, 1));
            if (column >= walk.steps().size() && frame.result() > 0 && !look.covers(Cover.VERDICT)) {
                surface.text((text.isListed() ? TranslationMessage.NOT_KNOWN : TranslationMessage.NOT_READ).text(),
                        INDEX_WIDTH + PADDING, baseline, Anchor.START,
                        seen().style(Face.SANS, 12, Tone.MUTED, frame.result()));
            }
        }

        private void card(int column, WalkStep step, WalkFrame.Level part, double y) {
            double height = height(column);
            boolean isEnd = WalkText.endsWalk(step);
            boolean isHidden = look.covers(Cover.ENTRY) || (isEnd && look.covers(Cover.VERDICT));
            boolean isRead = part.light() > 0;
            Color level = look.color(Look.level(step.level()));
            surface.fillRound(0, y, width, height, RADIUS, look.color(Tone.SUBTLE));
            Tone edge = isRead && isEnd && !isHidden ? Tone.FAIL : Tone.LINE_STRONG;
            surface.box(0, y, width, height, RADIUS,
                    Stroke.solid(look.color(edge), edge == Tone.FAIL ? LINE_WIDTH : 1));
            surface.fillRound(0, y, 4, height, 2, level);
            surface.area(0, y, width, height, new LevelCards.LevelTarget(step.level()));
            index(step, part, y);
            double x = INDEX_WIDTH + PADDING;
            double first = y + 18;
            double second = y + 18 + LINE;
            TextStyle muted = seen().style(Face.SANS, 12, Tone.MUTED, 1);
            surface.text(text.tableAt(step), x, first, Anchor.START, muted);
            if (isHidden) {
                Plate.paint(surface, x, second - 14, width - PADDING - x, y + height - second + 8, RADIUS, look);
                return;
            }
            if (!isRead) {
                return;
            }
            surface.text(TranslationMessage.ENTRY_AT.text(entryAt(step)), width - PADDING, first, Anchor.END,
                    muted.in(look.color(Tone.MUTED, part.light())));
            TextStyle raw = seen().style(Face.MONO, 12, Tone.TEXT, part.light());
            String digits = Hex.grouped(step.raw());
            surface.text(digits, x, second, Anchor.START, raw);
            double named = names(step, part, isNarrow ? second + LINE : second);
            double from = x + surface.textWidth(digits, raw) + PADDING;
            String flags = text.flags(step);
            double room = (isNarrow ? width - PADDING : named - PADDING) - from;
            if (surface.textWidth(flags, muted) <= room) {
                surface.text(flags, from, second, Anchor.START, muted.in(look.color(Tone.MUTED, part.light())));
            }
        }

        private Paddr entryAt(WalkStep step) {
            return step.table().plus((long) step.index() * PagingConsts.PTE_SIZE);
        }

        private void index(WalkStep step, WalkFrame.Level part, double y) {
            LevelTag.paint(surface, PADDING, y + 8, step.level(), look);
            double x = PADDING + LevelTag.width(look) + 8;
            TextStyle bold = seen().style(Face.MONO_BOLD, 14, Tone.TEXT, part.fly());
            if (look.covers(Cover.INDEX)) {
                Plate.paint(surface, x, y + 6, surface.textWidth("[000]", bold), 18, 4, look);
                return;
            }
            surface.text("[" + step.index() + "]", x, y + 20, Anchor.START, bold);
            head.boxes().stream().filter(it -> it.bits().level() == step.level()).findFirst()
                    .ifPresent(box -> surface.text(TranslationMessage.BITS.text(box.bits().span()), PADDING,
                            y + 18 + LINE, Anchor.START, seen().style(Face.SANS, 11, Tone.MUTED, 1)));
        }

        /** Writes what an entry is, and the address that it names, and returns where that begins. */
        private double names(WalkStep step, WalkFrame.Level part, double baseline) {
            boolean isEnd = WalkText.endsWalk(step);
            TextStyle address = seen().style(Face.MONO_BOLD, 13, Tone.TEXT, part.rise());
            TextStyle kind = seen().style(isEnd ? Face.SANS_BOLD : Face.SANS, 12, isEnd ? Tone.FAIL : Tone.MUTED,
                    part.light());
            String named = WalkText.address(step);
            double end = width - PADDING;
            if (isNarrow) {
                double x = INDEX_WIDTH + PADDING;
                surface.text(text.kind(step), isEnd ? x + SIGN + 4 : x, baseline, Anchor.START, kind);
                if (isEnd) {
                    Marks.cross(surface, x, baseline - SIGN + 1, SIGN, kind.color());
                }
                surface.text(named, end, baseline, Anchor.END, address);
                return end;
            }
            surface.text(named, end, baseline, Anchor.END, address);
            double kindEnd = named.isEmpty() ? end : end - surface.textWidth(named, address) - 8;
            surface.text(text.kind(step), kindEnd, baseline, Anchor.END, kind);
            double start = kindEnd - surface.textWidth(text.kind(step), kind);
            if (isEnd) {
                Marks.cross(surface, start - SIGN - 4, baseline - SIGN + 1, SIGN, kind.color());
                return start - SIGN - 4;
            }
            return start;
        }

        /** The address that an entry names leads to the next table, or to the page. */
        private void arrow(int column, double from, double to) {
            if (column >= walk.steps().size() || gap(column) < GAP || look.covers(Cover.ENTRY)) {
                return;
            }
            double share = frame.level(column).carry();
            boolean isLast = column + 1 == walk.steps().size();
            if (share == 0 || (isLast && !seen().isFound())
                    || (isLast && (seen().hidesSize() || look.covers(Cover.VERDICT)))) {
                return;
            }
            double start = width - PADDING - 40;
            double end = INDEX_WIDTH + PADDING + 30;
            double middle = Math.floor((from + to) / 2 - 3) + 0.5;
            Color color = look.color(Tone.MUTED, share);
            Stroke stroke = Stroke.solid(color, 1.5);
            double tip = to - 2;
            surface.stroke(new Outline().moveTo(start, from).lineTo(start, middle).lineTo(end, middle)
                    .lineTo(end, tip), stroke);
            surface.stroke(new Outline().moveTo(end - HEAD, tip - HEAD).lineTo(end, tip).lineTo(end + HEAD, tip - HEAD),
                    stroke);
            number(column + 1, (start + end) / 2, middle, share);
        }

        private void number(int number, double x, double y, double opacity) {
            surface.fillRound(x - NUMBER_RADIUS - 3, y - NUMBER_RADIUS, 2 * NUMBER_RADIUS + 6, 2 * NUMBER_RADIUS,
                    NUMBER_RADIUS, look.color(Tone.PANEL));
            surface.box(x - NUMBER_RADIUS, y - NUMBER_RADIUS, 2 * NUMBER_RADIUS, 2 * NUMBER_RADIUS, NUMBER_RADIUS,
                    Stroke.solid(look.color(Tone.MUTED, opacity), 1.5));
            surface.text(Integer.toString(number), x, y + 4, Anchor.MIDDLE,
                    seen().style(Face.SANS_BOLD, 11, Tone.TEXT, opacity));
        }

        private Optional<RichText> failure() {
            return seen().isFound() ? Optional.empty()
                    : Optional.of(RichText.empty().fail(text.resultTitle()).words("  ")
                            .then(Sentences.rich(text.resultWords())));
        }

        private double resultHeight() {
            return failure().map(it -> 2.0 * PADDING + LEADING
                    * new RichTextPainter(look, WORDS, LEADING).nrLines(surface, it, width - 2 * PADDING))
                    .orElse(RESULT);
        }

        private void result(double y) {
            double height = resultHeight();
            double share = frame.result();
            if (look.covers(Cover.VERDICT) || seen().hidesSize()) {
                Plate.paint(surface, 0, y, width, height, RADIUS, look);
                return;
            }
            if (share < 1) {
                surface.box(0, y, width, height, RADIUS, Stroke.toCome(look.color(Tone.LINE_STRONG)));
            }
            if (share == 0) {
                return;
            }
            surface.area(0, y, width, height, new TranslationPainter.ResultTarget());
            failure().ifPresentOrElse(words -> {
                surface.box(0, y, width, height, RADIUS, Stroke.solid(look.color(Tone.FAIL, share), LINE_WIDTH));
                new RichTextPainter(look, WORDS, LEADING).paint(surface, words, PADDING, y + PADDING + 13,
                        width - 2 * PADDING, Integer.MAX_VALUE);
            }, () -> found(y, height, share));
        }

        private void found(double y, double height, double share) {
            Color ink = look.color(Tone.PANEL);
            surface.fillRound(0, y, width, height, RADIUS, look.color(Tone.SELECT, share));
            surface.text(text.resultTitle(), PADDING, y + 29, Anchor.START, new TextStyle(Face.MONO_BOLD, 17, ink));
            String sum = walk.page().orElseThrow() + " " + text.offsetText();
            TextStyle mono = new TextStyle(Face.MONO, 12, ink);
            boolean isSum = !walk.steps().isEmpty();
            surface.text(isSum ? sum : text.offsetNote(), width - PADDING, y + 19, Anchor.END,
                    isSum ? mono : new TextStyle(Face.SANS, 12, ink));
            surface.text(text.resultNote(), width - PADDING, y + 37, Anchor.END, new TextStyle(Face.SANS, 12, ink));
        }
    }
}

package kspace.app.translation;

import java.util.List;
import java.util.stream.Stream;
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
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.text.RichText;
import kspace.app.text.Sentences;
import kspace.core.address.Hex;
import kspace.core.arch.walk.WalkStep;
import kspace.core.words.LevelNames;

/**
 * Draws a walk to be read from afar: few things, all of them large.
 *
 * @param walk the walk
 * @param progressMs how far it has come, in milliseconds at speed 1
 * @param look how everything looks, and what of it is covered
 */
record LargeWalkPainter(Walk walk, double progressMs, Look look) implements Painter {
    private static final double RADIUS = 6;
    private static final double CORNER = 5;
    private static final double ROUND = 0.552;
    private static final double LARGEST_ADDRESS = 17;
    private static final double HEAD = 5;
    private static final double SIGN = 11;
    private static final double LINE_WIDTH = 2;
    private static final double MARGIN = 2;

    @Override
    public void paint(Surface surface, double width, double height) {
        new Drawing(surface, new WalkText(walk), LargeWalkLayout.of(surface, seen().groups(), seen().nrCards(), look,
                width - 2 * MARGIN, height - MARGIN), walk.time().frame(progressMs)).paint();
    }

    /** What the mouse hits where the walk has not come to yet: it goes on to the next table. */
    record OnTarget() {}

    /** What the mouse hits on the address: the walk goes back to where that lies there split. */
    record BackTarget() {}

    private SeenWalk seen() {
        return new SeenWalk(walk, look);
    }

    /** One picture. */
    private final class Drawing {
        private final Surface surface;
        private final WalkText text;
        private final LargeWalkLayout layout;
        private final WalkFrame frame;

        Drawing(Surface surface, WalkText text, LargeWalkLayout layout, WalkFrame frame) {
            this.surface = surface;
            this.text = text;
            this.layout = layout;
            this.frame = frame;
        }

        void paint() {
            surface.beginPart(Part.ADDRESS, 0, 0, layout.width(), layout.boxEnd());
            if (layout.addressSize() > 0) {
                surface.text(walk.translation().va().toString(), 0, layout.addressBaseline(), Anchor.START,
                        seen().style(Face.MONO_MEDIUM, layout.addressSize(), Tone.TEXT, 1));
                surface.area(0, layout.addressBaseline() - layout.addressSize(), layout.width(),
                        layout.addressSize() * 1.25, new BackTarget());
            }
            new LargeBits(surface, walk, text, layout, frame, look).paint();
            surface.endPart();
            for (int column = 0; column < seen().nrCards(); column++) {
                boolean isRead = column < walk.steps().size() && frame.level(column).fly() > 0;
                if (isRead) {
                    connect(column);
                    WalkStep step = walk.steps().get(column);
                    surface.beginPart(Part.entry(step.level(), step.index()), layout.cardX(column), layout.cardY(),
                            layout.cardWidth(), layout.cardHeight());
                    card(column, step, frame.level(column));
                    surface.endPart();
                } else {
                    placeholder(column);
                }
            }
            offset();
            surface.beginPart(Part.RESULT, layout.cardX(seen().nrCards()), layout.cardY(), layout.cardWidth(),
                    layout.cardHeight());
            result();
            surface.endPart();
        }

        /** Draws the line from an index to the table in which it counts. */
        private void connect(int column) {
            int level = walk.levels().get(column);
            layout.boxes().stream().filter(it -> it.bits().use() == AddressBits.Use.INDEX
                    && it.bits().level() == level).findFirst().ifPresent(box -> line(box.middle(),
                            layout.cardX(column) + layout.cardWidth() / 2, look.color(Look.level(level),
                                    frame.level(column).fly())));
        }

        private void line(double from, double to, Color color) {
            double y1 = layout.boxEnd();
            double y2 = layout.cardY();
            double corner = Math.min(CORNER, Math.abs(to - from) / 2);
            Stroke stroke = Stroke.solid(color, LINE_WIDTH);
            if (corner < 1) {
                surface.line(from, y1, from, y2, stroke);
                return;
            }
            double middle = Math.rint((y1 + y2) / 2);
            double side = to > from ? corner : -corner;
            double arc = 1 - ROUND;
            surface.stroke(new Outline().moveTo(from, y1).lineTo(from, middle - corner)
                    .curveTo(from, middle - corner * arc, from + side * arc, middle, from + side, middle)
                    .lineTo(to - side, middle)
                    .curveTo(to - side * arc, middle, to, middle + corner * arc, to, middle + corner)
                    .lineTo(to, y2), stroke);
        }

        private void placeholder(int column) {
            double x = layout.cardX(column);
            surface.box(x, layout.cardY(), layout.cardWidth(), layout.cardHeight(), RADIUS,
                    Stroke.toCome(look.color(Tone.LINE_STRONG)));
            surface.area(x, layout.cardY(), layout.cardWidth(), layout.cardHeight(), new OnTarget());
            double left = x + LargeWalkLayout.CARD_PADDING;
            surface.text(LevelNames.tag(walk.levels().get(column)), left, layout.baseline(0), Anchor.START,
                    seen().style(Face.SANS_BOLD, 13, Tone.FAINT, 1));
            if (column >= walk.steps().size() && frame.result() > 0 && !look.covers(Cover.VERDICT)) {
                surface.text((text.isListed() ? TranslationMessage.NOT_KNOWN : TranslationMessage.NOT_READ).text(),
                        left, layout.baseline(1), Anchor.START,
                        seen().style(Face.SANS, 12, Tone.MUTED, frame.result()));
            }
        }

        private void card(int column, WalkStep step, WalkFrame.Level part) {
            double x = layout.cardX(column);
            double y = layout.cardY();
            boolean isEnd = WalkText.endsWalk(step);
            boolean isHidden = look.covers(Cover.ENTRY) || (isEnd && look.covers(Cover.VERDICT));
            surface.fillRound(x, y, layout.cardWidth(), layout.cardHeight(), RADIUS, look.color(Tone.SUBTLE));
            boolean isRead = part.light() > 0 && !isHidden;
            Tone edge = isRead && isEnd ? Tone.FAIL
                    : isRead && step.level() == walk.selectedLevel() ? Tone.SELECT : Tone.LINE_STRONG;
            surface.box(x, y, layout.cardWidth(), layout.cardHeight(), RADIUS,
                    Stroke.solid(look.color(edge), edge == Tone.LINE_STRONG ? 1 : LINE_WIDTH));
            surface.area(x, y, layout.cardWidth(), layout.cardHeight(), new LevelCards.LevelTarget(step.level()));
            double left = x + LargeWalkLayout.CARD_PADDING;
            LevelTag.paint(surface, left, layout.baseline(0) - 13, step.level(), look);
            head(column, step, part, isHidden);
            if (isHidden) {
                Plate.paint(surface, left, layout.baseline(1) - 14, layout.cardRoom(),
                        y + layout.cardHeight() - layout.baseline(1) + 14 - LargeWalkLayout.CARD_PADDING, CORNER,
                        look);
            } else if (part.light() > 0) {
                entry(column, step, part);
            } else {
                surface.text(text.tableAt(step), left, layout.baseline(1), Anchor.START,
                        seen().style(Face.MONO, LargeWalkLayout.RAW_SIZE, Tone.MUTED, part.fly()));
            }
            boolean isLast = column == walk.steps().size() - 1;
            if (part.carry() > 0 && !(isLast && !seen().isFound())) {
                arrow(column, part.carry());
            }
        }

        private void arrow(int column, double share) {
            double from = layout.cardX(column) + layout.cardWidth() + 3;
            double to = layout.cardX(column + 1) - 3;
            Marks.arrow(surface, from, from + (to - from) * share, layout.cardMiddle(), HEAD, look.color(Tone.MUTED));
        }

        /** The number of the entry, and what it is. */
        private void head(int column, WalkStep step, WalkFrame.Level part, boolean isHidden) {
            double left = layout.cardX(column) + LargeWalkLayout.CARD_PADDING;
            double indexX = left + LargeWalkLayout.TAG_WIDTH + 6;
            String index = "[" + step.index() + "]";
            TextStyle bold = seen().style(Face.MONO_BOLD, 14, Tone.TEXT, part.light());
            double width = surface.textWidth("[000]", bold);
            if (look.covers(Cover.INDEX)) {
                Plate.paint(surface, indexX, layout.baseline(0) - 14, width, 18, CORNER, look);
            } else if (part.light() > 0) {
                surface.text(index, indexX, layout.baseline(0), Anchor.START, bold);
            }
            if (isHidden || part.light() == 0) {
                return;
            }
            boolean isEnd = WalkText.endsWalk(step);
            TextStyle kind = seen().style(isEnd ? Face.SANS_BOLD : Face.SANS, 12, isEnd ? Tone.FAIL : Tone.MUTED,
                    part.light());
            double end = layout.cardX(column) + layout.cardWidth() - LargeWalkLayout.CARD_PADDING;
            double room = end - indexX - surface.textWidth(index, bold) - 6 - (isEnd ? SIGN + 3 : 0);
            Stream.of(text.pageKind(step), text.kind(step), text.briefKind(step))
                    .filter(it -> !it.isEmpty() && surface.textWidth(it, kind) <= room).findFirst()
                    .ifPresentOrElse(words -> kind(words, kind, end, layout.baseline(0), isEnd), () -> {
                        // An entry at which the walk ends names nothing, which leaves the line for that free.
                        if (isEnd) {
                            kind(text.kind(step), kind, end, layout.baseline(1 + layout.rawLines()), true);
                        }
                    });
        }

        private void kind(String words, TextStyle style, double end, double baseline, boolean isEnd) {
            surface.text(words, end, baseline, Anchor.END, style);
            if (isEnd) {
                Marks.cross(surface, end - surface.textWidth(words, style) - SIGN - 3, baseline - SIGN + 1, SIGN,
                        style.color());
            }
        }

        private void entry(int column, WalkStep step, WalkFrame.Level part) {
            double left = layout.cardX(column) + LargeWalkLayout.CARD_PADDING;
            TextStyle raw = seen().style(Face.MONO, LargeWalkLayout.RAW_SIZE, Tone.MUTED, part.light());
            String digits = Hex.grouped(step.raw());
            if (layout.rawLines() == 1) {
                surface.text(digits, left, layout.baseline(1), Anchor.START, raw);
            } else {
                int half = digits.length() / 2 + 1;
                surface.text(digits.substring(0, half), left, layout.baseline(1), Anchor.START, raw);
                surface.text(digits.substring(half), left, layout.baseline(2), Anchor.START, raw);
            }
            String address = WalkText.address(step);
            if (!address.isEmpty() && part.rise() > 0) {
                surface.text(address, left, layout.baseline(1 + layout.rawLines()), Anchor.START,
                        fitting(address, Face.MONO_MEDIUM, look.color(Tone.TEXT, part.rise())));
            }
        }

        /** The largest type in which a number has room on a card. */
        private TextStyle fitting(String number, Face face, Color color) {
            TextStyle largest = new TextStyle(face, LARGEST_ADDRESS, color);
            double width = surface.textWidth(number, largest);
            double size = Math.clamp(Math.floor(LARGEST_ADDRESS * layout.cardRoom() / width), Density.LEAST_TYPE,
                    LARGEST_ADDRESS);
            return new TextStyle(face, size, color);
        }

        /** The offset goes to the result. */
        private void offset() {
            double reached = frame.levels().isEmpty() ? frame.sign() : frame.levels().getLast().carry();
            if (!seen().isFound() || reached == 0 || seen().hidesSize()) {
                return;
            }
            LargeWalkLayout.Box box = layout.boxes().getLast();
            double to = layout.cardX(seen().nrCards()) + layout.cardWidth() / 2;
            line(box.middle(), to, look.color(Tone.LINEAR, reached));
            TextStyle style = seen().style(Face.MONO_MEDIUM, 13, Tone.TEXT, reached);
            double right = to + 8 + surface.textWidth(text.offsetText(), style);
            boolean isRoom = right <= layout.width();
            surface.text(text.offsetText(), isRoom ? to + 8 : to - 8, layout.cardY() - 7,
                    isRoom ? Anchor.START : Anchor.END, style);
        }

        private void result() {
            double x = layout.cardX(seen().nrCards());
            double y = layout.cardY();
            double share = frame.result();
            if (look.covers(Cover.VERDICT) || seen().hidesSize()) {
                Plate.paint(surface, x, y, layout.cardWidth(), layout.cardHeight(), RADIUS, look);
                return;
            }
            if (share < 1) {
                surface.area(x, y, layout.cardWidth(), layout.cardHeight(), new OnTarget());
                surface.box(x, y, layout.cardWidth(), layout.cardHeight(), RADIUS,
                        Stroke.toCome(look.color(Tone.LINE_STRONG)));
            }
            if (share == 0) {
                return;
            }
            surface.area(x, y, layout.cardWidth(), layout.cardHeight(), new TranslationPainter.ResultTarget());
            double left = x + LargeWalkLayout.CARD_PADDING;
            if (seen().isFound()) {
                Color ink = look.color(Tone.PANEL);
                surface.fillRound(x, y, layout.cardWidth(), layout.cardHeight(), RADIUS,
                        look.color(Tone.SELECT, share));
                surface.text(text.resultTitle(), left, layout.baseline(0) + 4, Anchor.START,
                        fitting(text.resultTitle(), Face.MONO_BOLD, ink));
                note(new TextStyle(Face.SANS, 12, ink), left);
                return;
            }
            surface.box(x, y, layout.cardWidth(), layout.cardHeight(), RADIUS,
                    Stroke.solid(look.color(Tone.FAIL, share), LINE_WIDTH));
            RichTextPainter words = new RichTextPainter(look, 13, 17);
            int lines = words.paint(surface, RichText.empty().fail(text.resultTitle()), left, layout.baseline(0),
                    layout.cardRoom(), 2);
            new RichTextPainter(look, 12, 16).paint(surface, Sentences.rich(text.resultWords()), left,
                    layout.baseline(0) + lines * 17 + 2, layout.cardRoom(), 3 + layout.rawLines() - lines);
        }

        /** What kind of memory it is, in as many lines as it takes. */
        private void note(TextStyle style, double left) {
            List<String> words = List.of(text.resultNote().split(" ", -1));
            StringBuilder line = new StringBuilder();
            int at = 1;
            for (String word : words) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (surface.textWidth(longer, style) > layout.cardRoom() && !line.isEmpty()) {
                    surface.text(line.toString(), left, layout.baseline(at) + 4, Anchor.START, style);
                    at++;
                    line = new StringBuilder(word);
                } else {
                    line = new StringBuilder(longer);
                }
            }
            surface.text(line.toString(), left, layout.baseline(at) + 4, Anchor.START, style);
        }
    }
}

package kspace.app.translation;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Part;
import kspace.app.canvas.RichTextPainter;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.text.RichText;
import kspace.core.address.Paddr;
import kspace.core.arch.walk.Translation;
import kspace.core.words.LevelNames;

/**
 * Draws the strip: a pure function of the walk and of how far it has come.
 *
 * @param walk the walk
 * @param progressMs how far it has come, in milliseconds at speed 1
 * @param isPlaying whether it goes on, so that there is no time to read much
 * @param look how everything looks
 */
record TranslationPainter(Walk walk, double progressMs, boolean isPlaying, Look look) implements Painter {
    private static final double RADIUS = 5;
    private static final double LEVEL_TINT = 0.14;
    private static final double STEM = 14;
    private static final double ARROW_HEAD = 4;
    private static final double KNOB = 7;
    private static final double LONG_TICK = 4;
    private static final double SHORT_TICK = 2;
    private static final double SCRUB_REACH = 6;

    @Override
    public void paint(Surface surface, double width, double height) {
        WalkText text = new WalkText(walk);
        StripLayout layout = StripLayout.of(surface, text, look, width);
        WalkFrame frame = walk.time().frame(progressMs);
        surface.line(0, 0, width, 0, Stroke.hairline(look.color(Tone.LINE)));
        surface.beginPart(Part.ADDRESS, 0, 0, layout.scrubX() + layout.scrubWidth(), layout.boxEnd());
        heading(surface, layout, text);
        for (AddressBits bits : walk.bits()) {
            bits(surface, layout, text, bits, frame);
        }
        surface.endPart();
        sign(surface, layout, text, frame);
        LevelCards cards = new LevelCards(walk, text, layout, frame);
        cards.paint(surface);
        offset(surface, layout, text, frame);
        surface.beginPart(
                Part.RESULT, layout.resultX(), layout.cardY(), StripLayout.resultWidth(look), layout.cardHeight());
        result(surface, layout, text, frame);
        surface.endPart();
        new Flights(walk, text, cards).paint(surface);
        scrubBar(surface, layout, layout.scrubY(height));
    }

    /** How far the walk has come, with a tick at each stop, a long one where a table is done. */
    private void scrubBar(Surface surface, StripLayout layout, double y) {
        double x = layout.scrubX();
        double room = layout.scrubWidth();
        double at = x + room * progressMs / walk.time().durationMs();
        surface.fill(x, y, room, 2, look.color(Tone.LINE));
        surface.fill(x, y, at - x, 2, look.color(Tone.FAINT));
        for (WalkTime.Stop stop : walk.time().stops()) {
            double stopX = Math.rint(x + (room - 1) * stop.ms() / walk.time().durationMs());
            double reach = stop.part().isWhole() ? LONG_TICK : SHORT_TICK;
            surface.fill(stopX, y + 1 - reach, 1, 2 * reach,
                    look.color(stop.ms() <= progressMs ? Tone.MUTED : Tone.LINE_STRONG));
        }
        surface.fillRound(at - KNOB / 2, y + 1 - KNOB / 2, KNOB, KNOB, KNOB / 2, look.color(Tone.SELECT));
        surface.area(x - KNOB, y + 1 - SCRUB_REACH, room + 2 * KNOB, 2 * SCRUB_REACH, new ScrubTarget());
    }

    private void heading(Surface surface, StripLayout layout, WalkText text) {
        WalkStory story = new WalkStory(text);
        WalkTime.Part part = walk.time().partAt(progressMs);
        RichText sentence = isPlaying ? story.briefly(part) : story.sentence(part);
        double size = look.pick(11.5, 10);
        RichTextPainter words = new RichTextPainter(look, size, look.pick(15, 13));
        double x = layout.leftX();
        double room = look.pick(layout.signX() - x - 12, layout.width() - 2 * x);
        boolean isNarrow = look.pick(0, 1) > 0;
        if (!isNarrow) {
            surface.text(TranslationMessage.TRANSLATION.text(), x, 26, Anchor.START,
                    style(Face.SANS_BOLD, 13, Tone.TEXT));
            surface.text(walk.translation().va().toString(), x, 50, Anchor.START,
                    style(Face.MONO_MEDIUM, 15, Tone.TEXT));
        }
        words.paint(surface, sentence, x, layout.sentenceBaseline(), room, isNarrow ? 1 : 4);
    }

    private void bits(Surface surface, StripLayout layout, WalkText text, AddressBits bits, WalkFrame frame) {
        double boxWidth = bits.digits().length() * layout.digit() + 2 * StripLayout.DIGITS_PADDING;
        double x = switch (bits.use()) {
            case SIGN -> layout.signX();
            case INDEX -> layout.cardX().get(walk.levels().indexOf(bits.level()));
            case OFFSET -> layout.offsetX();
        };
        boolean isUsed = isUsed(bits);
        boolean isWrong = bits.use() == AddressBits.Use.SIGN && !walk.isCanonical() && frame.sign() > 0;
        Tone tone = isUsed ? tone(bits) : Tone.LINE_STRONG;
        boolean isTinted = isUsed && bits.use() != AddressBits.Use.SIGN;
        surface.text(label(bits), x, layout.labelBaseline(), Anchor.START, note(Tone.FAINT));
        surface.fill(x, layout.boxY(), boxWidth, layout.boxHeight(),
                isTinted ? look.color(tone, LEVEL_TINT) : look.color(Tone.INSET));
        surface.fill(x, layout.boxY() + layout.boxHeight(), boxWidth, 2, look.color(isWrong ? Tone.FAIL : tone));
        digits(surface, layout, text, bits, x + StripLayout.DIGITS_PADDING, isUsed, isWrong);
        if (bits.use() == AddressBits.Use.INDEX) {
            surface.text("= " + bits.value(), x + boxWidth + look.pick(9, 8), layout.digitsBaseline() + 0.5,
                    Anchor.START,
                    style(Face.MONO_MEDIUM, look.pick(12.5, 10.5), isUsed ? Tone.TEXT : Tone.FAINT));
        }
    }

    private String label(AddressBits bits) {
        return switch (bits.use()) {
            case SIGN -> TranslationMessage.SIGN.text(bits.span());
            case INDEX -> look.density() == Density.COMPACT
                    ? LevelNames.tag(bits.level()) + " " + bits.span()
                    : TranslationMessage.INDEX.text(bits.level(), bits.span());
            case OFFSET -> TranslationMessage.OFFSET.text(bits.span());
        };
    }

    private Tone tone(AddressBits bits) {
        return switch (bits.use()) {
            case SIGN -> Tone.MUTED;
            case INDEX -> isDirect() ? Tone.LINEAR : Look.level(bits.level());
            case OFFSET -> Tone.LINEAR;
        };
    }

    /** Returns whether the walk comes to use these bits. */
    private boolean isUsed(AddressBits bits) {
        return switch (bits.use()) {
            case SIGN -> true;
            case INDEX -> isDirect() || walk.steps().stream().anyMatch(step -> step.level() == bits.level());
            case OFFSET -> isFound();
        };
    }

    private boolean isDirect() {
        return walk.translation().outcome() instanceof Translation.DirectMapped;
    }

    private void digits(Surface surface, StripLayout layout, WalkText text, AddressBits bits, double x, boolean isUsed,
            boolean isMarkedWrong) {
        TextStyle style = style(Face.MONO, look.pick(12.5, 10.5), isUsed ? Tone.TEXT : Tone.FAINT);
        surface.text(bits.digits(), x, layout.digitsBaseline(), Anchor.START, style);
        if (!isMarkedWrong) {
            return;
        }
        for (int i = 0; i < bits.digits().length(); i++) {
            if (text.differs(bits.high() - i)) {
                double at = x + i * layout.digit();
                surface.fill(at, layout.boxY(), layout.digit(), layout.boxHeight(), look.color(Tone.INSET));
                surface.text(bits.digits().substring(i, i + 1), at, layout.digitsBaseline(), Anchor.START,
                        style.in(Face.MONO_BOLD).in(look.color(Tone.FAIL)));
            }
        }
    }

    private void sign(Surface surface, StripLayout layout, WalkText text, WalkFrame frame) {
        if (frame.sign() == 0) {
            return;
        }
        Tone tone = walk.isCanonical() ? Tone.TEXT : Tone.FAIL;
        double x = layout.signX();
        var lines = text.signLines(look.pick(0, 1) > 0);
        double shift = 0;
        if (!walk.isCanonical()) {
            double size = look.pick(11, 9);
            Marks.cross(surface, x, layout.firstBaseline() - size + 1, size, look.color(Tone.FAIL));
            shift = size + 4;
        }
        surface.text(lines.getFirst(), x + shift, layout.firstBaseline(), Anchor.START,
                faded(Face.SANS_BOLD, look.pick(12, 10.5), tone, frame.sign()));
        TextStyle noteStyle = faded(Face.SANS, StripLayout.noteSize(look), walk.isCanonical() ? Tone.MUTED : Tone.FAIL,
                frame.sign());
        surface.text(surface.fitText(lines.getLast(), noteStyle, layout.signWidth()), x, layout.secondBaseline(),
                Anchor.START, noteStyle);
        if (walk.isCanonical()) {
            double from = x + layout.signWidth() + layout.arrowGap();
            double to = layout.cardX().getFirst() - layout.arrowGap();
            arrow(surface, layout, from, to, frame.sign(), walk.steps().isEmpty());
        }
    }

    private boolean isFound() {
        return walk.translation().pa().isPresent();
    }

    private void arrow(Surface surface, StripLayout layout, double from, double to, double share, boolean isFaint) {
        if (share > 0) {
            Marks.arrow(surface, from, from + (to - from) * share, layout.cardMiddle(), look.pick(ARROW_HEAD, 3),
                    look.color(isFaint ? Tone.LINE_STRONG : Tone.FAINT));
        }
    }

    private void offset(Surface surface, StripLayout layout, WalkText text, WalkFrame frame) {
        double reached = isFound() ? lastRead(frame) : 0;
        double x = layout.offsetX();
        if (reached == 0) {
            if (!isFound() && frame.result() > 0) {
                surface.text(text.offsetNote(), x, layout.secondBaseline(), Anchor.START,
                        faded(Face.SANS, StripLayout.noteSize(look), Tone.FAINT, frame.result()));
            }
            return;
        }
        double cardEnd = layout.cardX().getLast() + layout.cardWidth();
        arrow(surface, layout, cardEnd + layout.arrowGap(), x - layout.arrowGap(), reached, false);
        surface.text(text.offsetText(), x, layout.firstBaseline(), Anchor.START,
                faded(Face.MONO_MEDIUM, look.pick(12.5, 10.5), Tone.TEXT, reached));
        surface.text(text.offsetNote(), x, layout.secondBaseline(), Anchor.START,
                faded(Face.SANS, StripLayout.noteSize(look), Tone.MUTED, reached));
        arrow(surface, layout, x + layout.offsetWidth() + layout.arrowGap(), layout.resultX() - layout.arrowGap(),
                frame.result(), false);
    }

    private double lastRead(WalkFrame frame) {
        return frame.levels().isEmpty() ? frame.sign() : frame.levels().getLast().carry();
    }

    private void result(Surface surface, StripLayout layout, WalkText text, WalkFrame frame) {
        double x = layout.resultX();
        double y = layout.cardY();
        double cardWidth = StripLayout.resultWidth(look);
        double share = frame.result();
        if (share < 1) {
            surface.box(x, y, cardWidth, layout.cardHeight(), RADIUS, Stroke.toCome(look.color(Tone.LINE_STRONG)));
        }
        if (share == 0) {
            return;
        }
        surface.area(x, y, cardWidth, layout.cardHeight(), new ResultTarget());
        double textX = x + look.pick(12, 9);
        double titleSize = look.pick(14.5, 12);
        if (isFound()) {
            Color ink = look.color(Tone.PANEL);
            surface.fillRound(x, y, cardWidth, layout.cardHeight(), RADIUS, look.color(Tone.SELECT, share));
            surface.text(sumSoFar(share), textX, layout.firstBaseline(), Anchor.START,
                    new TextStyle(Face.MONO_BOLD, titleSize, ink));
            TextStyle style =
                    new TextStyle(Face.SANS, StripLayout.noteSize(look), ink.deriveColor(0, 1, 1, 0.75 * share));
            surface.text(surface.fitText(text.resultNote(), style, cardWidth - 20), textX, layout.secondBaseline(),
                    Anchor.START, style);
            return;
        }
        double size = look.pick(12, 10);
        surface.fillRound(x, y, cardWidth, layout.cardHeight(), RADIUS, look.color(Tone.PANEL));
        surface.box(x, y, cardWidth, layout.cardHeight(), RADIUS,
                Stroke.solid(look.color(Tone.FAIL, share), 1.5));
        Marks.cross(surface, textX, layout.firstBaseline() - size + 1.5, size, look.color(Tone.FAIL, share));
        surface.text(text.resultTitle(), textX + size + 5, layout.firstBaseline(), Anchor.START,
                faded(Face.SANS_BOLD, look.pick(13, 11), Tone.FAIL, share));
        TextStyle style = faded(Face.SANS, StripLayout.noteSize(look), Tone.MUTED, share);
        surface.text(surface.fitText(text.resultNote(), style, cardWidth - 20), textX, layout.secondBaseline(),
                Anchor.START, style);
    }

    /** Returns the sum with as many digits of the offset added in, from the right, as {@code share} says. */
    private String sumSoFar(double share) {
        long pa = walk.translation().pa().map(Paddr::value).orElse(0L);
        if (share >= 1 || !(walk.translation().outcome() instanceof Translation.Mapped)) {
            return new Paddr(pa).toString();
        }
        int offsetBits = walk.consts().shift(walk.lowestLevel());
        int bitsAdded = (int) (share * offsetBits);
        return new Paddr(walk.page().orElseThrow().value() | (pa & ((1L << bitsAdded) - 1))).toString();
    }

    private TextStyle note(Tone tone) {
        return new TextStyle(Face.SANS, StripLayout.noteSize(look), look.color(tone));
    }

    private TextStyle style(Face face, double size, Tone tone) {
        return new TextStyle(face, size, look.color(tone));
    }

    private TextStyle faded(Face face, double size, Tone tone, double opacity) {
        return new TextStyle(face, size, look.color(tone, opacity));
    }

    /** Returns how far along the bar, whose target has these bounds, a point lies. */
    static double shareAt(Rectangle2D bar, double x) {
        return (x - bar.getMinX() - KNOB) / (bar.getWidth() - 2 * KNOB);
    }

    static double stem() {
        return STEM;
    }

    /** What the mouse hits on the bar that shows how far the walk has come. */
    record ScrubTarget() {}

    /** What the mouse hits on the result's card. */
    record ResultTarget() {}
}

package kspace.app.translation;

import java.util.stream.Stream;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Part;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.address.Hex;
import kspace.core.arch.walk.WalkStep;
import kspace.core.words.LevelNames;

/**
 * Draws the tables that a walk reads, one card each.
 *
 * @param walk the walk
 * @param text its words
 * @param layout where everything lies
 * @param frame how far it has come
 */
record LevelCards(Walk walk, WalkText text, StripLayout layout, WalkFrame frame) {
    private static final double RADIUS = 5;
    private static final double FAIL_TINT = 0.06;

    /**
     * What the mouse hits on a table's card.
     *
     * @param level the table's level
     */
    record LevelTarget(int level) {}

    void paint(Surface surface) {
        for (int i = 0; i < walk.levels().size(); i++) {
            WalkFrame.Level part = frame.level(i);
            if (i < walk.steps().size() && part.fly() > 0) {
                WalkStep step = walk.steps().get(i);
                surface.beginPart(Part.entry(step.level(), step.index()), layout.cardX().get(i), layout.cardY(),
                        layout.cardWidth(), layout.cardHeight());
                card(surface, i, step, part);
                surface.endPart();
            } else {
                placeholder(surface, i);
            }
        }
    }

    private void placeholder(Surface surface, int column) {
        Look look = layout.look();
        double x = layout.cardX().get(column);
        surface.box(x, layout.cardY(), layout.cardWidth(), layout.cardHeight(), RADIUS,
                Stroke.toCome(look.color(Tone.LINE_STRONG)));
        boolean isNeverRead = column >= walk.steps().size();
        surface.text(LevelNames.tag(walk.levels().get(column)), x + layout.cardPadding(), layout.firstBaseline(),
                Anchor.START,
                layout.style(Face.SANS_BOLD, 12, 10, Tone.FAINT));
        if (isNeverRead && frame.result() > 0) {
            surface.text(text.isListed() ? TranslationMessage.NOT_KNOWN.text() : TranslationMessage.NOT_READ.text(),
                    x + layout.cardPadding(), layout.secondBaseline(),
                    Anchor.START,
                    new TextStyle(Face.SANS, StripLayout.noteSize(look), look.color(Tone.FAINT, frame.result())));
        } else if (!isNeverRead && arrived(column) == 1) {
            tableAddress(surface, column, 1);
        }
    }

    /** Returns how far the address of a column's table has come from what names it. */
    private double arrived(int column) {
        return column == 0 ? frame.sign() : frame.level(column - 1).carry();
    }

    private void tableAddress(Surface surface, int column, double opacity) {
        surface.text(text.tableAt(walk.steps().get(column)), layout.cardX().get(column) + layout.cardPadding(),
                layout.secondBaseline(), Anchor.START, layout.faded(Face.MONO, 11, 9.5, Tone.MUTED, opacity));
    }

    private void card(Surface surface, int column, WalkStep step, WalkFrame.Level part) {
        Look look = layout.look();
        double x = layout.cardX().get(column);
        double y = layout.cardY();
        boolean isAbsent = WalkText.endsWalk(step);
        boolean isSelected = step.level() == walk.selectedLevel();
        surface.line(x + TranslationPainter.stem(), layout.boxEnd(), x + TranslationPainter.stem(),
                layout.boxEnd() + (y - layout.boxEnd()) * part.fly(),
                Stroke.solid(look.color(Look.level(step.level())), 1.5));
        surface.fillRound(x, y, layout.cardWidth(), layout.cardHeight(), RADIUS, look.color(Tone.SUBTLE));
        if (isAbsent && part.light() > 0) {
            surface.fillRound(x, y, layout.cardWidth(), layout.cardHeight(), RADIUS,
                    look.color(Tone.FAIL, FAIL_TINT * part.light()));
        }
        surface.box(x, y, layout.cardWidth(), layout.cardHeight(), RADIUS, border(isAbsent, isSelected, part));
        surface.area(x, y, layout.cardWidth(), layout.cardHeight(), new LevelTarget(step.level()));
        LevelTag.paint(surface, x + layout.cardPadding(), layout.firstBaseline() - look.pick(12.5, 10.5),
                step.level(), look);
        if (part.light() < HALF) {
            tableAddress(surface, column, 1 - part.light() / HALF);
        }
        if (part.light() > 0) {
            first(surface, column, step, part);
            second(surface, column, step, part);
        }
        boolean isLast = column == walk.steps().size() - 1;
        if (!isLast && part.carry() > 0) {
            double from = x + layout.cardWidth() + layout.arrowGap();
            double to = layout.cardX().get(column + 1) - layout.arrowGap();
            Marks.arrow(surface, from, from + (to - from) * part.carry(), layout.cardMiddle(), look.pick(4, 3),
                    look.color(Tone.FAINT));
        }
    }

    private static final double HALF = 0.5;

    private Stroke border(boolean isAbsent, boolean isSelected, WalkFrame.Level part) {
        Look look = layout.look();
        if (part.light() == 0) {
            return Stroke.hairline(look.color(Tone.LINE_STRONG));
        }
        if (isAbsent) {
            return Stroke.solid(look.color(Tone.FAIL), 1.5);
        }
        return isSelected
                ? Stroke.solid(look.color(Tone.SELECT), 1.5)
                : Stroke.hairline(look.color(Tone.LINE_STRONG));
    }

    /** The entry's number, what it is, and the address that it names once that has come out of its bits. */
    private void first(Surface surface, int column, WalkStep step, WalkFrame.Level part) {
        Look look = layout.look();
        boolean isAbsent = WalkText.endsWalk(step);
        double indexX = layout.indexX(column);
        String index = "[" + step.index() + "]";
        if (part.light() == 1) {
            surface.text(index, indexX, layout.firstBaseline(), Anchor.START, layout.indexStyle());
        }
        TextStyle kind = layout.faded(
                isAbsent ? Face.SANS_BOLD : Face.SANS, 12, 10, isAbsent ? Tone.FAIL : Tone.MUTED, part.light());
        double kindX = indexX + surface.textWidth(index, layout.indexStyle()) + layout.pickForCard(9, 6);
        double kindEnd = layout.addressX(surface, column, WalkText.address(step)) - layout.pickForCard(6, 4);
        if (isAbsent) {
            double size = look.pick(11, 9);
            Marks.cross(surface, kindX, layout.firstBaseline() - size + 1, size, look.color(Tone.FAIL, part.light()));
            kindX += size + 4;
        }
        double x0 = kindX;
        Stream.of(text.kind(step), text.briefKind(step))
                .filter(words -> x0 + surface.textWidth(words, kind) <= kindEnd)
                .findFirst()
                .ifPresent(words -> surface.text(words, x0, layout.firstBaseline(), Anchor.START, kind));
        if (part.rise() == 1 && layout.hasAddressInFirstLine(surface, column, step)) {
            surface.text(WalkText.address(step), layout.cardEnd(column), layout.firstBaseline(), Anchor.END,
                    layout.addressStyle(Tone.TEXT));
        }
    }

    /** The raw entry with its flags as far as there is room, or the same opened into bits. */
    private void second(Surface surface, int column, WalkStep step, WalkFrame.Level part) {
        double open = part.unfolded();
        if (open > HALF) {
            openEntry(column, step).paint(surface, 2 * open - 1);
            return;
        }
        double opacity = Math.max(0, 2 * part.light() - 1) * (1 - 2 * open);
        if (opacity == 0) {
            return;
        }
        double x = layout.cardX().get(column) + layout.cardPadding();
        if (!layout.hasAddressInFirstLine(surface, column, step) && part.close() > 0) {
            surface.text(WalkText.address(step), x, layout.secondBaseline(), Anchor.START,
                    layout.faded(Face.MONO_MEDIUM, 12, 10.5, Tone.TEXT, opacity));
            return;
        }
        TextStyle rawStyle = layout.faded(Face.MONO, 11, 9.5, Tone.MUTED, opacity);
        TextStyle flagStyle = layout.faded(Face.SANS, 11, 9.5, Tone.MUTED, opacity);
        String raw = Hex.grouped(step.raw());
        String flags = text.flags(step);
        double rawWidth = surface.textWidth(raw, rawStyle);
        double right = layout.cardEnd(column);
        surface.text(surface.fitText(raw, rawStyle, right - x), x, layout.secondBaseline(), Anchor.START, rawStyle);
        if (x + rawWidth + 8 + surface.textWidth(flags, flagStyle) <= right) {
            surface.text(flags, right, layout.secondBaseline(), Anchor.END, flagStyle);
        }
    }

    OpenEntry openEntry(int column, WalkStep step) {
        Look look = layout.look();
        double x = layout.cardX().get(column) + layout.cardPadding();
        return new OpenEntry(step, walk.format(), look, x, layout.cardEnd(column) - x,
                layout.firstBaseline() + look.pick(6, 6), layout.cardY() + layout.cardHeight() - look.pick(3, 3));
    }
}

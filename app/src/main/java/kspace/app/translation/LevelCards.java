package kspace.app.translation;

import java.util.stream.Stream;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Look;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.Tone;
import kspace.core.pagetable.WalkStep;
import kspace.core.pte.Pte;

/**
 * Draws the tables that a walk reads, one card each, and the indices on their way there.
 *
 * @param walk the walk
 * @param text its words
 * @param layout where everything lies
 * @param frame how far it has come
 */
record LevelCards(Walk walk, WalkText text, StripLayout layout, WalkFrame frame) {
    private static final double RADIUS = 5;
    private static final double FAIL_TINT = 0.06;
    private static final double MIN_SPACE = 3;

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
                card(surface, i, walk.steps().get(i), part);
            } else {
                placeholder(surface, i);
            }
        }
        for (int i = 0; i < walk.steps().size(); i++) {
            WalkFrame.Level part = frame.level(i);
            if (part.fly() > 0 && part.light() < 1) {
                flight(surface, i, walk.steps().get(i), part);
            }
        }
    }

    private void placeholder(Surface surface, int column) {
        Look look = layout.look();
        double x = layout.cardX().get(column);
        surface.box(x, layout.cardY(), layout.cardWidth(), layout.cardHeight(), RADIUS,
                Stroke.toCome(look.color(Tone.LINE_STRONG)));
        boolean isNeverRead = column >= walk.steps().size();
        surface.text("L" + walk.levels().get(column), x + padding(), layout.firstBaseline(), Anchor.START,
                style(Face.SANS_BOLD, 12, 10, Tone.FAINT));
        if (isNeverRead && frame.result() > 0) {
            surface.text("not read", x + padding(), layout.secondBaseline(), Anchor.START,
                    new TextStyle(Face.SANS, StripLayout.noteSize(look), look.color(Tone.FAINT, frame.result())));
        }
    }

    private double padding() {
        return layout.pickForCard(10, 7);
    }

    private void card(Surface surface, int column, WalkStep step, WalkFrame.Level part) {
        Look look = layout.look();
        double x = layout.cardX().get(column);
        double y = layout.cardY();
        double right = x + layout.cardWidth() - padding();
        boolean isAbsent = step.entry() instanceof Pte.Absent;
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
        LevelTag.paint(surface, x + padding(), layout.firstBaseline() - look.pick(12.5, 10.5), step.level(), look);
        if (part.light() > 0) {
            entry(surface, column, step, part.light(), x, right);
        }
        boolean isLast = column == walk.steps().size() - 1;
        if (!isLast && part.read() > 0) {
            double from = x + layout.cardWidth() + layout.arrowGap();
            double to = layout.cardX().get(column + 1) - layout.arrowGap();
            Marks.arrow(surface, from, from + (to - from) * part.read(), layout.cardMiddle(), look.pick(4, 3),
                    look.color(Tone.FAINT));
        }
    }

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

    private void entry(Surface surface, int column, WalkStep step, double shown, double x, double right) {
        Look look = layout.look();
        boolean isAbsent = step.entry() instanceof Pte.Absent;
        double indexX = indexX(column);
        if (shown == 1) {
            surface.text(index(step), indexX, layout.firstBaseline(), Anchor.START, indexStyle());
        }
        TextStyle address = faded(Face.MONO_MEDIUM, 12, 10.5, Tone.TEXT, shown);
        String addressText = WalkText.address(step);
        double kindX = indexX + surface.textWidth(index(step), indexStyle()) + layout.pickForCard(9, 6);
        double addressX = right - surface.textWidth(addressText, address);
        double kindRoom = addressX - layout.pickForCard(6, 4) - kindX;
        TextStyle kind = faded(isAbsent ? Face.SANS_BOLD : Face.SANS, 12, 10, isAbsent ? Tone.FAIL : Tone.MUTED, shown);
        if (isAbsent) {
            double size = look.pick(11, 9);
            Marks.cross(surface, kindX, layout.firstBaseline() - size + 1, size, look.color(Tone.FAIL, shown));
            kindX += size + 4;
        }
        double x0 = kindX;
        Stream.of(text.kind(step), text.briefKind(step))
                .filter(words -> surface.textWidth(words, kind) <= kindRoom)
                .findFirst()
                .ifPresent(words -> surface.text(words, x0, layout.firstBaseline(), Anchor.START, kind));
        if (addressX >= indexX + surface.textWidth(index(step), indexStyle()) + MIN_SPACE) {
            surface.text(addressText, right, layout.firstBaseline(), Anchor.END, address);
            second(surface, step, shown, x + padding(), right);
        } else {
            surface.text(addressText, x + padding(), layout.secondBaseline(), Anchor.START, address);
        }
    }

    /** The raw entry, and its flags as far as there is room. */
    private void second(Surface surface, WalkStep step, double shown, double x, double right) {
        TextStyle rawStyle = faded(Face.MONO, 11, 9.5, Tone.MUTED, shown);
        TextStyle flagStyle = faded(Face.SANS, 11, 9.5, Tone.MUTED, shown);
        String raw = kspace.core.address.Hex.grouped(step.raw());
        String flags = text.flags(step);
        double rawWidth = surface.textWidth(raw, rawStyle);
        double flagsWidth = surface.textWidth(flags, flagStyle);
        surface.text(raw, x, layout.secondBaseline(), Anchor.START, rawStyle);
        if (x + rawWidth + 8 + flagsWidth <= right) {
            surface.text(flags, right, layout.secondBaseline(), Anchor.END, flagStyle);
        }
    }

    /** The index, between the bits that it is and the entry that it picks. */
    private void flight(Surface surface, int column, WalkStep step, WalkFrame.Level part) {
        Look look = layout.look();
        double boxWidth = Long.toBinaryString(0x1ff).length() * layout.digit() + 2 * StripLayout.DIGITS_PADDING;
        double eased = part.fly() * part.fly() * (3 - 2 * part.fly());
        double fromX = layout.cardX().get(column) + boxWidth + look.pick(9, 8) + 2 * layout.digit();
        double fromY = layout.digitsBaseline() + 0.5;
        double x = fromX + (indexX(column) + layout.digit() - fromX) * eased;
        double y = fromY + (layout.firstBaseline() - fromY) * eased;
        double textWidth = surface.textWidth(Integer.toString(step.index()), indexStyle());
        double size = look.pick(13, 11);
        surface.fillRound(x - 4, y - size, textWidth + 8, size + 5, 3, look.color(Look.level(step.level())));
        surface.text(Integer.toString(step.index()), x, y, Anchor.START,
                indexStyle().in(look.color(Look.onLevel(step.level()))));
    }

    private double indexX(int column) {
        Look look = layout.look();
        return layout.cardX().get(column) + padding() + LevelTag.width(look) + layout.pickForCard(8, 5);
    }

    private static String index(WalkStep step) {
        return "[" + step.index() + "]";
    }

    private TextStyle indexStyle() {
        return style(Face.MONO_BOLD, 13, 11, Tone.TEXT);
    }

    private TextStyle style(Face face, double normal, double compact, Tone tone) {
        return new TextStyle(face, layout.pickForCard(normal, compact), layout.look().color(tone));
    }

    private TextStyle faded(Face face, double normal, double compact, Tone tone, double opacity) {
        return new TextStyle(face, layout.pickForCard(normal, compact), layout.look().color(tone, opacity));
    }
}

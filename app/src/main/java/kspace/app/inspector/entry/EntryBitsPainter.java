package kspace.app.inspector.entry;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Part;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.arch.mmu.BitSpan;

/** Draws the 64 bits of an entry in two rows: positions above, what they are below. */
final class EntryBitsPainter implements Painter {
    private static final double LABEL_GAP = 3;
    private static final double OVERHANG = 8;
    private static final double UNDERLINE = 2;
    private static final double UNDERLINE_OPACITY = 0.75;

    private final EntryFacts.Present entry;
    private final EntryBits bits;
    private final Supplier<Look> looks;

    EntryBitsPainter(EntryFacts.Present entry, Supplier<Look> looks) {
        this.entry = entry;
        this.bits = EntryBits.of(entry.bits());
        this.looks = looks;
    }

    /** Returns how high the picture is. */
    double height() {
        Look look = looks.get();
        return toNextRow(bits.spans().getFirst(), look) + look.pick(67, 54);
    }

    /** Returns how far below a row the next one begins. */
    private static double toNextRow(List<EntryBits.Span> row, Look look) {
        boolean deep = row.stream().anyMatch(EntryBits.Span::lowered);
        return deep ? look.pick(69, 58) : look.pick(64, 50);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Look look = looks.get();
        double top = 0;
        for (List<EntryBits.Span> row : bits.spans()) {
            new Row(surface, look, width / EntryBits.CELLS, top, row).paint();
            top += toNextRow(row, look);
        }
    }

    /** One row of 32 cells. */
    private final class Row {
        private final Surface surface;
        private final Look look;
        private final double pitch;
        private final double cellTop;
        private final double cellHeight;
        private final double labelBase;
        private final double loweredBase;
        private final double numberBase;
        private final int topBit;
        private final List<EntryBits.Span> spans;
        private double labelsEnd = -LABEL_GAP;
        private double loweredEnd = -LABEL_GAP;

        Row(Surface surface, Look look, double pitch, double top, List<EntryBits.Span> spans) {
            this.surface = surface;
            this.look = look;
            this.pitch = pitch;
            this.spans = spans;
            this.topBit = spans.getFirst().high();
            this.numberBase = top + look.pick(9, 8);
            this.cellTop = top + look.pick(14, 11);
            this.cellHeight = look.pick(20, 16);
            double cellBottom = cellTop + cellHeight;
            this.labelBase = cellBottom + look.pick(16, 13);
            this.loweredBase = labelBase + look.pick(13, 11);
        }

        void paint() {
            for (EntryBits.Span span : spans) {
                double left = x(span.high());
                surface.beginPart(new Part(Part.Kind.FIELD, span.label()), left, cellTop,
                        x(span.low() - 1) - 1 - left, cellHeight);
                paintSpan(span);
                surface.endPart();
            }
            paintNumbers();
        }

        /** A number that has no room beside the one before is left out. */
        private void paintNumbers() {
            TextStyle number = new TextStyle(Face.MONO, look.type(10, 9), look.color(Tone.MUTED));
            double end = -LABEL_GAP;
            for (int bit : EntryBits.numbered(spans)) {
                String text = Integer.toString(bit);
                double width = surface.textWidth(text, number);
                double left = within(x(bit) + pitch / 2 - width / 2, width);
                if (left >= end + LABEL_GAP) {
                    surface.text(text, left, numberBase, Anchor.START, number);
                    end = left + width;
                }
            }
        }

        private double x(int bit) {
            return Math.round((topBit - bit) * pitch);
        }

        /** Moves a text of a width to where it does not leave the row. */
        private double within(double left, double width) {
            return Math.clamp(left, 0, Math.max(0, EntryBits.CELLS * pitch - width));
        }

        private void paintSpan(EntryBits.Span span) {
            double left = x(span.high());
            double right = x(span.low() - 1) - 1;
            if (span.kind() == BitSpan.Kind.SOFTWARE) {
                for (int bit = span.high(); bit >= span.low(); bit--) {
                    surface.fill(x(bit), cellTop, x(bit - 1) - 1 - x(bit), cellHeight, ground(span.kind()));
                }
            } else {
                surface.fill(left, cellTop, right - left, cellHeight, ground(span.kind()));
            }
            for (int bit = span.high(); bit >= span.low(); bit--) {
                paintBit(bit, span.kind());
            }
            paintLabel(span, left, right);
            surface.area(left, cellTop, right - left, cellHeight, span);
        }

        private Color ground(BitSpan.Kind kind) {
            return switch (kind) {
                case ADDRESS -> look.color(Look.level(entry.heading().level()), look.themed(0.14, 0.28));
                case FLAG, SOFTWARE -> look.color(Tone.INSET);
                case UNUSED -> look.color(Tone.SUBTLE);
            };
        }

        private void paintBit(int bit, BitSpan.Kind kind) {
            boolean set = isSet(bit);
            boolean inverted = set && kind != BitSpan.Kind.ADDRESS;
            double left = x(bit);
            double right = x(bit - 1) - 1;
            if (inverted) {
                surface.fill(left, cellTop, right - left, cellHeight, look.color(Tone.SELECT));
            }
            Color color = look.color(inverted ? Tone.PANEL : set ? Tone.TEXT : Tone.FAINT);
            TextStyle digit = new TextStyle(set ? Face.MONO_BOLD : Face.MONO, look.pick(12, 10.5), color);
            surface.text(
                    set ? "1" : "0", (left + right) / 2, cellTop + cellHeight / 2 + look.pick(4.5, 4), Anchor.MIDDLE,
                    digit);
        }

        private boolean isSet(int bit) {
            return (entry.raw() >>> bit & 1) == 1;
        }

        private void paintLabel(EntryBits.Span span, double left, double right) {
            boolean address = span.kind() == BitSpan.Kind.ADDRESS;
            double under = cellTop + cellHeight + UNDERLINE;
            double middle = (left + right) / 2;
            if (!span.isSingle()) {
                Color color = address
                        ? look.color(Look.level(entry.heading().level()), UNDERLINE_OPACITY)
                        : look.color(Tone.LINE);
                surface.fill(left, under, right - left, UNDERLINE, color);
            } else {
                double end = span.lowered() ? loweredBase - look.pick(10, 9) : under + UNDERLINE;
                surface.line(Math.floor(middle), under - 1, Math.floor(middle), end, Stroke.hairline(
                        look.color(Tone.LINE_STRONG)));
            }
            boolean set = span.isSingle() && isSet(span.low());
            TextStyle style = new TextStyle(
                    set ? Face.SANS_BOLD : Face.SANS, look.type(10, 9), look.color(set ? Tone.TEXT : Tone.MUTED));
            String label = fitting(span, middle, style);
            double width = surface.textWidth(label, style);
            double before = span.lowered() ? loweredEnd : labelsEnd;
            double start = within(Math.max(middle - width / 2, before + LABEL_GAP), width);
            surface.text(label, start, span.lowered() ? loweredBase : labelBase, Anchor.START, style);
            if (span.lowered()) {
                loweredEnd = start + width;
            } else {
                labelsEnd = start + width;
            }
        }

        /** A label may reach over its span as long as it keeps clear of the one before. */
        private String fitting(EntryBits.Span span, double middle, TextStyle style) {
            double width = surface.textWidth(span.label(), style);
            boolean clear = middle - width / 2 >= labelsEnd + LABEL_GAP;
            boolean inside = width <= span.width() * pitch + look.pick(OVERHANG, 0);
            return span.isSingle() || (clear && inside) ? span.label() : EntryBits.brief(span.label());
        }
    }
}

package kspace.app.translation;

import java.util.List;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.walk.WalkStep;

/**
 * An entry opened into its 64 bits on its card: two rows of digits where there is room for them, otherwise one row of bars,
 * tall for 1 and short for 0. The address bits stand on the level's tint.
 *
 * @param step the entry
 * @param format how entries are written
 * @param look how everything looks
 * @param x the left end
 * @param width the room
 * @param top the upper end
 * @param bottom the lower end
 */
record OpenEntry(WalkStep step, PteFormat format, Look look, double x, double width, double top, double bottom) {
    private static final double DIGIT_CELL = 7;
    private static final double DIGIT_ROW = 9;
    private static final double ADDRESS_TINT = 0.3;
    private static final double SHORT_BAR = 3;
    private static final int DIGITS_A_ROW = 32;

    private int cellsInRow() {
        boolean hasRoom = width / DIGITS_A_ROW >= DIGIT_CELL && (bottom - top - 1) / 2 >= DIGIT_ROW;
        return hasRoom ? DIGITS_A_ROW : Long.SIZE;
    }

    private boolean hasDigits() {
        return cellsInRow() == DIGITS_A_ROW;
    }

    private double cellWidth() {
        return hasDigits() ? Math.floor(width / DIGITS_A_ROW) : width / Long.SIZE;
    }

    private int nrRows() {
        return Long.SIZE / cellsInRow();
    }

    private double rowHeight() {
        return Math.floor((bottom - top - (nrRows() - 1)) / nrRows());
    }

    private double cellX(int bit) {
        return x + (Long.SIZE - 1 - bit) % cellsInRow() * cellWidth();
    }

    private double cellY(int bit) {
        int row = (Long.SIZE - 1 - bit) / cellsInRow();
        return top + row * (rowHeight() + 1);
    }

    void paint(Surface surface, double opacity) {
        List<BitSpan> spans = format.bits(step.raw(), step.level());
        boolean isAbsent = step.hardware() instanceof HardwareEntry.Absent;
        for (BitSpan span : spans) {
            for (int bit = span.high(); bit >= span.low(); bit--) {
                boolean isAddress = span.kind() == BitSpan.Kind.ADDRESS && !isAbsent;
                boolean isDeciding = isAbsent && bit == 0;
                cell(surface, bit, isAddress, isDeciding, opacity);
            }
        }
    }

    private void cell(Surface surface, int bit, boolean isAddress, boolean isDeciding, double opacity) {
        boolean isSet = (step.raw() >>> bit & 1) != 0;
        double left = cellX(bit);
        double y = cellY(bit);
        double inner = hasDigits() ? cellWidth() - 1 : cellWidth();
        if (isAddress) {
            surface.fill(left, y, inner, rowHeight(), look.color(Look.level(step.level()), ADDRESS_TINT * opacity));
        }
        Tone tone = isDeciding ? Tone.FAIL : isSet ? Tone.TEXT : Tone.FAINT;
        if (hasDigits()) {
            if (isSet && !isAddress) {
                surface.fill(left, y, inner, rowHeight(), look.color(Tone.INSET, opacity));
            }
            Face face = isSet || isDeciding ? Face.MONO_BOLD : Face.MONO;
            surface.text(isSet ? "1" : "0", left + inner / 2, y + rowHeight() - look.pick(2, 1.5), Anchor.MIDDLE,
                    new TextStyle(face, look.pick(9.5, 8.5), look.color(tone, opacity)));
        } else {
            double height = isSet || isDeciding ? rowHeight() : SHORT_BAR;
            surface.fill(left + cellWidth() * 0.2, y + rowHeight() - height, cellWidth() * 0.6, height,
                    look.color(tone, opacity));
        }
    }

    /** Returns where the middle of the address bits of the lowest row lies. */
    double addressMiddle() {
        return format.bits(step.raw(), step.level()).stream()
                .filter(span -> span.kind() == BitSpan.Kind.ADDRESS)
                .mapToDouble(span -> {
                    int high = Math.min(span.high(), (span.low() / cellsInRow() + 1) * cellsInRow() - 1);
                    return (cellX(high) + cellX(span.low()) + cellWidth()) / 2;
                })
                .findFirst()
                .orElse(x + width / 2);
    }

    /** Returns the baseline of what rises out of the address bits. */
    double addressBaseline() {
        return bottom - look.pick(3, 3);
    }
}

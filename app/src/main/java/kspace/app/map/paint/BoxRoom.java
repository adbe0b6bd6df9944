package kspace.app.map.paint;

import java.util.OptionalDouble;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.map.column.Box;
import kspace.core.address.ByteSize;

/**
 * Room for words in a box.
 *
 * @param nrLines how many lines fit
 * @param firstMiddle the pixel halfway down the first line
 */
record BoxRoom(int nrLines, double firstMiddle) {
    private static final double CLEARANCE = 3;
    /** How much of a line its letters take. */
    private static final double LETTERS_SHARE = 0.62;

    /**
     * Finds room for {@code wanted} lines: in the middle of the box, or, where the line of the selection would strike
     * them through, in the larger part beside that line.
     */
    static BoxRoom of(Box<?> box, int wanted, double lineHeight, OptionalDouble line) {
        return between(box.top() + 1, box.bottom() - 1, wanted, lineHeight, line);
    }

    /** Finds room as {@link #of} does, and for a single line also where there is just enough for its letters: for names. */
    static BoxRoom ofName(Box<?> box, int wanted, double lineHeight, OptionalDouble line) {
        BoxRoom room = of(box, wanted, lineHeight, line);
        double free = free(box, line);
        if (room.nrLines() > 0 || free < LETTERS_SHARE * lineHeight) {
            return room;
        }
        double half = free / 2;
        double y = line.isPresent() && isWithin(line.getAsDouble(), box.top() + 1, box.bottom() - 1)
                ? line.getAsDouble() : box.bottom();
        boolean above = y - box.top() >= box.bottom() - y;
        return new BoxRoom(Math.min(1, wanted), above ? box.top() + 1 + half : box.bottom() - 1 - half);
    }

    /** Returns the height that the line of the selection leaves in one piece. */
    static double free(Box<?> box, OptionalDouble line) {
        double top = box.top() + 1;
        double bottom = box.bottom() - 1;
        return line.isPresent() && isWithin(line.getAsDouble(), top, bottom)
                ? Math.max(line.getAsDouble() - top, bottom - line.getAsDouble()) - CLEARANCE / 2
                : bottom - top;
    }

    private static boolean isWithin(double y, double top, double bottom) {
        return top < y && y < bottom;
    }

    /** Finds room for {@code wanted} lines between two pixels, beside the line of the selection. */
    static BoxRoom between(double top, double bottom, int wanted, double lineHeight, OptionalDouble line) {
        BoxRoom whole = between(top, bottom, wanted, lineHeight);
        double half = whole.nrLines() * lineHeight / 2 + CLEARANCE;
        if (line.isEmpty() || !isWithin(line.getAsDouble(), top, bottom)
                || Math.abs(line.getAsDouble() - (top + bottom) / 2) >= half) {
            return whole;
        }
        double y = line.getAsDouble();
        return y - top > bottom - y
                ? between(top, y - CLEARANCE / 2, wanted, lineHeight)
                : between(y + CLEARANCE / 2, bottom, wanted, lineHeight);
    }

    private static BoxRoom between(double top, double bottom, int wanted, double lineHeight) {
        int lines = Math.clamp((int) ((bottom - top) / lineHeight), 0, wanted);
        return new BoxRoom(lines, (top + bottom) / 2 - (lines - 1) * lineHeight / 2);
    }

    /** Returns an amount of memory in as many digits as fit. */
    static String size(Surface surface, long bytes, TextStyle style, double width) {
        String precise = ByteSize.format(bytes);
        return surface.textWidth(precise, style) <= width ? precise : ByteSize.aboutWhole(bytes);
    }
}

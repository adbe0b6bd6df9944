package kspace.app.map.layout;

import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Omit;

/**
 * Where the columns of the map stand, in pixels from the top left corner of the picture.
 *
 * @param look the look
 * @param width the picture's width
 * @param height the picture's height
 * @param outside whether there must be room below the columns for an address that they do not show
 */
public record MapGeometry(Look look, double width, double height, boolean outside) {
    private static final double BOTTOM_INSET = 10;
    /** The room below the columns for the tag of an address that they do not show. */
    public static final double OUTSIDE_ROOM = 28;

    private static final double USUAL_WIDTH = 496;
    private static final double OVERVIEW_ROOM = 24;
    private static final double MOST_LACK = 60;
    private static final double LABEL_GAP = 9;
    /** The room right of a virtual column that stands alone. */
    private static final double ROOM_FOR_MARKS = 22;
    private static final double LEAST_HEIGHT = 60;
    private static final double VIRTUAL_SHARE = 0.4;
    private static final double BETWEEN_SHARE = 0.35;
    private static final double PHYSICAL_SHARE = 0.25;

    /** Returns how much of what the picture is wider than usual goes to a part of it. */
    private double spare(double share) {
        return Math.floor(share * Math.max(0, width + shift() - look.pick(USUAL_WIDTH, 348)));
    }

    /** Returns how much further left all is without the overview at the side. */
    private double shift() {
        return look.omits(Omit.OVERVIEW) ? OVERVIEW_ROOM : 0;
    }

    /** Returns how much a figure on a page lacks of the width that it has elsewhere. */
    private double lack() {
        return look.isLarge() ? Math.clamp(USUAL_WIDTH - shift() - width, 0, MOST_LACK) : 0;
    }

    public double overviewLeft() {
        return look.pick(14, 8);
    }

    public double overviewWidth() {
        return look.pick(8, 5);
    }

    public double virtualLabelsRight() {
        return look.pick(156, 135) - shift();
    }

    public double virtualLeft() {
        return look.pick(166, 145) - shift();
    }

    public double virtualWidth() {
        if (look.omits(Omit.PHYSICAL)) {
            return width - virtualLeft() - ROOM_FOR_MARKS;
        }
        return look.pick(108, 64) + spare(VIRTUAL_SHARE) - lack() / 2;
    }

    public double virtualRight() {
        return virtualLeft() + virtualWidth();
    }

    public double physicalLeft() {
        return look.pick(330, 235) + spare(VIRTUAL_SHARE) + spare(BETWEEN_SHARE) - shift() - lack();
    }

    public double physicalWidth() {
        return look.pick(68, 36) + spare(PHYSICAL_SHARE);
    }

    public double physicalRight() {
        return physicalLeft() + physicalWidth();
    }

    public double physicalLabelsLeft() {
        return physicalRight() + LABEL_GAP;
    }

    public double captionBaseline() {
        return look.pick(17, 13);
    }

    public double top() {
        return look.pick(28, 24);
    }

    public double bottom() {
        return Math.max(top() + LEAST_HEIGHT, Math.floor(height) - BOTTOM_INSET - (outside ? OUTSIDE_ROOM : 0));
    }

    /** Returns the height of a line of address labels. */
    double lineHeight() {
        return look.pick(14, 12);
    }

    /** Returns the height of a tag that names a selected address. */
    public double tagHeight() {
        return look.pick(17, 16);
    }
}

package kspace.app.translation;

import java.util.List;
import kspace.app.canvas.Face;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;

/**
 * Where the parts of a walk lie that is to be read from afar: the address, beneath it its bits, and beneath these the tables
 * side by side with the result at the end.
 *
 * @param look how everything looks
 * @param width the room
 * @param top where it begins
 * @param addressSize the size of the address's type; 0 where there is no room for it
 * @param digitSize the size of the bits' type
 * @param digit the width of a bit
 * @param boxes the groups of bits, with their left ends and widths
 * @param connector how high the lines are between bits and tables
 * @param cardWidth the width of a table
 * @param cardGap what lies between two
 * @param rawLines in how many lines an entry is written
 */
record LargeWalkLayout(
        Look look, double width, double top, double addressSize, double digitSize, double digit, List<Box> boxes,
        double connector, double cardWidth, double cardGap, int rawLines) {
    static final double PADDING = 5;
    static final double CARD_PADDING = 8;
    static final double TAG_WIDTH = 24;
    static final double RAW_SIZE = Density.LEAST_TYPE;

    private static final double ADDRESS = 24;
    private static final double ADDRESS_GAP = 14;
    private static final double LARGEST_DIGIT = 16;
    private static final double LEAST_BOX_GAP = 10;
    private static final double LEAST_STACKED_GAP = 4;
    private static final double LABEL = 18;
    private static final double UNDERLINE = 2;
    private static final double LEAST_CONNECTOR = 20;
    private static final double LARGEST_CONNECTOR = 56;
    private static final double ARROW = 22;
    private static final double LINE = 20;
    private static final int RAW_DIGITS = 19;

    /**
     * A group of bits.
     *
     * @param bits which
     * @param digits what is written of them
     * @param x its left end
     * @param width its width
     */
    record Box(AddressBits bits, String digits, double x, double width) {
        double middle() {
            return x + width / 2;
        }
    }

    /** Lays out the address and its bits, with nothing beside each other beneath them. */
    static LargeWalkLayout stacked(Surface surface, List<AddressBits> groups, Look look, double width) {
        return least(surface, groups, 0, look, width);
    }

    static LargeWalkLayout of(Surface surface, List<AddressBits> groups, int nrCards, Look look, double width,
            double height) {
        LargeWalkLayout least = least(surface, groups, nrCards, look, width);
        LargeWalkLayout fitting = least.height() <= height ? least : least.withoutAddress();
        double spare = Math.max(0, height - fitting.height());
        double connector = Math.min(LARGEST_CONNECTOR, LEAST_CONNECTOR + spare / 2);
        double left = Math.max(0, height - fitting.height() - (connector - LEAST_CONNECTOR));
        return new LargeWalkLayout(look, width, Math.floor(left / 2), fitting.addressSize, fitting.digitSize,
                fitting.digit, fitting.boxes, connector, fitting.cardWidth, ARROW, fitting.rawLines);
    }

    private static LargeWalkLayout least(
            Surface surface, List<AddressBits> groups, int nrCards, Look look, double width) {
        double share = surface.textWidth("0", new TextStyle(Face.MONO, 100, look.color(Tone.TEXT))) / 100;
        double leastGap = nrCards == 0 ? LEAST_STACKED_GAP : LEAST_BOX_GAP;
        double fixed = groups.size() * 2 * PADDING + (groups.size() - 1) * leastGap;
        List<List<String>> all = Brevity.writings(groups);
        List<String> digits = all.stream().filter(it -> (width - fixed) / nrOf(it) / share >= Density.LEAST_TYPE)
                .findFirst().orElse(all.getLast());
        int nrDigits = nrOf(digits);
        double digitSize = Math.clamp((width - fixed) / nrDigits / share, Density.LEAST_TYPE, LARGEST_DIGIT);
        double digit = digitSize * share;
        double gap = (width - nrDigits * digit - groups.size() * 2 * PADDING) / Math.max(1, groups.size() - 1);
        double widest = Math.clamp(gap, leastGap, 3 * LEAST_BOX_GAP);
        List<Box> boxes = new java.util.ArrayList<>();
        double x = 0;
        for (int i = 0; i < groups.size(); i++) {
            double wide = digits.get(i).length() * digit + 2 * PADDING;
            boxes.add(new Box(groups.get(i), digits.get(i), x, wide));
            x += wide + widest;
        }
        double cardWidth = Math.floor((width - nrCards * ARROW) / (nrCards + 1));
        int rawLines = RAW_DIGITS * RAW_SIZE * share <= cardWidth - 2 * CARD_PADDING ? 1 : 2;
        return new LargeWalkLayout(look, width, 0, ADDRESS, digitSize, digit, List.copyOf(boxes), LEAST_CONNECTOR,
                cardWidth, ARROW, rawLines);
    }

    private static int nrOf(List<String> digits) {
        return digits.stream().mapToInt(String::length).sum();
    }

    private LargeWalkLayout withoutAddress() {
        return new LargeWalkLayout(look, width, top, 0, digitSize, digit, boxes, connector, cardWidth, cardGap,
                rawLines);
    }

    private double height() {
        return cardY() + cardHeight() - top + 1;
    }

    double addressBaseline() {
        return top + addressSize * 0.8;
    }

    private double labelsTop() {
        return top + (addressSize == 0 ? 0 : addressSize + ADDRESS_GAP);
    }

    double labelBaseline() {
        return labelsTop() + 11;
    }

    double boxY() {
        return labelsTop() + LABEL;
    }

    double boxHeight() {
        return Math.rint(digitSize * 1.5);
    }

    double digitsBaseline() {
        return boxY() + boxHeight() / 2 + digitSize * 0.36;
    }

    double boxEnd() {
        return boxY() + boxHeight() + UNDERLINE;
    }

    double cardY() {
        return boxEnd() + connector;
    }

    double cardHeight() {
        return 2 * CARD_PADDING + (2 + rawLines) * LINE;
    }

    /** Returns the left end of a table's card; past the last one that of the result. */
    double cardX(int column) {
        return column * (cardWidth + cardGap);
    }

    /** Returns the baseline of a line of a card, 0 being that of the tag. */
    double baseline(int line) {
        return cardY() + CARD_PADDING + line * LINE + 15;
    }

    double cardMiddle() {
        return cardY() + Math.floor(cardHeight() / 2);
    }

    /** Returns the room for words on a card. */
    double cardRoom() {
        return cardWidth - 2 * CARD_PADDING;
    }
}

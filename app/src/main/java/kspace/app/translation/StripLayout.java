package kspace.app.translation;

import java.util.List;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.arch.walk.WalkStep;

/**
 * Where the parts of the strip lie: one column for the sign bits, one for each level, one for the offset, one for the
 * result.
 *
 * @param look how everything looks
 * @param width the strip's width
 * @param digit the width of a binary digit
 * @param signX the left end of the sign column
 * @param signWidth its width
 * @param cardX the left ends of the levels' columns
 * @param cardWidth their width
 * @param offsetX the left end of the offset column
 * @param offsetWidth its width
 * @param resultX the left end of the result
 */
record StripLayout(
        Look look,
        double width,
        double digit,
        double signX,
        double signWidth,
        List<Double> cardX,
        double cardWidth,
        double offsetX,
        double offsetWidth,
        double resultX) {
    static final double DIGITS_PADDING = 5;

    private static final double MIN_SPACE = 3;
    private static final double RIGHT_MARGIN = 16;
    private static final double RIGHT_MARGIN_COMPACT = 12;
    private static final double MAX_CARD_WIDTH = 460;
    private static final double TIGHT_GAP = 18;
    /** Cards narrower than this have smaller type and less space between them. */
    private static final double MIN_ROOMY_CARD = 250;

    static StripLayout of(Surface surface, WalkText text, Look look, double width) {
        Walk walk = text.walk();
        TextStyle digits = new TextStyle(Face.MONO, look.pick(12.5, 10.5), look.color(Tone.TEXT));
        double digit = surface.textWidth("0", digits);
        TextStyle note = new TextStyle(Face.SANS, noteSize(look), look.color(Tone.TEXT));
        double signX = look.pick(248, 12);
        double signWidth = 0;
        double offsetWidth = 0;
        for (AddressBits bits : walk.bits()) {
            double box = bits.digits().length() * digit + 2 * DIGITS_PADDING;
            if (bits.use() == AddressBits.Use.SIGN) {
                signWidth = box;
            } else if (bits.use() == AddressBits.Use.OFFSET) {
                offsetWidth = box;
            }
        }
        String signNote = text.signLines(look.pick(0, 1) > 0).getLast();
        signWidth = Math.max(signWidth, Math.min(surface.textWidth(signNote, note), look.pick(150, 120)));
        offsetWidth = Math.max(offsetWidth, surface.textWidth(text.offsetNote(), note));
        int nrCards = walk.levels().size();
        double resultX = width - look.pick(RIGHT_MARGIN, RIGHT_MARGIN_COMPACT) - resultWidth(look);
        double wideGap = look.pick(34, TIGHT_GAP);
        double wideRoom = resultX - offsetWidth - signX - signWidth - (nrCards + 2) * wideGap;
        double gap = wideRoom / nrCards < MIN_ROOMY_CARD ? TIGHT_GAP : wideGap;
        double cardsX = signX + signWidth + gap;
        double room = resultX - gap - offsetWidth - gap - cardsX;
        double cardWidth = Math.clamp((room - (nrCards - 1) * gap) / nrCards, 40, MAX_CARD_WIDTH);
        double spread = Math.max(0, (room - nrCards * cardWidth - (nrCards - 1) * gap) / (nrCards + 2));
        double pitch = cardWidth + gap + spread;
        double firstX = cardsX + spread;
        List<Double> cardX = java.util.stream.IntStream.range(0, nrCards)
                .mapToObj(i -> Math.floor(firstX + i * pitch))
                .toList();
        double offsetX = Math.floor(firstX + nrCards * pitch);
        return new StripLayout(
                look, width, digit, signX, signWidth, cardX, Math.floor(cardWidth), offsetX, offsetWidth, resultX);
    }

    static double noteSize(Look look) {
        return look.pick(11, 9.5);
    }

    static double resultWidth(Look look) {
        return look.pick(175, 138);
    }

    /** Returns the value that fits the density, or the compact one if the cards are narrow. */
    double pickForCard(double normal, double compact) {
        return cardWidth < MIN_ROOMY_CARD ? compact : look.pick(normal, compact);
    }

    double leftX() {
        return look.pick(16, 12);
    }

    double labelBaseline() {
        return look.pick(24, 13);
    }

    double boxY() {
        return look.pick(30, 17);
    }

    double boxHeight() {
        return look.pick(22, 16);
    }

    double digitsBaseline() {
        return boxY() + look.pick(15.5, 12);
    }

    /** Returns where the boxes of bits end, their underline included. */
    double boxEnd() {
        return boxY() + boxHeight() + 2;
    }

    double cardY() {
        return look.pick(67, 42);
    }

    double cardHeight() {
        return look.pick(50, 38);
    }

    double cardMiddle() {
        return cardY() + Math.floor(cardHeight() / 2);
    }

    double firstBaseline() {
        return cardY() + look.pick(20, 15.5);
    }

    double secondBaseline() {
        return cardY() + look.pick(39, 29.5);
    }

    double sentenceBaseline() {
        return look.pick(87, 93);
    }

    /** Returns how much room lies between an arrow and what it joins. */
    double arrowGap() {
        return look.pick(4, 3);
    }

    /** Returns how much room lies between a card's edges and its content. */
    double cardPadding() {
        return pickForCard(10, 7);
    }

    /** Returns where a card's content ends. */
    double cardEnd(int column) {
        return cardX.get(column) + cardWidth - cardPadding();
    }

    /** Returns where the number of a card's entry begins. */
    double indexX(int column) {
        return cardX.get(column) + cardPadding() + LevelTag.width(look) + pickForCard(8, 5);
    }

    /** Returns where the address that a card's entry names begins if it stands in the first line. */
    double addressX(Surface surface, int column, String address) {
        return cardEnd(column) - surface.textWidth(address, addressStyle(Tone.TEXT));
    }

    /** Returns whether the address that a card's entry names has room beside its number. */
    boolean hasAddressInFirstLine(Surface surface, int column, WalkStep step) {
        double indexEnd = indexX(column) + surface.textWidth("[" + step.index() + "]", indexStyle());
        return addressX(surface, column, WalkText.address(step)) >= indexEnd + MIN_SPACE;
    }

    TextStyle indexStyle() {
        return style(Face.MONO_BOLD, 13, 11, Tone.TEXT);
    }

    TextStyle addressStyle(Tone tone) {
        return style(Face.MONO_MEDIUM, 12, 10.5, tone);
    }

    TextStyle style(Face face, double normal, double compact, Tone tone) {
        return faded(face, normal, compact, tone, 1);
    }

    TextStyle faded(Face face, double normal, double compact, Tone tone, double opacity) {
        return new TextStyle(face, pickForCard(normal, compact), look.color(tone, opacity));
    }

    /** Returns where the bar that shows how far the walk has come lies in a strip of {@code height}. */
    double scrubY(double height) {
        return height - look.pick(9, 7);
    }

    /** Returns the bar's left end. */
    double scrubX() {
        return look.pick(signX, leftX());
    }

    /** Returns the bar's length. */
    double scrubWidth() {
        return width - look.pick(RIGHT_MARGIN, RIGHT_MARGIN_COMPACT) - scrubX();
    }
}

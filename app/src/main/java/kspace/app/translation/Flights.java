package kspace.app.translation;

import kspace.app.canvas.Face;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.WalkStep;

/**
 * Draws what is on its way: an index from its bits to its table, an address out of an entry's bits, and from there to what
 * it names. At most one of them is on its way at a time.
 *
 * @param walk the walk
 * @param text its words
 * @param cards the cards
 */
record Flights(Walk walk, WalkText text, LevelCards cards) {

    void paint(Surface surface) {
        for (int i = 0; i < walk.steps().size(); i++) {
            WalkStep step = walk.steps().get(i);
            WalkFrame.Level part = cards.frame().level(i);
            boolean names =
                    step.hardware() instanceof HardwareEntry.Table || step.hardware() instanceof HardwareEntry.Leaf;
            if (part.fly() > 0 && part.light() < 1) {
                index(surface, i, step, part.fly());
            } else if (names && part.rise() > 0 && part.rise() < 1) {
                address(surface, i, step, part.rise());
            } else if (names && part.carry() > 0 && part.carry() < 1) {
                carry(surface, i, step, part.carry());
            }
        }
    }

    private StripLayout layout() {
        return cards.layout();
    }

    private void index(Surface surface, int column, WalkStep step, double share) {
        StripLayout layout = layout();
        Look look = layout.look();
        double boxWidth = Long.toBinaryString(0x1ff).length() * layout.digit() + 2 * StripLayout.DIGITS_PADDING;
        new Traveller(Integer.toString(step.index()), layout.indexStyle(), Look.level(step.level()),
                Look.onLevel(step.level()))
                .paint(surface, look, layout.cardX().get(column) + boxWidth + look.pick(9, 8) + 2 * layout.digit(),
                        layout.digitsBaseline() + 0.5, layout.indexX(column) + layout.digit(), layout.firstBaseline(),
                        share);
    }

    /** The address leaves the bits that it is made of. */
    private void address(Surface surface, int column, WalkStep step, double share) {
        StripLayout layout = layout();
        OpenEntry open = cards.openEntry(column, step);
        String words = WalkText.address(step);
        TextStyle style = layout.addressStyle(Tone.TEXT);
        double width = surface.textWidth(words, style);
        double from = Math.clamp(open.addressMiddle() - width / 2,
                layout.cardX().get(column) + layout.cardPadding(), layout.cardEnd(column) - width);
        boolean isFirst = layout.hasAddressInFirstLine(surface, column, step);
        new Traveller(words, style, Look.level(step.level()), Look.onLevel(step.level()))
                .paint(surface, layout.look(), from, open.addressBaseline(), layout.cardEnd(column) - width,
                        isFirst ? layout.firstBaseline() : open.addressBaseline(), share);
    }

    /** The address goes to the table that it is the address of, or the page's address to the sum. */
    private void carry(Surface surface, int column, WalkStep step, double share) {
        StripLayout layout = layout();
        boolean isLast = column == walk.steps().size() - 1;
        String words = isLast ? WalkText.address(step) : text.tableAt(walk.steps().get(column + 1));
        TextStyle style = isLast
                ? layout.addressStyle(Tone.TEXT)
                : layout.faded(Face.MONO, 11, 9.5, Tone.TEXT, 1);
        double from = layout.cardEnd(column) - surface.textWidth(words, style);
        boolean isFirst = layout.hasAddressInFirstLine(surface, column, step);
        double to = isLast
                ? layout.resultX() + layout.look().pick(12, 9)
                : layout.cardX().get(column + 1) + layout.cardPadding();
        new Traveller(words, style, Look.level(step.level()), Look.onLevel(step.level()))
                .paint(surface, layout.look(), from,
                        isFirst ? layout.firstBaseline() : cards.openEntry(column, step).addressBaseline(), to,
                        isLast ? layout.firstBaseline() : layout.secondBaseline(), share);
    }
}

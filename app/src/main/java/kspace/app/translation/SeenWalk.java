package kspace.app.translation;

import java.util.List;
import kspace.app.canvas.Face;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;

/**
 * What may be seen of a walk, whichever way it is laid out.
 *
 * @param walk the walk
 * @param look how everything looks, and what of it is covered
 */
record SeenWalk(Walk walk, Look look) {
    /** Returns whether the walk ends at a page. */
    boolean isFound() {
        return walk.translation().pa().isPresent();
    }

    /** Until the size of the page is told, nobody sees where its offset begins, or how many tables there are. */
    boolean hidesSize() {
        return look.covers(Cover.SIZE);
    }

    /** Returns how many tables are seen. */
    int nrCards() {
        return hidesSize() ? 1 : walk.levels().size();
    }

    /** Returns the parts of the address. */
    List<AddressBits> groups() {
        return hidesSize() ? AddressBits.of(walk.consts(), walk.translation().va(), walk.consts().nrLevels())
                : walk.bits();
    }

    /** Returns a style of texts. */
    TextStyle style(Face face, double size, Tone tone, double opacity) {
        return new TextStyle(face, size, look.color(tone, opacity));
    }
}

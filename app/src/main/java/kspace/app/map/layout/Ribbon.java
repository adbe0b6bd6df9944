package kspace.app.map.layout;

import kspace.core.kernel.RangeRole;

/**
 * What joins a part of the virtual column to the physical memory that it maps.
 *
 * @param kind the range that is mapped, for the colour
 * @param toCome whether a later step maps it
 * @param virtualTop the pixel at which it ends in the virtual column
 * @param virtualBottom the pixel at which it starts in the virtual column
 * @param physicalTop the pixel at which it ends in the physical column
 * @param physicalBottom the pixel at which it starts in the physical column
 */
public record Ribbon(
        RangeRole kind,
        boolean toCome,
        double virtualTop,
        double virtualBottom,
        double physicalTop,
        double physicalBottom) {

    /** Returns it as far as eyes can tell it from others: of those that are the same then, one is enough. */
    Ribbon onWholePixels() {
        return new Ribbon(kind, toCome, Math.rint(virtualTop), Math.rint(virtualBottom), Math.rint(physicalTop),
                Math.rint(physicalBottom));
    }
}

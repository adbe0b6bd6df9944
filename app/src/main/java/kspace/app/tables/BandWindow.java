package kspace.app.tables;

import java.util.Optional;
import kspace.app.state.ZoomRange;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PagingConsts;

/**
 * What of the kernel's half is read for the overview, and how finely.
 *
 * @param start the first byte, counted from the start of the kernel's half
 * @param end the first byte after it
 * @param sizeBytes how many bytes the picture shows, more than these if it reaches outside
 */
record BandWindow(long start, long end, double sizeBytes) {
    /** No picture is wider than this many pixels, or what is finer is not seen. */
    private static final double MOST_PIXELS = 4096;
    /** So many entries of a level in one picture are each told apart, with what they name. */
    private static final double MOST_SINGLE = 48;

    /** Returns what is read for a zoom; for none, everything in all detail. */
    static BandWindow of(Optional<ZoomRange> zoom, PagingConsts consts) {
        VaddrRange half = consts.kernelHalf();
        if (zoom.isEmpty()) {
            return new BandWindow(0, half.sizeBytes(), 0);
        }
        Optional<VaddrRange> inside = zoom.get().addresses().intersect(half);
        return inside
                .map(range -> new BandWindow(
                        range.first().value() - half.first().value(),
                        range.last().value() - half.first().value() + 1,
                        zoom.get().sizeBytes()))
                .orElseGet(() -> new BandWindow(0, 0, zoom.get().sizeBytes()));
    }

    boolean isEmpty() {
        return end == start;
    }

    /** Returns how many bytes are at least told apart; 0 for each one. */
    double grain() {
        return sizeBytes / MOST_PIXELS;
    }

    /** Returns how many entries that translate {@code entryBytes} are read as one. */
    int stride(long entryBytes) {
        return (int) Math.clamp(Math.ceil(grain() / entryBytes), 1, PagingConsts.NR_ENTRIES);
    }

    /** Returns whether entries that translate {@code entryBytes} are few enough to be told apart. */
    boolean showsSingle(long entryBytes) {
        return sizeBytes > 0 && sizeBytes <= entryBytes * MOST_SINGLE;
    }
}

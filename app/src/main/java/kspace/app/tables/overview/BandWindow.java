package kspace.app.tables.overview;

import java.util.List;
import java.util.Optional;
import kspace.app.state.ZoomRange;
import kspace.app.tables.entry.Covered;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PagingConsts;

/**
 * What of the addresses that the root covers is read for the overview, and how finely.
 *
 * @param start the offset of the first byte
 * @param end the offset after the last one
 * @param sizeBytes how many bytes the picture shows, more than these if it reaches outside; 0 for each one in all detail
 * @param tellsApart whether single entries are told apart where they are few
 */
public record BandWindow(long start, long end, double sizeBytes, boolean tellsApart) {
    /** No picture is wider than this many pixels, or what is finer is not seen. */
    private static final double MOST_PIXELS = 4096;
    /** So many entries of a level in one picture are each told apart, with what they name. */
    private static final double MOST_SINGLE = 48;

    /** Returns what is read for a zoom; for none, everything in all detail. */
    public static BandWindow of(Optional<ZoomRange> zoom, Covered covered) {
        if (zoom.isEmpty()) {
            return new BandWindow(0, covered.sizeBytes(), 0, false);
        }
        List<VaddrRange> inside = covered.halves().stream()
                .flatMap(half -> zoom.get().addresses().intersect(half).stream()).toList();
        return inside.isEmpty()
                ? new BandWindow(0, 0, zoom.get().sizeBytes(), true)
                : new BandWindow(
                        covered.offset(inside.getFirst().first()), covered.endOffset(inside.getLast()),
                        zoom.get().sizeBytes(), true);
    }

    /** Returns a part of the addresses, read so finely that {@code pixels} of them are told apart. */
    static BandWindow ofPart(long start, long end, double pixels) {
        return new BandWindow(start, end, (end - start) * MOST_PIXELS / Math.max(1, pixels), false);
    }

    /** Returns the width of a picture that is wider than any. */
    static double mostPixels() {
        return MOST_PIXELS;
    }

    /** Returns whether other parts of the picture are read more or less finely. */
    boolean isPart() {
        return !tellsApart && sizeBytes > 0;
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
        return tellsApart && sizeBytes <= entryBytes * MOST_SINGLE;
    }
}

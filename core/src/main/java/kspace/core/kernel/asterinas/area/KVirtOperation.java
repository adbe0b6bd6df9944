package kspace.core.kernel.asterinas.area;

import kspace.core.address.PaddrRange;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;

/**
 * Something that is tried with a KVirtArea after the boot (SPEC section 8). Areas are numbered from 1 in the order in which
 * they are made. Numbers are as they were asked for; whether the kernel accepts them turns out when the operation runs.
 */
public sealed interface KVirtOperation {

    /** Returns the name that machine files use. */
    String id();

    /**
     * Makes an area and maps memory in it.
     *
     * @param tracked whether the memory is frames whose references are counted, which are mapped as 4 KiB pages (OSTD's
     *     {@code map_frames}), or untracked memory, with the largest pages (OSTD's {@code map_untracked_frames})
     * @param areaSizeBytes the size of the area
     * @param offsetBytes where in the area the memory starts
     * @param memory the memory; empty to map nothing
     * @param flags the access rights
     * @param cache the caching policy
     */
    record Map(
            boolean tracked,
            long areaSizeBytes,
            long offsetBytes,
            PaddrRange memory,
            PageFlags flags,
            CachePolicy cache) implements KVirtOperation {
        /** The most memory that one operation can map as tracked frames. */
        public static final long MOST_TRACKED_BYTES = 64L << 20;

        @Override
        public String id() {
            return tracked ? "map" : "map-untracked";
        }
    }

    /**
     * Changes the access rights of a part of an area; a huge page that reaches outside is split.
     *
     * @param area the number of the area
     * @param offsetBytes where in the area the part starts
     * @param sizeBytes the size of the part
     * @param flags the access rights from then on
     */
    record Protect(int area, long offsetBytes, long sizeBytes, PageFlags flags) implements KVirtOperation {
        @Override
        public String id() {
            return "protect";
        }
    }

    /**
     * Unmaps a part of an area, which keeps its addresses; a huge page that reaches outside is split.
     *
     * @param area the number of the area
     * @param offsetBytes where in the area the part starts
     * @param sizeBytes the size of the part
     */
    record Unmap(int area, long offsetBytes, long sizeBytes) implements KVirtOperation {
        @Override
        public String id() {
            return "unmap";
        }
    }

    /**
     * Drops an area: everything in it is unmapped and its addresses are free again.
     *
     * @param area the number of the area
     */
    record Drop(int area) implements KVirtOperation {
        @Override
        public String id() {
            return "drop";
        }
    }
}

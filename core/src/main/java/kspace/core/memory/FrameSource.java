package kspace.core.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.paging.PagingConsts;

/** Where page tables get their frames from: an endless or finite sequence of zeroed frames in a fixed order. */
@FunctionalInterface
public interface FrameSource {

    /** Returns the {@code n}-th frame that is handed out, counted from 0, or empty if memory ends before it. */
    Optional<Paddr> frame(long n);

    /**
     * Returns the ranges of memory that the first {@code count} frames lie in, in the order in which they are handed
     * out; fewer if memory ends before.
     */
    default List<PaddrRange> firstFrames(long count) {
        return frames(0, count);
    }

    /**
     * Returns the ranges of memory that {@code count} frames lie in, from the {@code first}-th on, in the order in which
     * they are handed out; fewer if memory ends before. A source that knows its frames as ranges answers without looking at
     * each.
     */
    default List<PaddrRange> frames(long first, long count) {
        List<PaddrRange> taken = new ArrayList<>();
        for (long n = first; n < first + count && frame(n).isPresent(); n++) {
            PaddrRange next = PaddrRange.ofSize(frame(n).orElseThrow(), PagingConsts.BASE_PAGE_SIZE);
            boolean adjoins = !taken.isEmpty() && taken.getLast().end().equals(next.start());
            taken.add(adjoins ? new PaddrRange(taken.removeLast().start(), next.end()) : next);
        }
        return List.copyOf(taken);
    }
}

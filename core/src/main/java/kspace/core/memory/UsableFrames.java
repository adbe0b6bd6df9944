package kspace.core.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.paging.PagingConsts;

/**
 * The usable frames that nothing else holds, lowest address first. Frame 0 is left out, so that physical address 0 never
 * names a table.
 */
public final class UsableFrames implements FrameSource {
    private final List<PaddrRange> free;
    /** How many frames come before each range of {@link #free}, and as the last one how many there are. */
    private final long[] framesBefore;

    /**
     * Creates the sequence for a machine's memory without the frames that hold the frame metadata.
     *
     * @param memory the machine's memory
     * @param metadata the frame metadata
     * @param endOfEntryAddresses the first physical address that no entry can name
     */
    public UsableFrames(MemoryMap memory, FrameMetadata metadata, long endOfEntryAddresses) {
        free = new ArrayList<>();
        PaddrRange taken = metadata.frames();
        for (PaddrRange usable : memory.regionsOf(RegionType.USABLE)) {
            long start = Unsigned.max(usable.start().value(), PagingConsts.BASE_PAGE_SIZE);
            long end = Unsigned.min(usable.end().value(), endOfEntryAddresses);
            addUnlessEmpty(start, Unsigned.min(end, taken.start().value()));
            addUnlessEmpty(Unsigned.max(start, taken.end().value()), end);
        }
        framesBefore = new long[free.size() + 1];
        for (int i = 0; i < free.size(); i++) {
            framesBefore[i + 1] = framesBefore[i]
                    + Long.divideUnsigned(free.get(i).sizeBytes(), PagingConsts.BASE_PAGE_SIZE);
        }
    }

    private void addUnlessEmpty(long start, long end) {
        if (Unsigned.less(start, end)) {
            free.add(PaddrRange.of(start, end));
        }
    }

    @Override
    public Optional<Paddr> frame(long n) {
        if (n < 0 || n >= framesBefore[free.size()]) {
            return Optional.empty();
        }
        int range = rangeOf(n);
        return Optional.of(
                free.get(range).start().plus((n - framesBefore[range]) * PagingConsts.BASE_PAGE_SIZE));
    }

    /** Returns which range has the {@code n}-th frame, which exists. */
    private int rangeOf(long n) {
        int found = Arrays.binarySearch(framesBefore, n);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public List<PaddrRange> frames(long first, long count) {
        List<PaddrRange> taken = new ArrayList<>();
        long end = Math.min(first + count, framesBefore[free.size()]);
        for (long n = first; n < end;) {
            int range = rangeOf(n);
            long next = Math.min(end, framesBefore[range + 1]);
            taken.add(PaddrRange.ofSize(
                    free.get(range).start().plus((n - framesBefore[range]) * PagingConsts.BASE_PAGE_SIZE),
                    (next - n) * PagingConsts.BASE_PAGE_SIZE));
            n = next;
        }
        return List.copyOf(taken);
    }
}

package kspace.core.memory;

import java.util.ArrayList;
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

    /** Creates the sequence for a machine's memory without the frames that hold the frame metadata. */
    public UsableFrames(MemoryMap memory, FrameMetadata metadata) {
        free = new ArrayList<>();
        PaddrRange taken = metadata.frames();
        for (PaddrRange usable : memory.regionsOf(RegionType.USABLE)) {
            long start = Unsigned.max(usable.start().value(), PagingConsts.BASE_PAGE_SIZE);
            long end = usable.end().value();
            addUnlessEmpty(start, Unsigned.min(end, taken.start().value()));
            addUnlessEmpty(Unsigned.max(start, taken.end().value()), end);
        }
    }

    private void addUnlessEmpty(long start, long end) {
        if (Unsigned.less(start, end)) {
            free.add(PaddrRange.of(start, end));
        }
    }

    @Override
    public Optional<Paddr> frame(long n) {
        long left = n * PagingConsts.BASE_PAGE_SIZE;
        for (PaddrRange range : free) {
            if (Unsigned.less(left, range.sizeBytes())) {
                return Optional.of(range.start().plus(left));
            }
            left -= range.sizeBytes();
        }
        return Optional.empty();
    }

    @Override
    public List<PaddrRange> firstFrames(long count) {
        List<PaddrRange> taken = new ArrayList<>();
        long left = count * PagingConsts.BASE_PAGE_SIZE;
        for (PaddrRange range : free) {
            if (left == 0) {
                break;
            }
            long size = Unsigned.min(left, range.sizeBytes());
            taken.add(PaddrRange.ofSize(range.start(), size));
            left -= size;
        }
        return List.copyOf(taken);
    }
}

package kspace.core.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.paging.PagingConsts;

/**
 * The allocator of early boot (SPEC section 3; Asterinas {@code ostd/src/mm/frame/allocator.rs}): two ranges that are
 * used up from below, the largest usable one below 4 GiB and the largest usable one above it.
 */
public final class EarlyAllocator {
    private static final Paddr FOUR_GIB = new Paddr(1L << 32);

    private final List<PaddrRange> free;

    /** Creates the allocator for a machine's memory. */
    public EarlyAllocator(MemoryMap memory) {
        free = new ArrayList<>();
        List<PaddrRange> usable = memory.regionsOf(RegionType.USABLE);
        largest(usable.stream().map(EarlyAllocator::belowFourGib).toList()).ifPresent(free::add);
        largest(usable.stream().map(EarlyAllocator::aboveFourGib).toList()).ifPresent(free::add);
    }

    private static PaddrRange belowFourGib(PaddrRange range) {
        return new PaddrRange(min(range.start(), FOUR_GIB), min(range.end(), FOUR_GIB));
    }

    private static PaddrRange aboveFourGib(PaddrRange range) {
        return new PaddrRange(max(range.start(), FOUR_GIB), max(range.end(), FOUR_GIB));
    }

    private static Paddr min(Paddr a, Paddr b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Paddr max(Paddr a, Paddr b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    /** Returns the largest range, the lowest of those if several are equally large. */
    private static Optional<PaddrRange> largest(List<PaddrRange> ranges) {
        return ranges.stream()
                .filter(range -> !range.isEmpty())
                .max(Comparator.comparing(PaddrRange::sizeBytes, Long::compareUnsigned)
                        .thenComparing(PaddrRange::start, Comparator.reverseOrder()));
    }

    /** Returns the largest piece that is left, the lowest of those if several are equally large; empty if nothing is. */
    public Optional<PaddrRange> largestPiece() {
        return largest(free);
    }

    /** Takes {@code sizeBytes}, rounded up to whole pages, from the first range that still has room; empty if none has. */
    public Optional<PaddrRange> allocate(long sizeBytes) {
        long rounded = Unsigned.alignUp(sizeBytes, PagingConsts.BASE_PAGE_SIZE);
        for (int i = 0; i < free.size(); i++) {
            PaddrRange range = free.get(i);
            if (Unsigned.lessOrEqual(rounded, range.sizeBytes())) {
                PaddrRange taken = PaddrRange.ofSize(range.start(), rounded);
                free.set(i, new PaddrRange(taken.end(), range.end()));
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }
}

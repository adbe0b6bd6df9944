package kspace.core.kernel.asterinas.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/**
 * Hands out virtual addresses (SPEC section 8; OSTD's {@code RangeAllocator}): the end of the first free block, in address
 * order, that is large enough.
 */
final class KVirtAllocator {
    /** Start and size of each free block; no two touch. All lie in one half, so their signed order is their order. */
    private final NavigableMap<Long, Long> free = new TreeMap<>();

    KVirtAllocator(VaddrRange all) {
        free.put(all.first().value(), all.sizeBytes());
    }

    /** Returns a range of that size that nothing has, or empty if no free block is large enough. */
    Optional<VaddrRange> allocate(long sizeBytes) {
        Optional<Map.Entry<Long, Long>> fitting = free.entrySet().stream()
                .filter(block -> Unsigned.lessOrEqual(sizeBytes, block.getValue()))
                .findFirst();
        return fitting.map(block -> takeEnd(block.getKey(), block.getValue() - sizeBytes, sizeBytes));
    }

    private VaddrRange takeEnd(long start, long leftBytes, long sizeBytes) {
        if (leftBytes == 0) {
            free.remove(start);
        } else {
            free.put(start, leftBytes);
        }
        return VaddrRange.ofSize(new Vaddr(start + leftBytes), sizeBytes);
    }

    /** Takes a range back that was handed out, and joins it with the free blocks that it touches. */
    void free(VaddrRange range) {
        long start = range.first().value();
        long size = range.sizeBytes();
        Map.Entry<Long, Long> before = free.lowerEntry(start);
        if (before != null && before.getKey() + before.getValue() == start) {
            start = before.getKey();
            size += before.getValue();
        }
        Long after = free.remove(range.endExclusive());
        free.put(start, after == null ? size : size + after);
    }

    /** Returns the free blocks in address order. */
    List<VaddrRange> freeBlocks() {
        List<VaddrRange> blocks = new ArrayList<>();
        free.forEach((start, size) -> blocks.add(VaddrRange.ofSize(new Vaddr(start), size)));
        return List.copyOf(blocks);
    }
}

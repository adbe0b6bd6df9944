package kspace.core.pagetable;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.PageTableException.Kind;

/**
 * Hands out the frames of tables, lowest address first. A table is known by its ordinal, its place in the order in which
 * the source hands out frames, so that regular tables need no list of frames.
 */
final class TableFrames {
    private final FrameSource source;
    private long next;

    TableFrames(FrameSource source) {
        this.source = source;
    }

    /** Returns whether {@code count} more frames are free. */
    boolean has(long count) {
        return count == 0 || source.frame(next + count - 1).isPresent();
    }

    /**
     * Takes the lowest free frame.
     *
     * @return its ordinal
     * @throws PageTableException if there is none
     */
    long take() {
        if (!has(1)) {
            throw new PageTableException(Kind.OUT_OF_FRAMES, "all usable memory is taken after " + next + " tables");
        }
        return next++;
    }

    /** Takes the next {@code count} free frames if there are as many, and returns the first ordinal; otherwise takes none. */
    Optional<Long> takeAll(long count) {
        long first = next;
        if (!has(count)) {
            return Optional.empty();
        }
        next += count;
        return Optional.of(first);
    }

    /** Returns the physical address of a frame that was taken. */
    Paddr paddr(long ordinal) {
        return source.frame(ordinal).orElseThrow();
    }
}

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

    /**
     * Takes the lowest free frame.
     *
     * @return its ordinal
     * @throws PageTableException if there is none
     */
    long take() {
        if (source.frame(next).isEmpty()) {
            throw new PageTableException(Kind.OUT_OF_FRAMES, "all usable memory is taken after " + next + " tables");
        }
        return next++;
    }

    /** Takes the next {@code count} free frames if they are numbered without a gap; otherwise takes none. */
    Optional<Long> takeAll(long count) {
        long first = next;
        if (count > 0 && source.frame(first + count - 1).isEmpty()) {
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

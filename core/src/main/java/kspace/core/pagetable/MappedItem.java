package kspace.core.pagetable;

import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.memory.FrameReferences;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;

/**
 * Something that a cursor can map (OSTD's {@code MappedItem}). Which of the two it is, an entry says by AVAIL1
 * ({@link RawItem}), so the item's own property never carries that bit.
 */
public sealed interface MappedItem {

    /** Returns the physical start of the page. */
    Paddr pa();

    /** Returns the level of the leaf. */
    int level();

    /** Returns what the mapping says about the page. */
    PageProperty property();

    /**
     * Returns another such item; a tracked frame has one reference more by that, an untracked item changes nothing.
     *
     * @param references the counts of the tracked frames
     */
    MappedItem cloned(FrameReferences references);

    /** Drops the item; a tracked frame has one reference less by that. */
    void dropFrom(FrameReferences references);

    /**
     * A frame whose references are counted.
     *
     * @param pa the physical start of the frame
     * @param property what the mapping says about the page; never carries AVAIL1
     */
    record Tracked(Paddr pa, PageProperty property) implements MappedItem {

        /** Checks that AVAIL1 is clear. */
        public Tracked {
            requireNoAvail1(property);
        }

        /** Returns 1: tracked frames are never parts of huge pages. */
        @Override
        public int level() {
            return 1;
        }

        @Override
        public Tracked cloned(FrameReferences references) {
            references.add(pa, 1);
            return this;
        }

        @Override
        public void dropFrom(FrameReferences references) {
            references.drop(pa, 1);
        }
    }

    /**
     * Physical memory that no reference count follows.
     *
     * @param pa the physical start, a multiple of the level's page size
     * @param level the level of the leaf, 1..HIGHEST_TRANSLATION_LEVEL
     * @param property what the mapping says about the page; never carries AVAIL1
     */
    record Untracked(Paddr pa, int level, PageProperty property) implements MappedItem {

        /** Checks that AVAIL1 is clear. */
        public Untracked {
            requireNoAvail1(property);
        }

        @Override
        public Untracked cloned(FrameReferences references) {
            return this;
        }

        @Override
        public void dropFrom(FrameReferences references) {
            // Nothing follows this memory.
        }
    }

    /**
     * Checks that a property leaves AVAIL1 to the page table.
     *
     * @throws IllegalArgumentException if it does not
     */
    static void requireNoAvail1(PageProperty property) {
        if (property.privileged().contains(PrivilegedFlags.AVAIL1)) {
            throw new IllegalArgumentException("privileged flags " + Hex.of(property.privileged().bits())
                    + " carry AVAIL1 (" + Hex.of(PrivilegedFlags.AVAIL1.bits())
                    + "), which only the page table sets, for tracked frames");
        }
    }
}

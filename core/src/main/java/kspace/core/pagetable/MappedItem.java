package kspace.core.pagetable;

import kspace.core.address.Paddr;
import kspace.core.paging.PageProperty;

/** Something that a cursor can map (OSTD's {@code MappedItem}). */
public sealed interface MappedItem {

    /** Returns the physical start of the page. */
    Paddr pa();

    /** Returns the level of the leaf. */
    int level();

    /** Returns what the mapping says about the page. */
    PageProperty property();

    /**
     * Physical memory that no reference count follows.
     *
     * @param pa the physical start, a multiple of the level's page size
     * @param level the level of the leaf, 1..HIGHEST_TRANSLATION_LEVEL
     * @param property what the mapping says about the page; never carries AVAIL1
     */
    record Untracked(Paddr pa, int level, PageProperty property) implements MappedItem {}
}

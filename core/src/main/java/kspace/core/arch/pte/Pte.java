package kspace.core.arch.pte;

import kspace.core.address.Paddr;
import kspace.core.paging.PageProperty;

/** What a page table entry means to the kernel. */
public sealed interface Pte {

    /** The entry translates nothing. */
    record Absent() implements Pte {}

    /**
     * The entry names the table of the next lower level.
     *
     * @param table the table's physical address
     * @param flags the software bits
     */
    record Table(Paddr table, TableFlags flags) implements Pte {}

    /**
     * The entry maps a page.
     *
     * @param page the page's physical address
     * @param property what the mapping says about it
     */
    record Leaf(Paddr page, PageProperty property) implements Pte {}
}

package kspace.core.pagetable;

import kspace.core.address.Vaddr;

/** Something that a cursor took out of a page table (OSTD's {@code PageTableFrag}). */
public sealed interface Fragment permits Fragment.Mapped, StrayTable {

    /** Returns the first address that it stood for. */
    Vaddr va();

    /**
     * A page.
     *
     * @param va where it was mapped
     * @param item what was mapped; its reference, if it is tracked, now belongs to whoever took it
     */
    record Mapped(Vaddr va, MappedItem item) implements Fragment {}
}

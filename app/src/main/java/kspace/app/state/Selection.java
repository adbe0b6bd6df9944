package kspace.app.state;

import kspace.core.address.Vaddr;

/**
 * What is selected: a virtual address, and on the way of its translation one entry.
 *
 * @param va the address
 * @param level the level of the table whose entry is looked at; 0 for the last one that the walk reads
 */
public record Selection(Vaddr va, int level) {

    /** Returns the selection of an address and the last entry that its walk reads. */
    public static Selection of(Vaddr va) {
        return new Selection(va, 0);
    }
}

package kspace.core.pagetable;

import kspace.core.address.Paddr;
import kspace.core.pte.Pte;

/**
 * One table read of a walk.
 *
 * @param level the table's level
 * @param table the table's physical address
 * @param index the entry that was read, 0..511
 * @param raw the entry as the hardware reads it
 * @param entry what it means
 */
public record WalkStep(int level, Paddr table, int index, long raw, Pte entry) {}

package kspace.core.pagetable;

import kspace.core.address.Paddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.pte.Pte;

/**
 * One table read of a walk.
 *
 * @param level the table's level
 * @param table the table's physical address
 * @param index the entry that was read, 0..511
 * @param raw the entry's 64 bits
 * @param hardware what the processor does with it
 * @param entry what it means to OSTD when it reads it back
 */
public record WalkStep(int level, Paddr table, int index, long raw, HardwareEntry hardware, Pte entry) {}

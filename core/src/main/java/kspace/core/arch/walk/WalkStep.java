package kspace.core.arch.walk;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;

/**
 * One table read of a walk.
 *
 * @param level the table's level
 * @param table the table's physical address
 * @param index the entry that was read, 0..511
 * @param raw the entry's 64 bits
 * @param hardware what the processor does with it
 * @param kernel what it means to the kernel that wrote it when it reads it back; empty if that is none of which it is known
 */
public record WalkStep(int level, Paddr table, int index, long raw, HardwareEntry hardware, Optional<Pte> kernel) {

    /** Creates a step through a table of a kernel that reads its entries back. */
    public WalkStep(int level, Paddr table, int index, long raw, HardwareEntry hardware, Pte entry) {
        this(level, table, index, raw, hardware, Optional.of(entry));
    }
}

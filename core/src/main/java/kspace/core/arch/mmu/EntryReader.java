package kspace.core.arch.mmu;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.paging.PageProperty;

/** How a memory management unit reads page table entries. Levels count from 1 at the last table. */
public interface EntryReader {

    /** Returns the memory management unit that reads. */
    Mmu mmu();

    /** Returns what the processor does with {@code raw}, read from a table of {@code level}. */
    HardwareEntry read(long raw, int level);

    /**
     * Returns the manual's names of the bits that are set and looked at in {@code raw}, an entry of a table of {@code level},
     * lowest first; fields of several bits with their value. There are none in an entry that is not present.
     */
    List<String> flags(long raw, int level);

    /**
     * Returns what {@code raw}, an entry of a table of {@code level} that maps a page, says about the page to the processor. The
     * memory type is unknown where the entry only names a field of a register.
     */
    PageProperty property(long raw, int level);

    /**
     * Returns all 64 bits of {@code raw}, an entry of a table of {@code level}, as labelled spans, highest bits first, without
     * gaps. Bits for software are unused to the hardware, unless the manual itself says what software has to keep there.
     */
    List<BitSpan> layout(long raw, int level);

    /** Returns where the root table lies if {@code register} is what the register of the root holds, or the address itself. */
    Paddr root(long register);

    /** Returns the id of the paging mode that {@code register} names, if the register of the root has one. */
    default Optional<String> modeOfRoot(@SuppressWarnings("unused") long register) {
        return Optional.empty();
    }

    /** Returns whether {@code register} names a paging mode that the manual reserves. */
    default boolean isModeReserved(@SuppressWarnings("unused") long register) {
        return false;
    }
}

package kspace.core.arch.pte;

import java.util.List;
import kspace.core.paging.CachePolicy;

/**
 * What a kernel agrees with itself on about the entries that it writes, beyond what the hardware asks for. Another kernel on the
 * same hardware has another one.
 *
 * @param leafBits the bits that it sets in every entry of a page
 * @param tableBits the bits that it sets in every entry of a table
 * @param avail1 the bit in which it keeps AVAIL1, which the hardware leaves to software
 * @param avail2 the bit in which it keeps AVAIL2, which the hardware leaves to software
 * @param memoryTypes what it has put in the processor's table of memory types, by index; empty where entries say the type themselves
 */
public record EntryConvention(
        long leafBits, long tableBits, long avail1, long avail2, List<CachePolicy> memoryTypes) {

    /** Keeps its own list. */
    public EntryConvention {
        memoryTypes = List.copyOf(memoryTypes);
    }
}

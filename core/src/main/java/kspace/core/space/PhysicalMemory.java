package kspace.core.space;

import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;

/** Physical memory that was recorded, read as a walk needs it. */
public interface PhysicalMemory {

    /**
     * Reads a table.
     *
     * @param table where it lies, at a page
     * @param entries takes its entries
     * @return whether the recording holds the whole of it; if not, {@code entries} are as they were
     * @throws RecordingException if it cannot be read
     */
    boolean read(Paddr table, long[] entries);

    /** Returns the memory that the recording holds, lowest first, without overlaps. */
    List<PaddrRange> ranges();
}

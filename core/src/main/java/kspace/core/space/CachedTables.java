package kspace.core.space;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.paging.PagingConsts;

/** The tables that were read last, so that a walk reads each once and holds few. */
final class CachedTables {
    /** 16 MiB of tables. */
    private static final int MOST_TABLES = 4096;
    private static final float LOAD = 0.75f;

    private final PhysicalMemory memory;
    private final Map<Long, long[]> cached = new LinkedHashMap<>(16, LOAD, true);

    CachedTables(PhysicalMemory memory) {
        this.memory = memory;
    }

    /** Returns the entries of a table, which nobody changes; empty if the recording does not hold it. */
    synchronized Optional<long[]> read(Paddr table) {
        long[] known = cached.get(table.value());
        if (known != null) {
            return Optional.of(known);
        }
        long[] entries = new long[PagingConsts.NR_ENTRIES];
        if (!memory.read(table, entries)) {
            return Optional.empty();
        }
        if (cached.size() >= MOST_TABLES) {
            cached.remove(cached.keySet().iterator().next());
        }
        cached.put(table.value(), entries);
        return Optional.of(entries);
    }
}

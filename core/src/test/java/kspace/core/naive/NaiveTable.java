package kspace.core.naive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/**
 * A kernel page table as a sorted map of leaves and a map of tables, which writes down everything it does.
 * Kernel addresses are all negative as signed numbers, so their signed order is their order.
 */
public final class NaiveTable {
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private final NaiveArch arch;
    private final int htl;
    private final LongUnaryOperator frames;
    private final Map<Place, Long> tables = new HashMap<>();
    private final NavigableMap<Long, Leaf> leaves = new TreeMap<>();
    private final List<NaiveEvent> events = new ArrayList<>();
    private boolean stopped;

    /**
     * Which table.
     *
     * @param level its level
     * @param start the lowest address below it
     */
    public record Place(int level, long start) {}

    /**
     * A mapped page.
     *
     * @param pa what it shows
     * @param level its level
     * @param raw its entry
     * @param executable whether instructions may be fetched from it
     */
    public record Leaf(long pa, int level, long raw, boolean executable) {}

    /**
     * A page that would be mapped.
     *
     * @param va where it starts
     * @param pa what it shows
     * @param level its level
     */
    public record Choice(long va, long pa, int level) {}

    /** Creates a table without root whose {@code n}-th table lies at {@code frames(n)}. */
    public NaiveTable(NaiveArch arch, int htl, LongUnaryOperator frames) {
        this.arch = arch;
        this.htl = htl;
        this.frames = frames;
    }

    /** Returns the size of a page of {@code level}. */
    public static long pageSize(int level) {
        long size = 4096;
        for (int i = 1; i < level; i++) {
            size *= 512;
        }
        return size;
    }

    /** Chooses the pages for a range one by one. */
    public static List<Choice> largestPages(int htl, long va, long pa, long size) {
        List<Choice> choices = new ArrayList<>();
        long done = 0;
        while (done != size) {
            int level = htl;
            while (pageSize(level) > size - done
                    || (va + done) % pageSize(level) != 0
                    || (pa + done) % pageSize(level) != 0) {
                level--;
            }
            choices.add(new Choice(va + done, pa + done, level));
            done += pageSize(level);
        }
        return choices;
    }

    /** Allocates the root and the tables of the kernel's entries. */
    public void create() {
        long root = allocate(new Place(arch.nrLevels(), arch.rootStart()));
        events.add(new NaiveEvent.Table("new", arch.kernelStart(), arch.nrLevels(), root, root, 0, 0));
        for (int i = arch.firstEntry(); i < 512; i++) {
            makeTable("new", arch.kernelStart() + (i - arch.firstEntry()) * pageSize(arch.nrLevels()),
                    arch.nrLevels() - 1);
        }
    }

    /** Maps a range, unless something has stopped before. */
    public void map(String phase, long base, long offset, long pa, long size, boolean executable) {
        if (stopped) {
            return;
        }
        BigInteger end = unsigned(base).add(unsigned(offset)).add(unsigned(size));
        long va = base + offset;
        if (end.compareTo(LARGEST) > 0) {
            stop(new NaiveEvent.Stop(phase, va, 0));
            return;
        }
        List<Choice> choices = largestPages(htl, va, pa, size);
        if (leafAt(va).isEmpty()) {
            makeTables(phase, va, guardLevel(arch, va, size, true));
        }
        for (int i = 0; i < choices.size(); i++) {
            Choice page = choices.get(i);
            if (isTaken(page)) {
                stop(new NaiveEvent.Stop(phase, page.va(), page.level()));
                return;
            }
            int made = makeTables(phase, page.va(), page.level());
            long raw = arch.leaf(page.pa(), page.level(), executable);
            leaves.put(page.va(), new Leaf(page.pa(), page.level(), raw, executable));
            events.add(new NaiveEvent.Page(
                    phase, i + 1, choices.size(), page.va(), page.pa(), page.level(), frameOf(page.va(), page.level()),
                    index(page.va(), page.level()), raw, made, size - (page.va() - va), executable));
        }
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }

    private void stop(NaiveEvent.Stop stop) {
        events.add(stop);
        stopped = true;
    }

    /** Loads the root, unless something has stopped before. */
    public void activate() {
        if (!stopped) {
            events.add(new NaiveEvent.Activation("activate", frameOf(arch.kernelStart(), arch.nrLevels())));
        }
    }

    /**
     * Returns where a cursor stops to descend.
     *
     * @param atWholeEntry whether it also stops at an entry that is the whole range; the real kernel does not
     */
    public static int guardLevel(NaiveArch arch, long va, long size, boolean atWholeEntry) {
        int level = arch.nrLevels();
        while (level > 1
                && Long.divideUnsigned(va, pageSize(level)) == Long.divideUnsigned(va + size - 1, pageSize(level))
                && !(atWholeEntry && size == pageSize(level))) {
            level--;
        }
        return level;
    }

    private boolean isTaken(Choice page) {
        boolean tableThere = page.level() > 1 && tables.containsKey(place(page.va(), page.level() - 1));
        Map.Entry<Long, Leaf> next = leaves.ceilingEntry(page.va());
        boolean leafThere = next != null && next.getKey() < page.va() + pageSize(page.level());
        return tableThere || leafThere || leafAt(page.va()).isPresent();
    }

    private int makeTables(String phase, long va, int lowestLevel) {
        int made = 0;
        for (int level = arch.nrLevels() - 1; level >= lowestLevel; level--) {
            if (!tables.containsKey(place(va, level))) {
                makeTable(phase, va, level);
                made++;
            }
        }
        return made;
    }

    private void makeTable(String phase, long va, int level) {
        long frame = allocate(place(va, level));
        events.add(new NaiveEvent.Table(
                phase, va, level, frame, frameOf(va, level + 1), index(va, level + 1), arch.table(frame)));
    }

    private long allocate(Place place) {
        long frame = frames.applyAsLong(tables.size());
        tables.put(place, frame);
        return frame;
    }

    private Place place(long va, int level) {
        return new Place(
                level,
                level == arch.nrLevels() ? arch.rootStart() : va - Long.remainderUnsigned(va, 512 * pageSize(level)));
    }

    private static int index(long va, int level) {
        return (int) (Long.divideUnsigned(va, pageSize(level)) % 512);
    }

    /** Returns where the table of {@code level} for {@code va} lies. */
    public long frameOf(long va, int level) {
        return Objects.requireNonNull(tables.get(place(va, level)));
    }

    /** Returns whether there is a table of {@code level} for {@code va}. */
    public boolean hasTable(long va, int level) {
        return tables.containsKey(place(va, level));
    }

    /** Returns the leaf that holds {@code va} and where it starts. */
    public Optional<Map.Entry<Long, Leaf>> leafAt(long va) {
        return Optional.ofNullable(leaves.floorEntry(va))
                .filter(it -> va - it.getKey() < pageSize(it.getValue().level()));
    }

    /** Returns all leaves by address. */
    public NavigableMap<Long, Leaf> leaves() {
        return leaves;
    }

    /** Returns where each table lies. */
    public Map<Place, Long> tables() {
        return tables;
    }

    /** Returns everything that has happened. */
    public List<NaiveEvent> events() {
        return events;
    }

    /** Returns a table in which only the first {@code count} events have happened. */
    public NaiveTable after(int count) {
        NaiveTable copy = new NaiveTable(arch, htl, frames);
        for (NaiveEvent event : events.subList(0, count)) {
            switch (event) {
                case NaiveEvent.Table made -> copy.tables.put(place(made.va(), made.level()), made.frame());
                case NaiveEvent.Page page ->
                        copy.leaves.put(page.va(), new Leaf(page.pa(), page.level(), page.raw(), page.executable()));
                case NaiveEvent.Stop _,NaiveEvent.Activation _ -> {
                }
            }
        }
        return copy;
    }
}

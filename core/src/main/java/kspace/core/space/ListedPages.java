package kspace.core.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kspace.core.paging.PageProperty;

/** Pages in address order, as a list of them tells: where they are, what they show, and at which level their entries stand. */
public final class ListedPages {
    private long[] vas = new long[1];
    private long[] pas = new long[1];
    private byte[] levels = new byte[1];
    private short[] kinds = new short[1];
    private final List<PageProperty> properties = new ArrayList<>();
    private int count;

    /** Starts an empty list. */
    public ListedPages() {}

    /**
     * Adds a page, above all that have been added.
     *
     * @param va its first address
     * @param pa the memory that it shows
     * @param level the level of its entry
     * @param property what the entry says about it
     */
    public void add(long va, long pa, int level, PageProperty property) {
        if (count == vas.length) {
            int more = count * 2;
            vas = Arrays.copyOf(vas, more);
            pas = Arrays.copyOf(pas, more);
            levels = Arrays.copyOf(levels, more);
            kinds = Arrays.copyOf(kinds, more);
        }
        int kind = properties.indexOf(property);
        if (kind < 0) {
            kind = properties.size();
            properties.add(property);
        }
        vas[count] = va;
        pas[count] = pa;
        levels[count] = (byte) level;
        kinds[count] = (short) kind;
        count++;
    }

    /** Returns how many pages there are. */
    public int count() {
        return count;
    }

    long va(int page) {
        return vas[page];
    }

    long pa(int page) {
        return pas[page];
    }

    int level(int page) {
        return levels[page];
    }

    PageProperty property(int page) {
        return properties.get(kinds[page]);
    }

    /** Returns the first page at {@code va} or above, read as unsigned; {@link #count()} if there is none. */
    int firstFrom(long va) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(vas[middle], va) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

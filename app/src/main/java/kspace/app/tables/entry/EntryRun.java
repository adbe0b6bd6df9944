package kspace.app.tables.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kspace.core.address.Paddr;

/**
 * Entries side by side that say the same, as one row.
 *
 * @param first the first entry
 * @param last the last entry
 * @param selected whether this is the entry that the walk reads; it is then alone
 * @param changed whether the last step wrote one of the entries
 */
public record EntryRun(TableEntry first, TableEntry last, boolean selected, boolean changed) {

    /** Returns how many entries it has. */
    public int count() {
        return last.index() - first.index() + 1;
    }

    public EntryKind kind() {
        return first.kind();
    }

    public boolean holds(int index) {
        return first.index() <= index && index <= last.index();
    }

    /** Returns how many bytes of addresses it translates. */
    public long sizeBytes() {
        return count() * first.covers().sizeBytes();
    }

    /** Returns the last byte of physical memory that its pages take. */
    public Paddr lastByte() {
        return last.pa().orElseThrow().plus(first.covers().sizeBytes() - 1);
    }

    /** Returns entries folded: equal neighbours in one run, the selected entry alone. */
    public static List<EntryRun> fold(List<TableEntry> entries, OptionalInt selected, OptionalInt changed) {
        List<EntryRun> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            boolean alone = i == entries.size() || isAt(selected, entries.get(i).index())
                    || isAt(selected, entries.get(i - 1).index());
            if (alone || !isContinued(entries, i)) {
                runs.add(run(entries.subList(start, i), selected, changed));
                start = i;
            }
        }
        return List.copyOf(runs);
    }

    private static boolean isContinued(List<TableEntry> entries, int i) {
        return entries.get(i - 1).index() + 1 == entries.get(i).index()
                && entries.get(i - 1).isContinuedBy(entries.get(i));
    }

    /** Returns each entry as a run of its own. */
    public static List<EntryRun> unfold(List<TableEntry> entries, OptionalInt selected, OptionalInt changed) {
        return entries.stream().map(entry -> run(List.of(entry), selected, changed)).toList();
    }

    private static boolean isAt(OptionalInt place, int index) {
        return place.isPresent() && place.getAsInt() == index;
    }

    private static EntryRun run(List<TableEntry> entries, OptionalInt selected, OptionalInt changed) {
        TableEntry first = entries.getFirst();
        TableEntry last = entries.getLast();
        boolean holdsChange =
                changed.isPresent() && first.index() <= changed.getAsInt() && changed.getAsInt() <= last.index();
        return new EntryRun(first, last, isAt(selected, first.index()), holdsChange);
    }
}

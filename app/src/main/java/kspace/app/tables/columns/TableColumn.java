package kspace.app.tables.columns;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kspace.app.tables.entry.EntryRun;
import kspace.app.tables.entry.MergedTable;
import kspace.app.tables.entry.TableEntry;
import kspace.core.address.Paddr;
import kspace.core.address.VaddrRange;

/**
 * One table of the selected path.
 *
 * @param level its level
 * @param root whether it is the root
 * @param tableName the manual's name of tables of its level
 * @param table its physical address; empty if a list does not tell it
 * @param toCome whether only a later step allocates it
 * @param isNew whether the last step allocated it
 * @param covers the addresses it manages
 * @param nrPresent how many of its entries are there at the moment
 * @param entries all its entries
 * @param selected the entry that the selected address goes through
 * @param changed the entry that the last step wrote, if it is here
 * @param filtered whether some entries are looked for
 * @param matching the entries that match what is looked for; all if nothing is
 * @param runs the entries that match and the selected one, folded
 * @param source where more about its entries can be read
 */
public record TableColumn(
        int level,
        boolean root,
        String tableName,
        Optional<Paddr> table,
        boolean toCome,
        boolean isNew,
        VaddrRange covers,
        int nrPresent,
        List<TableEntry> entries,
        int selected,
        OptionalInt changed,
        boolean filtered,
        BitSet matching,
        List<EntryRun> runs,
        MergedTable source) {

    /** Returns the entries that match and the selected one, as rows. */
    public List<EntryRun> rows(boolean unfolded) {
        return unfolded
                ? EntryRun.unfold(listed(entries, matching, selected), OptionalInt.of(selected), changed)
                : runs;
    }

    /** Returns the entries that a list holds: those that match, and the selected one, on which the path goes on. */
    static List<TableEntry> listed(List<TableEntry> entries, BitSet matching, int selected) {
        return entries.stream().filter(entry -> matching.get(entry.index()) || entry.index() == selected).toList();
    }

    /** Returns how many entries match. */
    public int nrMatching() {
        return matching.cardinality();
    }
}

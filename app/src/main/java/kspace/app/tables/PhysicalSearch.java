package kspace.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import kspace.app.canvas.Look;
import kspace.app.canvas.Tone;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.pagetable.StoredTable;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.PagingConsts;

/**
 * Finds the entries that lead to a physical address: pages that hold it, and the entry that names the table that lies there.
 * The tables are searched by the rules that make them, never frame by frame.
 */
final class PhysicalSearch {
    private final BootState state;
    private final KernelRanges ranges;
    private final PagingConsts consts;
    private final Paddr pa;
    private final Paddr frame;
    private final List<Hit> hits = new ArrayList<>();

    private PhysicalSearch(BootState state, KernelRanges ranges, Paddr pa) {
        this.state = state;
        this.ranges = ranges;
        this.consts = ranges.boot().machine().consts();
        this.pa = pa;
        this.frame = pa.alignDown(PagingConsts.BASE_PAGE_SIZE);
    }

    /**
     * An entry that leads there.
     *
     * @param selection what to select to see it
     * @param way how it leads there
     * @param role what the memory is mapped for; empty for a table
     * @param words what the entry is
     */
    record Hit(Selection selection, Way way, Optional<RangeRole> role, String words) {
        /** Returns the hue: what the memory is mapped for, or the level of the entry that names a table. */
        Tone tone() {
            return role.map(Look::range).orElseGet(() -> Look.level(selection.level()));
        }
    }

    /** How something leads to a physical address. */
    enum Way {
        /** A page holds it. */
        PAGE,
        /** An entry names the table that lies there. */
        TABLE,
        /** The root table lies there, which no entry names. */
        ROOT,
        /** A direct-mapping window shows it without any entry. */
        WINDOW
    }

    /**
     * What was found.
     *
     * @param hits the entries
     * @param sentence what there is to say in words: why there are none, or how many
     */
    record Result(List<Hit> hits, String sentence) {}

    /** Searches the moment that is shown. */
    static Result search(Snapshot snapshot, KernelRanges ranges, Paddr pa) {
        List<Hit> now = hits(snapshot.state(), ranges, pa);
        if (!now.isEmpty()) {
            return new Result(now, String.format(Locale.ROOT, "%d %s to %s at this moment", now.size(),
                    now.size() == 1 ? "entry leads" : "entries lead", pa));
        }
        int later = hits(snapshot.lastState(), ranges, pa).size();
        Paddr end = snapshot.boot().memory().maxPaddr();
        String why = later > 0
                ? String.format(Locale.ROOT, "after the last step, %d will", later)
                : pa.compareTo(end) >= 0 ? "it lies above max_paddr, " + end : "nothing is mapped there at any moment";
        return new Result(List.of(), "No entry leads to " + pa + " at this moment: " + why + ".");
    }

    private static List<Hit> hits(BootState state, KernelRanges ranges, Paddr pa) {
        PhysicalSearch search = new PhysicalSearch(state, ranges, pa);
        ranges.boot().machine().mode().window()
                .map(window -> new Vaddr(window.range().first().value() + pa.value()))
                .filter(va -> state.translate(va).pa().filter(pa::equals).isPresent())
                .ifPresent(
                        va -> search.hits.add(new Hit(Selection.of(va), Way.WINDOW, Optional.of(RangeRole.DIRECT_MAP),
                                "window, without any entry")));
        LeafRuns.forEach(state.table(), search::addIfHeld);
        state.table().root().ifPresent(search::searchTables);
        return List.copyOf(search.hits);
    }

    private void addIfHeld(LeafRun run) {
        if (run.memory().contains(pa)) {
            Vaddr va = run.range().first().plus(pa.value() - run.pages().pa().value());
            int level = run.pages().level();
            Optional<NamedRange> range = ranges.rangeOf(va);
            hits.add(new Hit(new Selection(va, level), Way.PAGE, range.map(NamedRange::role),
                    state.areaAt(va).map(LiveArea::name).or(() -> range.map(NamedRange::name)).orElse("mapping")
                            + ", "
                            + ByteSize.format(run.pages().pageSizeBytes()) + " leaf L" + level
                            + " [" + consts.pteIndex(va, level) + "]"));
        }
    }

    private void searchTables(StoredTable root) {
        if (root.paddr().equals(frame)) {
            hits.add(new Hit(new Selection(consts.kernelHalf().first(), consts.nrLevels()), Way.ROOT,
                    Optional.empty(),
                    "root table, which the CPU loads"));
        }
        searchBelow(root, consts.firstKernelEntry());
    }

    private void searchBelow(StoredTable node, int firstIndex) {
        for (int i = firstIndex; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
            Optional<StoredTable> child = node.child(i);
            int first = i;
            int count = node.runEnd(i) - i;
            if (child.isPresent() && count > 1) {
                searchAlike(count, at -> node.child(first + (int) at).orElseThrow());
            } else if (child.isPresent()) {
                addIfNamed(child.get());
                searchBelow(child.get(), 0);
            }
        }
    }

    /** Searches tables that one rule makes, so that their frames ascend, and then those below them. */
    private void searchAlike(long count, LongFunction<StoredTable> tables) {
        long low = 0;
        long high = count - 1;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (tables.apply(middle).paddr().compareTo(frame) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        addIfNamed(tables.apply(low));
        if (tables.apply(0).child(0).isPresent()) {
            searchAlike(count * PagingConsts.NR_ENTRIES, at -> tables.apply(at / PagingConsts.NR_ENTRIES)
                    .child((int) (at % PagingConsts.NR_ENTRIES)).orElseThrow());
        }
    }

    private void addIfNamed(StoredTable table) {
        if (table.paddr().equals(frame)) {
            int level = table.level() + 1;
            Vaddr va = table.entryRange(0).first();
            hits.add(new Hit(new Selection(va, level), Way.TABLE, Optional.empty(),
                    "table of level " + table.level() + ", named by L" + level + " ["
                            + consts.pteIndex(va, level) + "]"));
        }
    }
}

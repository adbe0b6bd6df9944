package kspace.app.tables.find;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.tables.columns.RecordedPage;
import kspace.app.tables.entry.Covered;
import kspace.app.tables.entry.Entries;
import kspace.app.tables.entry.EntryKind;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Reaching;
import kspace.core.space.Recording;
import kspace.core.words.Message;

/**
 * Finds the entries that lead to a physical address: pages that hold it, and the entry that names the table that lies there.
 * The tables are searched by the rules that make them, never frame by frame; those of a recording are read once each.
 */
public final class PhysicalSearch {
    /** More entries than this are not told one by one. */
    static final int MOST_HITS = 64;

    private final AddressSpace space;
    private final Entries entries;
    private final PagingConsts consts;
    private final Paddr pa;
    private final Paddr frame;
    private final List<Hit> hits = new ArrayList<>();
    private final Set<Long> searched = new HashSet<>();
    private boolean areAll = true;

    private PhysicalSearch(AddressSpace space, Paddr pa) {
        this.space = space;
        this.entries = new Entries(space);
        this.consts = space.consts();
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
    public record Hit(Selection selection, Way way, Optional<RangeRole> role, String words) {
        /** Returns the hue: what the memory is mapped for, or the level of the entry that names a table. */
        public Tone tone() {
            return role.map(Look::range).orElseGet(() -> Look.level(selection.level()));
        }
    }

    /** How something leads to a physical address. */
    public enum Way {
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
    public record Result(List<Hit> hits, String sentence) {}

    /** Searches the moment that is shown. */
    static Result search(Snapshot snapshot, Paddr pa) {
        PhysicalSearch search = of(snapshot.space(), pa);
        List<Hit> now = List.copyOf(search.hits);
        return switch (snapshot.space()) {
            case BootSpace _ -> now.isEmpty()
                    ? new Result(now, FindMessage.NONE_AT_MOMENT.text(pa, whyNone(snapshot, pa)))
                    : new Result(now, FindMessage.AT_THIS_MOMENT.text(search.found()));
            case Recording recording -> now.isEmpty()
                    ? new Result(now,
                            (recording.tableFrames().isEmpty() ? FindMessage.NONE_IN_LIST.text(pa)
                                    : FindMessage.NONE_IN_RECORDING.text(pa)))
                    : new Result(now, FindMessage.IN_THIS_RECORDING.text(search.found()));
        };
    }

    private static String whyNone(Snapshot snapshot, Paddr pa) {
        int later = of(snapshot.lastSpace(), pa).hits.size();
        if (later > 0) {
            return FindMessage.AFTER_LAST_STEP.text(later);
        }
        return snapshot.booted().map(state -> state.boot().memory().maxPaddr())
                .filter(end -> pa.compareTo(end) >= 0)
                .map(end -> FindMessage.ABOVE_MAX_PADDR.text(end))
                .orElse(FindMessage.NEVER_MAPPED.text());
    }

    private Message found() {
        return (areAll ? FindMessage.LEAD : FindMessage.MORE_ENTRIES_LEAD).of(hits.size(), pa);
    }

    private static PhysicalSearch of(AddressSpace space, Paddr pa) {
        PhysicalSearch search = new PhysicalSearch(space, pa);
        space.mmu().mode().window()
                .map(window -> new Vaddr(window.range().first().value() + pa.value()))
                .filter(va -> space.translate(va).pa().filter(pa::equals).isPresent())
                .ifPresent(
                        va -> search.hits.add(new Hit(Selection.of(va), Way.WINDOW, Optional.of(RangeRole.DIRECT_MAP),
                                FindMessage.WINDOW_WITHOUT_ANY_ENTRY.text())));
        search.areAll = Reaching.forEach(space, pa, MOST_HITS, search::addPage);
        space.root().filter(root -> root.frame().isPresent()).ifPresent(search::searchTables);
        return search;
    }

    private void addPage(Reaching.Place place) {
        Vaddr va = place.va();
        int level = place.level();
        String page = space.tellsPageSizes()
                ? FindMessage.LEAF_L.text(consts.pageSize(level), level, consts.pteIndex(va, level))
                : FindMessage.PAGE_OF_UNKNOWN_SIZE.text();
        hits.add(new Hit(
                new Selection(va, level), Way.PAGE, entries.roleAt(va), nameAt(va) + ", " + page));
    }

    private String nameAt(Vaddr va) {
        return switch (space) {
            case BootSpace(BootState state) -> state.areaAt(va).map(LiveArea::name)
                    .or(() -> space.purposeAt(va).map(NamedRange::name)).orElseGet(FindMessage.MAPPING::text);
            case Recording recording -> recording.rangeAt(va).map(NamedRange::name)
                    .orElseGet(() -> RecordedPage.half(recording, va));
        };
    }

    private void searchTables(TableView root) {
        if (root.frame().filter(frame::equals).isPresent()) {
            hits.add(new Hit(new Selection(Covered.of(space).first(), consts.nrLevels()), Way.ROOT,
                    Optional.empty(),
                    FindMessage.ROOT_TABLE_CPU_LOADS.text()));
        }
        searchBelow(root, Covered.of(space).firstEntry());
    }

    private void searchBelow(TableView table, int firstIndex) {
        for (int i = firstIndex; i < PagingConsts.NR_ENTRIES; i = table.runEnd(i)) {
            Optional<? extends TableView> child = table.child(i);
            int first = i;
            int count = table.runEnd(i) - i;
            if (child.isPresent() && count > 1) {
                searchAlike(count, at -> table.child(first + (int) at).orElseThrow());
            } else if (child.isPresent()) {
                addIfNamed(child.get());
                // A frame is a multiple of 4 KiB, so the level finds room below.
                if (child.get().level() > 1
                        && searched.add(child.get().frame().orElseThrow().value() | child.get().level())) {
                    searchBelow(child.get(), 0);
                }
            } else {
                addIfNotRecorded(table, i);
            }
        }
    }

    /** Searches tables that one rule makes, so that their frames ascend, and then those below them. */
    private void searchAlike(long count, LongFunction<? extends TableView> tables) {
        long low = 0;
        long high = count - 1;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (tables.apply(middle).frame().orElseThrow().compareTo(frame) <= 0) {
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

    private void addIfNamed(TableView table) {
        if (table.frame().filter(frame::equals).isPresent()) {
            addTable(table.entryRange(0).first(), table.level(), FindMessage.TABLE_NAMED);
        }
    }

    private void addIfNotRecorded(TableView table, int index) {
        if (entries.kind(table, index) == EntryKind.NOT_RECORDED && table.reading(index)
                .filter(read -> read instanceof HardwareEntry.Table(Paddr named) && named.equals(frame)).isPresent()) {
            addTable(table.entryRange(index).first(), table.level() - 1, FindMessage.TABLE_NOT_RECORDED);
        }
    }

    private void addTable(Vaddr va, int level, FindMessage named) {
        if (hits.size() >= 2 * MOST_HITS) {
            areAll = false;
            return;
        }
        hits.add(new Hit(new Selection(va, level + 1), Way.TABLE, Optional.empty(),
                named.text(level, level + 1, consts.pteIndex(va, level + 1))));
    }
}

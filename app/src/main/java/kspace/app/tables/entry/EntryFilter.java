package kspace.app.tables.entry;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kspace.app.data.PageTest;
import kspace.core.pagetable.StoredTable;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;

/**
 * Which entries are looked for. A page matches if it passes all tests; a table matches if a page below it does.
 *
 * @param tests the tests; with none, everything matches
 */
public record EntryFilter(Set<PageTest> tests) {
    /** Everything matches. */
    public static final EntryFilter NONE = new EntryFilter(Set.of());

    public boolean isActive() {
        return !tests.isEmpty();
    }

    /** Returns this with a test added, or without it if it was there. */
    public EntryFilter toggled(PageTest test) {
        EnumSet<PageTest> next = EnumSet.noneOf(PageTest.class);
        next.addAll(tests);
        if (!next.remove(test)) {
            next.add(test);
        }
        return new EntryFilter(Set.copyOf(next));
    }

    /** Returns this without the tests that are not among {@code known}. */
    public EntryFilter within(Set<PageTest> known) {
        return known.containsAll(tests)
                ? this
                : new EntryFilter(tests.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns which of the entries of a table match; {@code now} is the table at the moment, if it is there. */
    public BitSet matching(List<TableEntry> entries, Optional<TableView> now, Search search) {
        BitSet matching = new BitSet(PagingConsts.NR_ENTRIES);
        if (!isActive()) {
            matching.set(0, entries.size());
        } else if (tests.equals(Set.of(PageTest.PRESENT))) {
            entries.stream().filter(entry -> entry.kind().isPresent()).forEach(entry -> matching.set(entry.index()));
        } else {
            now.ifPresent(table -> {
                for (int i = 0; i < PagingConsts.NR_ENTRIES; i = table.runEnd(i)) {
                    matching.set(i, table.runEnd(i), search.matches(table, i));
                }
            });
        }
        return matching;
    }

    /** Returns what looks for pages, of which several tables of one address space make use. */
    public Search search() {
        return new Search();
    }

    /** Looks for pages that pass. A recorded table is read once, though it may be named again and again, or by itself. */
    public final class Search {
        /** Below more tables than this nobody looks while a picture waits: all that follows may lead to a match. */
        private static final int MOST_TABLES = 512;

        private final Map<Long, Boolean> known = new HashMap<>();
        private int nrRead;

        private Search() {}

        private boolean matches(TableView table, int index) {
            Optional<? extends TableView> child = table.child(index);
            return child.isPresent()
                    ? leadsToMatch(child.get())
                    : table.page(index).filter(page -> tests.stream()
                            .allMatch(test -> test.passes(table.level(), page.property()))).isPresent();
        }

        private boolean leadsToMatch(TableView table) {
            // A frame is a multiple of 4 KiB, so the level finds room below.
            Optional<Long> key = table.frame().map(frame -> frame.value() | table.level());
            Optional<Boolean> before = key.flatMap(it -> Optional.ofNullable(known.get(it)));
            if (before.isPresent()) {
                return before.get();
            }
            nrRead++;
            boolean leads = nrRead > MOST_TABLES;
            // A recorded table follows no rule, so that looking for the ends of runs would cost more than looking at each entry.
            boolean hasRules = table instanceof StoredTable;
            for (int i = 0; i < PagingConsts.NR_ENTRIES && !leads; i = hasRules ? table.runEnd(i) : i + 1) {
                leads = matches(table, i);
            }
            boolean found = leads;
            key.ifPresent(it -> known.put(it, found));
            return leads;
        }
    }
}

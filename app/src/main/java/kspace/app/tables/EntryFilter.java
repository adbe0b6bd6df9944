package kspace.app.tables;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kspace.app.state.Snapshot;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PrivilegedFlags;

/**
 * Which entries are looked for. A page matches if it passes all tests; a table matches if a page below it does.
 *
 * @param tests the tests; with none, everything matches
 */
record EntryFilter(Set<Test> tests) {
    /** Everything matches. */
    static final EntryFilter NONE = new EntryFilter(Set.of());

    /** What entries are tested for, as they are at the moment. */
    enum Test {
        PRESENT("present", "entries that are there at this moment"),
        HUGE("huge", "pages larger than the smallest"),
        WRITABLE("writable", "pages that may be written"),
        EXECUTABLE("executable", "pages that may be executed"),
        TRACKED("tracked", "pages whose frame has its references counted");

        private final String id;
        private final String words;

        Test(String id, String words) {
            this.id = id;
            this.words = words;
        }

        /**
         * Returns what entries of an address space can be tested for. Which frames are tracked is told by a bit that Asterinas
         * gives the meaning; and a list may say what is mapped, but not by pages of which size.
         */
        static Set<Test> of(Snapshot snapshot) {
            EnumSet<Test> known = EnumSet.allOf(Test.class);
            if (snapshot.booted().isEmpty()) {
                known.remove(TRACKED);
            }
            if (!snapshot.space().tellsPageSizes()) {
                known.remove(HUGE);
            }
            return known;
        }

        /** Returns the name that people read. */
        String id() {
            return id;
        }

        /** Returns what passes. */
        String words() {
            return words;
        }

        private boolean passes(int level, PageProperty property) {
            return switch (this) {
                case PRESENT -> true;
                case HUGE -> level > 1;
                case WRITABLE -> property.flags().contains(PageFlags.W);
                case EXECUTABLE -> property.flags().contains(PageFlags.X);
                case TRACKED -> property.privileged().contains(PrivilegedFlags.AVAIL1);
            };
        }
    }

    boolean isActive() {
        return !tests.isEmpty();
    }

    /** Returns this with a test added, or without it if it was there. */
    EntryFilter toggled(Test test) {
        EnumSet<Test> next = EnumSet.noneOf(Test.class);
        next.addAll(tests);
        if (!next.remove(test)) {
            next.add(test);
        }
        return new EntryFilter(Set.copyOf(next));
    }

    /** Returns this without the tests that are not among {@code known}. */
    EntryFilter within(Set<Test> known) {
        return known.containsAll(tests)
                ? this
                : new EntryFilter(tests.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns which of the entries of a table match; {@code now} is the table at the moment, if it is there. */
    BitSet matching(List<TableEntry> entries, Optional<TableView> now) {
        BitSet matching = new BitSet(PagingConsts.NR_ENTRIES);
        if (!isActive()) {
            matching.set(0, entries.size());
        } else if (tests.equals(Set.of(Test.PRESENT))) {
            entries.stream().filter(entry -> entry.kind().isPresent()).forEach(entry -> matching.set(entry.index()));
        } else {
            Search search = new Search();
            now.ifPresent(table -> {
                for (int i = 0; i < PagingConsts.NR_ENTRIES; i = table.runEnd(i)) {
                    matching.set(i, table.runEnd(i), search.matches(table, i));
                }
            });
        }
        return matching;
    }

    /** Looks for pages that pass. A recorded table is read once, though it may be named again and again, or by itself. */
    private final class Search {
        /** Below more tables than this nobody looks while a picture waits: all that follows may lead to a match. */
        private static final int MOST_TABLES = 2048;

        private final Map<Long, Boolean> known = new HashMap<>();
        private int nrRead;

        boolean matches(TableView table, int index) {
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
            for (int i = 0; i < PagingConsts.NR_ENTRIES && !leads; i = table.runEnd(i)) {
                leads = matches(table, i);
            }
            boolean found = leads;
            key.ifPresent(it -> known.put(it, found));
            return leads;
        }
    }
}

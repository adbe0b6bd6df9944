package kspace.app.tables;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.pagetable.StoredTable;
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

    /** Returns which of the entries of a table match; {@code now} is the table at the moment, if it is there. */
    BitSet matching(List<TableEntry> entries, Optional<StoredTable> now) {
        BitSet matching = new BitSet(PagingConsts.NR_ENTRIES);
        if (!isActive()) {
            matching.set(0, entries.size());
            return matching;
        }
        now.ifPresent(node -> {
            for (int i = 0; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
                matching.set(i, node.runEnd(i), matches(node, i));
            }
        });
        return matching;
    }

    private boolean matches(StoredTable node, int index) {
        Optional<StoredTable> child = node.child(index);
        if (child.isPresent()) {
            return tests.equals(Set.of(Test.PRESENT)) || leadsToMatch(child.get());
        }
        return node.hardware(index) instanceof HardwareEntry.Leaf && node.entry(index) instanceof Pte.Leaf leaf
                && tests.stream().allMatch(test -> test.passes(node.level(), leaf.property()));
    }

    private boolean leadsToMatch(StoredTable node) {
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
            if (matches(node, i)) {
                return true;
            }
        }
        return false;
    }
}

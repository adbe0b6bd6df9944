package kspace.core.pagetable;

import java.util.Optional;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;

/**
 * Neighbouring entries of a table that follow one rule, so that any number of them takes the memory of one. The runs of
 * a table cover its 512 entries in order, and no two neighbours could be one run.
 */
sealed interface EntryRun {

    /** Returns the index of the first entry. */
    int first();

    /** Returns the number of entries, at least 1. */
    int count();

    /** Returns the index after the last entry. */
    default int end() {
        return first() + count();
    }

    /** Returns the entries from index {@code from} to before {@code to}, all of this run. */
    EntryRun part(int from, int to);

    /** Returns this run and {@code next}, which starts where this ends, as one run if they follow one rule. */
    Optional<EntryRun> joined(EntryRun next);

    /** Entries that translate nothing. */
    record Absent(int first, int count) implements EntryRun {
        @Override
        public Absent part(int from, int to) {
            return new Absent(from, to - from);
        }

        @Override
        public Optional<EntryRun> joined(EntryRun next) {
            return next instanceof Absent ? Optional.of(new Absent(first, count + next.count())) : Optional.empty();
        }
    }

    /**
     * Pages whose physical addresses follow each other.
     *
     * @param pa the physical address of the first page
     * @param pageSizeBytes the size of each page
     * @param property what every entry says, AVAIL1 included
     */
    record Leaves(int first, int count, long pa, long pageSizeBytes, PageProperty property) implements EntryRun {
        long paOf(int index) {
            return pa + (index - first) * pageSizeBytes;
        }

        @Override
        public Leaves part(int from, int to) {
            return new Leaves(from, to - from, paOf(from), pageSizeBytes, property);
        }

        @Override
        public Optional<EntryRun> joined(EntryRun next) {
            return next instanceof Leaves leaves && leaves.pa() == paOf(end()) && leaves.property().equals(property)
                    ? Optional.of(new Leaves(first, count + next.count(), pa, pageSizeBytes, property))
                    : Optional.empty();
        }
    }

    /**
     * Pointers to tables that are all filled by one rule.
     *
     * @param tables the rule; its table 0 is the one that the first entry names
     */
    record Tables(int first, int count, RegularTables tables) implements EntryRun {
        @Override
        public Tables part(int from, int to) {
            return new Tables(from, to - from, tables.from(from - first));
        }

        @Override
        public Optional<EntryRun> joined(EntryRun next) {
            return next instanceof Tables other && other.tables().equals(tables.from(count))
                    ? Optional.of(new Tables(first, count + next.count(), tables))
                    : Optional.empty();
        }
    }

    /**
     * A pointer to a table that follows no rule.
     *
     * @param node the table
     */
    record Child(int first, IrregularTable node) implements EntryRun {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public Child part(int from, int to) {
            return this;
        }

        @Override
        public Optional<EntryRun> joined(EntryRun next) {
            return Optional.empty();
        }
    }

    /** Returns the run of a table that has nothing in it. */
    static EntryRun nothing() {
        return new Absent(0, PagingConsts.NR_ENTRIES);
    }
}

package kspace.core.pagetable.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.PageTable;

/**
 * Addresses that two page tables translate by different pages: of another size, to other memory, with other rights, or by one
 * of them only.
 *
 * @param range the addresses
 * @param left the level of the pages in the first page table, from 1; 0 where it maps nothing
 * @param right the level of the pages in the second one; 0 where it maps nothing
 */
public record LeafDifference(VaddrRange range, int left, int right) {

    /**
     * Returns all that differs between two page tables, in the order of the addresses. The cost is that of the runs of pages
     * that there are, whatever their length.
     */
    public static List<LeafDifference> between(PageTable left, PageTable right) {
        TreeMap<Vaddr, LeafRun> here = runs(left);
        TreeMap<Vaddr, LeafRun> there = runs(right);
        TreeSet<Vaddr> starts = new TreeSet<>();
        for (Map<Vaddr, LeafRun> runs : List.of(here, there)) {
            runs.values().forEach(run -> {
                starts.add(run.range().first());
                if (run.range().endExclusive() != 0) {
                    starts.add(new Vaddr(run.range().endExclusive()));
                }
            });
        }
        List<LeafDifference> differences = new ArrayList<>();
        for (Vaddr start : starts) {
            Vaddr next = starts.higher(start);
            VaddrRange range = VaddrRange.ofBounds(start.value(), next == null ? 0 : next.value());
            of(range, at(here, start), at(there, start)).ifPresent(it -> add(differences, it));
        }
        return List.copyOf(differences);
    }

    private static TreeMap<Vaddr, LeafRun> runs(PageTable table) {
        TreeMap<Vaddr, LeafRun> runs = new TreeMap<>(Comparator.naturalOrder());
        LeafRuns.forEach(table, run -> runs.put(run.range().first(), run));
        return runs;
    }

    private static Optional<LeafRun> at(TreeMap<Vaddr, LeafRun> runs, Vaddr va) {
        return Optional.ofNullable(runs.floorEntry(va)).map(Map.Entry::getValue).filter(it -> it.range().contains(va));
    }

    private static Optional<LeafDifference> of(VaddrRange range, Optional<LeafRun> left, Optional<LeafRun> right) {
        int here = left.map(it -> it.pages().level()).orElse(0);
        int there = right.map(it -> it.pages().level()).orElse(0);
        boolean same = here == there && left.map(it -> says(it, range)).equals(right.map(it -> says(it, range)));
        return same ? Optional.empty() : Optional.of(new LeafDifference(range, here, there));
    }

    /** Returns where a run maps a range, and how. */
    private static List<Object> says(LeafRun run, VaddrRange range) {
        return List.of(run.pages().pa().value() + range.first().value() - run.range().first().value(), run.property());
    }

    private static void add(List<LeafDifference> all, LeafDifference next) {
        boolean goesOn = !all.isEmpty() && all.getLast().left == next.left && all.getLast().right == next.right
                && all.getLast().range.endExclusive() == next.range.first().value();
        all.add(goesOn
                ? new LeafDifference(
                        new VaddrRange(all.removeLast().range.first(), next.range.last()), next.left, next.right)
                : next);
    }

    /** Returns the levels at which an entry of the first page table is another one than in the second. */
    public List<Integer> levelsAtLeft() {
        return levels(left, right);
    }

    /** Returns the levels at which an entry of the second page table is another one than in the first. */
    public List<Integer> levelsAtRight() {
        return levels(right, left);
    }

    private static List<Integer> levels(int own, int other) {
        List<Integer> levels = new ArrayList<>();
        for (int level = Math.max(own, other); level >= Math.max(1, own == 0 ? other : own); level--) {
            levels.add(level);
        }
        return List.copyOf(levels);
    }
}

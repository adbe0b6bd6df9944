package kspace.app.data;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.address.VaddrSet;
import kspace.core.pagetable.TableView;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.pagetable.read.TableRuns;
import kspace.core.paging.PageProperty;
import kspace.core.space.AddressSpace;

/**
 * Which pages are listed: those that pass all tests and have an address in a range. A table is listed if it leads to such a
 * page; where every page would pass, if it covers an address of the range.
 *
 * @param tests the tests; with none, every page passes
 * @param range the range; all addresses if it is empty
 */
public record PageFilter(Set<PageTest> tests, Optional<VaddrRange> range) {
    /** Everything is listed. */
    public static final PageFilter ALL = new PageFilter(Set.of(), Optional.empty());

    /** Takes an unmodifiable copy of the set. */
    public PageFilter {
        tests = Set.copyOf(tests);
    }

    /** Returns whether a page may pass and another may not. */
    public boolean isActive() {
        return !equals(ALL);
    }

    /** Returns whether a page passes all tests, wherever it is. */
    public boolean passes(int level, PageProperty property) {
        return tests.stream().allMatch(test -> test.passes(level, property));
    }

    /** Returns whether a range of addresses has one that is asked for. */
    public boolean isAsked(VaddrRange addresses) {
        return range.filter(it -> !it.overlaps(addresses)).isEmpty();
    }

    /** Returns whether an address is asked for. */
    public boolean isAsked(Vaddr va) {
        return range.filter(it -> !it.contains(va)).isEmpty();
    }

    /** Passes the pages below {@code root}, as few runs as there can be. */
    public void forEachLeaf(TableView root, Consumer<LeafRun> runs) {
        Consumer<LeafRun> passing = run -> {
            if (passes(run.pages().level(), run.property())) {
                runs.accept(run);
            }
        };
        if (range.isPresent()) {
            LeafRuns.forEachIn(root, range.get(), passing);
        } else {
            LeafRuns.forEach(root, passing);
        }
    }

    /** Returns how many pages of an address space are listed. */
    public long nrPages(AddressSpace space) {
        long[] sum = new long[1];
        space.root().ifPresent(root -> forEachLeaf(root, run -> sum[0] += run.pages().nrPages()));
        return sum[0];
    }

    /** Returns how many tables of an address space are listed. */
    public long nrTables(AddressSpace space) {
        long[] sum = new long[1];
        space.root().ifPresent(root -> TableRuns.forEachCovering(
                root, space.consts(), space.rootRange(), tablesOf(root), run -> sum[0] += run.nrTables()));
        return sum[0];
    }

    /** Returns addresses of which every table that is listed covers one, and no other. */
    public VaddrSet tablesOf(TableView root) {
        if (tests.isEmpty() || tests.equals(Set.of(PageTest.PRESENT))) {
            return range.map(VaddrSet::of).orElse(VaddrSet.ALL);
        }
        VaddrSet.Builder pages = new VaddrSet.Builder();
        forEachLeaf(root, run -> pages.add(run.range()));
        return pages.build();
    }
}

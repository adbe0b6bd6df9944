package kspace.app.tables.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.app.tables.entry.Covered;
import kspace.app.tables.entry.EntryKind;
import kspace.app.tables.entry.LastStep;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.WalkStep;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;

/**
 * All tables at once: what each level holds over all that the root covers, or over the addresses that are zoomed to.
 *
 * @param covered what the root covers, and how offsets count it
 * @param tellsPageSizes whether the size of each page is known, or only what is mapped
 * @param sight which addresses are looked at
 * @param window what of the covered addresses is in sight
 * @param bands the levels, root first
 * @param regions what the addresses in sight are
 * @param axis the pieces that the schematic picture gives room to; they depend on the machine or the recording only, so that
 *     nothing moves while the moment or the selection does
 * @param path the entries that the selected walk reads, root first
 * @param selected the selected address
 * @param changed the entry that the last step wrote
 */
public record Overview(
        Covered covered,
        boolean tellsPageSizes,
        Sight sight,
        BandWindow window,
        List<Band> bands,
        List<OverviewRegion> regions,
        List<Piece> axis,
        List<EntryPlace> path,
        Vaddr selected,
        Optional<EntryPlace> changed) {

    /**
     * One level.
     *
     * @param level the level
     * @param entryBytes how many bytes one entry translates
     * @param runs its entries
     * @param remark why there are none, if there never are
     */
    public record Band(int level, long entryBytes, List<BandRun> runs, Optional<String> remark) {}

    /**
     * A piece of the covered addresses that the picture shows at one scale.
     *
     * @param start its first byte
     * @param end the first byte after it
     * @param nrPages how many pages are mapped there in the end; 0 if nothing is
     * @param nrTables how many empty tables of the level below the root are there and nothing else
     * @param folded whether it is unused, and gets no more room than it takes to see that something is left out
     */
    public record Piece(long start, long end, long nrPages, long nrTables, boolean folded) {
        public long sizeBytes() {
            return end - start;
        }
    }

    /** Where an entry lies. */
    public record EntryPlace(int level, long start, long end) {}

    /** Returns the address at an offset. */
    Vaddr address(long offset) {
        return covered.address(offset);
    }

    /** Returns the offset of an address that the root covers. */
    public long offset(Vaddr va) {
        return covered.offset(va);
    }

    /** Returns whether the schematic picture leaves out what is not mapped, but for a sign of it. */
    boolean isFolded() {
        return axis.stream().anyMatch(Piece::folded);
    }

    /** Returns how wide a region is that the root covers. */
    double width(OverviewRegion region, OverviewScale scale) {
        return scale.end(covered.endOffset(region.addresses())) - scale.x(offset(region.addresses().first()));
    }

    /** Returns the level of the root. */
    int rootLevel() {
        return bands.getFirst().level();
    }

    /** Returns the band of a level. */
    public Band band(int level) {
        return bands.get(rootLevel() - level);
    }

    /** Returns the addresses in sight: those that are zoomed to, or all that the root covers. */
    VaddrRange shown() {
        return sight.zoom().map(ZoomRange::addresses).orElseGet(covered::all);
    }

    /** Returns whether the root covers the selected address. */
    boolean isSelectedCovered() {
        return covered.contains(selected);
    }

    static Overview of(Snapshot snapshot, Sight sight, List<Piece> axis, Levels now, Levels last) {
        PagingConsts consts = snapshot.consts();
        Covered covered = Covered.of(snapshot.space());
        List<OverviewRegion> regions = OverviewRegion.inSight(snapshot.space(), sight);
        List<Band> bands = new ArrayList<>();
        List<BandRun> above = List.of();
        for (int level = consts.nrLevels(); level >= 1; level--) {
            long entryBytes = consts.pageSize(level);
            Set<Long> cuts = Stream.concat(
                    regions.stream().filter(OverviewRegion::hasEntries)
                            .map(region -> covered.offset(region.addresses().first())),
                    above.stream().map(BandRun::start))
                    .filter(start -> start % entryBytes == 0)
                    .collect(Collectors.toSet());
            above = BandReader.merge(now.runs(level), last.runs(level), cuts);
            bands.add(new Band(level, entryBytes, above, remark(snapshot.lastSpace(), level)));
        }
        Vaddr va = snapshot.selection().va();
        List<EntryPlace> path = covered.contains(va)
                ? levelsRead(snapshot).map(level -> place(covered, va, level)).toList()
                : List.of();
        return new Overview(
                covered,
                snapshot.space().tellsPageSizes(),
                sight,
                last.window(),
                List.copyOf(bands),
                regions,
                axis,
                path,
                va,
                LastStep.of(snapshot).entry().map(entry -> place(covered, entry.va(), entry.level())));
    }

    /** Returns the levels of the tables on the selected path; a list is not walked, but the tables that it takes are known. */
    private static Stream<Integer> levelsRead(Snapshot snapshot) {
        List<WalkStep> steps = snapshot.translation().steps();
        return steps.isEmpty()
                ? snapshot.space().path(snapshot.selection().va()).stream().map(TableView::level)
                : steps.stream().map(WalkStep::level);
    }

    /**
     * What was read of each level.
     *
     * @param space what was read
     * @param window which part of it
     * @param levels the runs; index 0 is level 1
     */
    record Levels(AddressSpace space, BandWindow window, List<List<BandRun>> levels) {
        boolean isOf(AddressSpace other, BandWindow otherWindow) {
            return space.equals(other) && window.equals(otherWindow);
        }

        List<BandRun> runs(int level) {
            return levels.get(level - 1);
        }
    }

    private static EntryPlace place(Covered covered, Vaddr va, int level) {
        long size = covered.consts().pageSize(level);
        long start = covered.offset(va.alignDown(size));
        return new EntryPlace(level, start, start + size);
    }

    private static Optional<String> remark(AddressSpace last, int level) {
        if (last.tablesPerLevel().at(level) > 0) {
            return Optional.empty();
        }
        List<Integer> leafLevels = new ArrayList<>();
        for (int leaf = 1; leaf <= last.consts().nrLevels(); leaf++) {
            if (last.leavesPerLevel().at(leaf) > 0) {
                leafLevels.add(leaf);
            }
        }
        return Optional.of(leafLevels.size() == 1 && last.tellsPageSizes()
                ? OverviewMessage.NO_LEVEL_TABLES_FOR_PAGES.text(level, last.consts().pageSize(leafLevels.getFirst()))
                : OverviewMessage.NO_LEVEL_TABLES.text(level));
    }

    /** Returns the pieces of the schematic picture of a machine; {@code last} is all there is after its last step. */
    static List<Piece> axis(Levels last) {
        PagingConsts consts = last.space().consts();
        Covered covered = Covered.of(last.space());
        TreeSet<Long> bounds = new TreeSet<>(List.of(0L, covered.sizeBytes()));
        for (OverviewRegion region : OverviewRegion.inSight(last.space(), Sight.still(Optional.empty()))) {
            bounds.add(covered.offset(region.addresses().first()));
            bounds.add(covered.endOffset(region.addresses()));
        }
        last.levels().forEach(runs -> runs.forEach(run -> bounds.addAll(List.of(run.start(), run.end()))));
        List<Piece> pieces = new ArrayList<>();
        for (Long start = bounds.first(), end = bounds.higher(start); end != null;
                start = end, end = bounds.higher(end)) {
            pieces.add(piece(last.levels(), consts, start, end));
        }
        return List.copyOf(pieces);
    }

    private static Piece piece(List<List<BandRun>> last, PagingConsts consts, long start, long end) {
        for (int level = 1; level <= consts.nrLevels(); level++) {
            Optional<BandRun> run = last.get(level - 1).stream().filter(it -> it.holds(start)).findFirst();
            long count = (end - start) / consts.pageSize(level);
            if (run.isPresent() && run.get().kind().isLeaf()) {
                return new Piece(start, end, count, 0, false);
            }
            if (run.isPresent() && level == consts.nrLevels() && run.get().kind() == EntryKind.EMPTY_TABLE) {
                return new Piece(start, end, 0, count, false);
            }
        }
        return new Piece(start, end, 0, 0, false);
    }
}

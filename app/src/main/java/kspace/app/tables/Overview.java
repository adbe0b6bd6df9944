package kspace.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.core.address.ByteSize;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PagingConsts;

/**
 * All tables at once: what each level holds over the kernel's half, or over the addresses that are zoomed to. Offsets count
 * from {@code base}.
 *
 * @param base the start of the kernel's half
 * @param sight which addresses are looked at
 * @param window what of the kernel's half is in sight
 * @param bands the levels, root first
 * @param regions what the addresses in sight are
 * @param axis the pieces of the kernel's half that the schematic picture gives room to; they depend on the machine only, so
 *     that nothing moves while the moment or the selection does
 * @param path the entries that the selected walk reads, root first
 * @param selected the selected address
 * @param changed the entry that the last step wrote
 */
record Overview(
        Vaddr base,
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
    record Band(int level, long entryBytes, List<BandRun> runs, Optional<String> remark) {}

    /**
     * A piece of the kernel's half that the picture shows at one scale.
     *
     * @param start its first byte
     * @param end the first byte after it
     * @param nrPages how many pages are mapped there in the end; 0 if nothing is
     * @param nrTables how many empty tables of the level below the root are there and nothing else
     */
    record Piece(long start, long end, long nrPages, long nrTables) {
        long sizeBytes() {
            return end - start;
        }
    }

    /** Where an entry lies. */
    record EntryPlace(int level, long start, long end) {}

    /** Returns the address at an offset. */
    Vaddr address(long offset) {
        return new Vaddr(base.value() + offset);
    }

    /** Returns the level of the root. */
    int rootLevel() {
        return bands.getFirst().level();
    }

    /** Returns the band of a level. */
    Band band(int level) {
        return bands.get(rootLevel() - level);
    }

    /** Returns the addresses in sight: those that are zoomed to, or all of the kernel's half, which ends at the last byte. */
    VaddrRange shown() {
        return sight.zoom().map(ZoomRange::addresses).orElseGet(() -> new VaddrRange(base, new Vaddr(-1L)));
    }

    /** Returns whether the selected address lies in the kernel's half. */
    boolean isSelectedManaged() {
        return base.compareTo(selected) <= 0;
    }

    static Overview of(Snapshot snapshot, Sight sight, List<Piece> axis, Levels now, Levels last) {
        PagingConsts consts = snapshot.boot().machine().consts();
        List<OverviewRegion> regions = OverviewRegion.inSight(snapshot.boot(), sight);
        Vaddr base = consts.kernelHalf().first();
        List<Band> bands = new ArrayList<>();
        List<BandRun> above = List.of();
        for (int level = consts.nrLevels(); level >= 1; level--) {
            long entryBytes = consts.pageSize(level);
            Set<Long> cuts = Stream.concat(
                    regions.stream().filter(OverviewRegion::isInLayout)
                            .map(region -> region.addresses().first().value() - base.value()),
                    above.stream().map(BandRun::start))
                    .filter(start -> start % entryBytes == 0)
                    .collect(Collectors.toSet());
            above = BandReader.merge(now.runs(level), last.runs(level), cuts);
            bands.add(new Band(level, entryBytes, above, remark(snapshot.lastState().table(), level)));
        }
        Vaddr va = snapshot.selection().va();
        List<EntryPlace> path = !consts.kernelHalf().contains(va)
                ? List.of()
                : snapshot.translation().steps().stream().map(WalkStep::level)
                        .map(level -> place(consts, va, level)).toList();
        return new Overview(
                base,
                sight,
                last.window(),
                List.copyOf(bands),
                regions,
                axis,
                path,
                va,
                snapshot.state().step().flatMap(step -> changed(step, consts)));
    }

    /**
     * What was read of each level.
     *
     * @param table what was read
     * @param window which part of it
     * @param levels the runs; index 0 is level 1
     */
    record Levels(PageTable table, BandWindow window, List<List<BandRun>> levels) {
        boolean isOf(PageTable otherTable, BandWindow otherWindow) {
            return table.equals(otherTable) && window.equals(otherWindow);
        }

        List<BandRun> runs(int level) {
            return levels.get(level - 1);
        }
    }

    private static EntryPlace place(PagingConsts consts, Vaddr va, int level) {
        long size = consts.pageSize(level);
        long start = va.alignDown(size).value() - consts.kernelHalf().first().value();
        return new EntryPlace(level, start, start + size);
    }

    private static Optional<EntryPlace> changed(Step step, PagingConsts consts) {
        return switch (step) {
            case Step.TableAllocated made when made.level() < consts.nrLevels() ->
                    Optional.of(place(consts, made.va(), made.level() + 1));
            case Step.PageMapped mapped -> Optional.of(place(consts, mapped.va(), mapped.level()));
            case Step.TableAllocated _,Step.Activated _,Step.AreaChanged _,Step.Failed _ -> Optional.empty();
        };
    }

    private static Optional<String> remark(PageTable last, int level) {
        if (last.nrTables(level) > 0) {
            return Optional.empty();
        }
        List<Integer> leafLevels = new ArrayList<>();
        for (int leaf = 1; leaf <= last.consts().nrLevels(); leaf++) {
            if (last.nrLeaves(leaf) > 0) {
                leafLevels.add(leaf);
            }
        }
        String why = leafLevels.size() == 1
                ? ": every page is " + ByteSize.format(last.consts().pageSize(leafLevels.getFirst()))
                : "";
        return Optional.of("no level " + level + " tables" + why);
    }

    /** Returns the pieces of the schematic picture of a machine; {@code last} is all there is after its last step. */
    static List<Piece> axis(Boot boot, Levels last) {
        PagingConsts consts = boot.machine().consts();
        long base = consts.kernelHalf().first().value();
        TreeSet<Long> bounds = new TreeSet<>(List.of(0L, consts.kernelHalf().sizeBytes()));
        for (OverviewRegion region : OverviewRegion.inSight(boot, Sight.still(Optional.empty()))) {
            bounds.add(region.addresses().first().value() - base);
            bounds.add(region.addresses().last().value() - base + 1);
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
                return new Piece(start, end, count, 0);
            }
            if (run.isPresent() && level == consts.nrLevels() && run.get().kind() == EntryKind.EMPTY_TABLE) {
                return new Piece(start, end, 0, count);
            }
        }
        return new Piece(start, end, 0, 0);
    }
}

package kspace.app.tables.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import kspace.app.tables.entry.Covered;
import kspace.app.tables.entry.Entries;
import kspace.app.tables.overview.Overview.Piece;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;

/**
 * The pieces of the schematic picture of a recording, whose tables follow no rule. What is mapped lies in groups, with gaps
 * between them that are larger by far; the largest gaps, measured by the group that they part, get hardly any room:
 *
 * <pre>
 *   mapped      ##   #####                                  ###
 *   pieces     [ group    ][ folded                        ][group]
 * </pre>
 *
 * However much is mapped, few tables are read for it: where there are too many of a level, all that they cover counts as mapped.
 */
public final class RecordedAxis {
    private static final int MOST_TABLES = 1024;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_GROUPS_OF_REGION = 4;
    /** A gap is folded that takes at least this share of the group around it. */
    private static final double LEAST_GAP = 0.3;

    private final Covered covered;
    private final Entries entries;
    private final List<OverviewRegion> regions;
    private List<Item> items = new ArrayList<>();

    private RecordedAxis(AddressSpace space) {
        this.covered = Covered.of(space);
        this.entries = new Entries(space);
        this.regions = OverviewRegion.inSight(space, Sight.still(Optional.empty()));
    }

    /**
     * Entries side by side that hold something.
     *
     * @param start the offset of the first address
     * @param end the offset after the last one
     * @param nrEntries how many they are
     * @param isEmptyTable whether they are entries of the root that name tables without entries
     * @param table the table that a single entry names; empty if it names none, or is not looked into any more
     */
    private record Item(long start, long end, long nrEntries, boolean isEmptyTable, Optional<Named> table) {
        boolean isContinuedBy(Item next) {
            return end == next.start && isEmptyTable == next.isEmptyTable && table.isEmpty() && next.table.isEmpty();
        }

        Item joined(Item next) {
            return new Item(start, next.end, nrEntries + next.nrEntries, isEmptyTable, Optional.empty());
        }

        Item part(long from, long to) {
            return new Item(Math.max(start, from), Math.min(end, to), nrEntries, isEmptyTable, Optional.empty());
        }
    }

    /** A table that is not read before it is known that there are not too many. */
    private record Named(TableView by, int index) {
        Optional<? extends TableView> read() {
            return by.child(index);
        }
    }

    /**
     * What is mapped side by side within a region, with small gaps.
     *
     * @param items what it is, lowest addresses first
     * @param region the number of the region
     */
    private record Group(List<Item> items, int region) {
        long start() {
            return items.getFirst().start();
        }

        long end() {
            return items.getLast().end();
        }

        /** Returns after which item the largest gap lies; 0 for the first one also if there is none. */
        int beforeLargestGap() {
            int found = 0;
            for (int i = 1; i + 1 < items.size(); i++) {
                found = gapAfter(i) > gapAfter(found) ? i : found;
            }
            return found;
        }

        private long gapAfter(int item) {
            return item + 1 < items.size() ? items.get(item + 1).start() - items.get(item).end() : 0;
        }

        double shareOfLargestGap() {
            return (double) gapAfter(beforeLargestGap()) / (end() - start());
        }
    }

    /** Returns the pieces, which cover all that the root covers. */
    public static List<Piece> of(AddressSpace space) {
        RecordedAxis axis = new RecordedAxis(space);
        space.root().ifPresent(axis::readAll);
        return axis.pieces(axis.groups());
    }

    private void readAll(TableView root) {
        readEntries(root, covered.firstEntry());
        for (int level = root.level() - 1; level >= 1; level--) {
            if (items.stream().filter(item -> item.table().isPresent()).count() > MOST_TABLES) {
                break;
            }
            List<Item> above = items;
            items = new ArrayList<>();
            for (Item item : above) {
                item.table().flatMap(Named::read)
                        .ifPresentOrElse(table -> readTable(item, table),
                                () -> add(item.part(item.start(), item.end())));
            }
        }
        List<Item> all = items;
        items = new ArrayList<>();
        all.forEach(item -> add(item.part(item.start(), item.end())));
    }

    private void readTable(Item item, TableView table) {
        if (Entries.isEmpty(table)) {
            boolean isOfRoot = table.level() == covered.consts().nrLevels() - 1;
            add(new Item(item.start(), item.end(), 1, isOfRoot, Optional.empty()));
        } else {
            readEntries(table, 0);
        }
    }

    private void readEntries(TableView table, int firstIndex) {
        for (int i = firstIndex; i < PagingConsts.NR_ENTRIES; i = table.runEnd(i)) {
            if (!table.isAbsent(i)) {
                int last = table.runEnd(i) - 1;
                Optional<Named> named = entries.namesTable(table, i)
                        ? Optional.of(new Named(table, i))
                        : Optional.empty();
                add(new Item(
                        covered.offset(table.entryRange(i).first()), covered.endOffset(table.entryRange(last)),
                        last + 1L - i, false, named));
            }
        }
    }

    private void add(Item next) {
        if (!items.isEmpty() && items.getLast().isContinuedBy(next)) {
            items.add(items.removeLast().joined(next));
        } else {
            items.add(next);
        }
    }

    /** Returns the offsets at which regions start and end, and those of the halves. */
    private NavigableSet<Long> bounds() {
        NavigableSet<Long> bounds = new TreeSet<>();
        bounds.add(0L);
        for (VaddrRange half : covered.halves()) {
            bounds.add(covered.endOffset(half));
        }
        for (OverviewRegion region : regions) {
            bounds.add(covered.offset(region.addresses().first()));
            bounds.add(covered.endOffset(region.addresses()));
        }
        return bounds;
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        List<Long> bounds = List.copyOf(bounds());
        int at = 0;
        for (int region = 0; region + 1 < bounds.size(); region++) {
            long from = bounds.get(region);
            long to = bounds.get(region + 1);
            List<Item> inside = new ArrayList<>();
            while (at < items.size() && items.get(at).start() < to) {
                Item item = items.get(at).part(from, to);
                if (!inside.isEmpty() && inside.getLast().isEmptyTable() != item.isEmptyTable()) {
                    groups.add(new Group(List.copyOf(inside), region));
                    inside.clear();
                }
                inside.add(item);
                if (items.get(at).end() > to) {
                    break;
                }
                at++;
            }
            if (!inside.isEmpty()) {
                groups.add(new Group(List.copyOf(inside), region));
            }
        }
        while (groups.size() < MOST_GROUPS && cutAtLargestGap(groups)) {
            groups.sort(Comparator.comparingLong(Group::start));
        }
        return groups;
    }

    private static boolean cutAtLargestGap(List<Group> groups) {
        Optional<Group> widest = groups.stream()
                .filter(group -> group.shareOfLargestGap() >= LEAST_GAP)
                .filter(group -> groups.stream().filter(it -> it.region() == group.region()).count()
                        < MOST_GROUPS_OF_REGION)
                .max(Comparator.comparingDouble(Group::shareOfLargestGap));
        widest.ifPresent(group -> {
            int after = group.beforeLargestGap() + 1;
            groups.remove(group);
            groups.add(new Group(group.items().subList(0, after), group.region()));
            groups.add(new Group(group.items().subList(after, group.items().size()), group.region()));
        });
        return widest.isPresent();
    }

    private List<Piece> pieces(List<Group> groups) {
        NavigableSet<Long> bounds = bounds();
        groups.forEach(group -> bounds.addAll(List.of(group.start(), group.end())));
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        for (Long start = bounds.first(), end = bounds.higher(start); end != null;
                start = end, end = bounds.higher(end)) {
            if (next < groups.size() && groups.get(next).start() == start) {
                pieces.add(piece(groups.get(next)));
                next++;
            } else {
                pieces.add(new Piece(start, end, 0, 0, true));
            }
        }
        return List.copyOf(pieces);
    }

    private static Piece piece(Group group) {
        long nrEntries = group.items().stream().mapToLong(Item::nrEntries).sum();
        boolean isEmpty = group.items().getFirst().isEmptyTable();
        return new Piece(group.start(), group.end(), isEmpty ? 0 : nrEntries, isEmpty ? nrEntries : 0, false);
    }
}

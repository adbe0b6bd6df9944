package kspace.app.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kspace.app.canvas.EntryMark;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.controls.LegendEntry;
import kspace.app.state.Snapshot;
import kspace.app.tables.columns.TablePainter;
import kspace.app.tables.overview.FoundMarks;
import kspace.core.address.ByteSize;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.paging.PerLevel;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.ListedSpace;
import kspace.core.space.RecordedSpace;
import kspace.core.space.TableProblem;

/**
 * The marks of the page tables of a machine with what they mean.
 *
 * @param pageSizes the sizes of its pages, smallest first, as words
 * @param sizesKnown whether they are known; if not, there is one mark for pages of any size
 * @param pageLevels the levels that map them
 * @param hue what pages are shown for
 * @param isBoot whether steps make the entries, so that there may be more to come
 * @param problems what is wrong with entries, as far as there are some of which that is so
 */
record TableSigns(
        List<String> pageSizes, boolean sizesKnown, List<Integer> pageLevels, RangeRole hue, boolean isBoot,
        Set<TableProblem.Kind> problems) {

    /** Returns the marks that a machine needs: of page sizes those that it has at the moment or in the end. */
    static TableSigns of(Snapshot snapshot) {
        PerLevel now = snapshot.space().leavesPerLevel();
        PerLevel last = snapshot.lastSpace().leavesPerLevel();
        List<Integer> levels = IntStream.rangeClosed(1, snapshot.consts().nrLevels())
                .filter(level -> now.at(level) > 0 || last.at(level) > 0)
                .boxed()
                .toList();
        return switch (snapshot.space()) {
            case BootSpace(BootState state) -> new TableSigns(sizes(snapshot, levels), true, levels,
                    state.boot().phases().stream()
                            .flatMap(phase -> phase.name().role().stream())
                            .findFirst()
                            .orElse(RangeRole.DIRECT_MAP),
                    true, Set.of());
            case RecordedSpace recorded -> new TableSigns(sizes(snapshot, levels), true, levels, hue(recorded), false,
                    Arrays.stream(TableProblem.Kind.values())
                            .filter(kind -> recorded.survey().problem(kind).isPresent())
                            .collect(Collectors.toUnmodifiableSet()));
            case ListedSpace listed when listed.tellsPageSizes() ->
                    new TableSigns(sizes(snapshot, levels), true, levels, hue(listed), false, Set.of());
            case ListedSpace listed ->
                    new TableSigns(List.of(TablesMessage.PAGE_SIZE_UNKNOWN.text()), false, List.of(1), hue(listed),
                            false, Set.of());
        };
    }

    private static List<String> sizes(Snapshot snapshot, List<Integer> levels) {
        return levels.stream().map(level -> ByteSize.format(snapshot.consts().pageSize(level))).toList();
    }

    private static RangeRole hue(AddressSpace space) {
        return space.rangeFor(RangeRole.DIRECT_MAP).map(NamedRange::role).orElse(RangeRole.OTHER);
    }

    /** Returns what stands beside the title of the view. */
    List<LegendEntry> line() {
        List<LegendEntry> line = new ArrayList<>(List.of(
                new LegendEntry(TablesMessage.ABSENT.text(), mark(EntryMark.ABSENT)),
                new LegendEntry(TablesMessage.EMPTY_TABLE.text(), mark(EntryMark.EMPTY_TABLE)),
                new LegendEntry(TablesMessage.TABLE.text(), mark(EntryMark.TABLE))));
        line.addAll(leaves(false));
        addProblems(line, TablesMessage.NOT_RECORDED.text(), TablesMessage.FAULTS.text());
        if (isBoot) {
            line.add(new LegendEntry(TablesMessage.TO_COME.text(), mark(EntryMark.TO_COME)));
        }
        line.add(new LegendEntry(TablesMessage.SELECTED.text(), TableSigns::selected));
        return List.copyOf(line);
    }

    /** Returns all marks, in a few more words. */
    List<LegendEntry> card() {
        List<LegendEntry> card = new ArrayList<>(List.of(
                new LegendEntry(TablesMessage.ABSENT.text(), mark(EntryMark.ABSENT)),
                new LegendEntry(TablesMessage.TABLE_WITHOUT_ENTRIES.text(), mark(EntryMark.EMPTY_TABLE)),
                new LegendEntry(TablesMessage.TABLE_BY_LEVEL.text(), mark(EntryMark.TABLE))));
        card.addAll(leaves(true));
        addProblems(card, TablesMessage.TABLE_MISSING.text(), TablesMessage.REFUSED_ENTRY.text());
        if (isBoot) {
            card.add(new LegendEntry(TablesMessage.TO_COME_ENTRY.text(), mark(EntryMark.TO_COME)));
            card.add(new LegendEntry(TablesMessage.NEW_ENTRY.text(), this::changed));
        }
        card.addAll(List.of(
                new LegendEntry(TablesMessage.ENTRY_OF_WALK.text(), TableSigns::selected),
                new LegendEntry(TablesMessage.SELECTED_ADDRESS.text(), TableSigns::pointer),
                new LegendEntry(TablesMessage.SELECTED_OUT_OF_SIGHT.text(), TableSigns::pointerAside),
                new LegendEntry(TablesMessage.FILTERED_OUT.text(), this::dimmed),
                new LegendEntry(TablesMessage.FOUND_ENTRY.text(), this::found)));
        return List.copyOf(card);
    }

    /** Adds what is wrong with entries of this recording; most have none of it. */
    private void addProblems(List<LegendEntry> entries, String notRecorded, String faults) {
        if (problems.contains(TableProblem.Kind.NOT_RECORDED)) {
            entries.add(new LegendEntry(notRecorded, mark(EntryMark.NOT_RECORDED)));
        }
        if (problems.contains(TableProblem.Kind.RESERVED)) {
            entries.add(new LegendEntry(faults, mark(EntryMark.FAULT)));
        }
    }

    private List<LegendEntry> leaves(boolean inCard) {
        List<LegendEntry> leaves = new ArrayList<>();
        for (int i = 0; i < pageLevels.size(); i++) {
            int level = pageLevels.get(i);
            boolean last = i == pageLevels.size() - 1;
            leaves.add(new LegendEntry(leaf(pageSizes.get(i), last, inCard),
                    (surface, x, middle, width, look) -> EntryMark.LEAF.paint(surface, centred(x, width, look),
                            top(middle, look), size(look), look.leaf(Look.range(hue), level), look)));
        }
        return leaves;
    }

    private String leaf(String size, boolean last, boolean inCard) {
        if (last && inCard) {
            return (sizesKnown ? TablesMessage.LEAF_HUE : TablesMessage.PAGE_HUE).text(size);
        }
        return sizesKnown && (last || inCard) ? TablesMessage.LEAF.text(size) : size;
    }

    private LegendEntry.Sign mark(EntryMark mark) {
        Tone tone = mark == EntryMark.TO_COME || mark == EntryMark.LEAF ? Look.range(hue) : Tone.LEVEL4;
        return (surface, x, middle, width, look) -> mark.paint(surface, centred(x, width, look), top(middle, look),
                size(look), look.color(tone), look);
    }

    /** Returns the length of the sides of a mark. */
    static double size(Look look) {
        return look.pick(9, 8);
    }

    private static double top(double middle, Look look) {
        return Math.rint(middle - size(look) / 2);
    }

    private static double centred(double x, double width, Look look) {
        return x + Math.rint((width - size(look)) / 2);
    }

    private static void selected(Surface surface, double x, double middle, double width, Look look) {
        EntryMark.paintSelectedSign(surface, centred(x, width, look), top(middle, look), size(look), look);
    }

    private void changed(Surface surface, double x, double middle, double width, Look look) {
        double left = centred(x, width, look);
        EntryMark.LEAF.paint(surface, left, top(middle, look) - 1, size(look), look.color(Look.range(hue)), look);
        surface.fill(left, top(middle, look) + size(look) - 1, size(look), 2, look.color(Tone.SELECT));
    }

    private static void pointer(Surface surface, double x, double middle, double width, Look look) {
        double centre = x + Math.rint(width / 2);
        surface.fill(new Outline().moveTo(centre, middle - 3).lineTo(centre + 5, middle + 3)
                .lineTo(centre - 5, middle + 3).close(), look.color(Tone.SELECT));
    }

    private static void pointerAside(Surface surface, double x, double middle, double width, Look look) {
        double centre = x + Math.rint(width / 2);
        surface.fill(new Outline().moveTo(centre + 3, middle).lineTo(centre - 3, middle - 5)
                .lineTo(centre - 3, middle + 5).close(), look.color(Tone.SELECT));
    }

    private void found(Surface surface, double x, double middle, double width, Look look) {
        double half = FoundMarks.half(look);
        Marks.diamond(surface, x + Math.rint(width / 2), middle, half, half, half, look.color(Look.range(hue)), look);
    }

    private void dimmed(Surface surface, double x, double middle, double width, Look look) {
        double left = centred(x, width, look);
        EntryMark.LEAF.paint(surface, left, top(middle, look), size(look), look.color(Look.range(hue)), look);
        surface.fill(left, top(middle, look), size(look), size(look),
                look.color(Tone.PANEL, TablePainter.DIMMED_OPACITY));
    }
}

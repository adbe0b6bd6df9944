package kspace.app.machine.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.app.state.Difference;
import kspace.app.state.Difference.Extent;
import kspace.app.state.DifferentEntries;
import kspace.core.address.ByteSize;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.read.LeafDifference;
import kspace.core.pagetable.read.LeafRuns;

/** Two machines at a moment each, or two moments of one: what a picture that shows them side by side says and marks. */
public final class Pair {
    private final BootState left;
    private final BootState right;
    private final List<LeafDifference> pages;
    private final List<ComparedRow> rows;

    /** Compares two states. */
    public Pair(BootState left, BootState right) {
        this.left = left;
        this.right = right;
        this.pages = LeafDifference.between(left.table(), right.table());
        this.rows = rows();
    }

    /** Returns the moment of another boot that is as far in the same phase. */
    public static long momentLike(BootState state, Boot other) {
        return Comparison.momentLike(state, other);
    }

    /**
     * Something that differs.
     *
     * @param name what it is
     * @param left how it is at the left
     * @param right how it is at the right
     */
    public record Line(String name, String left, String right) {}

    /** Returns what differs, line by line. */
    public List<Line> lines() {
        return rows.stream().map(row -> new Line(row.name(), row.left(), row.right())).toList();
    }

    /** Returns what differs in a sentence for each thing. */
    public List<String> sentences() {
        return rows.isEmpty()
                ? List.of(CompareMessage.NOTHING_DIFFERS.text())
                : rows.stream().map(row -> CompareMessage.DIFFERS.text(
                        row.name(), onOneLine(row.left()), onOneLine(row.right()))).toList();
    }

    private static String onOneLine(String text) {
        return text.replace("\n", ", ");
    }

    /** Returns what the left map marks. */
    public List<Difference> atLeft() {
        return rows.stream().filter(ComparedRow::isOnMaps).map(ComparedRow::atLeft).toList();
    }

    /** Returns what the right map marks. */
    public List<Difference> atRight() {
        return rows.stream().filter(ComparedRow::isOnMaps).map(ComparedRow::atRight).toList();
    }

    /** Returns the entries of the left page table that the right one has differently. */
    public List<DifferentEntries> entriesAtLeft() {
        return pages.stream().flatMap(it -> entries(it, it.levelsAtLeft())).toList();
    }

    /** Returns the entries of the right page table that the left one has differently. */
    public List<DifferentEntries> entriesAtRight() {
        return pages.stream().flatMap(it -> entries(it, it.levelsAtRight())).toList();
    }

    private static Stream<DifferentEntries> entries(LeafDifference difference, List<Integer> levels) {
        return levels.stream().map(level -> new DifferentEntries(level, difference.range()));
    }

    private List<ComparedRow> rows() {
        List<ComparedRow> all = new ArrayList<>();
        if (!left.boot().equals(right.boot())) {
            all.addAll(ComparedRows.settings(left.boot(), right.boot()));
            all.addAll(ComparedRows.memory(left.boot(), right.boot()));
        }
        for (NamedRange named : left.boot().layout().ranges()) {
            right.boot().layout().ranges().stream().filter(it -> it.role() == named.role()).findFirst()
                    .ifPresent(there -> all.add(mapped(named, there)));
        }
        all.addAll(ComparedRows.costs(left, right));
        return all.stream().filter(ComparedRow::differs).toList();
    }

    private ComparedRow mapped(NamedRange here, NamedRange there) {
        return new ComparedRow(
                CompareMessage.PAGES_OF.text(here.name()), pages(left.table(), here.range()),
                pages(right.table(), there.range()), places(here, LeafDifference::left),
                places(there, LeafDifference::right), false);
    }

    /** Returns what differs within a range; where nothing is mapped, only the other one has something to mark. */
    private Extent places(NamedRange named, ToIntFunction<LeafDifference> level) {
        List<VaddrRange> within = pages.stream().flatMap(it -> it.range().intersect(named.range()).stream()).toList();
        List<VaddrRange> mapped = pages.stream().filter(it -> level.applyAsInt(it) > 0)
                .flatMap(it -> it.range().intersect(named.range()).stream()).toList();
        return new Extent(mapped.isEmpty() ? within : mapped, List.of());
    }

    private static String pages(PageTable table, VaddrRange range) {
        long[] counts = new long[table.consts().nrLevels() + 1];
        table.root().ifPresent(root -> LeafRuns.forEachIn(root, range, run -> run.range().intersect(range).ifPresent(
                part -> counts[run.pages().level()] += part.sizeBytes() / run.pages().pageSizeBytes())));
        return Optional.of(IntStream.range(1, counts.length).filter(level -> counts[level] > 0)
                .mapToObj(level -> ComparedRows.count(counts[level]) + " \u00d7 "
                        + ByteSize.format(table.consts().pageSize(level)))
                .collect(Collectors.joining("\n"))).filter(it -> !it.isEmpty()).orElseGet(CompareMessage.NONE::text);
    }
}

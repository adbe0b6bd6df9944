package kspace.app.recording;

import java.util.ArrayList;
import java.util.List;
import kspace.app.data.Phrase;
import kspace.core.address.ByteSize;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.space.Recording;

/**
 * What a recording maps, as rows to be shown.
 *
 * @param rows the rows, lowest address first
 * @param nrRuns how many there would be
 */
record RecordedPages(List<Row> rows, long nrRuns) {
    /** More than anyone scrolls through; commands list all of them. */
    private static final int MOST_ROWS = 100_000;

    /**
     * Pages that continue each other.
     *
     * @param va their first address
     * @param first the same as text
     * @param size their size together
     * @param pages how many there are and how large; empty if nobody tells it
     * @param property what their entries say
     * @param memory the memory that they show
     * @param range the range that they begin in; empty if it has no name
     */
    record Row(Vaddr va, String first, String size, String pages, String property, String memory, String range) {}

    static RecordedPages of(Recording recording) {
        List<Row> rows = new ArrayList<>();
        long[] nrRuns = new long[1];
        recording.root().ifPresent(root -> LeafRuns.forEach(root, run -> {
            if (nrRuns[0]++ < MOST_ROWS) {
                rows.add(row(recording, run));
            }
        }));
        return new RecordedPages(List.copyOf(rows), nrRuns[0]);
    }

    private static Row row(Recording recording, LeafRun run) {
        Vaddr va = run.pages().va();
        return new Row(
                va, va.toString(), ByteSize.format(run.pages().sizeBytes()),
                recording.tellsPageSizes()
                        ? Phrase.count(run.pages().nrPages()) + " x " + ByteSize.format(run.pages().pageSizeBytes())
                        : "",
                Phrase.property(run.property()), run.pages().pa().toString(),
                recording.ranges().stream().filter(range -> range.range().contains(va)).findFirst()
                        .map(NamedRange::name).orElse(""));
    }
}

package kspace.app.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.pagetable.LeafRun;
import kspace.core.pagetable.LeafRuns;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageRun;

/**
 * The leaves of a page table: neighbours that continue each other in one row, or each page in a row of its own. Rows are
 * made one after the other, so their number takes no memory.
 */
final class Leaves {
    private static final List<String> UNITS = List.of("K", "M", "G", "T", "P");
    private static final int UNIT_SHIFT = 10;

    private static final Columns<Row> COLUMNS = new Columns<Row>()
            .text("va_start", row -> Hex.of(row.run().pages().va().value()))
            .text("va_end", row -> Columns.end(row.run().range()))
            .text("pa_start", row -> Hex.of(row.run().memory().start().value()))
            .text("pa_end", row -> Hex.of(row.run().memory().end().value()))
            .number("level", row -> (long) row.run().pages().level())
            .number("page_size", row -> row.run().pages().pageSizeBytes())
            .number("pages", row -> row.run().pages().nrPages())
            .text("flags", row -> row.run().property().flags().accessText())
            .text("cache", row -> row.run().property().cache().displayName())
            .truth("global", row -> row.run().property().isGlobal())
            .truth("user", row -> row.run().property().isUser())
            .text("range", Row::range);

    private final BootState state;
    private final boolean expand;
    private final List<NamedRange> ranges;

    /** The leaves of a moment; with {@code expand} each page is a row. */
    Leaves(BootState state, boolean expand) {
        this.state = state;
        this.expand = expand;
        this.ranges = state.boot().layout().ranges().stream()
                .sorted(Comparator.comparing(range -> range.range().first()))
                .toList();
    }

    /** Leaves that begin in one range of the layout; the range's name is empty outside all. */
    private record Row(LeafRun run, String range) {}

    void csv(Consumer<String> lines) {
        lines.accept(COLUMNS.csvHeader());
        forEach(row -> lines.accept(COLUMNS.csv(row)));
    }

    void json(Consumer<String> lines) {
        forEach(row -> lines.accept(COLUMNS.json(row)));
    }

    private void forEach(Consumer<Row> rows) {
        LeafRuns.forEach(state.table(), run -> {
            for (long done = 0; done < run.pages().nrPages();) {
                Row row = row(run, done);
                done += row.run().pages().nrPages();
                if (expand) {
                    forEachPage(row, rows);
                } else {
                    rows.accept(row);
                }
            }
        });
    }

    /** Returns the pages from index {@code skipped} on as far as they begin in one range of the layout. */
    private Row row(LeafRun run, long skipped) {
        PageRun all = run.pages();
        PageRun rest = new PageRun(
                all.page(skipped).va(), all.page(skipped).pa(), all.level(), all.pageSizeBytes(),
                all.nrPages() - skipped);
        Optional<NamedRange> at =
                ranges.stream().filter(range -> range.range().contains(rest.va())).findFirst();
        VaddrRange limit = at.map(NamedRange::range).orElseGet(() -> untilNextRange(rest.va()));
        return new Row(
                new LeafRun(AddressMap.beginningIn(rest, limit).orElseThrow(), run.property()),
                at.map(range -> range.name()).orElse(""));
    }

    private VaddrRange untilNextRange(Vaddr va) {
        return ranges.stream()
                .map(range -> range.range().first())
                .filter(first -> first.compareTo(va) > 0)
                .findFirst()
                .map(first -> new VaddrRange(va, new Vaddr(first.value() - 1)))
                .orElseGet(() -> new VaddrRange(va, new Vaddr(-1L)));
    }

    private static void forEachPage(Row row, Consumer<Row> rows) {
        PageRun pages = row.run().pages();
        for (long i = 0; i < pages.nrPages(); i++) {
            PageRun page = new PageRun(
                    pages.page(i).va(), pages.page(i).pa(), pages.level(), pages.pageSizeBytes(), 1);
            rows.accept(new Row(new LeafRun(page, row.run().property()), row.range()));
        }
    }

    /** Writes the leaves as Linux' {@code /sys/kernel/debug/page_tables} does, with the physical memory as well. */
    void dump(Consumer<String> lines) {
        Heading heading = new Heading(lines);
        forEach(row -> {
            heading.upTo(row);
            lines.accept(dumpLine(row.run()));
        });
        heading.rest();
    }

    /** Names the ranges of the layout between the rows, also those that nothing is mapped in. */
    private final class Heading {
        private final Consumer<String> lines;
        private int next;
        private Optional<String> current = Optional.empty();

        Heading(Consumer<String> lines) {
            this.lines = lines;
        }

        void upTo(Row row) {
            if (current.filter(row.range()::equals).isPresent()) {
                return;
            }
            while (next < ranges.size() && ranges.get(next).range().last().compareTo(row.run().pages().va()) < 0) {
                skip();
            }
            if (!row.range().isEmpty()) {
                next++;
            }
            current = Optional.of(row.range());
            lines.accept("---[ " + (row.range().isEmpty() ? "outside the layout" : row.range()) + " ]---");
        }

        void rest() {
            while (next < ranges.size()) {
                skip();
            }
        }

        private void skip() {
            NamedRange range = ranges.get(next);
            boolean direct = state.boot().machine().mode().window()
                    .filter(window -> window.range().contains(range.range()))
                    .isPresent();
            lines.accept("---[ " + range.name() + ": "
                    + (direct ? "direct-mapped, no page table" : "nothing mapped") + " ]---");
            next++;
        }
    }

    private String dumpLine(LeafRun run) {
        PageFlags flags = run.property().flags();
        return "0x" + Hex.grouped(run.pages().va().value()).replace("_", "") + "-" + Columns.end(run.range()) + "  "
                + padded(size(run.pages().sizeBytes()), 6) + "  "
                + (flags.contains(PageFlags.W) ? "RW" : "ro") + "  "
                + (run.property().isUser() ? "USR" : "   ") + "  "
                + (run.property().isGlobal() ? "GLB" : "   ") + "  "
                + (flags.contains(PageFlags.X) ? "x " : "NX") + "  "
                + run.property().cache().shortName() + "  "
                + state.boot().machine().mode().tableName(run.pages().level()) + " "
                + padded(size(run.pages().pageSizeBytes()), 4) + "  -> "
                + Hex.of(run.pages().pa().value());
    }

    private static String padded(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** Returns a multiple of 4 KiB in the largest unit of which it is a multiple. */
    private static String size(long bytes) {
        long amount = bytes / ByteSize.KIB;
        int unit = 0;
        while (unit + 1 < UNITS.size() && amount % (1L << UNIT_SHIFT) == 0) {
            amount >>>= UNIT_SHIFT;
            unit++;
        }
        return amount + UNITS.get(unit);
    }
}

package kspace.app.data.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kspace.app.data.AddressMap;
import kspace.app.data.Columns;
import kspace.app.data.DataMessage;
import kspace.app.data.DocumentForm;
import kspace.app.data.PageFilter;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.TableView;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;
import kspace.core.space.Recording;

/**
 * The leaves of a page table: neighbours that continue each other in one row, or each page in a row of its own. Rows are
 * made one after the other, so their number takes no memory.
 */
public final class Leaves {
    private static final List<String> UNITS = List.of("K", "M", "G", "T", "P");
    private static final int UNIT_SHIFT = 10;

    private final Columns<Row> columns = new Columns<Row>()
            .text("va_start", row -> Hex.of(row.run().pages().va().value()))
            .text("va_end", row -> Columns.end(row.run().range()))
            .text("pa_start", row -> Hex.of(row.run().memory().start().value()))
            .text("pa_end", row -> Hex.of(row.run().memory().end().value()))
            .numberIfAny("level", row -> ofPages((long) row.run().pages().level()))
            .numberIfAny("page_size", row -> ofPages(row.run().pages().pageSizeBytes()))
            .numberIfAny("pages", row -> ofPages(row.run().pages().nrPages()))
            .text("flags", row -> row.run().property().flags().accessText())
            .text("cache", row -> row.run().property().knownCache().map(CachePolicy::displayName).orElse(""))
            .truth("global", row -> row.run().property().isGlobal())
            .truth("user", row -> row.run().property().isUser())
            .text("range", Row::range);

    private final AddressSpace space;
    private final PageFilter filter;
    private final boolean expand;
    private final List<NamedRange> ranges;

    /** Those leaves of an address space that a filter passes; with {@code expand} each page is a row. */
    public Leaves(AddressSpace space, PageFilter filter, boolean expand) {
        this.space = space;
        this.filter = filter;
        this.expand = expand && space.tellsPageSizes();
        this.ranges = space.ranges();
    }

    /** Returns a number that only who knows the sizes of pages knows. */
    private Optional<Long> ofPages(long number) {
        return space.tellsPageSizes() ? Optional.of(number) : Optional.empty();
    }

    /**
     * Leaves that begin in one range of the layout.
     *
     * @param run the leaves
     * @param range the name of the range; empty outside all
     */
    public record Row(LeafRun run, String range) {}

    void csv(Consumer<String> lines) {
        lines.accept(columns.csvHeader());
        forEach(row -> lines.accept(columns.csv(row)));
    }

    void document(DocumentForm form, Consumer<String> lines) {
        columns.heading(form).forEach(lines);
        forEach(row -> lines.accept(columns.row(form, row)));
    }

    void json(Consumer<String> lines) {
        forEach(row -> lines.accept(columns.json(row)));
    }

    /** Passes the rows in the order of their addresses. */
    public void forEach(Consumer<Row> rows) {
        Consumer<LeafRun> runs = run -> {
            for (long done = 0; done < run.pages().nrPages();) {
                Row row = row(run, done);
                done += row.run().pages().nrPages();
                if (expand) {
                    forEachPage(row, rows);
                } else {
                    rows.accept(row);
                }
            }
        };
        space.root().ifPresent(root -> {
            if (space.tellsPageSizes()) {
                filter.forEachLeaf(root, runs);
            } else {
                forEachRange(root, runs);
            }
        });
    }

    /** Of pages whose sizes nobody tells only ranges are passed, counted in the smallest pages. */
    private void forEachRange(TableView root, Consumer<LeafRun> runs) {
        Deque<LeafRun> open = new ArrayDeque<>();
        filter.forEachLeaf(root, run -> {
            LeafRun next = new LeafRun(asked(run.pages()), run.property());
            if (!open.isEmpty() && open.getLast().isContinuedBy(next)) {
                open.addLast(open.removeLast().longer(next.pages().nrPages()));
                return;
            }
            open.addLast(next);
            if (open.size() > 1) {
                runs.accept(open.removeFirst());
            }
        });
        open.forEach(runs);
    }

    /** Returns those of the smallest pages, as which a run is counted, that have an address that is asked for. */
    private PageRun asked(PageRun run) {
        long size = PagingConsts.BASE_PAGE_SIZE;
        VaddrRange all = VaddrRange.ofSize(run.va(), run.sizeBytes());
        VaddrRange asked = filter.range().flatMap(all::intersect).orElse(all);
        long skipped = asked.first().alignDown(size).value() - run.va().value();
        return new PageRun(
                run.va().plus(skipped), run.pa().plus(skipped), 1, size,
                (asked.last().value() - run.va().value() - skipped) / size + 1);
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
        if (filter.isActive() && !heading.isWritten) {
            lines.accept(DataMessage.NO_SUCH_PAGE.text());
        }
    }

    /** Names the ranges of the layout between the rows, also those that nothing is mapped in. */
    private final class Heading {
        private final Consumer<String> lines;
        private int next;
        private boolean isWritten;
        private Optional<String> current = Optional.empty();

        Heading(Consumer<String> lines) {
            this.lines = lines;
        }

        void upTo(Row row) {
            String name = row.range().isEmpty() ? outside(row) : row.range();
            if (current.filter(name::equals).isPresent()) {
                return;
            }
            while (next < ranges.size() && ranges.get(next).range().last().compareTo(row.run().pages().va()) < 0) {
                skip();
            }
            if (!row.range().isEmpty()) {
                next++;
            }
            current = Optional.of(name);
            write(name);
        }

        private void write(String text) {
            isWritten = true;
            lines.accept("---[ " + text + " ]---");
        }

        private String outside(Row row) {
            return space instanceof Recording
                    ? space.consts().shape().isKernel(row.run().pages().va())
                            ? DataMessage.KERNEL_HALF.text() : DataMessage.USER_HALF.text()
                    : DataMessage.OUTSIDE_LAYOUT.text();
        }

        void rest() {
            while (next < ranges.size()) {
                skip();
            }
        }

        private void skip() {
            NamedRange range = ranges.get(next);
            next++;
            if (!filter.isAsked(range.range())) {
                return;
            }
            boolean direct = space.mmu().mode().window()
                    .filter(window -> window.range().contains(range.range()))
                    .isPresent();
            write(DataMessage.LABELLED.text(range.name(), (direct ? DataMessage.DIRECT_MAPPED
                    : filter.tests().isEmpty() ? DataMessage.NOTHING_MAPPED : DataMessage.NO_SUCH_PAGE).text()));
        }
    }

    /** Returns leaves as a line of the dump. */
    public String dumpLine(LeafRun run) {
        PageFlags flags = run.property().flags();
        return "0x" + Hex.grouped(run.pages().va().value()).replace("_", "") + "-" + Columns.end(run.range()) + "  "
                + padded(size(run.pages().sizeBytes()), 6) + "  "
                + (flags.contains(PageFlags.W) ? "RW" : "ro") + "  "
                + (run.property().isUser() ? "USR" : "   ") + "  "
                + (run.property().isGlobal() ? "GLB" : "   ") + "  "
                + (flags.contains(PageFlags.X) ? "x " : "NX") + "  "
                + run.property().knownCache().map(CachePolicy::shortName).orElse("??") + "  "
                + (space.tellsPageSizes()
                        ? space.mmu().mode().tableName(run.pages().level()) + " "
                                + padded(size(run.pages().pageSizeBytes()), 4) + "  "
                        : "")
                + "-> "
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

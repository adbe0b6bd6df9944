package kspace.app.tables.columns;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.tables.entry.EntryRun;
import kspace.app.tables.entry.MergedTable;
import kspace.app.tables.entry.TableEntry;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.kernel.NamedRange;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;

/**
 * What a row says.
 *
 * @param index the numbers of its entries
 * @param title what they are
 * @param brief the same where there is less room: a run without its count, one entry without its noun
 * @param detail where they lead
 * @param detailIsMono whether the detail is made of numbers
 */
public record RowText(String index, String title, String brief, String detail, boolean detailIsMono) {
    private static final String RANGE = "\u2013";

    /** Returns the words for a run of {@code column}'s entries. */
    public static RowText of(EntryRun run, TableColumn column) {
        int first = run.first().index();
        String index = run.count() == 1 ? "" + first : first + RANGE + run.last().index();
        long size = run.first().covers().sizeBytes();
        String page = ByteSize.format(size);
        long count = run.count();
        boolean one = count == 1;
        String toCome = ColumnMessage.TO_COME.text();
        return switch (run.kind()) {
            case ABSENT -> new RowText(index,
                    one ? ColumnMessage.ABSENT.text() : ColumnMessage.N_ABSENT.text(count), ColumnMessage.ABSENT.text(),
                    unused(run), false);
            case EMPTY_TABLE -> new RowText(index,
                    one ? ColumnMessage.EMPTY_TABLE.text() : ColumnMessage.N_EMPTY_TABLES.text(count),
                    one ? ColumnMessage.EMPTY.text() : ColumnMessage.EMPTY_TABLES.text(),
                    frames(run).orElse(""), true);
            case TABLE -> new RowText(index,
                    one ? ColumnMessage.TABLE_WORDS.text() : ColumnMessage.N_TABLES.text(count),
                    one ? ColumnMessage.TABLE_WORDS.text() : ColumnMessage.TABLES.text(),
                    Stream.concat(frames(run).stream(),
                            one ? Stream.of(content(column.source().content(first), column)) : Stream.of())
                            .collect(Collectors.joining(" \u00b7 ")),
                    true);
            case NOT_RECORDED -> new RowText(index,
                    one ? ColumnMessage.TABLE_NOT_RECORDED.text() : ColumnMessage.N_NOT_RECORDED.text(count),
                    ColumnMessage.NOT_RECORDED_BRIEFLY.text(),
                    one ? pa(run.first()) : ColumnMessage.TABLES_NOT_DUMP.text(), one);
            case FAULT -> new RowText(index,
                    one ? ColumnMessage.FAULTS.text() : ColumnMessage.N_FAULT.text(count),
                    one ? ColumnMessage.FAULTS.text() : ColumnMessage.FAULT_BRIEFLY.text(),
                    column.source().fault(first).orElseGet(ColumnMessage.RESERVED_FORM::text), false);
            case LEAF -> !column.source().tellsPageSizes()
                    ? new RowText(index, ColumnMessage.MAPPED.text(run.sizeBytes()), ByteSize.format(run.sizeBytes()),
                            one ? pa(run.first()) + " \u00b7 " + access(run.first()) : bytes(run), true)
                    : new RowText(index,
                            one ? ColumnMessage.LEAF.text(size) : ColumnMessage.N_PAGES.text(count, size), page,
                            one ? pa(run.first()) + " \u00b7 " + access(run.first()) : bytes(run), true);
            case UNMAPPED -> new RowText(index,
                    one ? ColumnMessage.PAGE_NOT_MAPPED.text(size) : ColumnMessage.PAGES_NOT_MAPPED.text(count, size),
                    ColumnMessage.PAGE_NOT_MAPPED.text(size), one ? page(run.first()) : bytes(run), true);
            case TO_COME_TABLE -> new RowText(index,
                    one ? ColumnMessage.TABLE_TO_COME.text() : ColumnMessage.N_TO_COME.text(count), toCome,
                    run.first().range().map(range -> amount(run, range)).orElseGet(() -> frames(run).orElse("")),
                    run.first().range().isEmpty());
            case TO_COME_LEAF -> new RowText(index,
                    one ? ColumnMessage.PAGE_TO_COME.text(size) : ColumnMessage.N_TO_COME.text(count), toCome,
                    one ? page(run.first()) : bytes(run), true);
        };
    }

    private static String unused(EntryRun run) {
        return run.first().managed()
                ? ColumnMessage.UNUSED.text(run.sizeBytes())
                : ColumnMessage.USER_HALF_NOT_MANAGED.text();
    }

    private static String amount(EntryRun run, NamedRange range) {
        return run.count() == 1
                ? ColumnMessage.FOR_RANGE.text(range.name())
                : ColumnMessage.PART_OF_RANGE.text(run.sizeBytes(), range.name());
    }

    private static String content(MergedTable.Content content, TableColumn column) {
        if (content.nrTables() == 0) {
            return content.nrLeaves() + " \u00d7 "
                    + ByteSize.format(column.entries().getFirst().covers().sizeBytes() / column.entries().size());
        }
        if (content.nrLeaves() == 0) {
            return ColumnMessage.HOLDS_TABLES.text(content.nrTables());
        }
        return ColumnMessage.HOLDS_ENTRIES.text(content.nrTables() + content.nrLeaves());
    }

    private static String pa(TableEntry entry) {
        return ColumnMessage.PA.text(hex(entry.pa().orElseThrow()));
    }

    /** Returns the page that the kernel means, with its rights where OSTD reads it as a page. */
    private static String page(TableEntry entry) {
        return pa(entry) + (entry.property().isEmpty() ? "" : " \u00b7 " + access(entry));
    }

    /** Returns where the tables lie, if that is known. */
    private static Optional<String> frames(EntryRun run) {
        return run.first().pa().flatMap(first -> run.last().pa().map(last -> run.count() == 1
                ? pa(run.first())
                : pa(run.first()) + " \u2026 " + hex(last)));
    }

    private static String bytes(EntryRun run) {
        return pa(run.first()) + " \u2026 " + hex(run.lastByte());
    }

    private static String hex(Paddr pa) {
        return Hex.groupedShort(pa.value());
    }

    /** Returns access rights, cache policy and scope in short, such as {@code RW- WB G}. */
    static String access(TableEntry entry) {
        return entry.property().map(RowText::access).orElse("");
    }

    private static String access(PageProperty property) {
        PageFlags flags = property.flags();
        return (flags.contains(PageFlags.R) ? "R" : "-")
                + (flags.contains(PageFlags.W) ? "W" : "-")
                + (flags.contains(PageFlags.X) ? "X" : "-")
                + property.knownCache().map(cache -> " " + cache.shortName()).orElse("")
                + (property.isGlobal() ? " G" : "")
                + (property.isUser() ? " U" : "");
    }
}

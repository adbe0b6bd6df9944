package kspace.app.tables.columns;

import java.util.Locale;
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
import kspace.core.words.Wording;

/**
 * What a row says.
 *
 * @param index the numbers of its entries
 * @param title what they are
 * @param detail where they lead
 * @param detailIsMono whether the detail is made of numbers
 */
public record RowText(String index, String title, String detail, boolean detailIsMono) {
    private static final String RANGE = "\u2013";

    /** Returns the title with one word less: that of a run without its count, that of one entry without its noun. */
    String brief() {
        boolean isRun = index.contains(RANGE);
        int end = title.lastIndexOf(' ');
        return isRun ? title.replaceFirst("^[0-9,]+ (\u00d7 )?", "") : end > 0 ? title.substring(0, end) : title;
    }

    /** Returns the words for a run of {@code column}'s entries. */
    public static RowText of(EntryRun run, TableColumn column) {
        int first = run.first().index();
        String index = run.count() == 1 ? "" + first : first + RANGE + run.last().index();
        String page = ByteSize.format(run.first().covers().sizeBytes());
        String many = Wording.count(run.count());
        boolean one = run.count() == 1;
        return switch (run.kind()) {
            case ABSENT -> new RowText(index, one ? "absent" : many + " absent", unused(run), false);
            case EMPTY_TABLE ->
                    new RowText(index, one ? "empty table" : many + " empty tables", frames(run).orElse(""), true);
            case TABLE ->
                    new RowText(
                            index,
                            one ? "table" : many + " tables",
                            Stream.concat(frames(run).stream(),
                                    one ? Stream.of(content(column.source().content(first), column)) : Stream.of())
                                    .collect(Collectors.joining(" \u00b7 ")),
                            true);
            case NOT_RECORDED ->
                    new RowText(index, one ? "table, not recorded" : many + " not recorded",
                            one ? pa(run.first()) : "tables that are not in the dump", one);
            case FAULT ->
                    new RowText(index, one ? "faults" : many + " fault",
                            column.source().fault(first).orElse("reserved form"), false);
            case LEAF ->
                    new RowText(
                            index,
                            leaves(run, column),
                            one ? pa(run.first()) + " \u00b7 " + access(run.first()) : bytes(run),
                            true);
            case UNMAPPED ->
                    new RowText(
                            index,
                            (one ? page : many + " \u00d7 " + page) + " not mapped",
                            one ? page(run.first()) : bytes(run),
                            true);
            case TO_COME_TABLE ->
                    new RowText(
                            index,
                            one ? "table to come" : many + " to come",
                            run.first().range().map(range -> amount(run, range))
                                    .orElseGet(() -> frames(run).orElse("")),
                            run.first().range().isEmpty());
            case TO_COME_LEAF ->
                    new RowText(
                            index,
                            one ? page + " to come" : many + " to come",
                            one ? page(run.first()) : bytes(run),
                            true);
        };
    }

    private static String leaves(EntryRun run, TableColumn column) {
        String page = ByteSize.format(run.first().covers().sizeBytes());
        if (!column.source().tellsPageSizes()) {
            return ByteSize.format(run.sizeBytes()) + " mapped";
        }
        return run.count() == 1 ? page + " leaf" : String.format(Locale.ROOT, "%,d \u00d7 %s", run.count(), page);
    }

    private static String unused(EntryRun run) {
        return run.first().managed()
                ? ByteSize.format(run.sizeBytes()) + " unused"
                : "user half, not managed here";
    }

    private static String amount(EntryRun run, NamedRange range) {
        return run.count() == 1
                ? "for the " + range.name()
                : ByteSize.format(run.sizeBytes()) + " of " + range.name();
    }

    private static String content(MergedTable.Content content, TableColumn column) {
        if (content.nrTables() == 0) {
            return content.nrLeaves() + " \u00d7 "
                    + ByteSize.format(column.entries().getFirst().covers().sizeBytes() / column.entries().size());
        }
        if (content.nrLeaves() == 0) {
            return content.nrTables() + (content.nrTables() == 1 ? " table" : " tables");
        }
        return content.nrTables() + content.nrLeaves() + " entries";
    }

    private static String pa(TableEntry entry) {
        return "PA " + hex(entry.pa().orElseThrow());
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

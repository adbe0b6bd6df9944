package kspace.app.data.table;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import kspace.app.data.Columns;
import kspace.app.data.DataMessage;
import kspace.app.data.DocumentForm;
import kspace.app.data.PageFilter;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.VaddrSet;
import kspace.core.pagetable.read.TableRun;
import kspace.core.pagetable.read.TableRuns;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;

/**
 * The tables of a page table, root first: neighbours that hold the same number of the same things in one row, or each in
 * a row of its own. Rows are made one after the other, so their number takes no memory.
 */
public final class Tables {
    private final AddressSpace space;
    private final PageFilter filter;
    private final boolean expand;
    private final Columns<TableRun> columns = new Columns<TableRun>()
            .number("level", run -> (long) run.level())
            .text("name", this::name)
            .number("tables", TableRun::nrTables)
            .text("pa_first", run -> address(run.first()))
            .text("pa_last", run -> address(run.last()))
            .text("va_start", run -> Hex.of(run.range().first().value()))
            .text("va_end", run -> Columns.end(run.range()))
            .number("present", run -> (long) run.nrPresent())
            .text("content", run -> run.content().dataName());

    /** Those tables of an address space that a filter passes; with {@code expand} each is a row. */
    public Tables(AddressSpace space, PageFilter filter, boolean expand) {
        this.space = space;
        this.filter = filter;
        this.expand = expand;
    }

    private String name(TableRun run) {
        return space.mmu().mode().tableName(run.level());
    }

    private static String address(Optional<Paddr> frame) {
        return frame.map(it -> Hex.of(it.value())).orElse("");
    }

    /** Passes the rows, level by level from the root on, and in the order of their addresses. */
    public void forEach(Consumer<TableRun> rows) {
        space.root().ifPresent(root -> {
            VaddrSet addresses = filter.tablesOf(root);
            if (expand) {
                TableRuns.forEachTableCovering(root, space.consts(), space.rootRange(), addresses, rows);
            } else {
                TableRuns.forEachCovering(root, space.consts(), space.rootRange(), addresses, rows);
            }
        });
    }

    void csv(Consumer<String> lines) {
        lines.accept(columns.csvHeader());
        forEach(run -> lines.accept(columns.csv(run)));
    }

    void document(DocumentForm form, Consumer<String> lines) {
        columns.heading(form).forEach(lines);
        forEach(run -> lines.accept(columns.row(form, run)));
    }

    void json(Consumer<String> lines) {
        forEach(run -> lines.accept(columns.json(run)));
    }

    /** Writes a line for people for each row. */
    void text(Consumer<String> lines) {
        boolean[] isNone = {true};
        forEach(run -> {
            isNone[0] = false;
            lines.accept(line(run));
        });
        if (isNone[0]) {
            lines.accept(space.root().isEmpty() ? DataMessage.NO_PAGE_TABLE.text()
                    : DataMessage.NO_SUCH_TABLE.text());
        }
    }

    /** Returns tables as a line for people. */
    public String line(TableRun run) {
        String present = DataMessage.ENTRIES_PRESENT.text(String.format(Locale.ROOT, "%3d", run.nrPresent()),
                PagingConsts.NR_ENTRIES, String.format("%-7s", run.content().message()));
        return String.format("%s  %s .. %-21s  %s  %s",
                DataMessage.TABLE_OF_LEVEL.text(run.level(), String.format("%-6s", name(run))), run.range().first(),
                run.range().endText(), present, frames(run));
    }

    private static String frames(TableRun run) {
        return run.first()
                .map(first -> run.last().filter(_ -> run.nrTables() > 1)
                        .map(last -> DataMessage.TABLES_FROM_TO.text(run.nrTables(), first, last))
                        .orElseGet(() -> DataMessage.TABLES_AT.text(run.nrTables(), first)))
                .orElseGet(() -> DataMessage.TABLES_SOMEWHERE.text(run.nrTables()));
    }
}

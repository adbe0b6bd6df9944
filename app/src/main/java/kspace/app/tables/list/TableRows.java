package kspace.app.tables.list;

import java.util.Optional;
import java.util.OptionalLong;
import kspace.app.data.PageFilter;
import kspace.app.data.Phrase;
import kspace.app.data.list.TableList;
import kspace.app.data.table.Tables;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.read.TableRun;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;

/** The tables as rows. */
final class TableRows implements ListRows {
    private final TableList list;
    private final AddressSpace space;
    private final Tables lines;
    private final ListTotals totals;

    TableRows(TableList list) {
        this.list = list;
        this.space = list.space();
        this.lines = new Tables(space, PageFilter.ALL, false);
        long listed = list.nrTables();
        this.totals = new ListTotals(
                (listed == space.nrTables() ? ListMessage.TABLES.text(space.nrTables())
                        : ListMessage.OF_TABLES.text(listed, space.nrTables())),
                ByteSize.format(listed * PagingConsts.BASE_PAGE_SIZE), "", "", "");
    }

    @Override
    public long nrRows() {
        return list.nrRows();
    }

    @Override
    public ListRow row(long number) {
        TableRun run = list.row(number);
        Vaddr va = run.range().first();
        Optional<NamedRange> range = space.rangeAt(va);
        long span = run.nrTables() == 1 ? run.range().sizeBytes() : space.consts().tableSpan(run.level());
        String times = run.nrTables() == 1 ? "" : Phrase.count(run.nrTables()) + " \u00d7 ";
        return new ListRow(
                number, "", va, Hex.grouped(va.value()),
                (span == 0 ? ListMessage.ALL_BYTES.text(times) : ListMessage.ONLY_SO_MANY.text(times, span)),
                run.first().map(frame -> Hex.groupedShort(frame.value())).orElse(""), ListRow.Joint.NONE,
                Phrase.count(run.nrPresent()), ListMessage.OF_ALL.text(PagingConsts.NR_ENTRIES), "", run.level(),
                range.map(NamedRange::name).orElse(""), range.map(NamedRange::role), run.content().message().toString(),
                "");
    }

    @Override
    public String line(long number) {
        return lines.line(list.row(number));
    }

    /** The selected entry lies in a table; where none is looked at, in the last one of the walk. */
    @Override
    public OptionalLong selected(Snapshot snapshot) {
        Vaddr va = snapshot.selection().va();
        int level = snapshot.selection().level() > 0 ? snapshot.selection().level() : list.lowestLevel(va);
        return list.rowOf(va, level);
    }

    @Override
    public void select(long number, Explorer explorer) {
        TableRun run = list.row(number);
        Vaddr now = explorer.snapshot().selection().va();
        explorer.select(new Selection(run.range().contains(now) ? now : run.range().first(), run.level()));
    }

    @Override
    public ListTotals totals() {
        return totals;
    }
}

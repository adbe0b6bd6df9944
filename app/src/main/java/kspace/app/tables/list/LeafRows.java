package kspace.app.tables.list;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import kspace.app.data.PageFilter;
import kspace.app.data.Phrase;
import kspace.app.data.list.LeafList;
import kspace.app.data.table.Leaves;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.space.AddressSpace;

/** The leaves as rows. */
final class LeafRows implements ListRows {
    private static final String TIMES = " \u00d7 ";

    private static final int MOST_EXTENTS = 1000;

    private final LeafList list;
    private final AddressSpace space;
    private final Leaves lines;
    private final ListTotals totals;

    LeafRows(LeafList list) {
        this.list = list;
        this.space = list.space();
        this.lines = new Leaves(space, PageFilter.ALL, false);
        this.totals = totals(list);
    }

    private static ListTotals totals(LeafList list) {
        LeafList.Totals all = list.totals();
        AddressSpace space = list.space();
        boolean tells = space.tellsPageSizes();
        long listed = all.nrPages().sum();
        String of = tells && listed != space.nrLeaves()
                ? ListMessage.OF_LEAVES.text(listed, space.nrLeaves())
                : ListMessage.LEAVES.text(listed);
        String runs = ListMessage.RUNS.text(list.nrRows());
        return new ListTotals(
                !tells ? ListMessage.RANGES.text(list.nrRows())
                        : list.isUnfolded() ? of : ListMessage.IN_RUNS.text(of, runs),
                listed == 0 ? ""
                        : ByteSize.format(all.bytes())
                                + (tells ? ": " + Phrase.pages(space.consts(), all.nrPages()).replace(" x ", TIMES)
                                        : ""),
                all.nrRanges() < 2 ? "" : ListMessage.RANGES.text(all.nrRanges()),
                alarm(all.nrWritableExecutable(), tells, ListMessage.WRITABLE_EXECUTABLE::text),
                alarm(all.nrWritableExecutable(), tells, nr -> Phrase.count(nr) + " W+X"));
    }

    private static String alarm(long nrPages, boolean tells, LongFunction<String> words) {
        return nrPages == 0 || !tells ? "" : words.apply(nrPages);
    }

    @Override
    public long nrRows() {
        return list.nrRows();
    }

    @Override
    public ListRow row(long number) {
        PageRun pages = list.row(number).run().pages();
        PageProperty property = list.row(number).run().property();
        PageFlags flags = property.flags();
        boolean tells = space.tellsPageSizes();
        Vaddr va = pages.va();
        Optional<NamedRange> range = space.rangeAt(va);
        Optional<TableView> table = tells ? tableOf(va, pages.level()) : Optional.empty();
        return new ListRow(
                number, "", va, Hex.grouped(va.value()), size(pages), Hex.groupedShort(pages.pa().value()),
                ListRow.Joint.NONE, Phrase.rights(flags), more(property),
                flags.contains(PageFlags.W) && flags.contains(PageFlags.X) ? "W+X" : "",
                tells ? pages.level() : 0, range.map(NamedRange::name).orElse(""), range.map(NamedRange::role),
                table.flatMap(TableView::frame).map(frame -> Hex.groupedShort(frame.value())).orElse(""),
                table.map(_ -> "[" + space.consts().pteIndex(va, pages.level()) + "]").orElse(""));
    }

    private Optional<TableView> tableOf(Vaddr va, int level) {
        List<TableView> path = space.path(va);
        return path.stream().filter(table -> table.level() == level).findFirst();
    }

    private String size(PageRun pages) {
        return !space.tellsPageSizes() ? ByteSize.format(pages.sizeBytes())
                : (pages.nrPages() > 1 ? Phrase.count(pages.nrPages()) + TIMES : "")
                        + ByteSize.format(pages.pageSizeBytes());
    }

    static String more(PageProperty property) {
        return (property.isGlobal() ? "G " : "") + (property.isUser() ? "U " : "")
                + property.knownCache().map(cache -> cache.shortName()).orElse("");
    }

    @Override
    public String line(long number) {
        return lines.dumpLine(list.row(number).run());
    }

    @Override
    public OptionalLong selected(Snapshot snapshot) {
        return list.rowOf(snapshot.selection().va());
    }

    @Override
    public List<VaddrRange> extents() {
        return list.extents(MOST_EXTENTS);
    }

    @Override
    public ListTotals totals() {
        return totals;
    }
}

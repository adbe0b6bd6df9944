package kspace.app.tables.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.data.PageFilter;
import kspace.app.data.PageTest;
import kspace.app.data.Phrase;
import kspace.app.data.ViewKind;
import kspace.app.data.figure.PartFigureMessage;
import kspace.app.data.list.LeafFilter;
import kspace.app.data.list.LeafList;
import kspace.app.figure.FigureCell;
import kspace.app.figure.FigureColumn;
import kspace.app.figure.FigurePane;
import kspace.app.figure.FigureTable;
import kspace.app.state.Snapshot;

/** The pages as a table for a page of a document: the runs that they make, as many as fit on one. */
public final class ListFigure {
    /** As many rows as a page of a document has room for. */
    private static final long MOST_ROWS = 40;

    private ListFigure() {}

    /**
     * Returns the figure.
     *
     * @param tests which pages are listed
     */
    public static Region of(ObservableValue<Snapshot> snapshot, ObservableValue<Look> look, Set<PageTest> tests) {
        return FigurePane.of(ViewKind.LIST, snapshot, look, Set.of(Cover.SIZE, Cover.ENTRY), now -> table(now, tests));
    }

    private static FigureTable table(Snapshot snapshot, Set<PageTest> tests) {
        ListRows rows = new LeafRows(LeafList.of(snapshot.space(),
                LeafFilter.ALL.with(new PageFilter(tests, snapshot.zoom()))));
        long shown = Math.min(MOST_ROWS, rows.nrRows());
        ListTotals totals = rows.totals();
        List<String> foot = new ArrayList<>(List.of(totals.count()));
        if (!totals.amount().isEmpty()) {
            foot.add(totals.amount());
        }
        if (shown < rows.nrRows()) {
            foot.addFirst(PartFigureMessage.AND_MORE.text(rows.nrRows() - shown));
        }
        return new FigureTable(
                List.of(FigureColumn.code(ListColumn.ADDRESS.title()), FigureColumn.amounts(ListColumn.SIZE.title()),
                        FigureColumn.code(ListColumn.PHYSICAL.title()), FigureColumn.code(ListColumn.FLAGS.title()),
                        FigureColumn.words(ListColumn.LEVEL.title()),
                        FigureColumn.words(ListColumn.RANGE.title()).yielding()),
                LongStream.range(0, shown).mapToObj(rows::row).map(ListFigure::row).toList(),
                Phrase.row(foot));
    }

    private static FigureTable.Row row(ListRow row) {
        String flags = row.more().isEmpty() ? row.rights() : row.rights() + " " + row.more();
        return new FigureTable.Row(List.of(FigureCell.of(row.address()), FigureCell.of(row.size()),
                FigureCell.of(row.physical()), new FigureCell(flags, row.alarm().isEmpty() ? Tone.TEXT : Tone.FAIL,
                        Optional.empty(), OptionalInt.empty()),
                row.level() == 0 ? FigureCell.of("") : FigureCell.level(row.level()),
                row.role().map(role -> FigureCell.marked(Look.range(role), row.range()))
                        .orElseGet(() -> FigureCell.of(row.range()))),
                Optional.empty());
    }
}

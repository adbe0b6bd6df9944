package kspace.app.figure;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.data.SpokenWords;
import kspace.app.data.ViewKind;
import kspace.app.state.Snapshot;

/** Shows a table of what a snapshot holds, as high as it needs to be. */
public final class FigurePane {
    private FigurePane() {}

    /**
     * Returns a pane.
     *
     * @param kind what it is a figure of, for the words that go with it
     * @param covers what has to be covered for its rows to have a plate over them
     */
    public static PaintedPane of(ViewKind kind, ObservableValue<Snapshot> snapshot, ObservableValue<Look> look,
            Set<Cover> covers, Function<Snapshot, FigureTable> table) {
        Function<Look, FigureTablePainter> painter = now -> new FigureTablePainter(table.apply(snapshot.getValue()),
                covers.stream().anyMatch(now::covers), now);
        PaintedPane pane = new PaintedPane(
                (surface, width, height) -> painter.apply(look.getValue()).paint(surface, width, height), snapshot,
                look);
        pane.flowing((surface, width) -> OptionalDouble.of(painter.apply(look.getValue()).height(surface, width)));
        pane.describedBy(() -> SpokenWords.of(kind, snapshot.getValue()));
        return pane;
    }
}

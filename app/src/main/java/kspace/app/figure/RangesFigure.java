package kspace.app.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kspace.app.canvas.Part;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.data.Scene;
import kspace.app.data.ViewKind;
import kspace.app.data.figure.PartFigureMessage;
import kspace.app.data.figure.RangesWords;
import kspace.app.data.figure.WholeSpace;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.kernel.NamedRange;

/** The ranges of the whole address space as a table, the highest addresses on top. */
public final class RangesFigure {
    private RangesFigure() {}

    /** Returns the figure. */
    public static Region of(ObservableValue<Snapshot> snapshot, ObservableValue<Look> look) {
        return FigurePane.of(ViewKind.RANGES, snapshot, look, Set.of(), RangesFigure::table);
    }

    private static FigureTable table(Snapshot snapshot) {
        return new FigureTable(
                List.of(FigureColumn.words(PartFigureMessage.RANGE.text()),
                        FigureColumn.code(PartFigureMessage.FIRST_ADDRESS.text()),
                        FigureColumn.code(PartFigureMessage.LAST_ADDRESS.text()).yielding(),
                        FigureColumn.amounts(PartFigureMessage.SIZE_WORDS.text()),
                        FigureColumn.amounts(PartFigureMessage.OFFSET.text()).yielding(),
                        FigureColumn.words(PartFigureMessage.MAPPED.text()).yielding()),
                RangesWords.rows(new Scene(snapshot)).stream().map(row -> row(snapshot, row)).toList(), "");
    }

    private static FigureTable.Row row(Snapshot snapshot, WholeSpace.Row row) {
        boolean isNamed = row.kind() == WholeSpace.Kind.RANGE;
        Tone tone = row.named().map(it -> Look.range(it.role())).orElse(Tone.INSET);
        FigureCell name = isNamed ? FigureCell.marked(tone, row.name())
                : new FigureCell(row.name(), Tone.MUTED, Optional.of(tone), OptionalInt.empty());
        return new FigureTable.Row(List.of(name,
                cell(isNamed, row.range().first().toString()), cell(isNamed, row.range().last().toString()),
                cell(isNamed, ByteSize.format(row.range().sizeBytes())), cell(isNamed, row.offset()),
                cell(isNamed, WholeSpace.mapped(snapshot.space(), row.range()))),
                row.named().map(it -> part(it, row)));
    }

    private static FigureCell cell(boolean isNamed, String text) {
        return isNamed ? FigureCell.of(text) : FigureCell.muted(text);
    }

    private static Part part(NamedRange range, WholeSpace.Row row) {
        return Part.region(range.id(), row.range());
    }
}

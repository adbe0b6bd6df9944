package kspace.app.figure;

import java.util.List;
import java.util.Optional;
import kspace.app.canvas.Part;

/**
 * A table to be painted.
 *
 * @param columns what its columns are
 * @param rows its rows
 * @param foot what is said below it; empty for nothing
 */
public record FigureTable(List<FigureColumn> columns, List<Row> rows, String foot) {

    /**
     * A row.
     *
     * @param cells a cell for each column
     * @param part what can be pointed at; empty for nothing
     */
    public record Row(List<FigureCell> cells, Optional<Part> part) {}

    /** Takes unmodifiable copies. */
    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

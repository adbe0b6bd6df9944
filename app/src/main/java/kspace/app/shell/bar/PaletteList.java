package kspace.app.shell.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ListView;
import kspace.app.palette.PaletteItem;
import kspace.app.palette.PaletteKind;
import kspace.app.palette.PaletteViewModel;

/** What the palette has found, with a heading above each kind. It never has the focus, which stays where the text is typed. */
public final class PaletteList extends ListView<PaletteRow> {
    /** How many rows are shown before the list scrolls. */
    static final int MOST_ROWS = 14;

    private final Supplier<Optional<PaletteItem>> taken;
    private final Supplier<Double> rowHeight;
    private final List<PaletteRow> rows = new ArrayList<>();

    /**
     * Creates the list.
     *
     * @param take gets what is clicked on
     * @param taken what Enter takes
     * @param rowHeight how high a row is
     */
    public PaletteList(PaletteViewModel palette, Consumer<PaletteItem> take, Supplier<Optional<PaletteItem>> taken,
            Supplier<Double> rowHeight) {
        this.taken = taken;
        this.rowHeight = rowHeight;
        setId("palette");
        getStyleClass().add("palette");
        setAccessibleText(BarMessage.SUGGESTIONS.text());
        setFocusTraversable(false);
        setCellFactory(_ -> new PaletteCell(take, palette.soughtProperty()::get));
        setFixedCellSize(rowHeight.get());
        palette.foundProperty().subscribe(this::fill);
        // The same things may be found by more letters.
        palette.soughtProperty().addListener(_ -> refresh());
        palette.chosenIndexProperty().addListener(_ -> markChosen());
    }

    private void fill(List<PaletteItem> found) {
        rows.clear();
        PaletteKind kind = PaletteKind.ADDRESS;
        for (PaletteItem item : found) {
            if (rows.isEmpty() || item.kind() != kind) {
                kind = item.kind();
                rows.add(new PaletteRow.Heading(kind.title()));
            }
            rows.add(new PaletteRow.Found(item));
        }
        getItems().setAll(rows);
        setFixedCellSize(rowHeight.get());
        setPrefHeight(Math.min(rows.size(), MOST_ROWS) * rowHeight.get() + 2);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Marks what Enter takes: the one that the arrows have reached, or else the first. */
    void markChosen() {
        taken.get().ifPresentOrElse(item -> {
            int row = rows.indexOf(new PaletteRow.Found(item));
            getSelectionModel().select(row);
            if (rows.size() > MOST_ROWS) {
                scrollTo(Math.max(0, row - MOST_ROWS / 2));
            }
        }, getSelectionModel()::clearSelection);
    }
}

package kspace.app.shell.bar;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.palette.PaletteItem;
import kspace.app.palette.PaletteKind;
import kspace.app.palette.PaletteViewModel;
import org.kordamp.ikonli.javafx.FontIcon;

/** What appears beneath the go-to field: what is wrong with the text, or what may be meant. */
public final class GoToCard extends VBox {
    /** How many rows are shown before the list scrolls. */
    static final int MOST_ROWS = 14;

    private static final String CLAUSE_END = "; ";

    private final GoToViewModel model;
    private final PaletteViewModel palette;
    private final GoToField field;
    private final Label wrong = new Label();
    private final Label help = new Label();
    private final HBox error = new HBox(new FontIcon("mdi2c-close-circle-outline"), new VBox(wrong, help));
    private final List<PaletteRow> rows = new ArrayList<>();
    private final ListView<PaletteRow> list = new ListView<>();

    public GoToCard(GoToViewModel model, PaletteViewModel palette, GoToField field) {
        this.model = model;
        this.palette = palette;
        this.field = field;
        getStyleClass().add("go-to-card");
        error.getStyleClass().add("go-to-error");
        wrong.setId("go-to-error");
        wrong.getStyleClass().add("go-to-wrong");
        help.getStyleClass().add("go-to-help");
        for (Label label : List.of(wrong, help)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        list.setId("palette");
        list.getStyleClass().add("palette");
        list.setAccessibleText(BarMessage.WHAT_MAY_BE_MEANT.text());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new PaletteCell(field::take, palette.soughtProperty()::get));
        list.setFixedCellSize(field.rowHeight());
        palette.foundProperty().subscribe(this::fill);
        // The same things may be found by more letters.
        palette.soughtProperty().addListener(_ -> list.refresh());
        palette.chosenIndexProperty().addListener(_ -> markChosen());
        model.errorProperty().subscribe(this::explain);
        field.input().focusedProperty().addListener(_ -> update());
        update();
    }

    /** What is wrong stands before the first semicolon, what is allowed after it. */
    private void explain(String sentence) {
        int end = sentence.indexOf(CLAUSE_END);
        wrong.setText(end < 0 ? sentence : sentence.substring(0, end));
        help.setText(end < 0 ? "" : sentence.substring(end + CLAUSE_END.length()));
        help.setManaged(end >= 0);
        update();
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
        list.getItems().setAll(rows);
        list.setFixedCellSize(field.rowHeight());
        list.setPrefHeight(Math.min(rows.size(), MOST_ROWS) * field.rowHeight() + 2);
        update();
    }

    /** Marks what Enter takes: the one that the arrows have reached, or the first if the text alone is no address. */
    private void markChosen() {
        palette.chosen().or(field::first).ifPresentOrElse(item -> {
            int row = rows.indexOf(new PaletteRow.Found(item));
            list.getSelectionModel().select(row);
            if (rows.size() > MOST_ROWS) {
                list.scrollTo(Math.max(0, row - MOST_ROWS / 2));
            }
        }, list.getSelectionModel()::clearSelection);
    }

    private void update() {
        boolean failed = !model.errorProperty().get().isEmpty();
        boolean suggests = !failed && !rows.isEmpty();
        getChildren().setAll(failed ? error : list);
        setVisible(field.input().isFocused() && (failed || suggests));
        if (isVisible()) {
            markChosen();
        }
    }
}

package kspace.app.shell.present;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import kspace.app.canvas.look.Legibility;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import kspace.app.command.Shortcut;

/** All keys of a presentation, on a sheet that is as legible as all else that is shown. */
final class HallKeys extends StackPane {
    private static final int NR_COLUMNS = 2;
    /** Further keys are there for clickers, and for keyboards that lack the first ones. */
    private static final int MOST_CAPS = 2;
    private static final String NUMPAD = "Numpad";
    /** The most of the height and of the width that the sheet takes. */
    private static final double MOST = 0.96;

    private final Commands commands;
    private final HBox columns = new HBox();
    private Subscription size = Subscription.EMPTY;

    /** Creates the sheet, which is hidden. */
    HallKeys(Commands commands) {
        this.commands = commands;
        setId("present-keys");
        getStyleClass().add("hall-keys");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(columns);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** Shows the keys of what can be done now on a screen of a size, or hides them. */
    void toggle(Region screen) {
        setVisible(!isVisible());
        size.unsubscribe();
        size = isVisible()
                ? screen.layoutBoundsProperty().subscribe(it -> compose(it.getWidth(), it.getHeight()))
                : Subscription.EMPTY;
    }

    private void compose(double width, double height) {
        List<CommandId> ids = commands.of(Scope.HALL).stream().map(Command::id).toList();
        int nrRows = Math.ceilDiv(ids.size(), NR_COLUMNS);
        // Legible in the last row where that fits; whole in any case.
        double type = Math.min(Legibility.hall(height).leastType(),
                Math.min(MOST * height / (nrRows + 2) / 1.5, MOST * width / 62));
        setStyle("-fx-font-size: " + type + "px;");
        columns.setSpacing(2 * type);
        columns.getChildren().clear();
        for (int from = 0; from < ids.size(); from += nrRows) {
            columns.getChildren().add(column(ids.subList(from, Math.min(ids.size(), from + nrRows)), type));
        }
    }

    private static GridPane column(List<CommandId> ids, double type) {
        GridPane column = new GridPane();
        column.setHgap(type);
        column.setVgap(type / 6);
        ColumnConstraints caps = new ColumnConstraints();
        caps.setHalignment(HPos.LEFT);
        column.getColumnConstraints().addAll(caps, new ColumnConstraints());
        for (int row = 0; row < ids.size(); row++) {
            HBox keys = new HBox(type / 4);
            ids.get(row).keys().stream().map(Shortcut::text)
                    .filter(it -> !it.startsWith(NUMPAD)).distinct().limit(MOST_CAPS).map(HallKeys::cap)
                    .forEach(keys.getChildren()::add);
            column.addRow(row, keys, label(ids.get(row).words()));
        }
        return column;
    }

    private static Label cap(String text) {
        Label cap = label(text);
        cap.getStyleClass().add("hall-key");
        return cap;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}

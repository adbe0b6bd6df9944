package kspace.app.tables.list;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.look.Look;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What the cells of the list show. */
final class ListCells {
    private ListCells() {}

    /** Returns the part of a row that a column shows. */
    static Node of(ListColumn column, ListRow row) {
        return switch (column) {
            case STEP -> text(row.step(), "list-number");
            case ADDRESS -> text(row.address(), "list-number");
            case SIZE -> text(row.size(), "list-words");
            case PHYSICAL -> line(bracket(row.joint()), row.joint().isAgain()
                    ? text(row.physical(), "list-number", "again")
                    : text(row.physical(), "list-number"));
            case FLAGS -> row.alarm().isEmpty()
                    ? line(text(row.rights(), "list-number"), text(row.more(), "list-number", "minor"))
                    : line(text(row.rights(), "list-number"), text(row.more(), "list-number", "minor"), alarm(row));
            case LEVEL -> row.level() == 0 ? line() : new LevelTag(row.level());
            case RANGE -> row.role().<Node>map(role -> line(swatch(Look.range(role).styleName()),
                    text(row.range(), "list-words"))).orElseGet(() -> text(row.range(), "list-words"));
            case ENTRY -> line(text(row.table(), "list-number", "minor"), text(row.index(), "list-number"));
        };
    }

    private static Label text(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("list-line");
        return line;
    }

    private static Region swatch(String color) {
        Region swatch = new Region();
        swatch.getStyleClass().add("list-swatch");
        swatch.setStyle("-fx-background-color: " + color + ";");
        return swatch;
    }

    private static Label alarm(ListRow row) {
        Label label = text(row.alarm(), "list-alarm");
        label.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        return label;
    }

    /** Returns what joins a row to its neighbours that show the same memory. */
    private static Region bracket(ListRow.Joint joint) {
        Region bracket = new Region();
        bracket.getStyleClass().addAll(List.of("list-bracket", joint.name().toLowerCase(Locale.ROOT)));
        bracket.setMaxHeight(Double.MAX_VALUE);
        return bracket;
    }
}

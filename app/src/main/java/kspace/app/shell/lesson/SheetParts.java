package kspace.app.shell.lesson;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.core.words.LevelNames;

/**
 * What figures of exercises are made of.
 *
 * @param isKey whether boxes are filled in
 */
record SheetParts(boolean isKey) {
    /** A box for an index or a count. */
    static final String SHORT = "sheet-short";
    /** A box for an address. */
    static final String WIDE = "sheet-wide";

    /** Returns the style of a box for what belongs to a level. */
    static String ofLevel(int level) {
        return "sheet-level-" + level;
    }

    /** Returns a box to write into, with what it is for above it. */
    VBox box(String label, String value, String... styleClasses) {
        Label box = new Label(isKey ? value : "");
        box.getStyleClass().addAll("sheet-box", isKey ? "sheet-key" : "sheet-empty");
        box.getStyleClass().addAll(styleClasses);
        box.setMaxWidth(Double.MAX_VALUE);
        return column(styled(label, "sheet-label"), box);
    }

    /** Returns the same with what stands below the box. */
    VBox boxOver(String below, String label, String value, String... styleClasses) {
        VBox box = box(label, value, styleClasses);
        box.getChildren().add(styled(below, "sheet-under"));
        return box;
    }

    static Label styled(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }

    static VBox column(Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add("sheet-column");
        return column;
    }

    static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("sheet-row");
        return row;
    }

    /** Returns what stands below each other in a figure. */
    static VBox figure(Node... nodes) {
        VBox figure = new VBox(nodes);
        figure.getStyleClass().add("sheet-figure");
        return figure;
    }

    /** Returns the tag of a level, as tables have it in the window. */
    static Label tag(int level) {
        Label tag = styled(LevelNames.tag(level), "sheet-tag");
        tag.getStyleClass().add("sheet-tag-" + level);
        return tag;
    }

    /** Returns a part of a strip that is so wide. */
    static Label cell(String words, double width, String... styleClasses) {
        Label cell = new Label(words);
        // Parts of a strip are as wide as their bits, to the fraction of a pixel.
        cell.setSnapToPixel(false);
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        cell.setMaxWidth(width);
        cell.setAlignment(Pos.CENTER);
        cell.getStyleClass().addAll(styleClasses);
        return cell;
    }

    /** Returns a row of cells without anything between them. */
    static HBox cells(String... styleClasses) {
        HBox cells = new HBox();
        cells.setSnapToPixel(false);
        cells.getStyleClass().addAll(styleClasses);
        cells.setMaxWidth(Region.USE_PREF_SIZE);
        return cells;
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}

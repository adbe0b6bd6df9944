package kspace.app.shell;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.ScrolledPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card over the window with all keys. */
final class KeysCard extends VBox {
    private static final double CAPS_WIDTH = 126;

    /** What keys do; the caps are alternatives. */
    private record Key(String purpose, List<String> caps) {
        Key(String purpose, String... caps) {
            this(purpose, List.of(caps));
        }
    }

    private record Group(String title, List<Key> keys) {}

    private static final List<List<Group>> COLUMNS = List.of(
            List.of(
                    new Group("Window", List.of(
                            new Key("go to an address or a name", "/", "Ctrl+L"),
                            new Key("back, forward in the selections", "Alt+\u2190", "Alt+\u2192"),
                            new Key("open a machine file", "Ctrl+O"),
                            new Key("save the machine", "Ctrl+S"),
                            new Key("save it under another name", "Ctrl+Shift+S"),
                            new Key("edit the machine", "Ctrl+M"),
                            new Key("compare with another machine", "Ctrl+D"),
                            new Key("undo, redo a change", "Ctrl+Z", "Ctrl+Y"),
                            new Key("light, dark or projector theme", "Ctrl+T"),
                            new Key("reduced motion", "M"),
                            new Key("export a picture", "Ctrl+E"),
                            new Key("tab of the inspector", "Ctrl+1", "\u2026", "Ctrl+5"),
                            new Key("next part of the window", "Tab"),
                            new Key("black, until the next key", "B", "."),
                            new Key("this card", "F1", "?"),
                            new Key("close what lies above the window", "Esc"))),
                    new Group("Address map", List.of(
                            new Key("region or entry above, below", "\u2191", "\u2193"),
                            new Key("highest, lowest region", "Home", "End"),
                            new Key("zoom in, out", "+", "\u2212"),
                            new Key("move the zoom", "Shift+\u2191", "Shift+\u2193"),
                            new Key("fit the selection", "Enter"),
                            new Key("back, show all", "Backspace", "0"),
                            new Key("next, previous finding", "F", "Shift+F"),
                            new Key("next, previous difference", "D", "Shift+D"),
                            new Key("what the marks mean", "L")))),
            List.of(
                    new Group("Page tables", List.of(
                            new Key("out of the table, into the next", "\u2190", "\u2192"),
                            new Key("into the entry, out of it", "Enter", "\u232b"),
                            new Key("run of entries above, below", "\u2191", "\u2193"),
                            new Key("eight runs up, down", "Shift+PgUp", "PgDn"),
                            new Key("first, last run", "Home", "End"),
                            new Key("fold or unfold runs", "F"),
                            new Key("only present, huge, writable, \u2026", "P H W", "E T"),
                            new Key("all entries again", "Esc"),
                            new Key("find a physical address", "Ctrl+F"),
                            new Key("zoom to the entry", "Z"),
                            new Key("zoom in, out, show all", "+", "\u2212", "0"),
                            new Key("what the marks mean", "L"),
                            new Key("overview: move along", "\u2190", "\u2192"))),
                    new Group("Boot timeline", List.of(
                            new Key("play, pause", "Space"),
                            new Key("step back, forward", "\u2190", "\u2192"),
                            new Key("page back, forward", "Shift+\u2190", "Shift+\u2192"),
                            new Key("table back, forward", "Ctrl+\u2190", "Ctrl+\u2192"),
                            new Key("phase before, after; anywhere", "PgUp", "PgDn"),
                            new Key("how far the two arrow buttons go", "U"),
                            new Key("first, last step", "Home", "End"),
                            new Key("speed", "S")))),
            List.of(
                    new Group("Translation", List.of(
                            new Key("play, pause the walk", "Space"),
                            new Key("one step back, forward", "\u2190", "\u2192"),
                            new Key("one table", "Shift+\u2190", "Shift+\u2192"),
                            new Key("from the beginning", "R"),
                            new Key("to the beginning, to the end", "Home", "End"),
                            new Key("speed", "S"),
                            new Key("copy the physical address", "Ctrl+C"))),
                    new Group("Machine editor", List.of(
                            new Key("region above, below", "\u2191", "\u2193"),
                            new Key("move the region by a page", "Alt+\u2191", "Alt+\u2193"),
                            new Key("move it by 2 MiB", "Alt+Shift+\u2191", "\u2193"),
                            new Key("its fields, add, remove", "Enter", "Ins", "Del"))),
                    new Group("Inspector", List.of(
                            new Key("tab, or part of a tab, beside", "\u2190", "\u2192")))));

    KeysCard(Runnable close) {
        getStyleClass().add("keys-card");
        setId("keys-card");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label("Keys");
        title.getStyleClass().add("card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button dismiss = new Button("", new FontIcon("mdi2c-close"));
        dismiss.setId("keys-close");
        dismiss.getStyleClass().add("icon-button");
        dismiss.setTooltip(new Tooltip("Close (Esc)"));
        dismiss.setAccessibleText("Close");
        dismiss.setOnAction(_ -> close.run());
        HBox header = new HBox(title, dismiss);
        header.getStyleClass().add("card-header");
        HBox columns = new HBox();
        columns.getStyleClass().add("keys-columns");
        for (List<Group> column : COLUMNS) {
            VBox groups = new VBox();
            groups.getStyleClass().add("keys-column");
            column.forEach(group -> groups.getChildren().add(table(group)));
            columns.getChildren().add(groups);
        }
        ScrolledPane scroll = new ScrolledPane(columns);
        scroll.getStyleClass().add("keys-scroll");
        scroll.setMinSize(0, 0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header, scroll);
    }

    private static GridPane table(Group group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-table");
        ColumnConstraints caps = new ColumnConstraints();
        caps.setMinWidth(Region.USE_PREF_SIZE);
        caps.setPrefWidth(CAPS_WIDTH);
        grid.getColumnConstraints().addAll(caps, new ColumnConstraints());
        Label title = new Label(group.title());
        title.getStyleClass().add("keys-group");
        grid.add(title, 0, 0, 2, 1);
        int row = 1;
        for (Key key : group.keys()) {
            Label purpose = new Label(key.purpose());
            purpose.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(purpose, VPos.CENTER);
            grid.addRow(row++, caps(key.caps()), purpose);
        }
        return grid;
    }

    private static HBox caps(List<String> texts) {
        HBox caps = new HBox();
        caps.getStyleClass().add("caps");
        for (String cap : texts) {
            Label key = new Label(cap);
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(key);
        }
        return caps;
    }
}

package kspace.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import kspace.app.command.Shortcut;
import kspace.app.controls.ColumnsPane;
import kspace.app.controls.ScrolledPane;
import kspace.app.controls.Tip;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card over the window with all keys. */
final class KeysCard extends VBox {
    private static final double CAPS_WIDTH = 100;

    /** What keys do; the caps are alternatives. */
    private record Key(String purpose, List<String> caps) {
        Key(String purpose, String... caps) {
            this(purpose, List.of(caps));
        }
    }

    private record Group(String title, List<Key> keys) {}

    /** Keys of controls, which are no commands. */
    private static final Group CONTROLS = new Group(ShellMessage.KEYS_FIELDS.text(), List.of(
            new Key(ShellMessage.KEYS_NEXT_PART.text(), "Tab"),
            new Key(ShellMessage.KEYS_CLOSE.text(), "Esc"),
            new Key(ShellMessage.KEYS_BESIDE.text(), "\u2190", "\u2192"),
            new Key(ShellMessage.KEYS_REGION.text(), "\u2191", "\u2193"),
            new Key(ShellMessage.KEYS_MOVE_REGION.text(), "Alt+\u2191", "Alt+\u2193"),
            new Key(ShellMessage.KEYS_MOVE_FAR.text(), "Alt+Shift+\u2191", "\u2193")));

    /** Further keys are there for keyboards that lack the first ones. */
    private static final int MOST_CAPS = 2;

    /** The columns of a window that has room for them. */
    private static final int MOST_COLUMNS = 4;

    private static final List<Scope> SCOPES = List.of(Scope.WINDOW, Scope.MAP, Scope.TIMELINE, Scope.TABLES,
            Scope.OVERVIEW, Scope.TRANSLATION, Scope.CHECKS, Scope.EDITOR, Scope.HALL);

    private final Commands commands;
    private final ColumnsPane columns = new ColumnsPane(MOST_COLUMNS);

    KeysCard(Commands commands, Runnable close) {
        this.commands = commands;
        getStyleClass().add("keys-card");
        setId("keys-card");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label(ShellMessage.KEYS.text());
        title.getStyleClass().add("card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button dismiss = new Button("", new FontIcon("mdi2c-close"));
        dismiss.setId("keys-close");
        dismiss.getStyleClass().add("icon-button");
        Tip.put(dismiss, ShellMessage.CLOSE_ESC.text());
        dismiss.setAccessibleText(ShellMessage.CLOSE.text());
        dismiss.setOnAction(_ -> close.run());
        HBox header = new HBox(title, dismiss);
        header.getStyleClass().add("card-header");
        columns.getStyleClass().add("keys-columns");
        ScrolledPane scroll = new ScrolledPane(columns);
        scroll.getStyleClass().add("keys-scroll");
        scroll.setMinSize(0, 0);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header, scroll);
    }

    /** Shows the keys of what can be done now; most windows never need them. */
    void show() {
        if (columns.getChildren().isEmpty()) {
            SCOPES.forEach(scope -> columns.getChildren().addAll(tables(scope)));
        }
        setVisible(true);
    }

    private List<GridPane> tables(Scope scope) {
        List<Key> keys = commands.of(scope).stream().map(Command::id).filter(id -> !id.keys().isEmpty())
                .map(id -> new Key(id.words(), caps(id))).toList();
        return Stream.of(new Group(scope.title(), keys), CONTROLS)
                .filter(it -> !it.keys().isEmpty() && (scope == Scope.WINDOW || !it.equals(CONTROLS)))
                .map(KeysCard::table).toList();
    }

    /** Returns the keys of a command; a letter with and without Shift is one, and so is a digit of the keypad. */
    private static List<String> caps(CommandId id) {
        List<String> all = id.keys().stream().filter(it -> !isOfKeypad(it)).map(Shortcut::text).toList();
        return all.stream()
                .filter(text -> !all.contains(text.replaceFirst("^Shift\\+", "")) || !text.startsWith("Shift+"))
                .distinct().limit(MOST_CAPS).toList();
    }

    private static boolean isOfKeypad(Shortcut shortcut) {
        return shortcut instanceof Shortcut.Pressed(KeyCodeCombination keys) && keys.getCode().isKeypadKey();
    }

    private static GridPane table(Group group) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-table");
        ColumnConstraints caps = new ColumnConstraints();
        caps.setMinWidth(CAPS_WIDTH);
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
        caps.setMinWidth(Region.USE_PREF_SIZE);
        for (String cap : texts) {
            Label key = new Label(cap);
            key.getStyleClass().add("key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(key);
        }
        return caps;
    }
}

package kspace.app.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import kspace.app.resources.Resources;
import kspace.app.sample.MachineSource;
import kspace.app.sample.Sample;
import kspace.core.address.PlainText;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that names the machine and opens others. */
public final class MachinePicker extends MenuButton {
    /** The key that asks for a file. */
    public static final KeyCombination OPEN_KEY = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);

    /** The key that saves the machine. */
    public static final KeyCombination SAVE_KEY = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    /** The key that saves the machine under another name. */
    public static final KeyCombination SAVE_AS_KEY =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private static final String MODIFIED = " \u2022";

    private final Opening opening;
    private final Predicate<Sample> isShown;
    private final List<MenuItem> saves;

    /** Creates the button of a machine's window. */
    public MachinePicker(MachineViewModel machines) {
        this(machines.opening(), "Machine", machines.nameProperty(), machines.modifiedProperty(), machines::isShown,
                List.of(saveItem(machines), saveAsItem(machines)));
    }

    /** Creates the button of a recording's window; there is nothing to save. */
    public MachinePicker(Opening opening, String name) {
        this(opening, "Recording", new ReadOnlyStringWrapper(name), new ReadOnlyBooleanWrapper(false), _ -> false,
                List.of());
    }

    private MachinePicker(Opening opening, String what, ObservableValue<String> shown,
            ObservableValue<Boolean> modified,
            Predicate<Sample> isShown, List<MenuItem> saves) {
        this.opening = opening;
        this.isShown = isShown;
        this.saves = saves;
        getStyleClass().add("machine-picker");
        getStylesheets().add(Resources.url("css/machine.css").toExternalForm());
        setId("machine-picker");
        ObservableValue<String> mark = modified.map(it -> it ? MODIFIED : "");
        textProperty().bind(shown.flatMap(name -> mark.map(it -> name + it)));
        setMnemonicParsing(false);
        accessibleTextProperty().bind(shown.flatMap(name -> modified
                .map(it -> what + ": " + name + (it ? ", changed and not saved" : ""))));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(shown.map(name -> name + "\nOpen another machine"));
        setTooltip(tooltip);
        setOnShowing(_ -> fill());
        getItems().add(openItem());
    }

    private void fill() {
        getItems().setAll(heading("Samples"));
        for (Sample sample : opening.samples()) {
            MenuItem item = new MenuItem(sample.title(), mark(isShown.test(sample)));
            item.setMnemonicParsing(false);
            item.setId("sample-" + sample.name());
            item.setOnAction(_ -> opening.open(new MachineSource.Packed(sample.name())));
            getItems().add(item);
        }
        List<Path> recent = opening.recentFiles();
        if (!recent.isEmpty()) {
            getItems().addAll(new SeparatorMenuItem(), heading("Opened last"));
        }
        for (Path path : recent) {
            MenuItem item = new MenuItem(shortened(path), mark(false));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> opening.open(new MachineSource.OnDisk(path)));
            getItems().add(item);
        }
        getItems().addAll(new SeparatorMenuItem(), openItem());
        getItems().addAll(saves);
    }

    private static CustomMenuItem heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("menu-heading");
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.setDisable(true);
        item.getStyleClass().add("menu-heading-item");
        return item;
    }

    private MenuItem openItem() {
        MenuItem open = new MenuItem("Open file\u2026", new FontIcon("mdi2f-folder-open-outline"));
        open.setId("open-file");
        open.setAccelerator(OPEN_KEY);
        open.setOnAction(_ -> opening.chooseAndOpen());
        return open;
    }

    private static MenuItem saveItem(MachineViewModel machines) {
        MenuItem save = new MenuItem("Save", new FontIcon("mdi2c-content-save-outline"));
        save.setId("save-file");
        save.setAccelerator(SAVE_KEY);
        save.setOnAction(_ -> machines.save());
        return save;
    }

    private static MenuItem saveAsItem(MachineViewModel machines) {
        MenuItem save = new MenuItem("Save as\u2026", mark(false));
        save.setId("save-file-as");
        save.setAccelerator(SAVE_AS_KEY);
        save.setOnAction(_ -> machines.saveAs());
        return save;
    }

    private static FontIcon mark(boolean shown) {
        FontIcon icon = new FontIcon("mdi2c-check");
        icon.setVisible(shown);
        return icon;
    }

    /** Returns the file with its folder: enough to tell two of them apart. */
    private static String shortened(Path path) {
        int names = path.getNameCount();
        return PlainText.word(names <= 2 ? path.toString() : "\u2026" + path.getFileSystem().getSeparator()
                + path.subpath(names - 2, names));
    }
}

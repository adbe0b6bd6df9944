package kspace.app.machine;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import kspace.app.command.CommandId;
import kspace.app.controls.Tip;
import kspace.app.resources.Resources;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that names the machine and opens others. */
public final class MachinePicker extends MenuButton {
    private static final String MODIFIED = " \u2022";

    private final OpenItems items;
    private final List<MenuItem> saves;

    /** Creates the button of a machine's window. */
    public MachinePicker(MachineViewModel machines, OpenItems items) {
        this(items, MachineMessage.MACHINE.text(), machines.nameProperty(), machines.modifiedProperty(),
                List.of(saveItem(machines), saveAsItem(machines)));
    }

    /** Creates the button of a recording's window; there is nothing to save. */
    public MachinePicker(OpenItems items, String name) {
        this(items, MachineMessage.RECORDING.text(), new ReadOnlyStringWrapper(name), new ReadOnlyBooleanWrapper(false),
                List.of());
    }

    private MachinePicker(OpenItems items, String what, ObservableValue<String> shown,
            ObservableValue<Boolean> modified, List<MenuItem> saves) {
        this.items = items;
        this.saves = saves;
        getStyleClass().add("machine-picker");
        getStylesheets().add(Resources.url("css/machine.css").toExternalForm());
        setId("machine-picker");
        ObservableValue<String> mark = modified.map(it -> it ? MODIFIED : "");
        textProperty().bind(shown.flatMap(name -> mark.map(it -> name + it)));
        setMnemonicParsing(false);
        accessibleTextProperty().bind(shown.flatMap(name -> modified
                .map(it -> (it ? MachineMessage.CHANGED_AND_NOT_SAVED.text(what, name)
                        : MachineMessage.NAME_WITH_CAUSE.text(what, name)))));
        Tip.put(this, shown.map(name -> MachineMessage.OPEN_ANOTHER_MACHINE.text(name)));
        setOnShowing(_ -> fill());
        getItems().add(openItem());
    }

    private void fill() {
        getItems().setAll(heading(MachineMessage.SAMPLES.text()));
        getItems().addAll(items.samples());
        List<MenuItem> recent = items.recent();
        if (!recent.isEmpty()) {
            getItems().addAll(new SeparatorMenuItem(), heading(MachineMessage.OPENED_LAST.text()));
            getItems().addAll(recent);
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
        MenuItem open = new MenuItem(MachineMessage.OPEN_FILE.text(), new FontIcon("mdi2f-folder-open-outline"));
        open.setId("open-file");
        CommandId.OPEN.accelerator().ifPresent(open::setAccelerator);
        open.setOnAction(_ -> items.opening().chooseAndOpen());
        return open;
    }

    private static MenuItem saveItem(MachineViewModel machines) {
        MenuItem save = new MenuItem(MachineMessage.SAVE.text(), new FontIcon("mdi2c-content-save-outline"));
        save.setId("save-file");
        CommandId.SAVE.accelerator().ifPresent(save::setAccelerator);
        save.setOnAction(_ -> machines.save());
        return save;
    }

    private static MenuItem saveAsItem(MachineViewModel machines) {
        MenuItem save = new MenuItem(MachineMessage.SAVE_AS.text(), OpenItems.mark(false));
        save.setId("save-file-as");
        CommandId.SAVE_AS.accelerator().ifPresent(save::setAccelerator);
        save.setOnAction(_ -> machines.saveAs());
        return save;
    }
}

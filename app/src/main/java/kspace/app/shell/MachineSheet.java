package kspace.app.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.machine.MachineViewModel;
import kspace.app.machine.edit.MachineEditorView;
import kspace.app.machine.edit.MachineEditorViewModel;
import kspace.app.state.MachineEdits;
import kspace.core.address.ByteSize;
import kspace.core.kernel.asterinas.boot.Machine;

/** The place of the machine editor at the right of the window; the editor exists from its first use on. */
final class MachineSheet extends StackPane {
    private final MachineEdits edits;
    private final MachineViewModel machines;
    private final Runnable compare;

    MachineSheet(MachineEdits edits, MachineViewModel machines, Runnable compare) {
        this.edits = edits;
        this.machines = machines;
        this.compare = compare;
        setVisible(false);
        managedProperty().bind(visibleProperty());
        edits.focus().openProperty().bind(visibleProperty());
    }

    /** Offers what can be done with the sheet, and in it while it is shown. */
    void offerTo(Commands commands) {
        commands.offerSwitch(CommandId.EDIT_MACHINE, isOpen(), this::toggle)
                .offer(CommandId.REVERT, edits.modifiedProperty(), () -> perform(CommandId.REVERT));
        for (CommandId id : List.of(CommandId.REGION_ADD, CommandId.REGION_REMOVE, CommandId.REGION_FIELDS)) {
            commands.offer(id, isOpen(), () -> perform(id));
        }
    }

    private void perform(CommandId id) {
        editor().commands().find(id).ifPresent(Command::perform);
    }

    /** Most windows never need it. */
    private MachineEditorView editor() {
        if (getChildren().isEmpty()) {
            getChildren().add(new MachineEditorView(new MachineEditorViewModel(edits), new Actions()));
        }
        return (MachineEditorView) getChildren().getFirst();
    }

    /** Returns whether the sheet is shown. */
    ReadOnlyBooleanProperty isOpen() {
        return visibleProperty();
    }

    /** Opens the sheet, or closes it. */
    void toggle() {
        if (!close()) {
            MachineEditorView editor = editor();
            setVisible(true);
            editor.start();
        }
    }

    /** Closes the sheet; returns whether it was open. */
    boolean close() {
        boolean open = isVisible();
        setVisible(false);
        return open;
    }

    private final class Actions implements MachineEditorView.Actions {
        @Override
        public void save() {
            machines.save();
        }

        @Override
        public void compare() {
            compare.run();
        }

        @Override
        public void close() {
            MachineSheet.this.close();
        }
    }

    /** Returns what is said of a machine in short. */
    static List<String> chips(Machine machine, Look now) {
        String pages = ByteSize.format(machine.consts().pageSize(machine.highestTranslationLevel()));
        boolean roomy = now.density() == Density.NORMAL;
        return List.of(
                machine.mode().architecture(),
                ShellMessage.BIT.text(machine.mode().addressWidth()),
                ShellMessage.LEVELS.text(machine.mode().nrLevels()),
                roomy ? ShellMessage.PAGES_TO.text(pages) : pages,
                roomy ? ShellMessage.LAYOUT.text(machine.profile().id()) : machine.profile().id());
    }
}

package kspace.app.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.StackPane;
import kspace.app.machine.MachineEditorView;
import kspace.app.machine.MachineEditorViewModel;
import kspace.app.machine.MachineViewModel;
import kspace.app.state.MachineEdits;

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

    /** Returns whether the sheet is shown. */
    ReadOnlyBooleanProperty isOpen() {
        return visibleProperty();
    }

    /** Opens the sheet, or closes it. */
    void toggle() {
        if (!close()) {
            if (getChildren().isEmpty()) {
                getChildren().add(new MachineEditorView(new MachineEditorViewModel(edits), new Actions()));
            }
            setVisible(true);
            getChildren().stream().map(MachineEditorView.class::cast).forEach(MachineEditorView::start);
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
}

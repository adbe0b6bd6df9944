package kspace.app.machine;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.state.MachineEdits;

/** Asks before changes to the machine are lost. */
public final class UnsavedChanges {
    private final MachineEdits edits;
    private final MachineSaving saving;
    private final ReadOnlyObjectWrapper<Optional<Runnable>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());

    UnsavedChanges(MachineEdits edits, MachineSaving saving) {
        this.edits = edits;
        this.saving = saving;
    }

    /** Does what loses the changes: at once if there are none, else when the user has decided. */
    public void before(Runnable next) {
        if (edits.modifiedProperty().get()) {
            waiting.set(Optional.of(next));
        } else {
            next.run();
        }
    }

    /** Returns what waits for the user's decision, if anything. */
    public ReadOnlyObjectProperty<Optional<Runnable>> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Saves the changes and goes on. */
    public void save() {
        waiting.get().ifPresent(next -> {
            waiting.set(Optional.empty());
            saving.save(next);
        });
    }

    /** Goes on without the changes. */
    public void discard() {
        waiting.get().ifPresent(next -> {
            waiting.set(Optional.empty());
            next.run();
        });
    }

    /** Stays at the machine. */
    public void stay() {
        waiting.set(Optional.empty());
    }
}

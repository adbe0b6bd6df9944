package kspace.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import kspace.core.kspace.Boot;
import kspace.core.kspace.Machine;
import kspace.core.kspace.MachineException;

/**
 * The changes that are made to the machine of the window: every one is shown at once, can be undone and done again, and is
 * compared with the machine as it was opened or saved. A change that makes no machine is refused with a sentence; then the
 * last one stays.
 */
public final class MachineEdits {
    private final Explorer explorer;
    private final List<Change> done = new ArrayList<>();
    private final List<Change> undone = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Machine> saved;
    private final ReadOnlyStringWrapper undoTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(false);

    /**
     * One thing to undo.
     *
     * @param title what was changed, in a few words
     * @param before the machine before
     * @param after the machine after
     */
    private record Change(String title, Machine before, Machine after) {}

    /** Starts without changes. */
    public MachineEdits(Explorer explorer) {
        this.explorer = explorer;
        this.saved = new ReadOnlyObjectWrapper<>(machine());
    }

    /** Returns the machine as it is. */
    public Machine machine() {
        return explorer.snapshot().boot().machine();
    }

    /** Shows another machine and forgets all changes. */
    public void open(Boot boot) {
        explorer.open(boot);
        done.clear();
        undone.clear();
        saved(boot.machine());
    }

    /** Says that a machine is what its file says now. */
    public void saved(Machine machine) {
        saved.set(machine);
        update();
    }

    /**
     * Changes the machine.
     *
     * @param title what is changed, in a few words: {@code Kernel base}
     * @param next the whole machine after it
     * @return why there is no such machine; empty if the change was made
     */
    public Optional<String> apply(String title, Machine next) {
        Machine before = machine();
        Optional<String> refusal = show(next);
        if (refusal.isEmpty()) {
            record(title, before);
        }
        return refusal;
    }

    private void record(String title, Machine before) {
        if (!before.equals(machine())) {
            done.add(new Change(title, before, machine()));
            undone.clear();
            update();
        }
    }

    private Optional<String> show(Machine next) {
        if (next.equals(machine())) {
            return Optional.empty();
        }
        try {
            explorer.change(Boot.of(next));
            return Optional.empty();
        } catch (MachineException e) {
            return Optional.of(e.sentence());
        }
    }

    /** Starts a change of many small parts, such as dragging a border, that is undone as one. */
    public Gesture begin(String title) {
        return new Gesture(title);
    }

    /** A change in progress. */
    public final class Gesture {
        private final String title;
        private final Machine before = machine();

        private Gesture(String title) {
            this.title = title;
        }

        /** Returns the machine before the change. */
        public Machine before() {
            return before;
        }

        /** Shows what the machine would be; returns why there is no such machine, in which case the last one stays. */
        public Optional<String> show(Machine next) {
            return MachineEdits.this.show(next);
        }

        /** Keeps what is shown. */
        public void finish() {
            record(title, before);
        }

        /** Returns to the machine before. */
        public void cancel() {
            explorer.change(Boot.of(before));
        }
    }

    /** Takes the last change back, if there is one. */
    public void undo() {
        if (!done.isEmpty()) {
            Change change = done.removeLast();
            undone.add(change);
            explorer.change(Boot.of(change.before()));
            update();
        }
    }

    /** Makes the change again that was taken back last, if there is one. */
    public void redo() {
        if (!undone.isEmpty()) {
            Change change = undone.removeLast();
            done.add(change);
            explorer.change(Boot.of(change.after()));
            update();
        }
    }

    /** Returns to the machine as it was opened or saved; that can be undone too. */
    public void revert() {
        Machine before = machine();
        explorer.change(Boot.of(saved.get()));
        record("Revert to the file", before);
    }

    private void update() {
        undoTitle.set(done.isEmpty() ? "" : done.getLast().title());
        redoTitle.set(undone.isEmpty() ? "" : undone.getLast().title());
        modified.set(!saved.get().equals(machine()));
    }

    /** Returns what undoing takes back, in a few words; empty if there is nothing. */
    public ReadOnlyStringProperty undoTitleProperty() {
        return undoTitle.getReadOnlyProperty();
    }

    /** Returns what doing again makes, in a few words; empty if there is nothing. */
    public ReadOnlyStringProperty redoTitleProperty() {
        return redoTitle.getReadOnlyProperty();
    }

    /** Returns whether the machine differs from the one that was opened or saved. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /** Returns the machine as it was opened or saved. */
    public ReadOnlyObjectProperty<Machine> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Returns the state that the changes go to. */
    public Explorer explorer() {
        return explorer;
    }
}

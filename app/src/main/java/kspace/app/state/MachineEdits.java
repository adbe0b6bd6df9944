package kspace.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineLimits;
import kspace.core.memory.MachineException;

/**
 * The changes that are made to the machine of the window: every one is shown at once, can be undone and done again, and is
 * compared with the machine as it was opened or saved. A change that makes no machine is refused with a sentence; then the
 * last one stays.
 */
public final class MachineEdits {
    private final Explorer explorer;
    private final EditFocus focus = new EditFocus();
    private final List<Change> done = new ArrayList<>();
    private final List<Change> undone = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Machine> saved;
    private final ReadOnlyStringWrapper undoTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoTitle = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Gesture>> gesture = new ReadOnlyObjectWrapper<>(Optional.empty());

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
        gesture.set(Optional.empty());
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
        gesture.get().ifPresent(Gesture::finish);
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
        Optional<String> obstacle = MachineLimits.obstacle(next);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        try {
            // At once and not aside: one boot plans, and maps nothing by pages. It takes about a millisecond, and within the
            // limits above at most a few frames, for thousands of regions.
            explorer.change(Boot.of(next));
            return Optional.empty();
        } catch (MachineException e) {
            return Optional.of(e.sentence());
        }
    }

    /** Starts a change of many small parts, such as dragging a border, that is undone as one. */
    public Gesture begin(String title) {
        gesture.get().ifPresent(Gesture::finish);
        Gesture next = new Gesture(title);
        gesture.set(Optional.of(next));
        return next;
    }

    /** Takes back what a change in progress has changed so far, and ends it; returns whether there was one. */
    public boolean cancelGesture() {
        Optional<Gesture> now = gesture.get();
        now.ifPresent(Gesture::cancel);
        return now.isPresent();
    }

    /** A change in progress. */
    public final class Gesture {
        private final String title;
        private final Snapshot before = explorer.snapshot();

        private Gesture(String title) {
            this.title = title;
        }

        /** Returns whether it was finished or cancelled, so that nothing can be added to it. */
        public boolean isOver() {
            return gesture.get().filter(it -> it == this).isEmpty();
        }

        /**
         * Shows what the machine would be.
         *
         * @return why there is no such machine, in which case the last one stays; empty if there is
         * @throws IllegalStateException if it is over
         */
        public Optional<String> show(Machine next) {
            if (isOver()) {
                throw new IllegalStateException("this change is over");
            }
            return MachineEdits.this.show(next);
        }

        /** Keeps what is shown, unless it is over. */
        public void finish() {
            if (!isOver()) {
                gesture.set(Optional.empty());
                record(title, before.boot().machine());
            }
        }

        private void cancel() {
            gesture.set(Optional.empty());
            explorer.change(before.boot());
            explorer.setMoment(before.moment());
        }
    }

    /** Takes the last change back, if there is one; one in progress is cancelled. */
    public void undo() {
        if (!cancelGesture() && !done.isEmpty()) {
            Change change = done.removeLast();
            undone.add(change);
            explorer.change(Boot.of(change.before()));
            update();
        }
    }

    /** Makes the change again that was taken back last, if there is one. */
    public void redo() {
        if (gesture.get().isEmpty() && !undone.isEmpty()) {
            Change change = undone.removeLast();
            done.add(change);
            explorer.change(Boot.of(change.after()));
            update();
        }
    }

    /** Returns to the machine as it was opened or saved; that can be undone too. */
    public void revert() {
        gesture.get().ifPresent(Gesture::finish);
        Machine before = machine();
        explorer.change(Boot.of(saved.get()));
        record(EditMessage.REVERT_TO_THE_FILE.text(), before);
    }

    private void update() {
        undoTitle.set(done.isEmpty() ? "" : done.getLast().title());
        redoTitle.set(undone.isEmpty() ? "" : undone.getLast().title());
        modified.set(!saved.get().equals(machine()));
    }

    /** Returns whether there is anything to undo: a change that was made, or one in progress. */
    public ObservableValue<Boolean> canUndoProperty() {
        return undoTitle.isNotEmpty().or(Bindings.createBooleanBinding(() -> gesture.get().isPresent(), gesture));
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

    /** Returns where the editing is. */
    public EditFocus focus() {
        return focus;
    }

    /** Returns the state that the changes go to. */
    public Explorer explorer() {
        return explorer;
    }
}

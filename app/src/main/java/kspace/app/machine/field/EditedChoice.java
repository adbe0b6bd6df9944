package kspace.app.machine.field;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import kspace.app.state.MachineEdits;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;

/**
 * A value of the machine that is one of a few.
 *
 * @param <T> what there is to choose from
 */
public final class EditedChoice<T> {
    private final MachineEdits edits;
    private final String title;
    private final Function<Machine, T> show;
    private final Function<Machine, List<T>> options;
    private final BiFunction<Machine, T, Machine> change;
    private final ReadOnlyObjectWrapper<T> value;
    private final ReadOnlyObjectWrapper<List<T>> offered;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    public EditedChoice(
            MachineEdits edits,
            String title,
            Function<Machine, T> show,
            Function<Machine, List<T>> options,
            BiFunction<Machine, T, Machine> change) {
        this.edits = edits;
        this.title = title;
        this.show = show;
        this.options = options;
        this.change = change;
        this.value = new ReadOnlyObjectWrapper<>(show.apply(edits.machine()));
        this.offered = new ReadOnlyObjectWrapper<>(options.apply(edits.machine()));
    }

    /** Returns what the value is called. */
    public String title() {
        return title;
    }

    /** Returns the value of the machine. */
    public ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Returns what there is to choose from. */
    public ReadOnlyObjectProperty<List<T>> optionsProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Returns why the last choice makes no machine; empty if it did. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Changes the machine. */
    public void choose(T next) {
        try {
            error.set(edits.apply(title, change.apply(edits.machine(), next)).orElse(""));
        } catch (MachineException e) {
            error.set(e.sentence());
        }
    }

    /** Shows what the machine says now. */
    public void follow() {
        error.set("");
        offered.set(options.apply(edits.machine()));
        value.set(show.apply(edits.machine()));
    }
}

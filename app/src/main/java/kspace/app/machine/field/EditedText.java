package kspace.app.machine.field;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kspace.app.data.Phrase;
import kspace.app.state.MachineEdits;
import kspace.core.input.TextException;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;

/**
 * A value of the machine as text: what stands in its field, and what is wrong with it. A text that makes no machine stays
 * in the field with its explanation until it is repaired or given up.
 */
public final class EditedText {
    private final MachineEdits edits;
    private final String title;
    private final Function<Machine, String> show;
    private final BiFunction<Machine, String, Machine> change;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /**
     * Creates the field of a value.
     *
     * @param title what it is called
     * @param show writes the value of a machine
     * @param change makes the machine with the value that a text says; throws {@link MachineException} or
     *     {@link IllegalArgumentException} with a sentence for people if it says none
     */
    public EditedText(
            MachineEdits edits,
            String title,
            Function<Machine, String> show,
            BiFunction<Machine, String, Machine> change) {
        this.edits = edits;
        this.title = title;
        this.show = show;
        this.change = change;
        giveUp();
    }

    /** Returns what the value is called. */
    public String title() {
        return title;
    }

    /** Returns the text, which may be typed over. */
    public StringProperty textProperty() {
        return text;
    }

    /** Returns what is wrong with the text; empty if nothing is. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Returns whether something is typed that is not the machine's value. */
    public boolean isTyped() {
        return !text.get().equals(show.apply(edits.machine()));
    }

    /** Changes the machine to what is typed. */
    public void commit() {
        if (!isTyped()) {
            error.set("");
            return;
        }
        Optional<String> refusal = refusal(text.get().strip());
        error.set(refusal.orElse(""));
        if (refusal.isEmpty()) {
            giveUp();
        }
    }

    private Optional<String> refusal(String typed) {
        try {
            return edits.apply(title, change.apply(edits.machine(), typed));
        } catch (MachineException e) {
            return Optional.of(e.sentence());
        } catch (TextException e) {
            return Optional.of(Phrase.sentence(e.sentence()));
        }
    }

    /** Returns to the value of the machine. */
    public void giveUp() {
        error.set("");
        text.set(show.apply(edits.machine()));
    }

    /** Shows what the machine says now, unless there is something to repair. */
    public void follow() {
        if (error.get().isEmpty()) {
            giveUp();
        }
    }
}

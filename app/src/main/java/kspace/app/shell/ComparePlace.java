package kspace.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.machine.compare.CompareViewModel;
import kspace.app.state.MachineEdits;

/** The place of the comparison, above the timeline; it exists from its first use on. */
final class ComparePlace extends StackPane {
    private final MachineEdits edits;
    private final ObservableValue<Look> look;
    private final ReducedMotion motion;

    ComparePlace(MachineEdits edits, ObservableValue<Look> look, ReducedMotion motion) {
        this.edits = edits;
        this.look = look;
        this.motion = motion;
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** Offers what can be done while two machines are compared. */
    void offerTo(Commands commands) {
        for (CommandId id : List.of(CommandId.NEXT_DIFFERENCE, CommandId.PREVIOUS_DIFFERENCE)) {
            commands.offer(id, isOpen(), () -> panes().forEach(pane -> pane.perform(id)));
        }
    }

    /** Returns whether two machines are compared. */
    ReadOnlyBooleanProperty isOpen() {
        return visibleProperty();
    }

    /** Starts to compare, or stops. */
    void toggle() {
        if (!close()) {
            if (getChildren().isEmpty()) {
                getChildren().add(new ComparePane(
                        new CompareViewModel(edits, visibleProperty()), look, motion, this::close));
            }
            setVisible(true);
            panes().forEach(ComparePane::start);
        }
    }

    private Stream<ComparePane> panes() {
        return getChildren().stream().map(ComparePane.class::cast);
    }

    /** Closes what a mark on one of the maps has to say, or else stops comparing; returns whether either was the case. */
    boolean escape() {
        return (isVisible() && panes().anyMatch(ComparePane::closeCard)) || close();
    }

    /** Stops comparing; returns whether two machines were compared. */
    boolean close() {
        boolean open = isVisible();
        setVisible(false);
        return open;
    }
}

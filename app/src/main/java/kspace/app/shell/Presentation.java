package kspace.app.shell;

import java.util.Arrays;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import kspace.app.shell.present.NotesWindow;
import kspace.app.shell.present.PresentPane;
import kspace.app.shell.present.PresentViewModel;
import kspace.app.shell.present.Screens;

/** Puts a presentation in the place of a window, on the screen that the hall sees, and the notes on another one. */
final class Presentation {
    private final Stage stage;
    private final ReducedMotion motion;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private Screens screens;
    private Commands commands = new Commands();
    private Optional<NotesWindow> notes = Optional.empty();

    /**
     * Creates what shows presentations.
     *
     * @param stage the window
     */
    Presentation(Stage stage, ReducedMotion motion, Screens screens) {
        this.stage = stage;
        this.motion = motion;
        this.screens = screens;
    }

    /** Offers in a window what is done in a presentation, which is possible while there is one. */
    void offerTo(Commands window) {
        Arrays.stream(CommandId.values()).filter(it -> it.scope() == Scope.HALL).forEach(id -> window.offer(
                id, shown.getReadOnlyProperty(), () -> commands.find(id).ifPresent(Command::perform)));
    }

    /**
     * Presents a tour until it is left.
     *
     * @param isAlone whether somebody looks at it alone, and needs buttons
     * @param left is told that the window is shown again
     */
    void show(PresentViewModel model, boolean isAlone, Runnable left) {
        Scene window = stage.getScene();
        boolean wasFull = stage.isFullScreen();
        Rectangle2D place = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        PresentPane pane = new PresentPane(model, motion, () -> {
            notes.ifPresent(NotesWindow::close);
            notes = Optional.empty();
            shown.set(false);
            left.run();
            stage.setScene(window);
            stage.setFullScreen(false);
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
            stage.setFullScreen(wasFull);
        });
        commands = pane.commands().offer(
                CommandId.HALL_SWAP, new ReadOnlyBooleanWrapper(screens.notes().isPresent()), this::swap);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setScene(new Scene(pane, window.getWidth(), window.getHeight()));
        shown.set(true);
        fill();
        notes = screens.notes().map(screen -> new NotesWindow(pane, model, motion, screen));
        if (notes.isEmpty()) {
            pane.hideNotesAtTheSide();
        }
        if (isAlone) {
            pane.showSteps();
        }
        stage.requestFocus();
        pane.requestFocus();
    }

    /** Fills the screen of the hall; where there is only one, the window is on it. */
    private void fill() {
        if (screens.notes().isEmpty()) {
            stage.setFullScreen(true);
            return;
        }
        Rectangle2D hall = screens.hall();
        stage.setFullScreen(false);
        stage.setX(hall.getMinX());
        stage.setY(hall.getMinY());
        stage.setWidth(hall.getWidth());
        stage.setHeight(hall.getHeight());
        // A window fills the screen that it is on, and it is there only once the system has moved it.
        Platform.runLater(() -> stage.setFullScreen(shown.get()));
    }

    private void swap() {
        screens = screens.swapped();
        fill();
        notes.ifPresent(it -> screens.notes().ifPresent(it::moveTo));
    }
}

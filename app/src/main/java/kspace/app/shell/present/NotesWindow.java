package kspace.app.shell.present;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import kspace.app.canvas.ReducedMotion;
import kspace.app.canvas.look.Theme;
import kspace.app.handout.HandoutMessage;
import kspace.app.shell.look.UserAgent;

/** The notes on a screen of their own, where there is another one than the hall sees. */
public final class NotesWindow {
    private final Stage stage = new Stage();

    private NotesWindow(PresentPane pane, PresentViewModel model, ReducedMotion motion, Rectangle2D screen) {
        Scene scene = new Scene(new NotesPane(model, motion, InstantSource.system()), screen.getWidth(),
                screen.getHeight());
        scene.setUserAgentStylesheet(UserAgent.of(Theme.LIGHT));
        pane.listen(scene);
        stage.setTitle(HandoutMessage.NOTES.of().toString());
        stage.setScene(scene);
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.show();
    }

    /**
     * Shows the notes of a presentation: in a window on another screen, or at its side where there is none.
     *
     * @param hall the window that the hall sees
     * @return the window, if there is one
     */
    public static Optional<NotesWindow> show(PresentPane pane, PresentViewModel model, ReducedMotion motion,
            Window hall) {
        List<Screen> shown = Screen.getScreensForRectangle(hall.getX(), hall.getY(), hall.getWidth(), hall.getHeight());
        Optional<Screen> other = Screen.getScreens().stream().filter(it -> !shown.contains(it)).findFirst();
        if (other.isEmpty()) {
            pane.hideNotesAtTheSide();
        }
        return other.map(it -> new NotesWindow(pane, model, motion, it.getVisualBounds()));
    }

    /** Closes the window. */
    public void close() {
        stage.close();
    }
}

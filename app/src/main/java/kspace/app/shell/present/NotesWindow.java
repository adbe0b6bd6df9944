package kspace.app.shell.present;

import java.time.InstantSource;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.handout.HandoutMessage;
import kspace.app.shell.look.UserAgent;

/** The desk of who speaks, on a screen of its own. */
public final class NotesWindow {
    private final Stage stage = new Stage();

    /** Shows the notes of a presentation on a screen. */
    public NotesWindow(PresentPane pane, PresentViewModel model, ReducedMotion motion, Rectangle2D screen) {
        Scene scene = new Scene(new NotesDesk(model, pane.commands(), motion, InstantSource.system()),
                screen.getWidth(), screen.getHeight());
        scene.setUserAgentStylesheet(UserAgent.of(Theme.LIGHT));
        pane.listen(scene);
        stage.setTitle(HandoutMessage.NOTES.of().toString());
        stage.setScene(scene);
        moveTo(screen);
        stage.show();
    }

    /** Shows the notes on another screen. */
    public void moveTo(Rectangle2D screen) {
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
    }

    /** Closes the window. */
    public void close() {
        stage.close();
    }
}

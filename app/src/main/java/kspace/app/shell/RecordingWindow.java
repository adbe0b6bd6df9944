package kspace.app.shell;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import kspace.app.canvas.Theme;
import kspace.app.desktop.StageDesktop;
import kspace.app.export.Picture;
import kspace.app.export.PictureFormat;
import kspace.app.export.PictureView;
import kspace.app.state.Explorer;
import kspace.core.address.PlainText;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** The window of an address space that was recorded. */
public final class RecordingWindow {
    private static final double START_WIDTH = 1280;
    private static final double START_HEIGHT = 860;

    private RecordingWindow() {}

    /**
     * Shows a recording in a window and returns when that is closed. Without a display, says so, draws the window to a PNG
     * file in the temporary directory and prints its path.
     *
     * @param recording the address space
     * @param out where to print
     * @return the program's exit code
     * @throws IOException if it cannot print
     * @throws StartException if no window can be opened, or the picture cannot be drawn or written
     */
    public static int open(Recording recording, OutputStream out) throws IOException {
        Explorer explorer = read(recording);
        if (!Display.present()) {
            String name = recording.origin().name();
            return ExplorerWindow.draw(PlainText.word(name), name.substring(name.lastIndexOf(File.separatorChar) + 1),
                    png -> PictureRenderer.inMemory().make(
                            recording, Picture.of(PictureView.WINDOW), PictureFormat.PNG, png, _ -> {}),
                    out);
        }
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        FxStart.start(() -> {
            try {
                Stage stage = new Stage();
                stage.setOnHidden(_ -> closed.complete(0));
                show(explorer, Theme.LIGHT, stage);
            } catch (RuntimeException | Error e) {
                // Whoever waits for the window to be closed would wait for ever.
                closed.completeExceptionally(e);
            }
        });
        return ExplorerWindow.untilClosed(closed);
    }

    /**
     * Reads what the views need at once, which takes as long as it takes to read all tables; to be called aside.
     *
     * @throws kspace.core.space.RecordingException if it cannot be read, or cannot be listed
     */
    static Explorer read(Recording recording) {
        Explorer explorer = new Explorer(recording);
        explorer.snapshot().checks().results();
        return explorer;
    }

    /** Fills a window and shows it; to be called on the JavaFX thread. */
    static RecordingPane show(Explorer explorer, Theme theme, Stage stage) {
        FxStart.loadFonts();
        Recording recording = switch (explorer.snapshot().space()) {
            case Recording it -> it;
            case BootSpace it -> throw new IllegalArgumentException(it.name());
        };
        RecordingPane pane = new RecordingPane(explorer, recording, theme, new StageDesktop(stage));
        pane.look().themeProperty().subscribe(UserAgent::use);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setTitle(recording.name() + " - KSpace Explorer");
        stage.getIcons().setAll(WindowIcon.sizes());
        stage.setScene(new Scene(
                pane, Math.min(START_WIDTH, screen.getWidth()), Math.min(START_HEIGHT, screen.getHeight())));
        stage.show();
        return pane;
    }
}

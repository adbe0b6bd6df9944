package kspace.app.shell;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.app.canvas.Theme;
import kspace.app.export.Picture;
import kspace.app.export.PictureFormat;
import kspace.app.export.PictureView;
import kspace.app.recording.RecordingView;
import kspace.app.recording.RecordingViewModel;
import kspace.core.address.PlainText;
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
        if (!Display.present()) {
            String name = recording.origin().name();
            return ExplorerWindow.draw(PlainText.word(name), name.substring(name.lastIndexOf(File.separatorChar) + 1),
                    png -> PictureRenderer.inMemory().make(
                            recording, Picture.of(PictureView.WINDOW), PictureFormat.PNG, png),
                    out);
        }
        RecordingViewModel model = new RecordingViewModel(recording);
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        FxStart.start(() -> {
            try {
                Stage stage = new Stage();
                stage.setOnHidden(_ -> closed.complete(0));
                show(model, Theme.LIGHT, stage);
            } catch (RuntimeException | Error e) {
                // Whoever waits for the window to be closed would wait for ever.
                closed.completeExceptionally(e);
            }
        });
        return ExplorerWindow.untilClosed(closed);
    }

    /** Fills a window and shows it; to be called on the JavaFX thread. */
    static RecordingView show(RecordingViewModel model, Theme theme, Stage stage) {
        FxStart.loadFonts();
        UserAgent.use(theme);
        RecordingView view = new RecordingView(model);
        StackPane root = new StackPane(view);
        root.getStyleClass().add("explorer");
        Dress.put(root, new Look(theme, Density.NORMAL), 1);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setTitle(model.name() + " - KSpace Explorer");
        stage.getIcons().setAll(WindowIcon.sizes());
        stage.setScene(new Scene(
                root, Math.min(START_WIDTH, screen.getWidth()), Math.min(START_HEIGHT, screen.getHeight())));
        stage.show();
        view.startAtField();
        return view;
    }
}

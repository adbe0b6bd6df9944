package kspace.app.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.OutputFile;
import kspace.app.desktop.StageDesktop;
import kspace.app.export.Picture;
import kspace.app.export.PictureFormat;
import kspace.app.export.PictureView;
import kspace.app.resources.Resources;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.core.kspace.Boot;
import kspace.core.kspace.Machine;

/** The window. */
public final class ExplorerWindow {
    private static final String PROGRAM = "KSpace Explorer";
    private static final double MIN_WIDTH = 1000;
    private static final double MIN_HEIGHT = 640;
    private static final double START_WIDTH = 1680;
    private static final double START_HEIGHT = 1020;
    private static final int EXIT_FAILED = 1;

    private ExplorerWindow() {}

    /**
     * Shows a machine in a window and returns when that is closed. Without a display, says so, draws the window to a PNG
     * file in the temporary directory and prints its path.
     *
     * @param source where the machine comes from
     * @param machine the machine, which boots
     * @param out where to print
     * @return the program's exit code
     */
    public static int open(MachineSource source, Machine machine, OutputStream out) {
        Explorer explorer = new Explorer(Boot.of(machine));
        if (!Display.present()) {
            return draw(explorer.snapshot().boot(),
                    new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true));
        }
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            ExplorerPane pane = show(explorer, stage, new StageDesktop(stage));
            pane.machines().remember(source);
            reportUncaught(pane);
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return EXIT_FAILED;
        }
        return 0;
    }

    /** Fills a window and shows it; to be called on the JavaFX thread. */
    static ExplorerPane show(Explorer explorer, Stage stage, Desktop desktop) {
        Resources.loadFonts();
        ExplorerPane pane = new ExplorerPane(explorer, desktop);
        pane.themeProperty().subscribe(UserAgent::use);
        pane.machines().titleProperty().subscribe(title -> stage.setTitle(title + " - " + PROGRAM));
        stage.setOnCloseRequest(event -> {
            event.consume();
            pane.machines().unsaved().before(stage::hide);
        });
        stage.getIcons().setAll(WindowIcon.sizes());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        pane.themeProperty().subscribe(theme -> {
            stage.setMinWidth(Math.min(screen.getWidth(), MIN_WIDTH * theme.magnification()));
            stage.setMinHeight(Math.min(screen.getHeight(), MIN_HEIGHT * theme.magnification()));
        });
        stage.setScene(new Scene(
                pane, Math.min(START_WIDTH, screen.getWidth()), Math.min(START_HEIGHT, screen.getHeight())));
        stage.show();
        pane.startAtTimeline();
        return pane;
    }

    /** A mistake of ours becomes a sentence in the window, and one line for whoever started the program. */
    private static void reportUncaught(ExplorerPane pane) {
        AtomicReference<String> last = new AtomicReference<>("");
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> {
            String sentence = "Something went wrong inside the program: " + thrown;
            if (!last.getAndSet(sentence).equals(sentence)) {
                new PrintWriter(new OutputStreamWriter(
                        new java.io.FileOutputStream(java.io.FileDescriptor.err), StandardCharsets.UTF_8), true)
                        .println("kspace: " + sentence);
                Platform.runLater(() -> pane.report(sentence));
            }
        });
    }

    private static int draw(Boot boot, PrintWriter out) {
        String name = boot.machine().name();
        out.println("There is no display to open a window on, so the window of " + name + " is drawn to a file:");
        try {
            PictureRenderer renderer = PictureRenderer.inMemory();
            Path file = Files.createTempFile("kspace-" + slug(name) + "-", ".png");
            new OutputFile(file).write(png -> renderer.make(
                    boot, Picture.of(PictureView.WINDOW), PictureFormat.PNG, png, _ -> {}));
            out.println(file);
            return 0;
        } catch (IOException e) {
            out.println("The picture cannot be written: " + e.getMessage());
            return EXIT_FAILED;
        }
    }

    /** Returns a name as it may stand in a file name anywhere. */
    private static String slug(String name) {
        String slug = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "machine" : slug;
    }
}

package kspace.app.shell;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import kspace.app.canvas.look.Theme;
import kspace.app.resources.Resources;
import kspace.app.shell.look.UserAgent;
import kspace.app.state.Explorer;

/** What the programs that measure the window have in common. */
final class Measurement {
    private Measurement() {}

    /** Starts JavaFX, measures on its thread, and ends when {@code measure} runs what it is given. */
    static void run(Consumer<Runnable> measure) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            Resources.loadFonts();
            UserAgent.use(Theme.LIGHT);
            measure.accept(done::countDown);
        });
        done.await();
        Platform.exit();
    }

    /** Returns what a window shows, {@code width} by {@code height} pixels. */
    static Scene window(Explorer explorer, double width, double height) {
        return new Scene(new ExplorerPane(explorer, Theme.LIGHT), width, height);
    }
}

package kspace.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kspace.app.cli.CommandLineInterface;
import kspace.app.sample.MachineSource;
import kspace.app.shell.Display;
import kspace.core.kspace.Machine;

/**
 * Starts the program: the window, or a command that prints and exits. Not itself an {@link Application}: for one of
 * those, {@code java} starts JavaFX before it calls {@code main}, too early to choose how to draw.
 */
public final class Main {
    private Main() {}

    /**
     * Entry point.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // System.out would swallow the difference between a closed pipe and a full disk.
        System.exit(CommandLineInterface.run(
                args,
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Main::openWindow));
    }

    private static int openWindow(MachineSource source, Machine machine) {
        if (!Display.present()) {
            Display.drawInMemory();
        }
        Application.launch(Window.class, source.label());
        return 0;
    }

    /** The window. */
    public static final class Window extends Application {
        /** Called by JavaFX. */
        public Window() {}

        @Override
        public void start(Stage stage) {
            stage.setTitle("KSpace Explorer");
            stage.setScene(new Scene(new StackPane(new Label("KSpace Explorer")), 1280, 800));
            stage.show();
            if (!Display.present()) {
                System.out.println("No display to open a window on.");
                Platform.runLater(Platform::exit);
            }
        }
    }
}

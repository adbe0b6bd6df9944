package kspace.app.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.Recordings;
import kspace.app.canvas.look.Theme;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.export.image.PngImage;
import kspace.app.machine.Opening;
import kspace.app.shell.display.FxStart;

/**
 * Opens the window of a machine and that of a recording as the program opens them, in the language that the JVM was told, shows one part
 * after the other, and prints a line for everything in which {@link Fitting} finds a fault. With a folder as its argument it keeps a
 * picture of each state there.
 */
final class PseudoWindow {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /** What is shown one after the other, in one window; what lies over others comes last. */
    private static final List<CommandId> OF_MACHINES = List.of(CommandId.TAB_TRANSLATION, CommandId.TAB_ENTRY,
            CommandId.TAB_REGION, CommandId.TAB_CHECKS, CommandId.TAB_COST, CommandId.TABLES_LIST,
            CommandId.MAP_LEGEND, CommandId.EDIT_MACHINE, CommandId.COMPARE, CommandId.EXPORT, CommandId.KEYS);
    private static final List<CommandId> OF_RECORDINGS = List.of(CommandId.TAB_TRANSLATION, CommandId.TAB_ENTRY,
            CommandId.TAB_REGION, CommandId.TAB_CHECKS, CommandId.TAB_COST, CommandId.TABLES_LIST, CommandId.EXPORT);

    /** What is shown over the views, beside them, or in a window of its own, in windows that show nothing else. */
    private static final List<List<CommandId>> ALONE = List.of(
            List.of(CommandId.EXPLAIN, CommandId.GLOSSARY, CommandId.GUIDE),
            List.of(CommandId.ADDRESS, CommandId.PHYSICAL, CommandId.PALETTE),
            List.of(CommandId.LESSONS, CommandId.LESSON_START, CommandId.EXERCISES, CommandId.WELCOME),
            List.of(CommandId.ADD_STOP, CommandId.TOUR_STOPS, CommandId.MENUS, CommandId.PRESENT));

    private final Optional<Path> folder;
    private final Set<String> faults = new TreeSet<>();

    private PseudoWindow(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Takes the folder of the pictures, if there are to be any. */
    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        PseudoWindow window = new PseudoWindow(Arrays.stream(args).map(Path::of).findFirst());
        CountDownLatch started = new CountDownLatch(1);
        FxStart.start(() -> {
            Platform.setImplicitExit(false);
            started.countDown();
        });
        started.await();
        try {
            window.machine(Theme.LIGHT, OF_MACHINES);
            window.machine(Theme.DARK, List.of(CommandId.TAB_TRANSLATION));
            for (List<CommandId> states : ALONE) {
                window.machine(Theme.LIGHT, states);
            }
            window.recording();
            window.faults.forEach(System.out::println);
        } finally {
            Platform.exit();
        }
    }

    private void machine(Theme theme, List<CommandId> states) throws Exception {
        AtomicReference<ExplorerPane> pane = new AtomicReference<>();
        AtomicReference<Stage> stage = new AtomicReference<>();
        call(() -> {
            stage.set(new Stage());
            pane.set(ExplorerWindow.show(Machines.explorer(), stage.get(), new TestDesktop()));
            pane.get().themeProperty().set(theme);
            size(stage.get());
        });
        look("machine " + theme, stage.get(), pane.get().commands(), states);
    }

    private void recording() throws Exception {
        AtomicReference<RecordingPane> pane = new AtomicReference<>();
        AtomicReference<Stage> stage = new AtomicReference<>();
        call(() -> {
            stage.set(new Stage());
            pane.set(new RecordingPane(
                    Opening.explorer(Recordings.raw()), Recordings.raw(), Theme.LIGHT, Optional.empty()));
            stage.get().setScene(new Scene(pane.get(), WIDTH, HEIGHT));
            stage.get().show();
            size(stage.get());
        });
        look("recording", stage.get(), pane.get().commands(), OF_RECORDINGS);
    }

    private static void size(Stage stage) {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
    }

    private void look(String name, Stage stage, Commands commands, List<CommandId> states) throws Exception {
        for (CommandId state : states) {
            settle();
            call(() -> commands.find(state).ifPresent(Command::perform));
            settle();
            call(() -> {
                List<Window> windows = List.copyOf(Window.getWindows());
                for (int i = 0; i < windows.size(); i++) {
                    Parent root = windows.get(i).getScene().getRoot();
                    faults.addAll(Fitting.faults(root));
                    if (folder.isPresent()) {
                        keep(root.getScene().snapshot(null), folder.get().resolve(
                                (name + " " + state + " " + i).replace(' ', '-') + ".png"));
                    }
                }
            });
        }
        call(stage::hide);
    }

    private static void keep(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try (OutputStream out = Files.newOutputStream(file);
                PngImage png = new PngImage(out, width, height, OptionalInt.empty(), false, "", "", List.of())) {
            png.add(pixels, width, height);
            png.finish();
        }
    }

    private static void settle() throws InterruptedException {
        for (int frame = 0; frame < 4; frame++) {
            Frames.await();
        }
    }

    /** Something that is done on the window's thread. */
    private interface Action {
        void run() throws IOException;
    }

    private static void call(Action action) throws InterruptedException, ExecutionException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            action.run();
            return null;
        });
        Platform.runLater(task);
        task.get();
    }
}

package kspace.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import kspace.app.cli.CommandLineInterface;
import kspace.app.cli.WindowOpener;
import kspace.app.cli.console.Terminal;
import kspace.app.sample.MachineSource;
import kspace.app.shell.ExplorerWindow;
import kspace.app.stop.Stop;
import kspace.core.kernel.asterinas.boot.Machine;

/**
 * Opens and closes, once, a window where nobody sees it, for the JVM to learn by. Only the build of the program's image calls
 * it, with JavaFX drawing in memory, as a machine that builds may have no display.
 */
public final class WindowRehearsal {
    /** What of JavaFX meets the system and its graphics, which drawing in memory does not come to. */
    private static final List<String> PLATFORM =
            List.of("com/sun/glass/ui/", "com/sun/prism/es2/", "com/sun/prism/d3d/", "com/sun/prism/mtl/");
    private static final String CLASS = ".class";

    private WindowRehearsal() {}

    /**
     * Entry point.
     *
     * @param args none
     */
    public static void main(String[] args) {
        loadPlatform();
        OutputStream nothing = OutputStream.nullOutputStream();
        System.exit(CommandLineInterface.run(new String[]{"q35-4g"}, InputStream.nullInputStream(), nothing,
                new FileOutputStream(FileDescriptor.err), Terminal.none(), new Window()));
    }

    /** Loads, and no more, what JavaFX has for this system. */
    static int loadPlatform() {
        Module graphics = Platform.class.getModule();
        try (ModuleReader reader = graphics.getLayer().configuration().findModule(graphics.getName()).orElseThrow()
                .reference().open(); Stream<String> files = reader.list()) {
            return (int) files.filter(file -> PLATFORM.stream().anyMatch(file::startsWith) && file.endsWith(CLASS))
                    .map(file -> file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
                    .filter(name -> Class.forName(graphics, name) != null)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the window of a machine, which is all that is asked for. */
    private static final class Window implements WindowOpener {
        @Override
        public int open(MachineSource source, Machine machine, Stop stop) {
            return ExplorerWindow.rehearse(source, machine);
        }
    }
}

package kspace.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import kspace.app.cli.CommandLineInterface;
import kspace.app.cli.WindowOpener;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.Terminal;
import kspace.app.sample.MachineSource;
import kspace.app.shell.ExplorerWindow;
import kspace.app.stop.Stop;
import kspace.app.tour.TourReading;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.space.Recording;

/**
 * Starts the program: the window, or a command that prints and exits. Not itself a JavaFX application: for one of those,
 * {@code java} starts JavaFX before it calls {@code main}, too early to choose how to draw.
 */
public final class Main {
    private Main() {}

    /**
     * Entry point.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // Whoever started the program may know that it is for a window, long before the command line is read.
        if (Boolean.getBoolean("kspace.window")) {
            ExplorerWindow.prepare();
        }
        // System.out would swallow the difference between a closed pipe and a full disk.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        int code = CommandLineInterface.run(
                args,
                System.in,
                out,
                new FileOutputStream(FileDescriptor.err),
                Terminal.ofProcess(),
                windows(out));
        // Most commands leave no other thread. Then the end of this one is the end of the program, without the logger that is
        // looked for at an exit.
        if (code != ExitCode.OK || Thread.activeCount() > 1) {
            System.exit(code);
        }
    }

    /** Returns what opens the program's window, which writes to {@code out} what it has to say. */
    static WindowOpener windows(OutputStream out) {
        return new Windows(out);
    }

    /** Opens the windows of the program. */
    private record Windows(OutputStream out) implements WindowOpener {
        @Override
        public void prepare() {
            ExplorerWindow.prepare();
        }

        @Override
        public int open(MachineSource source, Machine machine, Stop stop) throws IOException {
            return ExplorerWindow.open(source, machine, stop, out);
        }

        @Override
        public int openLast(MachineSource source, Machine machine) throws IOException {
            return ExplorerWindow.openLast(source, machine, out);
        }

        @Override
        public int present(TourReading reading) throws IOException {
            return ExplorerWindow.present(reading, out);
        }

        @Override
        public int open(Recording recording, Stop stop) throws IOException {
            return ExplorerWindow.open(recording, stop, out);
        }
    }
}

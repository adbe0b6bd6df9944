package kspace.app.cli;

import java.io.IOException;
import kspace.app.cli.console.InputException;
import kspace.app.sample.MachineSource;
import kspace.app.shell.display.StartException;
import kspace.app.stop.Stop;
import kspace.app.tour.TourReading;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.space.Recording;

/** Opens the window. The command line does not know how. */
@FunctionalInterface
public interface WindowOpener {
    /**
     * Says that a window will be opened if what it is to show can be read. What a window needs whatever it shows may be made
     * ready meanwhile; what hinders that is said when it is opened.
     */
    default void prepare() {}

    /**
     * Shows a machine and returns when the window is closed.
     *
     * @param source where the machine comes from, to say so and to read it again
     * @param machine the machine as just read
     * @param stop what to show of it
     * @return the program's exit code
     * @throws IOException if the output cannot be written
     * @throws StartException if there is no window, for a reason that the user can mend
     * @throws kspace.app.stop.StopException if the machine has no such stop
     */
    int open(MachineSource source, Machine machine, Stop stop) throws IOException;

    /**
     * Shows what the window showed last, or a machine if that is not known, and returns when the window is closed.
     *
     * @param source where the machine comes from
     * @param machine the machine
     * @return the program's exit code
     * @throws IOException if the output cannot be written
     * @throws StartException if there is no window, for a reason that the user can mend
     */
    default int openLast(MachineSource source, Machine machine) throws IOException {
        return open(source, machine, Stop.NONE);
    }

    /**
     * Presents a tour and returns when the window is closed.
     *
     * @param reading the tour, which has a stop
     * @return the program's exit code
     * @throws IOException if the output cannot be written
     * @throws StartException if there is no window, for a reason that the user can mend
     */
    default int present(TourReading reading) throws IOException {
        throw new InputException(CommandLineMessage.NO_WINDOW_FOR_TOURS.of(reading.tour().title()));
    }

    /**
     * Shows a recording and returns when the window is closed.
     *
     * @param recording the address space
     * @param stop what to show of it
     * @return the program's exit code
     * @throws IOException if the output cannot be written
     * @throws StartException if there is no window, for a reason that the user can mend
     * @throws kspace.app.stop.StopException if the recording has no such stop
     */
    default int open(Recording recording, Stop stop) throws IOException {
        throw new InputException(CommandLineMessage.NO_WINDOW_FOR_RECORDINGS.of(recording.origin().name()));
    }
}

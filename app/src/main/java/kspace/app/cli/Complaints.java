package kspace.app.cli;

import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.desktop.FaultReports;
import kspace.app.shell.display.StartException;
import kspace.core.memory.MachineException;
import kspace.core.space.RecordingException;

/**
 * What is said where a command line cannot be carried out, in one line on the standard error.
 *
 * @param console where it is said
 * @param reports where mistakes of the program are kept
 */
record Complaints(Console console, FaultReports reports) {
    private static final String MORE_MEMORY = "JDK_JAVA_OPTIONS=-Xmx8g";

    Complaints(Console console) {
        this(console, FaultReports.ofProcess());
    }

    /** Says what the problem is, and returns the exit code of the program. */
    int about(Throwable problem) {
        return switch (problem) {
            case InputException e -> complain(e.sentence(), ExitCode.BAD_INPUT);
            case MachineException e -> complain(e.sentence(), ExitCode.BAD_INPUT);
            case RecordingException e -> complain(e.sentence(), ExitCode.BAD_INPUT);
            case StartException e -> complain(e.sentence(), ExitCode.BAD_INPUT);
            case Console.OutputException e when e.isClosedByReader() -> ExitCode.OK;
            case Console.OutputException e -> complain(
                    CommandLineMessage.OUTPUT_NOT_WRITTEN.text(e.reason()), ExitCode.OUTPUT);
            case OutOfMemoryError _ -> complain(
                    CommandLineMessage.NOT_ENOUGH_MEMORY.text(MORE_MEMORY), ExitCode.INTERNAL);
            default -> complain(
                    reports.keep(CommandLineMessage.INTERNAL_ERROR.text(), problem).sentence(), ExitCode.INTERNAL);
        };
    }

    private int complain(String sentence, int exitCode) {
        console.complain(sentence);
        return exitCode;
    }
}

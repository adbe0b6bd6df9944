package kspace.app.cli;

import java.util.concurrent.Callable;
import kspace.core.kspace.Boot;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands that look at a machine have in common. */
abstract class MachineCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "MACHINE", description = "A sample, a machine file or a memory map; - reads"
            + " one from the standard input.")
    private String machine = "";

    @Option(names = "--json", description = "Print JSON, one value a line.")
    private boolean json;

    MachineCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        checkArguments();
        Boot boot = Boot.of(MachineArgument.read(machine, console));
        if (json) {
            printJson(boot);
        } else {
            printText(boot);
        }
        return exitCode(boot);
    }

    /** Returns whether the machine comes in by the standard input. */
    final boolean isFromStandardInput() {
        return machine.equals(MachineArgument.STANDARD_INPUT);
    }

    /** Refuses arguments that do not go together, before the machine is read. */
    void checkArguments() {}

    /** Returns where to print. */
    final Console console() {
        return console;
    }

    /** Returns what to tell the shell once everything has been printed. */
    int exitCode(Boot boot) {
        return ExitCode.OK;
    }

    /** Prints for programs. */
    abstract void printJson(Boot boot);

    /** Prints for people. */
    abstract void printText(Boot boot);
}

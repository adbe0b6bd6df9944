package kspace.app.cli;

import java.util.concurrent.Callable;
import kspace.app.sample.MachineSource;
import kspace.core.kspace.Boot;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands that look at a machine have in common. */
abstract class MachineCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "MACHINE", description = "A sample, a machine file or a memory map.")
    private String machine = "";

    @Option(names = "--json", description = "Print JSON, one value a line.")
    private boolean json;

    MachineCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        Boot boot = Boot.of(MachineSource.of(machine).read());
        if (json) {
            printJson(boot);
        } else {
            printText(boot);
        }
        return exitCode(boot);
    }

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

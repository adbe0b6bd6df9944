package kspace.app.cli.subject;

import java.util.Optional;
import java.util.concurrent.Callable;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.MapNote;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands that look at the boot of a machine have in common. */
public abstract class MachineCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "MACHINE", descriptionKey = "MACHINE")
    private String machine = "";

    @Mixin
    private ArchOption arch = new ArchOption();

    @Option(names = "--json")
    private boolean json;

    private Optional<MapNote> mapNote = Optional.empty();

    protected MachineCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        checkArguments(json);
        MachineDocument document = MachineArgument.read(machine, arch, console);
        mapNote = document.mapNote();
        Boot boot = Boot.of(document.machine());
        if (json) {
            printJson(boot);
        } else {
            printText(boot);
        }
        return ExitCode.OK;
    }

    /**
     * Checks what is asked for before any file is read.
     *
     * @param isJson whether JSON is asked for
     */
    protected void checkArguments(boolean isJson) {
        // Most commands have nothing to check.
    }

    /** Returns what the machine's memory map was read from, if it has one. */
    protected final Optional<MapNote> mapNote() {
        return mapNote;
    }

    /** Returns where to print. */
    protected final Console console() {
        return console;
    }

    /** Prints for programs. */
    protected abstract void printJson(Boot boot);

    /** Prints for people. */
    protected abstract void printText(Boot boot);
}

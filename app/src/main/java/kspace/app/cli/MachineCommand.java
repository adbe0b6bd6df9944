package kspace.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.MapNote;
import kspace.core.space.Recording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands that look at a machine have in common. */
abstract class MachineCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "MACHINE", description = "A sample, a machine file or a memory map; - reads"
            + " one from the standard input.")
    private String machine = "";

    @Mixin
    private ArchOption arch = new ArchOption();

    @Option(names = "--json", description = "Print JSON, one value a line.")
    private boolean json;

    private Optional<MapNote> mapNote = Optional.empty();

    MachineCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        checkArguments();
        return switch (subject()) {
            case Subject.Derived derived -> call(derived.document());
            case Subject.Recorded recorded -> callFor(recorded.recording(), json);
        };
    }

    /** Returns what the machine is; for most commands it has to be one that boots. */
    Subject subject() {
        return new Subject.Derived(MachineArgument.read(machine, arch, console));
    }

    /** Returns what the argument names, which may be a dump. */
    final Subject subject(DumpOption dump) {
        return Subject.of(machine, arch, dump, console);
    }

    /** Prints what there is to print about a recording, and returns what to tell the shell. */
    int callFor(Recording recording, boolean asJson) {
        throw new InputException(
                recording.origin().name() + ": this is a dump, an address space that was recorded; it has"
                        + " no boot");
    }

    private int call(MachineDocument document) {
        mapNote = document.mapNote();
        Boot boot = Boot.of(document.machine());
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

    /** Returns what the machine's memory map was read from, if it has one. */
    final Optional<MapNote> mapNote() {
        return mapNote;
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

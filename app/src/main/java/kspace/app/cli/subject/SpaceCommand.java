package kspace.app.cli.subject;

import java.util.concurrent.Callable;
import kspace.app.cli.console.Console;
import kspace.core.space.AddressSpace;
import kspace.core.words.LevelNames;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands that look at an address space at a moment have in common, be it a boot's or one that was recorded. */
public abstract class SpaceCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "MACHINE", descriptionKey = "MACHINE")
    private String machine = "";

    @Mixin
    private ArchOption arch = new ArchOption();

    @Mixin
    private DumpOption dump = new DumpOption();

    @Mixin
    private MomentOption moment = new MomentOption();

    @Option(names = "--json")
    private boolean json;

    protected SpaceCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        checkArguments();
        AddressSpace space = moment.space(Subject.of(machine, arch, dump, console));
        LevelNames.speakOf(space.consts().nrLevels());
        return run(space);
    }

    /** Refuses arguments that are wrong or do not go together, before the machine is read. */
    protected void checkArguments() {}

    /** Prints what there is to print about an address space, and returns what to tell the shell. */
    protected abstract int run(AddressSpace space);

    /** Returns whether to print for programs. */
    protected final boolean isJson() {
        return json;
    }

    /** Returns whether the machine comes in by the standard input. */
    protected final boolean isFromStandardInput() {
        return machine.equals(MachineArgument.STANDARD_INPUT);
    }

    /** Returns where to print. */
    protected final Console console() {
        return console;
    }
}

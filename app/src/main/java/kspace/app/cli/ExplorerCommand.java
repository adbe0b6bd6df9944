package kspace.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import kspace.app.cli.console.ColourChoice;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Version;
import kspace.app.cli.subject.ArchOption;
import kspace.app.cli.subject.DumpOption;
import kspace.app.cli.subject.MachineArgument;
import kspace.app.cli.subject.StopArguments;
import kspace.app.cli.subject.Subject;
import kspace.app.sample.MachineSource;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;
import kspace.core.space.Recording;
import kspace.core.words.LevelNames;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** What the program does without a command: it opens the window. */
@Command(
        name = "kspace",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommandsRepeatable = false,
        sortOptions = false)
final class ExplorerCommand implements Callable<Integer> {
    private final WindowOpener window;
    private final Set<String> commands;

    @Parameters(arity = "0..1", paramLabel = "MACHINE", descriptionKey = "MACHINE")
    private Optional<String> machine = Optional.empty();

    @Option(names = "--color", paramLabel = "WHEN", scope = ScopeType.INHERIT,
            completionCandidates = ColourChoice.Names.class)
    private String colour = "auto";

    @Option(names = "--level-names", paramLabel = "NAMES", scope = ScopeType.INHERIT,
            completionCandidates = LevelNamesOption.class)
    private Optional<String> levelNames = Optional.empty();

    @Mixin
    private ArchOption arch = new ArchOption();

    @Mixin
    private DumpOption dump = new DumpOption();

    private StopArguments wanted = new StopArguments();

    /**
     * Creates the command.
     *
     * @param commands the names of the other commands
     */
    ExplorerCommand(WindowOpener window, Set<String> commands) {
        this.window = window;
        this.commands = commands;
    }

    /** Takes the options of what to show, which no other command has: reading them takes time. */
    void offerStops(CommandLine commands) {
        commands.getCommandSpec().addMixin("stop", CommandSpec.forAnnotatedObject(wanted));
    }

    /**
     * Requires that the window is told nothing while a command is asked for.
     *
     * @throws InputException if it is
     */
    void requireNoStop(String command) {
        wanted.stop().words().keySet().stream().findFirst().ifPresent(key -> {
            throw new InputException(CommandLineMessage.OPTION_BEFORE_COMMAND.of(key.id(), command));
        });
    }

    /** Returns when the output of any command has colours. */
    ColourChoice colour() {
        return ColourChoice.of(colour);
    }

    /** Returns what the output of any command calls levels; empty if nothing is asked for. */
    Optional<LevelNames> levelNames() {
        return levelNames.map(LevelNamesOption::parse);
    }

    @Override
    public Integer call() {
        if (machine.filter(MachineArgument.STANDARD_INPUT::equals).isPresent()) {
            throw new InputException(CommandLineMessage.NO_WINDOW_OF_INPUT.of());
        }
        try {
            return open(wanted.stop());
        } catch (StopException e) {
            throw new InputException(CommandLineMessage.OPTION_REFUSED.of(e.option(), e.predicate()));
        } catch (IOException e) {
            throw new Console.OutputException(e);
        }
    }

    private int open(Stop stop) throws IOException {
        window.prepare();
        Optional<Recording> recording = machine.flatMap(name -> Subject.recording(name, arch, dump));
        if (recording.isPresent()) {
            return window.open(recording.get(), stop);
        }
        if (dump.isGiven()) {
            throw DumpOption.withoutDump();
        }
        MachineSource source = machine.map(this::named).orElseGet(MachineSource::byDefault);
        Machine read = source.read();
        return machine.isPresent() || !stop.words().isEmpty()
                ? window.open(source, read, stop)
                : window.openLast(source, read);
    }

    private MachineSource named(String name) {
        try {
            return switch (MachineSource.of(name)) {
                case MachineSource.OnDisk(Path path, var _) -> new MachineSource.OnDisk(path, arch.mode());
                case MachineSource.Pasted pasted -> pasted;
                case MachineSource.Packed packed -> {
                    // Refuses an architecture that is another than the sample's.
                    arch.mode().ifPresent(it -> packed.document(Optional.of(it)));
                    yield packed;
                }
            };
        } catch (MachineException e) {
            throw new MachineException(
                    CommandLineMessage.NO_MACHINE_NOR_COMMAND.of(e.words(), List.copyOf(commands)));
        }
    }
}

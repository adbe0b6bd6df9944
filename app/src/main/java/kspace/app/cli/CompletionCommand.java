package kspace.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete command lines. */
@Command(
        name = "completion",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "SHELL", descriptionKey = "SHELL")
    private String shell = "";

    @Spec
    private CommandSpec spec;

    /** The names of the shells. */
    static final class Shells extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Shells() {
            super(Arrays.stream(Completion.Shell.values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList());
        }
    }

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Completion.Shell chosen = Arrays.stream(Completion.Shell.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(shell))
                .findFirst()
                .orElseThrow(() -> new InputException(CommandLineMessage.NO_SHELL.of(shell, new Shells())));
        new Completion(spec.root()).script(chosen).forEach(console::line);
        return ExitCode.OK;
    }
}

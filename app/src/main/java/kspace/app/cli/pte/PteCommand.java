package kspace.app.cli.pte;

import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads and writes page table entries; does nothing by itself. */
@Command(
        name = "pte",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class PteCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new InputException(EntryCommandMessage.NOTHING_TO_DO.of(spec.qualifiedName()));
    }
}

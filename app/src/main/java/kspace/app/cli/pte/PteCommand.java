package kspace.app.cli.pte;

import kspace.app.cli.console.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads and writes page table entries; does nothing by itself. */
@Command(
        name = "pte",
        addMethodSubcommands = false,
        description = "Reads and writes page table entries of every architecture, bit by bit.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  kspace pte decode --arch x86-64 --level 2 8000000000200183",
            "  kspace pte encode --arch riscv-sv48 --level 1 --pa 80200000 --flags RWX --global"})
public final class PteCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), EntryCommandMessage.NOTHING_TO_DO.text());
    }
}

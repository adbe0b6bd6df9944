package kspace.app.cli;

import java.util.concurrent.Callable;
import kspace.core.paging.PagingMode;
import kspace.core.pte.PteFormat;
import kspace.core.pte.PteFormats;
import picocli.CommandLine.Option;

/** What the commands about page table entries have in common: where an entry stands, and how it is printed. */
abstract class PteSubcommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--arch",
            required = true,
            paramLabel = "A",
            description = "The paging mode: x86-64, x86-64-la57, riscv-sv39, riscv-sv48, riscv-sv57 or loongarch64.")
    private String arch = "";

    @Option(
            names = "--level",
            required = true,
            paramLabel = "L",
            description = "The level of the table that the entry stands in: 1 for the last, the root has the highest.")
    private String level = "";

    @Option(names = "--no-svpbmt", description = "On RISC-V: without page-based memory types.")
    private boolean noSvpbmt;

    @Option(names = "--json", description = "Print JSON, one entry a line.")
    private boolean json;

    PteSubcommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        PagingMode mode = Arch.parse(arch);
        if (noSvpbmt && !mode.hasSvpbmt()) {
            throw new InputException("--no-svpbmt is only allowed on RISC-V, and --arch is " + mode.id());
        }
        int levelNumber = (int) WholeNumber.parse("--level", level, 1, mode.nrLevels(), " on " + mode.id());
        run(new Where(mode, levelNumber, !noSvpbmt));
        return ExitCode.OK;
    }

    /**
     * Where an entry stands.
     *
     * @param mode the paging mode
     * @param level the level of the table
     * @param svpbmt whether a RISC-V machine has page-based memory types
     */
    record Where(PagingMode mode, int level, boolean svpbmt) {
        PteFormat format() {
            return PteFormats.of(mode, svpbmt);
        }
    }

    /** Does what the command is for. */
    abstract void run(Where where);

    /** Returns what the command reads and writes. */
    final Console console() {
        return console;
    }

    /** Returns what prints entries. */
    final PtePrinter printer(Where where) {
        return new PtePrinter(console, where, json);
    }
}

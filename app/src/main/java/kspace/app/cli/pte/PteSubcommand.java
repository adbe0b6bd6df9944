package kspace.app.cli.pte;

import java.util.Optional;
import java.util.concurrent.Callable;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.WholeNumber;
import kspace.app.cli.subject.Arch;
import kspace.app.cli.subject.DocumentOption;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.pte.PteFormat;
import kspace.core.kernel.asterinas.Port;
import kspace.core.paging.PagingMode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands about page table entries have in common: where an entry stands, and how it is printed. */
abstract class PteSubcommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--arch", required = true, paramLabel = "A")
    private String arch = "";

    @Option(names = "--level", required = true, paramLabel = "L")
    private String level = "";

    @Option(names = "--no-svpbmt")
    private boolean noSvpbmt;

    @Option(names = "--svnapot")
    private boolean svnapot;

    @Option(names = "--physical-address-bits", paramLabel = "N")
    private Optional<String> physicalAddressBits = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private DocumentOption document = new DocumentOption();

    PteSubcommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        PagingMode mode = Arch.parse(arch);
        if (noSvpbmt && !mode.hasSvpbmt()) {
            throw new InputException(EntryCommandMessage.NO_SVPBMT_OFF_RISCV.text(mode.id()));
        }
        if (svnapot && !mode.hasSvpbmt()) {
            throw new InputException(EntryCommandMessage.SVNAPOT_OFF_RISCV.text(mode.id()));
        }
        int bits = physicalAddressBits.map(text -> (int) WholeNumber.parse(
                "--physical-address-bits", text, Mmu.FEWEST_ADDRESS_BITS, mode.physicalAddressWidth(),
                Optional.of(mode))).orElse(mode.usualPhysicalAddressBits());
        int levelNumber = (int) WholeNumber.parse("--level", level, 1, mode.nrLevels(), Optional.of(mode));
        return run(new Where(
                new Mmu(mode, bits, !noSvpbmt, svnapot, true), levelNumber));
    }

    /**
     * Where an entry stands.
     *
     * @param mmu what reads it
     * @param level the level of the table
     */
    record Where(Mmu mmu, int level) {
        PagingMode mode() {
            return mmu.mode();
        }

        boolean svpbmt() {
            return mmu.svpbmt();
        }

        PteFormat format() {
            return Port.format(mmu);
        }
    }

    /** Does what the command is for and returns the exit code. */
    abstract int run(Where where);

    /** Returns what the command reads and writes. */
    final Console console() {
        return console;
    }

    /** Returns what prints entries. */
    final PtePrinter printer(Where where) {
        return new PtePrinter(console, where, json, document.form(json));
    }
}

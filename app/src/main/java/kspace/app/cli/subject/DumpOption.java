package kspace.app.cli.subject;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.WholeNumber;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.Mmu;
import kspace.core.input.NumberText;
import kspace.core.input.TextException;
import kspace.core.machine.dump.DumpOptions;
import kspace.core.paging.PagingMode;
import picocli.CommandLine.Option;

/** The options that say of a dump what it does not say itself. */
public final class DumpOption {
    private static final String ROOT = "--root";
    private static final String BASE = "--base";
    private static final String PHYSICAL_ADDRESS_BITS = "--physical-address-bits";

    @Option(names = ROOT, paramLabel = "R")
    private Optional<String> root = Optional.empty();

    @Option(names = BASE, paramLabel = "B")
    private Optional<String> base = Optional.empty();

    @Option(names = PHYSICAL_ADDRESS_BITS, paramLabel = "N")
    private Optional<String> physicalAddressBits = Optional.empty();

    /** Creates options that a command line may set. */
    public DumpOption() {}

    /** Creates options with what is said elsewhere. */
    public DumpOption(Optional<String> root, Optional<String> base, Optional<String> physicalAddressBits) {
        this.root = root;
        this.base = base;
        this.physicalAddressBits = physicalAddressBits;
    }

    /** Returns whether one of them is given, so that the machine has to be a dump. */
    public boolean isGiven() {
        return root.isPresent() || base.isPresent() || physicalAddressBits.isPresent();
    }

    /** Returns that one of them is given where no dump is named. */
    public static InputException withoutDump() {
        return new InputException(SubjectMessage.DUMP_OPTIONS_WITHOUT_DUMP.of(ROOT, BASE, PHYSICAL_ADDRESS_BITS));
    }

    /** Returns that one of them is given for something else than a dump. */
    static InputException of(SubjectMessage refusal, String what) {
        return new InputException(refusal.of(ROOT, BASE, PHYSICAL_ADDRESS_BITS, what));
    }

    /**
     * Returns what is said of the dump.
     *
     * @param mode the paging mode, if it is given
     * @throws InputException if a number is none
     */
    DumpOptions options(Optional<PagingMode> mode) {
        return new DumpOptions(
                mode, number(ROOT, root), number(BASE, base),
                physicalAddressBits.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) WholeNumber.parse(
                        PHYSICAL_ADDRESS_BITS, physicalAddressBits.get(), Mmu.FEWEST_ADDRESS_BITS,
                        mode.map(PagingMode::physicalAddressWidth).orElseGet(Architectures::mostPhysicalAddressBits),
                        mode)));
    }

    private static OptionalLong number(String option, Optional<String> text) {
        try {
            return text.isEmpty() ? OptionalLong.empty()
                    : OptionalLong.of(NumberText.parse(text.get(), ConsoleMessage.A_PHYSICAL_ADDRESS.text()));
        } catch (TextException e) {
            throw new InputException(ConsoleMessage.OF_OPTION.of(option, e.words()));
        }
    }
}

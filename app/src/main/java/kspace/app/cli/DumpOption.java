package kspace.app.cli;

import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.NumberText;
import kspace.core.address.TextException;
import kspace.core.machine.dump.DumpOptions;
import kspace.core.paging.PagingMode;
import picocli.CommandLine.Option;

/** The options that say of a dump what it does not say itself. */
final class DumpOption {
    @Option(
            names = "--root",
            paramLabel = "R",
            description = "MACHINE is a dump, and R is where its root table lies, or the value of CR3, satp, TTBR1 or"
                    + " PGDH; ELF cores say it mostly.")
    private Optional<String> root = Optional.empty();

    @Option(
            names = "--base",
            paramLabel = "B",
            description = "MACHINE is a dump of raw memory, and B is the physical address of its first byte; the"
                    + " default is 0.")
    private Optional<String> base = Optional.empty();

    /** Returns whether one of them is given, so that the machine has to be a dump. */
    boolean isGiven() {
        return root.isPresent() || base.isPresent();
    }

    /**
     * Returns what is said of the dump.
     *
     * @param mode the paging mode, if it is given
     * @throws InputException if a number is none
     */
    DumpOptions options(Optional<PagingMode> mode) {
        return new DumpOptions(mode, number("--root", root), number("--base", base));
    }

    private static OptionalLong number(String option, Optional<String> text) {
        try {
            return text.isEmpty() ? OptionalLong.empty()
                    : OptionalLong.of(NumberText.parse(text.get(), "a physical address"));
        } catch (TextException e) {
            throw new InputException(option + ": " + e.sentence());
        }
    }
}

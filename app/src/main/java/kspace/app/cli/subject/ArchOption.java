package kspace.app.cli.subject;

import java.util.Optional;
import kspace.core.paging.PagingMode;
import picocli.CommandLine.Option;

/** The option that says of which architecture a machine is whose memory map does not say it. */
public final class ArchOption {
    @Option(names = "--arch", paramLabel = "A")
    private Optional<String> arch = Optional.empty();

    /** Creates an option that a command line may set. */
    public ArchOption() {}

    /** Creates an option with what is said elsewhere. */
    public ArchOption(Optional<String> arch) {
        this.arch = arch;
    }

    /**
     * Returns the paging mode that is given, if one is.
     *
     * @throws kspace.app.cli.console.InputException if there is no such mode
     */
    public Optional<PagingMode> mode() {
        return arch.map(Arch::parse);
    }
}

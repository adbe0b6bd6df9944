package kspace.app.cli;

import java.util.Optional;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import picocli.CommandLine.Option;

/** The option that says at which moment of the boot a command looks. */
final class MomentOption {
    @Option(
            names = "--moment",
            paramLabel = "N",
            description = "Look at the table as it is after N steps of the boot; the default is after the last one.")
    private Optional<String> moment = Optional.empty();

    /**
     * Returns everything as it is at the moment.
     *
     * @throws InputException if the boot has no such moment
     */
    BootState state(Boot boot) {
        return boot.state(moment
                .map(text -> WholeNumber.parse("--moment", text, 0, boot.nrSteps(), " for this machine's boot"))
                .orElse(boot.nrSteps()));
    }
}

package kspace.app.cli.subject;

import java.util.Optional;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.WholeNumber;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;
import picocli.CommandLine.Option;

/** The option that says at which moment of the boot a command looks. */
public final class MomentOption {
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
    public BootState state(Boot boot) {
        return boot.state(moment
                .map(text -> WholeNumber.parse("--moment", text, 0, boot.nrSteps(), " for this machine's boot"))
                .orElse(boot.nrSteps()));
    }

    /**
     * Returns the address space at the moment.
     *
     * @throws InputException if there is no such moment
     */
    AddressSpace space(Subject subject) {
        return switch (subject) {
            case Subject.Derived derived -> new BootSpace(state(Boot.of(derived.document().machine())));
            case Subject.Recorded recorded -> {
                requireNone(recorded.recording());
                yield recorded.recording();
            }
        };
    }

    /** Refuses the option for a recording, which is of one moment. */
    void requireNone(Recording recording) {
        if (moment.isPresent()) {
            throw new InputException("--moment is for a boot, and " + recording.origin().name()
                    + " is a recording, of one moment");
        }
    }
}

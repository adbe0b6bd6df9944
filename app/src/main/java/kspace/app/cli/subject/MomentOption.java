package kspace.app.cli.subject;

import java.util.Optional;
import kspace.app.cli.console.InputException;
import kspace.core.input.TextException;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.naming.MomentNames;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;
import picocli.CommandLine.Option;

/** The option that says at which moment of the boot a command looks. */
public final class MomentOption {
    @Option(names = "--moment", paramLabel = "N")
    private Optional<String> moment = Optional.empty();

    /**
     * Returns everything as it is at the moment.
     *
     * @throws InputException if the boot has no such moment
     */
    public BootState state(Boot boot) {
        try {
            return boot.state(moment.map(new MomentNames(boot)::moment).orElse(boot.nrSteps()));
        } catch (TextException e) {
            throw new InputException(SubjectMessage.MOMENT_REFUSED.of(e.sentence()));
        }
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
            throw new InputException(SubjectMessage.MOMENT_OF_RECORDING.of(recording.origin().name()));
        }
    }
}

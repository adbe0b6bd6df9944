package kspace.core.check;

import java.util.List;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.asterinas.contract.Contracts;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** Checks an address space: a moment of a boot by its kernel's contracts, a recording by what its tables hold. */
public final class Checks {
    private Checks() {}

    /** Returns what each check comes to, in a fixed order. */
    public static List<CheckResult> of(AddressSpace space) {
        return switch (space) {
            case BootSpace boot -> Contracts.of(boot.state());
            case Recording recording -> RecordedChecks.of(recording);
        };
    }

    /** Returns what each check comes to, and after them the findings about the machine if one boots. */
    public static List<CheckResult> withFindings(AddressSpace space) {
        return switch (space) {
            case BootSpace boot -> Contracts.withFindings(boot.state());
            case Recording recording -> RecordedChecks.of(recording);
        };
    }
}

package kspace.app.state;

import java.util.List;
import kspace.core.check.Checks;
import kspace.core.kernel.CheckResult;
import kspace.core.space.AddressSpace;
import org.jspecify.annotations.Nullable;

/** What the checks of the page table come to at a moment: found out when somebody first asks, and then known to all. */
public final class MomentChecks {
    private final AddressSpace space;
    private @Nullable List<CheckResult> results;

    /** Prepares the checks of a moment. */
    MomentChecks(AddressSpace space) {
        this.space = space;
    }

    /** Returns what each check comes to, in a fixed order. */
    public List<CheckResult> results() {
        if (results == null) {
            results = Checks.of(space);
        }
        return results;
    }
}

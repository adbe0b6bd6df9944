package kspace.app.state;

import java.util.List;
import kspace.core.check.CheckResult;
import kspace.core.check.Checks;
import kspace.core.kernel.asterinas.boot.BootState;
import org.jspecify.annotations.Nullable;

/** What the checks of the page table come to at a moment: found out when somebody first asks, and then known to all. */
public final class MomentChecks {
    private final BootState state;
    private @Nullable List<CheckResult> results;

    /** Prepares the checks of a moment. */
    MomentChecks(BootState state) {
        this.state = state;
    }

    /** Returns what each check comes to, in a fixed order. */
    public List<CheckResult> results() {
        if (results == null) {
            results = Checks.of(state);
        }
        return results;
    }
}

package kspace.app.inspector.checks;

import java.util.List;
import kspace.app.state.Snapshot;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.asterinas.Finding;

/**
 * What the checks of the page table come to at a moment, and what is to be known about the machine.
 *
 * @param checks the checks, in a fixed order
 * @param findings the findings about the machine, most serious first
 */
public record ChecksFacts(List<CheckResult> checks, List<Finding> findings) {

    public static ChecksFacts of(Snapshot snapshot) {
        return new ChecksFacts(snapshot.checks().results(), snapshot.findings());
    }

    public List<CheckResult> with(CheckStatus status) {
        return checks.stream().filter(it -> it.status() == status).toList();
    }

    /** Returns how many checks failed. */
    public int nrFailed() {
        return with(CheckStatus.FAIL).size();
    }

    /** Returns how many findings there are, those of the checks and those about the machine. */
    public int nrFindings() {
        return with(CheckStatus.FINDING).size() + findings.size();
    }
}

package kspace.app.inspector.checks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kspace.app.state.Snapshot;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.asterinas.Finding;

/**
 * What the checks of the page table come to at a moment, and what is to be known about the machine, and apart from that about the source
 * of its kernel, which is the same on every machine.
 *
 * @param checks the checks, in a fixed order
 * @param findings the findings about the machine, most serious first
 * @param sourceChecks checks of what the source does, which find something on every machine
 * @param sourceFindings the findings about the source
 */
public record ChecksFacts(
        List<CheckResult> checks, List<Finding> findings, List<CheckResult> sourceChecks,
        List<Finding> sourceFindings) {

    public static ChecksFacts of(Snapshot snapshot) {
        Map<Boolean, List<CheckResult>> bySource = snapshot.checks().results().stream()
                .collect(Collectors.partitioningBy(snapshot.checks()::isAboutTheSource));
        return new ChecksFacts(bySource.getOrDefault(false, List.of()), snapshot.findings(),
                bySource.getOrDefault(true, List.of()), snapshot.sourceFindings());
    }

    public List<CheckResult> with(CheckStatus status) {
        return checks.stream().filter(it -> it.status() == status).toList();
    }

    /** Returns how many checks failed. */
    public int nrFailed() {
        return with(CheckStatus.FAIL).size();
    }

    /** Returns how much there is about the source. */
    public int nrOfSource() {
        return sourceChecks.size() + sourceFindings.size();
    }

    /** Returns how many findings there are, those of the checks and those about the machine. */
    public int nrFindings() {
        return with(CheckStatus.FINDING).size() + findings.size();
    }
}

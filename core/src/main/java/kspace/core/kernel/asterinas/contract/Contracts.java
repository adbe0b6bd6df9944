package kspace.core.kernel.asterinas.contract;

import java.util.List;
import java.util.stream.Stream;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.words.Message;

/**
 * Evaluates the contracts of the kernel's page table (SPEC section 9) at a moment of a boot. The table is read once, run by
 * run, and every contract is computed from the runs, so the cost follows from how irregular the table is and not from how
 * much it maps.
 */
public final class Contracts {
    private static final List<Contract> OF_ALL_MACHINES = List.of(
            new LeadingBits(),
            new LeafLevels(),
            new AlignedPages(),
            new MappedOnce(),
            new TrackedPages(),
            new ItemRoundTrip(),
            new SeedItemRoundTrip(),
            new LinearMap(),
            new MetadataSlots(),
            new KernelCode(),
            new NoLargerPage(),
            new WritableExecutable(),
            new LayoutRanges(),
            new LinearRange(),
            new MetadataRange());

    private Contracts() {}

    /** Returns what each contract comes to, in a fixed order. */
    public static List<CheckResult> of(BootState state) {
        CheckInput input = new CheckInput(state, KernelReader.read(state.table()));
        Contract topLevel = new TopLevelEntries(input.consts().firstKernelEntry());
        return Stream.concat(Stream.of(topLevel), OF_ALL_MACHINES.stream()).map(contract -> contract.check(input))
                .toList();
    }

    /** Returns what each contract comes to, and after them the findings about the machine. */
    public static List<CheckResult> withFindings(BootState state) {
        return Stream.concat(of(state).stream(), state.boot().findings().stream().map(Contracts::result)).toList();
    }

    /** Returns a finding about a machine in the form of a check. */
    private static CheckResult result(Finding finding) {
        Message fact = finding.kind().of();
        return new CheckResult(
                finding.id(), fact, fact, CheckStatus.FINDING, 1, CheckedThing.MACHINE, finding.words(),
                finding.place());
    }
}

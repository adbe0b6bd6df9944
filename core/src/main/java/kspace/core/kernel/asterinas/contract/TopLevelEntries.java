package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.pagetable.read.TableRun;
import kspace.core.paging.PagingConsts;

/**
 * The kernel's top-level entries, 256..512 of a root that both halves share, name tables of the level below, so that user page
 * tables can share them.
 */
final class TopLevelEntries extends Contract {
    private final int nrEntries;

    TopLevelEntries(int firstKernelEntry) {
        super("top-level-entries",
                ContractWords.TOP_LEVEL.of(firstKernelEntry, PagingConsts.NR_ENTRIES), CheckedThing.TABLE);
        this.nrEntries = PagingConsts.NR_ENTRIES - firstKernelEntry;
    }

    @Override
    CheckResult check(CheckInput input) {
        Phase allocation = input.boot().phases().getFirst();
        if (input.state().moment() < allocation.lastStep() || allocation.nrTables() == 0) {
            return skipped(ContractWords.TABLES_TO_COME.of(
                    allocation.name().displayName(), input.state().table().nrTables(), nrEntries + 1));
        }
        int level = input.consts().nrLevels() - 1;
        return firstMissing(input, level)
                .map(violation -> failed(nrEntries, violation))
                .orElseGet(() -> passed(nrEntries, ContractWords.ALL_NAME_TABLES.of(nrEntries, level)));
    }

    private static Optional<Violation> firstMissing(CheckInput input, int level) {
        long span = input.consts().tableSpan(level);
        long next = input.consts().kernelHalf().first().value();
        for (TableRun run : input.table().topLevel()) {
            if (run.range().first().value() == next) {
                next += run.nrTables() * span;
            }
        }
        Vaddr missing = new Vaddr(next);
        // Past the last entry, the address space ends at 2^64.
        return next == 0
                ? Optional.empty()
                : Optional.of(Violation.at(missing, ContractWords.NAMES_NO_TABLE.of(
                        input.consts().pteIndex(missing, level + 1), missing, level)));
    }
}

package kspace.core.check;

import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.check.TableReading.TableRun;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.paging.PagingConsts;

/** The top-level entries 256..512 name tables of the level below, so that user page tables can share them. */
final class TopLevelEntries extends Contract {
    private static final int NR_ENTRIES = PagingConsts.NR_ENTRIES - PagingConsts.FIRST_KERNEL_ENTRY;

    TopLevelEntries() {
        super("top-level-entries", "Top-level entries 256..512 name tables", "table");
    }

    @Override
    CheckResult check(CheckInput input) {
        Phase allocation = input.boot().phases().getFirst();
        if (input.state().moment() < allocation.lastStep() || allocation.nrTables() == 0) {
            return skipped("phase " + allocation.name().displayName() + " has allocated "
                    + count(input.state().table().nrTables()) + " of its " + count(NR_ENTRIES + 1L, "table"));
        }
        int level = input.consts().nrLevels() - 1;
        return firstMissing(input, level)
                .map(violation -> failed(NR_ENTRIES, violation))
                .orElseGet(() -> passed(NR_ENTRIES, "all " + NR_ENTRIES + " name a table of level " + level));
    }

    private static Optional<Violation> firstMissing(CheckInput input, int level) {
        long span = input.consts().tableSpan(level);
        long next = input.consts().kernelHalf().first().value();
        for (TableRun run : input.table().tables()) {
            if (run.level() == level && run.firstVa().value() == next) {
                next += run.nrTables() * span;
            }
        }
        Vaddr missing = new Vaddr(next);
        // Past the last entry, the address space ends at 2^64.
        return next == 0
                ? Optional.empty()
                : Optional.of(Violation.at(missing, "entry " + input.consts().pteIndex(missing, level + 1) + ", for "
                        + missing + ", names no table of level " + level));
    }
}

package kspace.core.check;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import kspace.core.check.TableReading.TableRun;

/** Each table has as many children as entries that are present, and the page table's own sums are those of its tables. */
final class ChildrenCounts extends Contract {
    ChildrenCounts() {
        super("children-counts", "Child counts equal the entries present", "table");
    }

    @Override
    CheckResult check(CheckInput input) {
        List<TableRun> tables = input.table().tables();
        if (tables.isEmpty()) {
            return skipped("there is no page table yet");
        }
        long nrTables = tables.stream().mapToLong(TableRun::nrTables).sum();
        return wrongTable(tables)
                .or(() -> wrongSum(input))
                .map(violation -> failed(nrTables, violation))
                .orElseGet(() -> passed(nrTables, count(nrTables, "table") + " count "
                        + count(tables.stream().mapToLong(run -> run.nrTables() * run.nrPresent()).sum())
                        + " children, as many as entries are present"));
    }

    private static Optional<Violation> wrongTable(List<TableRun> tables) {
        return tables.stream()
                .filter(run -> run.nrChildren() != run.nrPresent())
                .findFirst()
                .map(run -> Violation.at(run.firstVa(), "the level " + run.level() + " table for " + run.firstVa()
                        + " counts " + count(run.nrChildren()) + " children, and " + count(run.nrPresent())
                        + " of its entries are present"));
    }

    /** The entries present at a level are the tables one level below and the pages of the level. */
    private static Optional<Violation> wrongSum(CheckInput input) {
        for (int level = 1; level <= input.consts().nrLevels(); level++) {
            long tables = sum(input, level, TableRun::nrTables);
            long present = sum(input, level, run -> run.nrTables() * run.nrPresent());
            long recordedTables = input.table().recordedTables().get(level - 1);
            long recordedEntries = input.table().recordedLeaves().get(level - 1)
                    + (level == 1 ? 0 : input.table().recordedTables().get(level - 2));
            if (tables != recordedTables || present != recordedEntries) {
                return Optional.of(new Violation(Optional.empty(), "at level " + level + ", "
                        + count(tables, "table") + " with " + count(present) + " entries present can be read, and "
                        + count(recordedTables) + " with " + count(recordedEntries) + " are counted"));
            }
        }
        return Optional.empty();
    }

    private static long sum(CheckInput input, int level, ToLongFunction<TableRun> number) {
        return input.table().tables().stream().filter(run -> run.level() == level).mapToLong(number).sum();
    }
}

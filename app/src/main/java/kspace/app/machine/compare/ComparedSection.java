package kspace.app.machine.compare;

import java.util.List;
import java.util.stream.Stream;
import kspace.core.kernel.asterinas.boot.BootState;

/**
 * Rows about one aspect of two machines.
 *
 * @param title the aspect
 * @param rows the rows
 */
record ComparedSection(String title, List<ComparedRow> rows) {

    /** Returns all that is compared of two machines after their last steps. */
    static List<ComparedSection> all(BootState left, BootState right) {
        return Stream.of(
                new ComparedSection(CompareMessage.MACHINE.text(), ComparedRows.settings(left.boot(), right.boot())),
                new ComparedSection(CompareMessage.MEMORY_THAT_DIFFERS.text(),
                        ComparedRows.memory(left.boot(), right.boot())),
                new ComparedSection(CompareMessage.WHAT_IS_MAPPED.text(), ComparedRows.mappings(left, right)),
                new ComparedSection(CompareMessage.COST.text(), ComparedRows.costs(left, right)))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }
}

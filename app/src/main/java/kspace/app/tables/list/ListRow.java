package kspace.app.tables.list;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.address.Vaddr;
import kspace.core.kernel.RangeRole;

/**
 * A row as it is shown; a text is empty where there is nothing to say.
 *
 * @param number the number of the row in the list
 * @param step the step, or the first and the last one
 * @param va the address that it selects
 * @param address that address
 * @param size how large it is
 * @param physical the memory
 * @param joint whether a neighbour shows the same memory
 * @param rights what it allows
 * @param more what else it says
 * @param alarm what is odd about it
 * @param level its level; 0 if nobody knows
 * @param range the name of the range that it lies in
 * @param role what that range is for; empty outside all
 * @param table the table that it lies in
 * @param index its entry there
 */
record ListRow(
        long number, String step, Vaddr va, String address, String size, String physical, Joint joint, String rights,
        String more,
        String alarm, int level, String range, Optional<RangeRole> role, String table, String index) {

    /** Which neighbours show the memory of a row too. */
    enum Joint {
        /** None does. */
        NONE,
        /** The row below, and not the row above. */
        FIRST,
        /** Both. */
        MIDDLE,
        /** The row above, and not the row below. */
        LAST;

        static Joint of(boolean above, boolean below) {
            return above ? below ? MIDDLE : LAST : below ? FIRST : NONE;
        }

        boolean isAgain() {
            return this == MIDDLE || this == LAST;
        }

        boolean goesOn() {
            return this == FIRST || this == MIDDLE;
        }
    }

    ListRow joined(Joint other) {
        return new ListRow(number, step, va, address, size, physical, other, rights, more, alarm, level, range, role,
                table,
                index);
    }

    /** Returns the whole row for people who hear it. */
    String words() {
        return Stream.of(step.isEmpty() ? "" : ListMessage.STEP.text(step), address, size,
                physical.isEmpty() ? "" : ListMessage.PHYSICAL_WORDS.text(physical),
                joint.isAgain() ? ListMessage.SAME_MEMORY.text() : "", rights, more, alarm,
                level == 0 ? "" : ListMessage.LEVEL.text(level), range,
                table.isEmpty() ? "" : ListMessage.TABLE.text(table, index))
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
    }
}

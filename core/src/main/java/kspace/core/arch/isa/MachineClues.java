package kspace.core.arch.isa;

import java.math.BigInteger;
import java.util.Optional;
import kspace.core.paging.PagingMode;

/** What gives a machine of an architecture away in logs, device trees and lists of resources. */
public interface MachineClues {

    /** Nothing does. */
    MachineClues NONE = _ -> false;

    /** Returns whether a line, or a text of a device tree, is one that only such machines have. */
    boolean areIn(String text);

    /**
     * Returns when this architecture is asked: those with a lower number are asked before. One whose words are in the logs of other
     * machines too, because drivers and firmware of its have spread, comes later.
     */
    default int precedence() {
        return 0;
    }

    /**
     * Returns whether a resource of {@code /proc/iomem} is one that only such machines have.
     *
     * @param name its name
     * @param start its first address
     */
    default boolean areInResource(String name, @SuppressWarnings("unused") BigInteger start) {
        return areIn(name);
    }

    /** Returns the paging mode that a line, or a text of a device tree, names. */
    default Optional<PagingMode> modeIn(@SuppressWarnings("unused") String text) {
        return Optional.empty();
    }

    /** Returns whether firmware stays in memory that the machine's map calls usable, and is carved out by {@code nomap} only. */
    default boolean hasResidentFirmware() {
        return false;
    }
}

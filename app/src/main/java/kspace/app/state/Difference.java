package kspace.app.state;

import java.util.List;
import kspace.core.address.PaddrRange;
import kspace.core.address.VaddrRange;

/**
 * One thing of a machine beside that of another one, from which it differs or not.
 *
 * @param name what it is
 * @param here how it is with the machine
 * @param there how it is with the other one
 * @param place where it lies with the machine
 * @param isMarked whether a map marks it; else the map shows it only while it is looked at
 */
public record Difference(String name, String here, String there, Extent place, boolean isMarked) {

    /**
     * Where something lies in memory.
     *
     * @param virtual the virtual addresses that it takes
     * @param physical the physical memory that it takes
     */
    public record Extent(List<VaddrRange> virtual, List<PaddrRange> physical) {
        /** No place that a map could show. */
        public static final Extent NOWHERE = new Extent(List.of(), List.of());

        /** Keeps the lists as they are. */
        public Extent {
            virtual = List.copyOf(virtual);
            physical = List.copyOf(physical);
        }

        /** Returns whether a map can show it. */
        public boolean isSomewhere() {
            return !virtual.isEmpty() || !physical.isEmpty();
        }
    }
}

package kspace.app.map.readout;

import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;

/** What the mouse points at on the map. */
public sealed interface MapTarget {

    /**
     * A virtual address.
     *
     * @param va the address
     */
    record Virtual(Vaddr va) implements MapTarget {}

    /**
     * Physical memory.
     *
     * @param pa its address
     */
    record Physical(Paddr pa) implements MapTarget {}
}

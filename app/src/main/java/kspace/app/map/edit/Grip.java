package kspace.app.map.edit;

import java.util.Optional;
import kspace.app.map.readout.Readout;
import kspace.app.state.RegionEdits;
import kspace.core.address.Paddr;
import kspace.core.kernel.asterinas.boot.Machine;

/** Something of physical memory that can be taken and moved along the physical column. */
sealed interface Grip permits RegionBorder, RegionBody, MetadataBody {

    /** Returns the machine before it is moved. */
    Machine machine();

    /** Returns what moving it is called. */
    String title();

    /** Returns where it is: the address that follows the mouse. */
    Paddr at();

    /** Returns how many bytes above that address belong to it. */
    long sizeBytes();

    /**
     * Returns the machine with it elsewhere.
     *
     * @throws kspace.core.memory.MachineException if there is no such region
     */
    Machine movedTo(Paddr next);

    /** Returns what is said while it is moved. */
    Readout readout(Paddr next, Optional<String> refusal);

    /** Returns the highest address that it can be moved to. */
    default long highest() {
        return RegionEdits.highestStart(machine().mode(), sizeBytes());
    }
}

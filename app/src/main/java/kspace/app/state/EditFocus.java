package kspace.app.state;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;

/** Where the editing of the machine is: whether the machine is open for it, and at which region. */
public final class EditFocus {
    private final BooleanProperty open = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Integer> region = new ReadOnlyObjectWrapper<>(0);

    /** Returns whether the machine is open for editing, which may be set. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Goes to a region, by its place among the machine's regions. */
    public void select(int index) {
        region.set(index);
    }

    /** Returns the place of the region among the machine's; there may be none there any more. */
    public ReadOnlyObjectProperty<Integer> regionProperty() {
        return region.getReadOnlyProperty();
    }

    /** Returns the region, if the machine has one at that place. */
    public Optional<MemoryRegion> regionOf(Machine machine) {
        List<MemoryRegion> regions = machine.regions();
        return region.get() < regions.size() ? Optional.of(regions.get(region.get())) : Optional.empty();
    }
}

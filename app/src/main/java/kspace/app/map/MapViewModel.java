package kspace.app.map;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kspace.app.canvas.Look;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;

/** What the address map shows, and what can be done on it. */
public final class MapViewModel {
    private final Explorer explorer;
    private final ObjectProperty<ScaleMode> mode = new SimpleObjectProperty<>(ScaleMode.SCHEMATIC);

    /** Creates the view model over the window's state. */
    public MapViewModel(Explorer explorer) {
        this.explorer = explorer;
    }

    /** Returns all that the window shows. */
    ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return explorer.snapshotProperty();
    }

    /** Returns the scale, which may be set. */
    ObjectProperty<ScaleMode> modeProperty() {
        return mode;
    }

    /** Lays the map out for a size in pixels. */
    MapLayout layout(Look look, double width, double height) {
        return MapLayout.of(explorer.snapshot(), look, mode.get(), width, height);
    }

    /** Returns what the map says about a place. */
    Readout readout(MapTarget target) {
        return Readout.of(explorer.snapshot(), target);
    }

    /**
     * Selects the virtual address that a place stands for: itself, or where the linear mapping shows physical memory.
     * Does nothing for physical memory that the linear mapping never reaches.
     */
    void select(MapTarget target) {
        addressOf(target).ifPresent(explorer::select);
    }

    private Optional<Vaddr> addressOf(MapTarget target) {
        return switch (target) {
            case MapTarget.Virtual at -> Optional.of(at.va());
            case MapTarget.Physical at ->
                    isRam(at.pa())
                            ? Optional.of(explorer.snapshot().boot().layout().paddrToVaddr(at.pa()))
                            : Optional.empty();
        };
    }

    private boolean isRam(Paddr pa) {
        return pa.compareTo(explorer.snapshot().boot().memory().maxPaddr()) < 0;
    }

    /** Selects the start of the region above the one that holds the selection. */
    void selectRegionAbove() {
        selectRegion(indexOfSelection() + 1);
    }

    /** Selects the start of the region below the one that holds the selection. */
    void selectRegionBelow() {
        selectRegion(indexOfSelection() - 1);
    }

    /** Selects the start of the highest region. */
    void selectHighestRegion() {
        selectRegion(Integer.MAX_VALUE);
    }

    /** Selects the start of the lowest region. */
    void selectLowestRegion() {
        selectRegion(0);
    }

    private void selectRegion(int index) {
        List<Segment<VirtualPart>> segments = segments();
        int clamped = Math.clamp(index, 0, segments.size() - 1);
        explorer.select(new Vaddr(segments.get(clamped).first()));
    }

    /** Returns the index of the region that holds the selection; -1 if it is outside all. */
    private int indexOfSelection() {
        long va = explorer.snapshot().selection().va().value();
        List<Segment<VirtualPart>> segments = segments();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).holds(va)) {
                return i;
            }
        }
        return -1;
    }

    private List<Segment<VirtualPart>> segments() {
        return VirtualColumn.segments(explorer.snapshot(), mode.get());
    }
}

package kspace.app.map;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kspace.app.canvas.Memo;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.map.column.Segment;
import kspace.app.map.column.VirtualColumn;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.compare.Circle;
import kspace.app.map.compare.MapDifferences;
import kspace.app.map.layout.EntryCell;
import kspace.app.map.layout.FindingMark;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.paint.Highlight;
import kspace.app.map.physical.Mapping;
import kspace.app.map.readout.MapTarget;
import kspace.app.map.readout.Readout;
import kspace.app.state.Explorer;
import kspace.app.state.MachineEdits;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisMotion;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.memory.MemoryRegion;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** What the address map shows, and what can be done on it. */
public final class MapViewModel {
    private final Explorer explorer;
    private final Optional<MachineEdits> edits;
    private final Optional<MapDifferences> differences;
    private final ReadOnlyObjectWrapper<ScaleMode> mode = new ReadOnlyObjectWrapper<>(ScaleMode.SCHEMATIC);
    private final AxisMotion motion;
    private final MapZoom zooming;
    private final ReadOnlyObjectWrapper<Optional<PaddrRange>> edited = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<MapTarget>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private final Memo<MapLayout.Key, MapLayout> layouts = new Memo<>(MapLayout::of);
    private Optional<Finding> explained = Optional.empty();
    private ScaleMode unzoomed = ScaleMode.SCHEMATIC;

    /** Creates the view model over the window's state, whose machine can be changed on the map. */
    public MapViewModel(Explorer explorer, MachineEdits edits, ReducedMotion reduced) {
        this(explorer, Optional.of(edits), Optional.empty(), reduced);
    }

    /** Creates the view model over a state, whose machine is compared with another one. */
    public MapViewModel(Explorer explorer, MapDifferences differences, ReducedMotion reduced) {
        this(explorer, Optional.empty(), Optional.of(differences), reduced);
    }

    /** Creates the view model over a state, whose machine stays as it is. */
    public MapViewModel(Explorer explorer, ReducedMotion reduced) {
        this(explorer, Optional.empty(), Optional.empty(), reduced);
    }

    /** Creates the view model over a state, for a picture. */
    public MapViewModel(Explorer explorer) {
        this(explorer, new ReducedMotion());
    }

    private MapViewModel(Explorer explorer, Optional<MachineEdits> edits, Optional<MapDifferences> differences,
            ReducedMotion reduced) {
        this.differences = differences;
        this.edits = edits;
        this.explorer = explorer;
        this.motion = new AxisMotion(scale(explorer.snapshot()), reduced);
        this.zooming = new MapZoom(explorer, motion);
        mode.set(motion.target().mode());
        explorer.snapshotProperty().addListener((_, before, _) -> follow(before));
        edits.ifPresent(it -> {
            it.focus().openProperty().subscribe(_ -> followEditing());
            it.focus().regionProperty().subscribe(_ -> followEditing());
        });
    }

    private void followEditing() {
        edited.set(edits.map(MachineEdits::focus)
                .filter(focus -> focus.openProperty().get())
                .flatMap(focus -> explorer.snapshot().booted().flatMap(state -> focus.regionOf(state.boot().machine())))
                .map(MemoryRegion::range)
                .filter(range -> !range.isEmpty()));
    }

    /** Shows what the window's state says, which the map itself or any other view has changed. */
    private void follow(Snapshot before) {
        Snapshot now = explorer.snapshot();
        boolean other = !whole(before).equals(whole(now)) && before.zoom().isPresent() && now.zoom().isEmpty();
        if (other) {
            motion.goTo(scale(now), 0);
        } else {
            zooming.changeMs().ifPresentOrElse(ms -> motion.goTo(scale(now), ms), () -> motion.follow(scale(now)));
        }
        mode.set(motion.target().mode());
        followEditing();
    }

    /** Returns what a snapshot shows a moment of: a boot, or a recording. */
    private static Object whole(Snapshot snapshot) {
        return snapshot.booted().<Object>map(BootState::boot).orElse(snapshot.space());
    }

    private AxisScale scale(Snapshot snapshot) {
        return snapshot.zoom()
                .map(addresses -> AxisScale.of(ZoomRange.fit(addresses, 0)))
                .orElseGet(() -> AxisScale.of(unzoomed));
    }

    /** Takes the scale over that another map shows, at once. */
    public void showAs(MapViewModel other) {
        if (other.mode.get() != ScaleMode.ZOOM) {
            choose(other.mode.get());
            motion.finish();
        }
    }

    /** Returns the scale that the map shows where it is not zoomed. */
    public ScaleMode unzoomed() {
        return unzoomed;
    }

    /** Takes the scale that the map shows where it is not zoomed, at once. */
    public void setUnzoomed(ScaleMode scale) {
        unzoomed = scale;
        if (explorer.snapshot().zoom().isEmpty()) {
            follow(explorer.snapshot());
            motion.finish();
        }
    }

    /** Returns all that the window shows. */
    ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return explorer.snapshotProperty();
    }

    /** Returns how far the physical address of the selection has been found, 0..1. */
    ReadOnlyDoubleProperty arrivalProperty() {
        return explorer.arrivalProperty();
    }

    /** Returns the scale that the map shows, or goes to. */
    ReadOnlyObjectProperty<ScaleMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** Returns what moves the map. */
    AxisMotion motion() {
        return motion;
    }

    /** Shows the map to a scale: the schematic and the true one show all of the kernel's half, zooming starts at all there is. */
    void choose(ScaleMode next) {
        if (next == ScaleMode.ZOOM) {
            if (mode.get() != ScaleMode.ZOOM) {
                zooming.fit(ZoomRange.WHOLE.addresses());
            }
            return;
        }
        unzoomed = next;
        if (explorer.snapshot().zoom().isPresent()) {
            explorer.showAll();
        } else {
            follow(explorer.snapshot());
        }
    }

    /** Lays the map out for a size in pixels. */
    MapLayout layout(Look look, double width, double height) {
        return layouts.of(new MapLayout.Key(
                explorer.snapshot(), look, motion.shownProperty().get(), width, height));
    }

    /** Returns what the mouse points at, which may be set. */
    ObjectProperty<Optional<MapTarget>> hoveredProperty() {
        return hovered;
    }

    /**
     * Returns the frame that the mouse points at, directly or by an address, and all that reaches it; while it points at
     * none, the frame that is looked for.
     */
    Optional<Highlight> highlight() {
        Snapshot now = explorer.snapshot();
        return hovered.get().flatMap(target -> Highlight.of(now, target))
                .or(() -> explorer.soughtProperty().get()
                        .flatMap(pa -> Highlight.of(now, new MapTarget.Physical(pa))));
    }

    /** Returns the physical address that is looked for. */
    ReadOnlyObjectProperty<Optional<Paddr>> soughtProperty() {
        return explorer.soughtProperty();
    }

    /**
     * Brings the finding into sight that lies {@code steps} after the one before, of those that have a place and from the
     * highest address down, around in a circle, and returns it.
     */
    Optional<Finding> finding(int steps) {
        explained = Circle.next(
                FindingMark.placed(explorer.snapshot().findings()).reversed(), explained, steps);
        explained.flatMap(Finding::place).ifPresent(zooming::bringIntoSight);
        return explained;
    }

    /** Returns what the map says about a place. */
    Readout readout(MapTarget target) {
        return Readout.of(explorer.snapshot(), target);
    }

    /** Returns what changes the machine, if it can be changed on the map. */
    Optional<MachineEdits> edits() {
        return edits;
    }

    /** Returns the region that is being edited; empty while the machine is not. */
    ReadOnlyObjectProperty<Optional<PaddrRange>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** Returns what is marked because another machine differs there, if there is another one. */
    Optional<MapDifferences> differences() {
        return differences;
    }

    /** Returns what zooms. */
    MapZoom zooming() {
        return zooming;
    }

    /** Returns whether there is a place to go back to. */
    ObservableValue<Boolean> canGoBack() {
        return explorer.canGoBackProperty();
    }

    /** Goes back to the place before. */
    void back() {
        explorer.back();
    }

    /**
     * Selects the virtual address that a place stands for: itself, or where the direct map shows physical memory, or else where
     * anything does. Does nothing for physical memory that is not reached, of which the readout says so.
     */
    void select(MapTarget target) {
        addressOf(target).ifPresent(explorer::select);
    }

    private Optional<Vaddr> addressOf(MapTarget target) {
        return switch (target) {
            case MapTarget.Virtual at -> Optional.of(at.va());
            case MapTarget.Physical at -> placeOf(at.pa());
        };
    }

    /** A boot may still be going to map it. */
    private Optional<Vaddr> placeOf(Paddr pa) {
        return switch (explorer.snapshot().space()) {
            case BootSpace space -> {
                Boot boot = space.state().boot();
                yield pa.compareTo(boot.memory().maxPaddr()) < 0
                        ? Optional.of(boot.layout().paddrToVaddr(pa))
                        : Optional.empty();
            }
            case Recording recording -> recording.directVa(pa)
                    .or(() -> Mapping.reaching(recording, pa).stream().findFirst().flatMap(it -> it.vaOf(pa)));
        };
    }

    /** Selects the start of what is above the selection: of the next entry if entries are shown, else of the next region. */
    void selectAbove(List<EntryCell> entries) {
        holding(entries).ifPresentOrElse(
                entry -> selectEntry(explorer.snapshot().selection().va().alignDown(entry.sizeBytes()).value()
                        + entry.sizeBytes()),
                () -> selectRegion(indexOfSelection() + 1));
    }

    /** Selects the start of what is below the selection: of the next entry if entries are shown, else of the next region. */
    void selectBelow(List<EntryCell> entries) {
        holding(entries).ifPresentOrElse(
                entry -> selectEntry(explorer.snapshot().selection().va().alignDown(entry.sizeBytes()).value()
                        - entry.sizeBytes()),
                () -> selectRegion(indexOfSelection() - 1));
    }

    private Optional<EntryCell> holding(List<EntryCell> entries) {
        Vaddr va = explorer.snapshot().selection().va();
        return entries.stream().filter(entry -> entry.range().contains(va)).findFirst();
    }

    private void selectEntry(long start) {
        if (explorer.snapshot().space().rootRange().contains(new Vaddr(start))) {
            explorer.select(new Vaddr(start));
        }
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
        AxisScale scale = mode.get() == ScaleMode.ZOOM ? AxisScale.of(ZoomRange.WHOLE) : AxisScale.of(mode.get());
        return VirtualColumn.segments(explorer.snapshot(), scale);
    }
}

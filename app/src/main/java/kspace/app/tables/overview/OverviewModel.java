package kspace.app.tables.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.app.tables.entry.Covered;
import kspace.app.zoom.AxisMotion;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.ScaleMode;
import kspace.app.zoom.ZoomTrail;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** All levels at once, and what zooms them. */
public final class OverviewModel {
    private final Explorer explorer;
    private final AxisMotion motion;
    private final ZoomTrail<Optional<ZoomRange>> trail = new ZoomTrail<>();
    private final ReadOnlyObjectWrapper<Overview> overview;
    private List<Overview.Piece> axis;
    private Overview.Levels now;
    private Overview.Levels last;
    private Overview.Levels lastAll;

    public OverviewModel(Explorer explorer, ReducedMotion reduced) {
        this.explorer = explorer;
        Snapshot first = explorer.snapshot();
        motion = new AxisMotion(scale(first), reduced);
        axis = List.of();
        lastAll = readAll(first.lastSpace());
        now = lastAll;
        last = lastAll;
        overview = new ReadOnlyObjectWrapper<>(look());
    }

    private PagingConsts consts() {
        return explorer.snapshot().consts();
    }

    /** Reads what the schematic picture shows, and how it shows it: all of a boot's rules, and what can be seen of a recording. */
    private Overview.Levels readAll(AddressSpace space) {
        return switch (space) {
            case BootSpace boot -> {
                Overview.Levels all = read(boot, List.of(BandWindow.of(Optional.empty(), Covered.of(boot))));
                axis = Overview.axis(all);
                yield all;
            }
            case Recording recording -> {
                axis = RecordedAxis.of(recording);
                yield read(recording, SchematicScale.windows(axis));
            }
        };
    }

    private Overview.Levels read(AddressSpace space, List<BandWindow> windows) {
        return new Overview.Levels(
                space, new BandWindow(windows.getFirst().start(), windows.getLast().end(), 0, false),
                BandReader.read(space, windows, startsOfMappings()));
    }

    /** Returns what is in {@code window} of a table: {@code known} if that is just it, so that nothing is read twice. */
    private Overview.Levels read(AddressSpace space, BandWindow window, Overview.Levels known) {
        return known.isOf(space, window)
                ? known
                : new Overview.Levels(space, window, BandReader.read(space, List.of(window), startsOfMappings()));
    }

    /** Returns where what a phase of a boot maps begins. */
    private Set<Long> startsOfMappings() {
        return explorer.snapshot().booted().stream()
                .flatMap(state -> state.boot().phases().stream())
                .flatMap(phase -> phase.mapping().stream())
                .map(mapping -> mapping.range().first())
                .filter(Covered.of(explorer.snapshot().space())::contains)
                .map(Covered.of(explorer.snapshot().space())::offset)
                .collect(Collectors.toSet());
    }

    /** Follows the window's state. */
    public void update() {
        Snapshot snapshot = explorer.snapshot();
        if (!snapshot.lastSpace().equals(lastAll.space())) {
            lastAll = readAll(snapshot.lastSpace());
        }
        motion.follow(scale(snapshot));
        overview.set(look());
    }

    /** Lets time pass while it moves. */
    public void advance(double ms) {
        motion.advance(ms);
        overview.set(look());
    }

    private static AxisScale scale(Snapshot snapshot) {
        return snapshot.zoom()
                .map(addresses -> AxisScale.of(ZoomRange.fit(addresses, 0)))
                .orElseGet(() -> AxisScale.of(ScaleMode.SCHEMATIC));
    }

    private Overview look() {
        Snapshot snapshot = explorer.snapshot();
        Sight sight = Sight.of(motion.shownProperty().get());
        BandWindow window = BandWindow.of(sight.zoom(), Covered.of(snapshot.space()));
        AddressSpace lastSpace = snapshot.lastSpace();
        last = lastAll.isOf(lastSpace, window) ? lastAll : read(lastSpace, window, last);
        AddressSpace space = snapshot.space();
        now = last.isOf(space, window) ? last : read(space, window, now);
        return Overview.of(snapshot, sight, axis, now, last);
    }

    /** Returns what the overview shows. */
    public ReadOnlyObjectProperty<Overview> shownProperty() {
        return overview.getReadOnlyProperty();
    }

    public Overview shown() {
        return overview.get();
    }

    /** Returns what moves it. */
    public AxisMotion motion() {
        return motion;
    }

    /** Returns the zoom, or where it is going; empty if everything is shown. */
    public Optional<ZoomRange> zoom() {
        return explorer.snapshot().zoom().map(addresses -> ZoomRange.fit(addresses, 0));
    }

    /**
     * Zooms about a pixel, which keeps its address.
     *
     * @param start what is zoomed if everything is shown
     * @param x the pixel
     * @param share where it is, from 0 at the left to 1 at the right
     * @param steps how many steps; negative ones go out
     */
    void zoom(ZoomRange start, double x, double share, int steps) {
        Optional<ZoomRange> before = zoom();
        Optional<ZoomRange> after = trail.follow(before, x, steps,
                now -> Optional.of(now.orElse(start).stepIn(share)), now -> now.map(zoom -> zoom.stepOut(share)));
        if (!after.equals(before)) {
            explorer.stepZoom(after.map(ZoomRange::addresses));
        }
    }

    /** Moves the zoom along by a share of what is in sight; does nothing while everything is shown. */
    void pan(double share) {
        zoom().ifPresent(zoom -> adjust(zoom.moved(share)));
    }

    /** Changes the zoom a little. */
    void adjust(ZoomRange zoom) {
        explorer.adjustZoom(zoom.addresses());
    }

    /** Zooms to addresses, with a little around them. */
    public void fit(VaddrRange addresses) {
        explorer.zoomTo(ZoomRange.fit(addresses, ZoomRange.FIT_MARGIN).addresses());
    }

    /** Shows everything. */
    public void showAll() {
        explorer.showAll();
    }

    /** Selects the entry of {@code level} that translates {@code va}; on the selected path the selected address stays. */
    void select(int level, Vaddr va) {
        Vaddr first = va.alignDown(consts().pageSize(level));
        Vaddr selected = explorer.snapshot().selection().va();
        boolean onPath = first.equals(selected.alignDown(consts().pageSize(level)));
        explorer.select(new Selection(onPath ? selected : first, level));
    }

    /** Selects what a mark leads to. */
    void select(Selection selection) {
        explorer.select(selection);
    }
}

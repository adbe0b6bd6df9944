package kspace.app.tables;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.canvas.ReducedMotion;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.app.state.ZoomTrail;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PagingConsts;

/** All levels at once, and what zooms them. */
final class OverviewModel {
    private final Explorer explorer;
    private final SightMotion motion;
    private final ZoomTrail<Optional<ZoomRange>> trail = new ZoomTrail<>();
    private final ReadOnlyObjectWrapper<Overview> overview;
    private KernelRanges ranges;
    private List<Overview.Piece> axis;
    private Overview.Levels now;
    private Overview.Levels last;
    private Overview.Levels lastAll;

    OverviewModel(Explorer explorer, ReducedMotion reduced) {
        this.explorer = explorer;
        Snapshot first = explorer.snapshot();
        motion = new SightMotion(first.zoom(), reduced);
        ranges = new KernelRanges(first.boot());
        lastAll = readAll(first.lastState().table());
        axis = Overview.axis(first.boot(), lastAll);
        now = lastAll;
        last = lastAll;
        overview = new ReadOnlyObjectWrapper<>(look());
    }

    private PagingConsts consts() {
        return explorer.snapshot().boot().machine().consts();
    }

    private Overview.Levels readAll(PageTable table) {
        BandWindow all = BandWindow.of(Optional.empty(), consts());
        return new Overview.Levels(table, all, BandReader.read(table, ranges, all));
    }

    /** Returns what is in {@code window} of a table: {@code known} if that is just it, so that nothing is read twice. */
    private Overview.Levels read(PageTable table, BandWindow window, Overview.Levels known) {
        return known.isOf(table, window)
                ? known
                : new Overview.Levels(table, window, BandReader.read(table, ranges, window));
    }

    /** Follows the window's state. */
    void update() {
        Snapshot snapshot = explorer.snapshot();
        if (!snapshot.lastState().table().equals(lastAll.table())) {
            ranges = new KernelRanges(snapshot.boot());
            lastAll = readAll(snapshot.lastState().table());
            axis = Overview.axis(snapshot.boot(), lastAll);
        }
        motion.goTo(snapshot.zoom());
        overview.set(look());
    }

    /** Lets time pass while it moves. */
    void advance(double ms) {
        motion.advance(ms);
        overview.set(look());
    }

    private Overview look() {
        Snapshot snapshot = explorer.snapshot();
        BandWindow window = BandWindow.of(motion.sight().zoom(), consts());
        PageTable lastTable = snapshot.lastState().table();
        last = lastAll.isOf(lastTable, window) ? lastAll : read(lastTable, window, last);
        PageTable table = snapshot.state().table();
        now = last.isOf(table, window) ? last : read(table, window, now);
        return Overview.of(snapshot, motion.sight(), axis, now, last);
    }

    /** Returns what the overview shows. */
    ReadOnlyObjectProperty<Overview> shownProperty() {
        return overview.getReadOnlyProperty();
    }

    Overview shown() {
        return overview.get();
    }

    /** Returns what moves it. */
    SightMotion motion() {
        return motion;
    }

    /** Returns the zoom, or where it is going; empty if everything is shown. */
    Optional<ZoomRange> zoom() {
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
    void fit(VaddrRange addresses) {
        explorer.zoomTo(ZoomRange.fit(addresses, ZoomRange.FIT_MARGIN).addresses());
    }

    /** Shows everything. */
    void showAll() {
        explorer.showAll();
    }

    /** Selects the entry of {@code level} that translates {@code va}; on the selected path the selected address stays. */
    void select(int level, Vaddr va) {
        Vaddr first = va.alignDown(consts().pageSize(level));
        Vaddr selected = explorer.snapshot().selection().va();
        boolean onPath = first.equals(selected.alignDown(consts().pageSize(level)));
        explorer.select(new Selection(onPath ? selected : first, level));
    }
}

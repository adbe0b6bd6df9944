package kspace.app.tables.overview;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Look;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Pick;
import kspace.app.command.Thing;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisInput;
import kspace.app.zoom.ZoomedAxis;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/** What the mouse, two fingers and the keys do on the overview: select, zoom, move, fit. */
public final class OverviewInput implements ZoomedAxis {
    private final OverviewModel model;
    private final Runnable zoomToSelection;
    private final PaintedPane picture;
    private final ObservableValue<Look> look;
    private final AxisInput input = new AxisInput(this);
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");

    /**
     * Creates the input.
     *
     * @param zoomToSelection zooms to the selected entry
     */
    public OverviewInput(OverviewModel model, Runnable zoomToSelection, PaintedPane picture,
            ObservableValue<Look> look) {
        this.model = model;
        this.zoomToSelection = zoomToSelection;
        this.picture = picture;
        this.look = look;
    }

    /** Listens to the picture. */
    public void install() {
        picture.setFocusTraversable(true);
        input.install(picture);
        picture.setOnMousePressed(this::press);
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseReleased(_ -> picture.setCursor(Cursor.DEFAULT));
        picture.setOnMouseClicked(this::click);
        picture.setOnMouseMoved(event -> point(event.getX(), event.getY()));
        picture.setOnMouseExited(_ -> readout.set(""));
        Pick.on(picture, Thing.ADDRESS, this::selectAt);
    }

    /** Offers what can be done with the zoom. */
    public void offerTo(Commands commands) {
        ObservableValue<Boolean> isZoomed = model.shownProperty().map(_ -> model.zoom().isPresent());
        commands.offer(CommandId.TABLES_ZOOM_IN, () -> zoomByKey(ZoomRange.STEPS_OF_DOUBLING))
                .offer(CommandId.TABLES_ZOOM_OUT, isZoomed, () -> zoomByKey(-ZoomRange.STEPS_OF_DOUBLING))
                .offer(CommandId.TABLES_SHOW_ALL, isZoomed, model::showAll)
                .offer(CommandId.OVERVIEW_PAN_LEFT, isZoomed, () -> model.pan(-AxisInput.KEY_SHARE))
                .offer(CommandId.OVERVIEW_PAN_RIGHT, isZoomed, () -> model.pan(AxisInput.KEY_SHARE))
                .offer(CommandId.OVERVIEW_FIT, zoomToSelection);
    }

    private boolean selectAt(double x, double y) {
        Optional<Object> hit = picture.hit(x, y);
        if (hit.isPresent() && hit.get() instanceof OverviewPainter.BandTarget band) {
            model.select(band.level(), addressAt(x));
            return true;
        }
        found(hit).ifPresent(mark -> model.select(mark.hits().getFirst().selection()));
        return found(hit).isPresent();
    }

    /** Returns what lies under the mouse, in words; empty if nothing does. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    private void point(double x, double y) {
        Optional<Object> hit = picture.hit(x, y);
        Optional<FoundMarks.Mark> found = found(hit);
        picture.setCursor(found.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        if (found.isPresent()) {
            readout.set(found.get().words());
            return;
        }
        if (hit.isEmpty() || !(hit.get() instanceof OverviewPainter.BandTarget band)) {
            readout.set("");
            return;
        }
        Vaddr va = addressAt(x);
        OverviewScale scale = OverviewPainter.scale(shown(), picture.getWidth(), look.getValue());
        String what = outside(va).map(OverviewRegion::name)
                .orElseGet(() -> new OverviewCells(shown(), shown().band(band.level()), scale, look.getValue())
                        .words(scale.offset(x)));
        readout.set(Hex.grouped(va.value()) + "  " + what);
    }

    private static Optional<FoundMarks.Mark> found(Optional<Object> hit) {
        return hit.filter(FoundMarks.Mark.class::isInstance).map(FoundMarks.Mark.class::cast);
    }

    /** Returns what an address is that the root does not cover. */
    private Optional<OverviewRegion> outside(Vaddr va) {
        return shown().regions().stream()
                .filter(region -> !region.hasEntries() && region.addresses().contains(va))
                .findFirst();
    }

    private Overview shown() {
        return model.shown();
    }

    private double shareOf(double x) {
        return Math.clamp((x - OverviewPainter.left(look.getValue())) / lengthPixels(), 0, 1);
    }

    private Vaddr addressAt(double x) {
        OverviewScale scale = OverviewPainter.scale(shown(), picture.getWidth(), look.getValue());
        return scale instanceof TrueScale to ? to.address(x) : shown().address(scale.offset(x));
    }

    /** Returns what is zoomed from the schematic picture: to the scale that it has at {@code x}, which stays there. */
    private ZoomRange startAt(double x) {
        SchematicScale still = OverviewPainter.schematicScale(shown(), picture.getWidth(), look.getValue());
        Vaddr va = shown().address(still.offset(x));
        ZoomRange half = new ZoomRange(shown().covered().halfOf(va).orElseThrow());
        double share = half.shareOf(va);
        double bytes = still.bytesPerPixel(x) * lengthPixels();
        ZoomRange about = half.about(share, Math.min(1, bytes / half.sizeBytes()));
        return about.moved(about.shareOf(half.addressAt(share)) - shareOf(x));
    }

    @Override
    public Direction direction() {
        return Direction.RIGHT;
    }

    @Override
    public double lengthPixels() {
        return picture.getWidth() - OverviewPainter.left(look.getValue()) - OverviewPainter.right(look.getValue());
    }

    @Override
    public void zoom(double pixel, int steps) {
        model.zoom(startAt(pixel), pixel, shareOf(pixel), steps);
    }

    @Override
    public void pan(double share) {
        model.pan(share);
    }

    @Override
    public Optional<ZoomRange> current() {
        return model.zoom();
    }

    private void press(MouseEvent event) {
        picture.requestFocus();
        input.press(event);
        event.consume();
    }

    private void drag(MouseEvent event) {
        input.drag(event).ifPresent(next -> {
            picture.setCursor(Cursor.CLOSED_HAND);
            model.adjust(next);
        });
        event.consume();
    }

    private void click(MouseEvent event) {
        Optional<Object> hit = picture.hit(event.getX(), event.getY());
        if (input.isDragging() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        found(hit).ifPresent(mark -> model.select(mark.hits().getFirst().selection()));
        if (hit.isEmpty() || !(hit.get() instanceof OverviewPainter.BandTarget band)) {
            return;
        }
        Vaddr va = addressAt(event.getX());
        if (event.getClickCount() == 2) {
            model.fit(cellAt(band.level(), va, event.getX()));
        } else if (event.getClickCount() == 1) {
            model.select(band.level(), va);
        }
        event.consume();
    }

    /** Returns what a double click zooms to: the cell, or outside what the root covers all that is alike there. */
    private VaddrRange cellAt(int level, Vaddr va, double x) {
        return outside(va).map(OverviewRegion::addresses).orElseGet(() -> {
            OverviewScale scale = OverviewPainter.scale(shown(), picture.getWidth(), look.getValue());
            return new OverviewCells(shown(), shown().band(level), scale, look.getValue())
                    .addressesAt(scale.offset(x));
        });
    }

    /** Zooms about the selection, or about the middle if that is not in sight. */
    private void zoomByKey(int steps) {
        Overview now = shown();
        OverviewScale scale = OverviewPainter.scale(now, picture.getWidth(), look.getValue());
        double left = OverviewPainter.left(look.getValue());
        double middle = left + lengthPixels() / 2;
        double x = scale instanceof TrueScale to
                ? to.zoom().addresses().contains(now.selected()) ? to.start(now.selected()) : middle
                : now.isSelectedCovered() ? scale.x(now.offset(now.selected())) : middle;
        zoom(x, steps);
    }
}

package kspace.app.map.edit;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import kspace.app.map.column.Column;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.physical.PhysicalPart;
import kspace.app.map.readout.ReadoutNode;
import kspace.app.state.MachineEdits;
import kspace.app.state.MemoryStep;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;

/**
 * Moves memory with the mouse, along the physical column: borders of regions at any time, and whole regions while the
 * machine is open for editing.
 */
public final class MemoryDrag {
    private static final double NEAR_PIXELS = 3;
    private static final double DRAG_FROM_PIXELS = 3;

    private final MachineEdits edits;
    private final Supplier<MapLayout> placed;
    private final ReadoutNode readout;
    private final Node picture;
    private final ObjectProperty<Optional<Double>> heldAt;
    private final Runnable stopHovering;
    private Optional<Held> held = Optional.empty();
    private Optional<MachineEdits.Gesture> gesture = Optional.empty();
    private boolean refused;

    /**
     * Something that the mouse holds.
     *
     * @param grip what it is
     * @param layout the map as it was then, whose scale stays that of the whole movement
     * @param offset how many bytes above its address the mouse took it
     * @param y where the mouse took it
     */
    private record Held(Grip grip, MapLayout layout, long offset, double y) {

        /** Returns the address under a pixel. */
        static long addressAt(MapLayout layout, double y) {
            return layout.physical().orElseThrow().scale().addressAt(y);
        }

        /** Returns where it is to be for the mouse at a pixel. */
        Paddr target(double pixel, MemoryStep step) {
            long address = addressAt(layout, pixel);
            long wanted = Unsigned.less(address, offset) ? 0 : address - offset;
            return new Paddr(step.nearest(wanted, grip.highest()));
        }
    }

    /**
     * Creates what moves memory.
     *
     * @param heldAt is set to the pixel at which the mouse holds something, while it moves it
     * @param stopHovering takes away what was lit up for the mouse before it moved anything
     */
    public MemoryDrag(
            MachineEdits edits,
            Supplier<MapLayout> placed,
            ReadoutNode readout,
            Node picture,
            ObjectProperty<Optional<Double>> heldAt,
            Runnable stopHovering) {
        this.edits = edits;
        this.placed = placed;
        this.readout = readout;
        this.picture = picture;
        this.heldAt = heldAt;
        this.stopHovering = stopHovering;
    }

    /** Listens to the picture, before all else that the mouse does there. */
    public void install() {
        picture.addEventFilter(MouseEvent.MOUSE_MOVED, event -> point(gripAt(placed.get(), event)));
        picture.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        picture.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        picture.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        picture.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (gesture.isPresent()) {
                event.consume();
            }
        });
        edits.focus().openProperty().subscribe(open -> {
            if (!open) {
                point(Optional.empty());
            }
        });
    }

    private void point(Optional<Grip> grip) {
        picture.setCursor(grip.map(it -> switch (it) {
            case RegionBorder _ -> Cursor.V_RESIZE;
            case RegionBody _,MetadataBody _ -> Cursor.OPEN_HAND;
        }).orElse(Cursor.DEFAULT));
    }

    private Optional<Grip> gripAt(MapLayout layout, MouseEvent event) {
        boolean onColumn = layout.geometry().physicalLeft() <= event.getX()
                && event.getX() <= layout.geometry().physicalRight()
                && layout.geometry().top() <= event.getY()
                && event.getY() <= layout.geometry().bottom() + NEAR_PIXELS;
        return layout.physical()
                .filter(_ -> onColumn && layout.snapshot().booted().isPresent())
                .flatMap(column -> borderAt(column, event.getY()).or(() -> bodyAt(layout, column, event.getY())));
    }

    private Optional<Grip> borderAt(Column<PhysicalPart> column, double y) {
        return column.boxes().stream()
                .filter(box -> Math.abs(box.bottom() - y) <= NEAR_PIXELS)
                .flatMap(box -> RegionBorder.of(edits.machine(), new Paddr(box.segment().first())).stream())
                .map(Grip.class::cast)
                .findFirst();
    }

    /** Where the boot has put something, or where many regions are drawn as one, nobody could say what is meant. */
    private Optional<Grip> bodyAt(MapLayout layout, Column<PhysicalPart> column, double y) {
        if (!edits.focus().openProperty().get()) {
            return Optional.empty();
        }
        return switch (column.boxAt(y).content().use()) {
            case USABLE, RECLAIMABLE, NVS, RESERVED, UNKNOWN, BAD, MODULE, FRAMEBUFFER, KERNEL -> RegionBody
                    .of(edits.machine(), new Paddr(column.scale().addressAt(y))).map(Grip.class::cast);
            case METADATA -> MetadataBody.of(layout.snapshot()).map(Grip.class::cast);
            case TABLES, TABLES_TO_COME, SEVERAL, MEMORY, SHOWN -> Optional.empty();
        };
    }

    private void press(MouseEvent event) {
        gesture = Optional.empty();
        MapLayout layout = placed.get();
        held = event.getButton() == MouseButton.PRIMARY
                ? gripAt(layout, event).map(grip -> hold(grip, layout, event.getY()))
                : Optional.empty();
        held.map(Held::grip).filter(RegionBody.class::isInstance).map(RegionBody.class::cast)
                .ifPresent(body -> edits.focus().select(body.index()));
    }

    /** A border jumps to the mouse, which cannot take it exactly; a body is held where it was taken. */
    private static Held hold(Grip grip, MapLayout layout, double y) {
        long offset = grip.sizeBytes() == 0 ? 0 : Held.addressAt(layout, y) - grip.at().value();
        return new Held(grip, layout, offset, y);
    }

    private void drag(MouseEvent event) {
        if (held.isEmpty()) {
            return;
        }
        event.consume();
        Held now = held.get();
        if (gesture.isEmpty()) {
            if (Math.abs(event.getY() - now.y()) < DRAG_FROM_PIXELS) {
                return;
            }
            stopHovering.run();
            gesture = Optional.of(edits.begin(now.grip().title()));
        }
        move(now, gesture.get(), event);
    }

    private void move(Held now, MachineEdits.Gesture moving, MouseEvent event) {
        if (moving.isOver()) {
            readout.hide();
            picture.setCursor(Cursor.DEFAULT);
            return;
        }
        Paddr next = now.target(event.getY(), MemoryStep.of(event.isShiftDown()));
        Optional<String> refusal = show(now.grip(), next, moving);
        refused = refusal.isPresent();
        heldAt.set(Optional.of(event.getY()));
        picture.setCursor(now.grip() instanceof RegionBorder ? Cursor.V_RESIZE : Cursor.CLOSED_HAND);
        readout.show(
                now.grip().readout(next, refusal), event.getX(), Math.min(event.getY(), top(now.grip(), next)),
                picture.getLayoutBounds());
    }

    private static Optional<String> show(Grip grip, Paddr next, MachineEdits.Gesture moving) {
        Machine machine;
        try {
            machine = grip.movedTo(next);
        } catch (MachineException e) {
            return Optional.of(e.sentence());
        }
        return moving.show(machine);
    }

    /** Returns the pixel at which the thing that is moved ends now, so that what is said does not cover it. */
    private double top(Grip grip, Paddr next) {
        long last = next.value() + Math.max(0, grip.sizeBytes() - 1);
        return placed.get().physical().orElseThrow().scale().upperEdge(last);
    }

    private void release(MouseEvent event) {
        if (held.isPresent() && gesture.isPresent()) {
            gesture.get().finish();
            if (!refused) {
                readout.hide();
            }
            point(gripAt(placed.get(), event));
            event.consume();
        }
        heldAt.set(Optional.empty());
        held = Optional.empty();
    }
}

package kspace.app.map;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import kspace.app.state.MachineEdits;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.kspace.Machine;
import kspace.core.machine.MachineLimits;
import kspace.core.paging.PagingConsts;

/** Moves borders of memory regions with the mouse, along the physical column. */
final class BorderDrag {
    private static final double NEAR_PIXELS = 3;
    private static final double DRAG_FROM_PIXELS = 3;
    private static final long COARSE_BYTES = 2 * ByteSize.MIB;

    private final MachineEdits edits;
    private final Supplier<MapLayout> placed;
    private final ReadoutNode readout;
    private final Node picture;
    private Optional<Held> held = Optional.empty();
    private boolean moved;

    /**
     * A border that the mouse holds.
     *
     * @param border the border
     * @param layout the map as it was then, whose scale stays that of the whole movement
     * @param gesture what becomes one thing to undo
     * @param y where the mouse took it
     */
    private record Held(RegionBorder border, MapLayout layout, MachineEdits.Gesture gesture, double y) {}

    BorderDrag(MachineEdits edits, Supplier<MapLayout> placed, ReadoutNode readout, Node picture) {
        this.edits = edits;
        this.placed = placed;
        this.readout = readout;
        this.picture = picture;
    }

    /** Listens to the picture, before all else that the mouse does there. */
    void install() {
        picture.addEventFilter(MouseEvent.MOUSE_MOVED, event -> picture.setCursor(
                borderAt(placed.get(), event).isPresent() ? Cursor.V_RESIZE : Cursor.DEFAULT));
        picture.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        picture.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        picture.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        picture.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (moved) {
                event.consume();
            }
        });
    }

    private Optional<RegionBorder> borderAt(MapLayout layout, MouseEvent event) {
        boolean onColumn = layout.geometry().physicalLeft() <= event.getX()
                && event.getX() <= layout.geometry().physicalRight();
        return layout.physical().filter(_ -> onColumn).stream()
                .flatMap(column -> column.boxes().stream())
                .filter(box -> Math.abs(box.bottom() - event.getY()) <= NEAR_PIXELS)
                .flatMap(box -> RegionBorder.of(edits.machine(), new Paddr(box.segment().first())).stream())
                .findFirst();
    }

    private void press(MouseEvent event) {
        moved = false;
        MapLayout layout = placed.get();
        held = event.getButton() == MouseButton.PRIMARY
                ? borderAt(layout, event)
                        .map(border -> new Held(border, layout, edits.begin("Move a region border"), event.getY()))
                : Optional.empty();
    }

    private void drag(MouseEvent event) {
        if (held.isEmpty()) {
            return;
        }
        event.consume();
        Held now = held.get();
        if (!moved && Math.abs(event.getY() - now.y()) < DRAG_FROM_PIXELS) {
            return;
        }
        moved = true;
        Paddr next = target(now, event);
        Optional<Machine> machine = now.border().movedTo(next);
        Optional<String> refusal = machine.isPresent()
                ? now.gesture().show(machine.get())
                : Optional.of("a region has at least one byte");
        readout.show(now.border().readout(next, refusal), event.getX(), event.getY(), picture.getLayoutBounds());
    }

    private Paddr target(Held now, MouseEvent event) {
        long step = event.isShiftDown() ? COARSE_BYTES : PagingConsts.BASE_PAGE_SIZE;
        long end = MachineLimits.endOfPhysical(edits.machine().mode());
        long address = now.layout().physical().orElseThrow().scale().addressAt(event.getY());
        return new Paddr(Unsigned.alignDown(Math.min(address + step / 2, end), step));
    }

    private void release(MouseEvent event) {
        if (held.isPresent() && moved) {
            held.get().gesture().finish();
            readout.hide();
            event.consume();
        }
        held = Optional.empty();
    }
}

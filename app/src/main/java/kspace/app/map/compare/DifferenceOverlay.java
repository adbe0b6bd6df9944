package kspace.app.map.compare;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import kspace.app.canvas.PaintedPane;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.readout.ReadoutNode;

/** The marks at what another machine has differently: pointed at they say what, clicked they select it. */
public final class DifferenceOverlay {
    private static final Duration FLASH = Duration.millis(700);

    private final MapDifferences differences;
    private final ReadoutNode readout;
    private final DoubleProperty glow = new SimpleDoubleProperty(0);
    private final Timeline flash = new Timeline(
            new KeyFrame(Duration.ZERO, new KeyValue(glow, 1)), new KeyFrame(FLASH, new KeyValue(glow, 0)));
    private final PaintedPane pane;

    /**
     * Creates the marks.
     *
     * @param placed the map as it is laid out
     * @param readout where it says what is pointed at
     * @param changes what the layout of the map depends on
     */
    public DifferenceOverlay(
            MapDifferences differences, Supplier<MapLayout> placed, ReadoutNode readout, Observable... changes) {
        this.differences = differences;
        this.readout = readout;
        pane = new PaintedPane(
                (surface, _, _) -> new DifferencePainter(
                        surface, placed.get(), differences.selected().getValue(), glow.get())
                        .paint(differences.places().getValue()),
                changes);
        pane.setId("map-differences");
        pane.decorate();
        pane.setMouseTransparent(true);
        glow.addListener(_ -> pane.repaint());
        differences.places().addListener(_ -> pane.repaint());
        differences.selected().addListener((_, _, now) -> {
            pane.repaint();
            if (now.isPresent() && !differences.motion().isSet()) {
                flash.playFromStart();
            }
        });
    }

    /** Listens to the picture of the map, before all else that the mouse does there; returns what lies over it. */
    public PaintedPane install(Node picture) {
        picture.addEventFilter(MouseEvent.MOUSE_MOVED, event -> markAt(event).ifPresent(mark -> {
            readout.show(mark.readout(differences.other()), event.getX(), event.getY(), pane.getLayoutBounds());
            event.consume();
        }));
        picture.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> markAt(event).ifPresent(mark -> {
            picture.requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                differences.select().accept(mark.next(differences.selected().getValue()).name());
            }
            event.consume();
        }));
        picture.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> markAt(event).ifPresent(_ -> event.consume()));
        return pane;
    }

    private Optional<DifferenceMark> markAt(MouseEvent event) {
        return pane.hit(event.getX(), event.getY())
                .filter(DifferenceMark.class::isInstance)
                .map(DifferenceMark.class::cast);
    }
}

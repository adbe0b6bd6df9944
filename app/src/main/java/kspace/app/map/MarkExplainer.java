package kspace.app.map;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import kspace.app.map.compare.DifferenceMark;
import kspace.app.map.layout.FindingMark;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.readout.MarkCard;
import kspace.app.map.readout.MarkWords;
import kspace.app.state.Difference;

/** Opens what the marks on the map have to say, beside each mark: under the mouse, or one after the other. */
final class MarkExplainer {
    private static final double OFFSET = 14;

    private final MapViewModel model;
    private final Supplier<MapLayout> placed;
    private final Region picture;
    private final MarkCard card = new MarkCard();

    /**
     * Creates what explains the marks of a map.
     *
     * @param placed the map as it is laid out
     * @param picture the picture of the map, which says to assistive technology what is explained
     */
    MarkExplainer(MapViewModel model, Supplier<MapLayout> placed, Region picture) {
        this.model = model;
        this.placed = placed;
        this.picture = picture;
        card.visibleProperty().addListener((_, _, shown) -> {
            if (!shown) {
                picture.setAccessibleHelp("");
            }
        });
    }

    /** Returns the card, which lies over the map. */
    MarkCard card() {
        return card;
    }

    /** Explains a mark beside a point of the picture. */
    void explain(FindingMark mark, double x, double y) {
        show(MarkWords.of(mark.findings()), x, y);
    }

    /** Explains the finding that lies {@code steps} after the one before. */
    void finding(int steps) {
        model.finding(steps).ifPresent(next -> {
            MapLayout layout = still();
            double y = layout.virtual().scale().lowerEdge(next.place().orElseThrow().value());
            show(MarkWords.of(List.of(next)), layout.geometry().virtualRight() + OFFSET, y);
        });
    }

    /** Explains the difference that lies {@code steps} after the one that is looked at, where two machines are compared. */
    void difference(int steps) {
        model.differences().ifPresent(all -> all.next(steps).ifPresent(next -> {
            all.select().accept(next.name());
            show(next, all.other());
        }));
    }

    private void show(Difference difference, String other) {
        MapLayout layout = still();
        DifferenceMark.spans(List.of(difference), layout).stream().findFirst().ifPresent(span -> {
            MapGeometry at = layout.geometry();
            double y = Math.clamp(span.middle(), at.top(), at.bottom());
            show(DifferenceMark.words(difference, other),
                    (span.isPhysical() ? at.physicalLeft() : at.virtualRight()) + OFFSET, y);
        });
    }

    /** The map as it is when nothing moves any more. */
    private MapLayout still() {
        model.motion().finish();
        return placed.get();
    }

    private void show(MarkWords words, double x, double y) {
        card.show(words, x, y, picture);
        picture.setAccessibleHelp(words.spoken());
    }

    /** Closes what was said; returns whether anything was. */
    boolean close() {
        boolean open = card.isVisible();
        card.hide();
        return open;
    }
}

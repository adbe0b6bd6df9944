package kspace.app.shell.present;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.tour.PlayedStop;

/** A stop as the hall sees it, small, in the form of a screen whatever room there is. */
final class StopFrame extends StackPane {
    private static final double SCREEN_WIDTH = 16;
    private static final double SCREEN_HEIGHT = 9;

    private Optional<StopPage> page = Optional.empty();

    StopFrame() {
        getStyleClass().add("notes-frame");
        setMinSize(0, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                page.ifPresent(StopPage::end);
            }
        });
    }

    /** Shows a stop. */
    void show(PlayedStop stop, int nrStops, boolean isCovered, ReducedMotion motion) {
        StopPage shown = new StopPage(stop, Optional.empty(), nrStops, List.of(), isCovered, motion, _ -> {});
        page.ifPresent(StopPage::end);
        page = Optional.of(shown);
        getChildren().setAll(shown);
    }

    /** Shows something else. */
    void show(Node node) {
        page.ifPresent(StopPage::end);
        page = Optional.empty();
        getChildren().setAll(node);
    }

    /** Shows the answer of the stop. */
    void uncover() {
        page.ifPresent(StopPage::uncover);
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? super.computePrefHeight(width) : Math.rint(width * SCREEN_HEIGHT / SCREEN_WIDTH);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}

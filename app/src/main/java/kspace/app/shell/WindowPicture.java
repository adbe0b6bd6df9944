package kspace.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Theme;
import kspace.app.resources.Resources;
import kspace.app.state.Explorer;

/** Renders the window of a machine to an image, with or without a display. */
public final class WindowPicture {
    private WindowPicture() {}

    /**
     * What to render.
     *
     * @param width the window's width in pixels
     * @param height the window's height in pixels
     * @param scale image pixels for each window pixel
     * @param theme the theme
     */
    public record Request(int width, int height, double scale, Theme theme) {}

    /** Renders the window that shows {@code explorer}; starts JavaFX if need be. Not to be called on its thread. */
    public static Image render(Explorer explorer, Request request) {
        CompletableFuture<Image> image = new CompletableFuture<>();
        Runnable drawing = () -> {
            try {
                image.complete(draw(explorer, request));
            } catch (RuntimeException e) {
                image.completeExceptionally(e);
            }
        };
        try {
            Platform.startup(drawing);
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(drawing);
        }
        return image.join();
    }

    private static Image draw(Explorer explorer, Request request) {
        Resources.loadFonts();
        UserAgent.use(request.theme());
        ExplorerPane pane = new ExplorerPane(explorer, request.theme());
        Scene scene = new Scene(pane, request.width(), request.height());
        scene.snapshot(null);
        return of(pane, request.scale());
    }

    /** Returns a part of a scene as an image, {@code scale} pixels for each of its own. */
    static Image of(Region region, double scale) {
        List<PaintedPane> panes = new ArrayList<>();
        collectPanes(region, panes);
        panes.forEach(pane -> pane.setPixelsPerUnit(scale));
        region.layout();
        double width = Math.ceil(region.getWidth() * scale);
        double height = Math.ceil(region.getHeight() * scale);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        parameters.setViewport(new Rectangle2D(0, 0, width, height));
        Image image = region.snapshot(parameters, new WritableImage((int) width, (int) height));
        panes.forEach(pane -> pane.setPixelsPerUnit(1));
        return image;
    }

    private static void collectPanes(Node node, List<PaintedPane> found) {
        if (node instanceof PaintedPane pane) {
            found.add(pane);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectPanes(child, found));
        }
    }
}

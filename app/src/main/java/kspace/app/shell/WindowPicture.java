package kspace.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
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

    /** Renders the window that shows {@code explorer}; not to be called on the JavaFX thread. */
    public static Image render(Explorer explorer, Request request) {
        CompletableFuture<Image> image = new CompletableFuture<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Resources.loadFonts();
            image.complete(snapshot(explorer, request));
        });
        return image.join();
    }

    private static Image snapshot(Explorer explorer, Request request) {
        Application.setUserAgentStylesheet(
                (request.theme() == Theme.DARK ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        ExplorerPane pane = new ExplorerPane(explorer, request.theme());
        Scene scene = new Scene(pane, request.width(), request.height());
        scene.snapshot(null);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(request.scale(), request.scale()));
        parameters.setViewport(new Rectangle2D(
                0, 0, request.width() * request.scale(), request.height() * request.scale()));
        return pane.snapshot(parameters, new WritableImage(
                (int) (request.width() * request.scale()), (int) (request.height() * request.scale())));
    }
}

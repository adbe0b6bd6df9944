package kspace.app.shell;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import kspace.app.desktop.Settings;

/** Where a window was and how large its content, remembered from run to run. */
final class WindowPlace {
    private static final String SETTING = "window.place";
    private static final String MAXIMIZED = "window.maximized";
    private static final int NUMBERS = 4;
    /** What has to be seen of a window, so that it can be reached with the mouse. */
    private static final double SEEN = 100;

    private final Stage stage;
    private final Settings settings;

    WindowPlace(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /** Returns where the window was, and the size of its content, if it would be seen there on the screens of today. */
    Optional<Rectangle2D> last() {
        return read(settings.get(SETTING, "")).filter(it -> Screen.getScreens().stream()
                .anyMatch(screen -> isSeen(it, screen.getVisualBounds())));
    }

    private static boolean isSeen(Rectangle2D place, Rectangle2D screen) {
        return place.getMinX() + SEEN <= screen.getMaxX() && place.getMaxX() - SEEN >= screen.getMinX()
                && place.getMinY() >= screen.getMinY() && place.getMinY() + SEEN <= screen.getMaxY()
                && place.getWidth() <= screen.getWidth() && place.getHeight() <= screen.getHeight();
    }

    private static Optional<Rectangle2D> read(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != NUMBERS) {
            return Optional.empty();
        }
        try {
            double width = Double.parseDouble(parts[2]);
            double height = Double.parseDouble(parts[3]);
            return width >= 1 && height >= 1
                    ? Optional.of(new Rectangle2D(
                            Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), width, height))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Puts the window where it was. */
    void restore() {
        last().ifPresent(it -> {
            stage.setX(it.getMinX());
            stage.setY(it.getMinY());
        });
        if (Boolean.parseBoolean(settings.get(MAXIMIZED, "false"))) {
            stage.setMaximized(true);
        }
    }

    /** Remembers where the window is; the place of one that fills the screen is the one that it returns to. */
    void keep() {
        Scene scene = stage.getScene();
        settings.put(MAXIMIZED, String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            settings.put(SETTING, Math.rint(stage.getX()) + " " + Math.rint(stage.getY()) + " " + scene.getWidth() + " "
                    + scene.getHeight());
        }
    }
}

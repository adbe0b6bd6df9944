package kspace.app.shell.look;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;

/** The program's mark as the icon of its window. */
public final class WindowIcon {
    private static final int[] SIZES = {16, 32, 64, 128};
    /** The mark is drawn on a grid of this many cells. */
    private static final int GRID = 16;
    private static final int[] WIDTHS = {14, 11, 8, 5};
    private static final int BAR = 2;
    private static final int PITCH = 4;
    private static final int MARGIN = 1;

    private WindowIcon() {}

    public static List<Image> sizes() {
        return IntStream.of(SIZES).mapToObj(WindowIcon::draw).toList();
    }

    private static Image draw(int size) {
        WritableImage image = new WritableImage(size, size);
        PixelWriter pixels = image.getPixelWriter();
        Look look = new Look(Theme.LIGHT, Density.NORMAL);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                pixels.setColor(x, y, colour(look, x * GRID / size, y * GRID / size));
            }
        }
        return image;
    }

    private static Color colour(Look look, int cellX, int cellY) {
        int bar = (cellY - MARGIN) / PITCH;
        boolean inBar = cellY >= MARGIN && bar < WIDTHS.length && (cellY - MARGIN) % PITCH < BAR;
        boolean filled = inBar && cellX >= MARGIN && cellX < MARGIN + WIDTHS[bar];
        return filled ? look.color(Look.level(WIDTHS.length - bar)) : Color.TRANSPARENT;
    }
}

package kspace.app.export.picture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.app.canvas.look.Theme;

/**
 * A size in pixels of the window, before any scale.
 *
 * @param width the width
 * @param height the height
 */
public record PictureSize(int width, int height) {
    /** The largest width and height of a view. */
    public static final int MOST = 8192;

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*[xX\u00d7]\\s*(\\d{1,9})");

    /** Reads {@code 1920x1080}; empty if the text has another form. */
    public static Optional<PictureSize> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new PictureSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Returns whether a text is the width of a figure on a page: {@code 16cm}. */
    public static boolean isWidth(String text) {
        return Length.pixels(text).isPresent();
    }

    /** Returns whether a view can be drawn in a theme at this size. */
    public boolean fits(PictureView view, Theme theme) {
        PictureSize least = view.leastSize(theme);
        return width >= least.width && height >= least.height && width <= MOST && height <= MOST;
    }

    /** Returns the form that {@link #parse} reads; of a figure, which has no height of its own, its width. */
    @Override
    public String toString() {
        return height == 0 ? width + "px" : width + "x" + height;
    }
}

package kspace.app.cli.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import kspace.app.canvas.Theme;
import kspace.app.export.picture.PictureOptions;
import kspace.app.export.picture.PictureView;
import kspace.core.kernel.asterinas.LayoutRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is on a picture and how it looks. */
final class PictureArguments {
    @Option(names = "--view", paramLabel = "VIEW", completionCandidates = Views.class,
            description = "What to draw: window (default), map, tables, translation, timeline.")
    private @Nullable String view;

    @Option(names = "--va", paramLabel = "VA", description = "The selected address.")
    private @Nullable String va;

    @Option(names = "--moment", paramLabel = "N",
            description = "Draw it as it is after N steps of the boot, or at a moment with a name, such as 'end of"
                    + " metadata', 'first page of code'; the default is after the last step.")
    private @Nullable String moment;

    @Option(names = "--zoom", paramLabel = "RANGE", completionCandidates = Ranges.class,
            description = "Zoom to linear, kvirt, metadata, hole, code, or to FIRST..END.")
    private @Nullable String zoom;

    @Option(names = "--step", paramLabel = "N",
            description = "For the translation: how far its walk has come, 0 for the address as it is split.")
    private @Nullable String step;

    @Option(names = "--size", paramLabel = "WxH", description = "The size of the view in pixels.")
    private @Nullable String size;

    @Option(names = "--scale", paramLabel = "S", description = "For PNG: image pixels for each pixel, 1 to 4.")
    private @Nullable String scale;

    @Option(names = "--theme", paramLabel = "THEME", completionCandidates = Themes.class,
            description = "light (default), dark or projector.")
    private @Nullable String theme;

    @Option(names = "--margin", paramLabel = "PX", description = "Room around the view, 0 to 400.")
    private @Nullable String margin;

    @Option(names = "--transparent", description = "Leave the background out.")
    private boolean transparent;

    @Option(names = "--title", paramLabel = "TEXT", description = "Words above the view.")
    private @Nullable String title;

    @Option(names = "--caption", paramLabel = "TEXT", description = "Sentences below the view.")
    private @Nullable String caption;

    /** What {@code --view} may be. */
    static final class Views extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Views() {
            super(Arrays.stream(PictureView.values()).map(PictureView::id).toList());
        }
    }

    /** What {@code --zoom} may be, besides a pair of addresses. */
    static final class Ranges extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Ranges() {
            super(Arrays.stream(LayoutRange.values()).map(LayoutRange::id).toList());
        }
    }

    /** What {@code --theme} may be. */
    static final class Themes extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Themes() {
            super(Arrays.stream(Theme.values()).map(Theme::id).toList());
        }
    }

    /** Returns what stands on the command line, by the names that {@link PictureOptions} has. */
    Map<String, String> values() {
        Map<String, String> options = new LinkedHashMap<>();
        put(options, PictureOptions.VIEW, view);
        put(options, PictureOptions.VA, va);
        put(options, PictureOptions.MOMENT, moment);
        put(options, PictureOptions.ZOOM, zoom);
        put(options, PictureOptions.STEP, step);
        put(options, PictureOptions.SIZE, size);
        put(options, PictureOptions.SCALE, scale);
        put(options, PictureOptions.THEME, theme);
        put(options, PictureOptions.MARGIN, margin);
        put(options, PictureOptions.TRANSPARENT, transparent ? "true" : null);
        put(options, PictureOptions.TITLE, title);
        put(options, PictureOptions.CAPTION, caption);
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}

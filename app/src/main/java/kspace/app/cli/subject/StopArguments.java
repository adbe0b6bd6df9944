package kspace.app.cli.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kspace.app.canvas.look.Theme;
import kspace.app.data.InspectorPage;
import kspace.app.data.PageTest;
import kspace.app.data.ViewKind;
import kspace.app.stop.Stop;
import kspace.app.stop.StopKey;
import kspace.app.zoom.ScaleMode;
import kspace.core.kernel.asterinas.LayoutRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is seen, in the window or on a picture, and how it looks. */
public final class StopArguments {
    @Option(names = "--view", paramLabel = "VIEW", completionCandidates = Views.class,
            description = "What to show: window (default), map, tables, translation, timeline.")
    private @Nullable String view;

    @Option(names = "--va", paramLabel = "VA", description = "The selected address.")
    private @Nullable String va;

    @Option(names = "--level", paramLabel = "L",
            description = "The level of the table whose entry is looked at; the default is the last one of the walk.")
    private @Nullable String level;

    @Option(names = "--moment", paramLabel = "N",
            description = "Show it as it is after N steps of the boot, or at a moment with a name, such as 'end of"
                    + " metadata', 'first page of code'; the default is after the last step.")
    private @Nullable String moment;

    @Option(names = "--zoom", paramLabel = "RANGE", completionCandidates = Ranges.class,
            description = "Zoom to linear, kvirt, metadata, hole, code, or to FIRST..END.")
    private @Nullable String zoom;

    @Option(names = "--axis", paramLabel = "AXIS", completionCandidates = Axes.class,
            description = "How the map is scaled: schematic (default) or true.")
    private @Nullable String axis;

    @Option(names = "--only", paramLabel = "TEST", completionCandidates = Tests.class,
            description = "Look only for entries that are TEST: present, huge, writable, executable, tracked; of"
                    + " several, with commas between them, all.")
    private @Nullable String only;

    @Option(names = "--step", paramLabel = "N",
            description = "For the translation: how far its walk has come, 0 for the address as it is split.")
    private @Nullable String step;

    @Option(names = "--page", paramLabel = "PAGE", completionCandidates = Pages.class,
            description = "The page of the inspector: translation, entry (default), region, checks, cost.")
    private @Nullable String page;

    @Option(names = "--size", paramLabel = "WxH", description = "The size of the view in pixels.")
    private @Nullable String size;

    @Option(names = "--width", paramLabel = "W",
            description = "The width of the view on a page, as 16cm, 6.5in or 700px; it is as high as it needs to be.")
    private @Nullable String width;

    @Option(names = "--text", paramLabel = "T",
            description = "The size of the smallest type on a page, as 9pt; 8.25pt by default.")
    private @Nullable String text;

    @Option(names = "--hide", paramLabel = "WHAT",
            description = "What the map is without: findings, selection, overview; several with commas between them,"
                    + " or none.")
    private @Nullable String hide;

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
            super(Arrays.stream(ViewKind.values()).map(ViewKind::id).toList());
        }
    }

    /** What {@code --zoom} may be, besides a pair of addresses. */
    static final class Ranges extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Ranges() {
            super(Arrays.stream(LayoutRange.values()).map(LayoutRange::id).toList());
        }
    }

    /** What {@code --axis} may be. */
    static final class Axes extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Axes() {
            super(List.of(ScaleMode.SCHEMATIC.id(), ScaleMode.TRUE.id()));
        }
    }

    /** What {@code --only} may be. */
    static final class Tests extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Tests() {
            super(Arrays.stream(PageTest.values()).map(PageTest::id).toList());
        }
    }

    /** What {@code --page} may be. */
    static final class Pages extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Pages() {
            super(Arrays.stream(InspectorPage.values()).map(InspectorPage::id).toList());
        }
    }

    /** What {@code --theme} may be. */
    static final class Themes extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Themes() {
            super(Arrays.stream(Theme.values()).map(Theme::id).toList());
        }
    }

    /** Returns what stands on the command line, without its machine. */
    public Stop stop() {
        Map<StopKey, String> words = new EnumMap<>(StopKey.class);
        for (StopKey key : StopKey.values()) {
            Optional.ofNullable(word(key)).ifPresent(word -> words.put(key, word));
        }
        return new Stop("", words);
    }

    private @Nullable String word(StopKey key) {
        return switch (key) {
            case VIEW -> view;
            case VA -> va;
            case LEVEL -> level;
            case MOMENT -> moment;
            case ZOOM -> zoom;
            case AXIS -> axis;
            case ONLY -> only;
            case STEP -> step;
            case PAGE -> page;
            case SIZE -> size;
            case WIDTH -> width;
            case TEXT -> text;
            case HIDE -> hide;
            case SCALE -> scale;
            case THEME -> theme;
            case MARGIN -> margin;
            case TRANSPARENT -> transparent ? "true" : null;
            case TITLE -> title;
            case CAPTION -> caption;
        };
    }
}

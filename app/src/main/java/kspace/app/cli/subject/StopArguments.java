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
    @Option(names = "--view", paramLabel = "VIEW", completionCandidates = Views.class)
    private @Nullable String view;

    @Option(names = "--va", paramLabel = "VA")
    private @Nullable String va;

    @Option(names = "--level", paramLabel = "L")
    private @Nullable String level;

    @Option(names = "--moment", paramLabel = "N")
    private @Nullable String moment;

    @Option(names = "--with", paramLabel = "MACHINE")
    private @Nullable String with;

    @Option(names = "--then", paramLabel = "N")
    private @Nullable String then;

    @Option(names = "--zoom", paramLabel = "RANGE", completionCandidates = Ranges.class)
    private @Nullable String zoom;

    @Option(names = "--axis", paramLabel = "AXIS", completionCandidates = Axes.class)
    private @Nullable String axis;

    @Option(names = "--only", paramLabel = "TEST", completionCandidates = Tests.class)
    private @Nullable String only;

    @Option(names = "--step", paramLabel = "N")
    private @Nullable String step;

    @Option(names = "--page", paramLabel = "PAGE", completionCandidates = Pages.class)
    private @Nullable String page;

    @Option(names = "--size", paramLabel = "WxH")
    private @Nullable String size;

    @Option(names = "--width", paramLabel = "W")
    private @Nullable String width;

    @Option(names = "--text", paramLabel = "T")
    private @Nullable String text;

    @Option(names = "--without", paramLabel = "WHAT")
    private @Nullable String without;

    @Option(names = "--callout", paramLabel = "CALLOUT")
    private List<String> callouts = List.of();

    @Option(names = "--mark", paramLabel = "PLACE")
    private List<String> marks = List.of();

    @Option(names = "--highlight", paramLabel = "PLACE")
    private List<String> highlights = List.of();

    @Option(names = "--scale", paramLabel = "S")
    private @Nullable String scale;

    @Option(names = "--theme", paramLabel = "THEME", completionCandidates = Themes.class)
    private @Nullable String theme;

    @Option(names = "--margin", paramLabel = "PX")
    private @Nullable String margin;

    @Option(names = "--transparent")
    private boolean transparent;

    @Option(names = "--title", paramLabel = "TEXT")
    private @Nullable String title;

    @Option(names = "--caption", paramLabel = "TEXT")
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
            case WITH -> with;
            case THEN -> then;
            case ZOOM -> zoom;
            case AXIS -> axis;
            case ONLY -> only;
            case STEP -> step;
            case PAGE -> page;
            case SIZE -> size;
            case WIDTH -> width;
            case TEXT -> text;
            case WITHOUT -> without;
            case CALLOUT -> lines(callouts);
            case MARK -> lines(marks);
            case HIGHLIGHT -> lines(highlights);
            case SCALE -> scale;
            case THEME -> theme;
            case MARGIN -> margin;
            case TRANSPARENT -> transparent ? "true" : null;
            case TITLE -> title;
            case CAPTION -> caption;
        };
    }

    private static @Nullable String lines(List<String> words) {
        return words.isEmpty() ? null : String.join("\n", words);
    }
}

package kspace.app.canvas.look;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.paint.Color;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.words.LevelNames;

/**
 * How everything looks: the one source of colours for painters and style sheets.
 *
 * @param theme the theme
 * @param density the density
 * @param covers what has a plate over it
 * @param omits what is left out
 * @param names what levels are called, whose tags need more room than numbers
 * @param colours somebody's own, in the place of the theme's
 */
public record Look(
        Theme theme, Density density, Set<Cover> covers, Set<Omit> omits, LevelNames names, Map<Tone, Color> colours) {
    /** What has little contrast as it is. */
    private static final Set<Tone> GROUNDS = EnumSet.of(Tone.INSET, Tone.LINE, Tone.LINE_STRONG);
    /** 22 % as the last two digits of a colour. */
    private static final String FOCUS_RING_OPACITY = "38";

    private static final List<Tone> LEVELS =
            List.of(Tone.LEVEL1, Tone.LEVEL2, Tone.LEVEL3, Tone.LEVEL4, Tone.LEVEL5);
    private static final List<Tone> ON_LEVELS =
            List.of(Tone.ON_LEVEL1, Tone.ON_LEVEL2, Tone.ON_LEVEL3, Tone.ON_LEVEL4, Tone.ON_LEVEL5);

    /** Takes unmodifiable copies of the sets. */
    public Look {
        covers = Set.copyOf(covers);
        omits = Set.copyOf(omits);
        colours = Map.copyOf(colours);
    }

    /** How everything looks with nothing left out. */
    public Look(Theme theme, Density density, Set<Cover> covers) {
        this(theme, density, covers, Set.of(), LevelNames.current(), Map.of());
    }

    /** How everything looks with nothing covered. */
    public Look(Theme theme, Density density) {
        this(theme, density, Set.of(), Set.of(), LevelNames.current(), Map.of());
    }

    /** Returns the same with other room. */
    public Look in(Density other) {
        return new Look(theme, other, covers, omits, names, colours);
    }

    /** Returns the same with plates over something else. */
    public Look covering(Set<Cover> others) {
        return new Look(theme, density, others, Set.of(), LevelNames.current(), colours);
    }

    /** Returns whether something has a plate over it. */
    public boolean covers(Cover cover) {
        return covers.contains(cover);
    }

    /** Returns this without something. */
    public Look without(Set<Omit> others) {
        return new Look(theme, density, covers, others, names, colours);
    }

    /** Returns this with colours of somebody's own. */
    public Look painted(Map<Tone, Color> others) {
        return new Look(theme, density, covers, omits, names, others);
    }

    /** Returns whether something is left out. */
    public boolean omits(Omit omit) {
        return omits.contains(omit);
    }

    /** Returns whether a view is laid out to be read from afar, or small in print. */
    public boolean isLarge() {
        return density == Density.LARGE;
    }

    /** Returns a colour. */
    public Color color(Tone tone) {
        return colours.getOrDefault(tone, tone.in(theme));
    }

    /**
     * Returns a colour, see-through. A bad projector shows nothing of what has little contrast, so that there absent cells and
     * lines are never see-through.
     */
    public Color color(Tone tone, double opacity) {
        boolean isKept = theme == Theme.PROJECTOR && GROUNDS.contains(tone) && opacity > 0;
        return isKept ? color(tone) : color(tone).deriveColor(0, 1, 1, opacity);
    }

    /** Returns the colour of pages in the hue of what they are for, whose lightness says how large they are. */
    public Color leaf(Tone tone, int level) {
        return colours.isEmpty() ? LeafColors.of(tone, level, theme)
                : LeafColors.shade(color(tone), level, theme, color(Tone.PANEL), color(Tone.TEXT));
    }

    /** Returns the colour of text on pages that entries of {@code level} map. */
    public Tone onLeaf(int level) {
        return LeafColors.on(level, theme);
    }

    /** Returns whether the theme is dark. */
    public boolean isDark() {
        return theme.isDark();
    }

    /** Returns the value that fits the theme; for opacities that the tokens give as a pair. */
    public double themed(double light, double dark) {
        return isDark() ? dark : light;
    }

    /** Returns the value that fits the density. */
    public double pick(double normal, double compact) {
        return density.pick(normal, compact);
    }

    /** Returns the colour of page-table structure of {@code level}, 1..5. */
    public static Tone level(int level) {
        return LEVELS.get(level - 1);
    }

    /** Returns the colour of text on the tag of {@code level}, 1..5. */
    public static Tone onLevel(int level) {
        return ON_LEVELS.get(level - 1);
    }

    /** Returns the colour of a range with a role. */
    public static Tone range(RangeRole role) {
        return switch (role) {
            case DIRECT_MAP -> Tone.LINEAR;
            case MAPPINGS -> Tone.KVIRT;
            case FRAME_METADATA -> Tone.METADATA;
            case HOLE -> Tone.HOLE;
            case TEXT -> Tone.CODE;
            case OTHER -> Tone.MUTED;
        };
    }

    /** Returns the colour of a phase: that of what it maps. */
    public static Tone phase(PhaseName phase) {
        return switch (phase) {
            case NEW -> Tone.LEVEL3;
            case LINEAR -> Tone.LINEAR;
            case METADATA -> Tone.METADATA;
            case CODE -> Tone.CODE;
            case ACTIVATE, KVIRT -> Tone.KVIRT;
        };
    }

    /** Returns the size of type that fits the density, and is legible where a view is laid out for that. */
    public double type(double normal, double compact) {
        return isLarge() ? Math.max(Density.LEAST_TYPE, normal) : pick(normal, compact);
    }

    /**
     * Returns a style sheet address that defines every colour under its style name, {@code -ks-focus-ring}, what
     * surrounds the line around whatever has the keyboard focus, and the grounds of findings and failures.
     */
    public String styleSheet() {
        StringBuilder css = new StringBuilder(".root {\n");
        for (Tone tone : Tone.values()) {
            css.append("  ").append(tone.styleName()).append(": ").append(web(color(tone))).append(";\n");
        }
        css.append("  -ks-focus-ring: ").append(web(color(Tone.FOCUS))).append(FOCUS_RING_OPACITY).append(";\n");
        css.append("  -ks-finding-wash: ").append(web(color(Tone.FINDING))).append(isDark() ? "2e" : "24")
                .append(";\n");
        css.append("  -ks-fail-wash: ").append(web(color(Tone.FAIL))).append(isDark() ? "1f" : "14").append(";\n");
        css.append("}\n");
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String web(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}

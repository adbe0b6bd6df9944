package kspace.app.canvas.look;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;

/**
 * The colours of pages: hue says what they are for, and lightness how large they are, as it does for the levels of tables.
 * Small pages are nearer to the panel and large ones to text, by so much that the lightness of a page of one size is never
 * that of another size, whatever its hue and also to those who see no red or no green.
 */
final class LeafColors {
    /** The page size whose colour is that of the range itself: the usual one. */
    private static final int PLAIN_LEVEL = 2;

    private static final double[] SHARES_LIGHT = {0.22, 0, 0.42, 0.75};
    /** The colours of ranges are darker on paper, and dark words stand on small pages. */
    private static final double[] SHARES_PAPER = {0.55, 0, 0.36, 0.68};
    private static final double[] SHARES_DARK = {0.2, 0, 0.42, 0.8};
    private static final Map<Theme, Map<Tone, List<Color>>> COLORS = new EnumMap<>(Theme.class);

    static {
        for (Theme theme : Theme.values()) {
            Map<Tone, List<Color>> ofTheme = new EnumMap<>(Tone.class);
            for (Tone tone : Tone.values()) {
                ofTheme.put(tone, shades(tone, theme));
            }
            COLORS.put(theme, ofTheme);
        }
    }

    private LeafColors() {}

    private static double[] shares(Theme theme) {
        return theme.isForPaper() ? SHARES_PAPER : theme.isDark() ? SHARES_DARK : SHARES_LIGHT;
    }

    /** Returns the colour of pages that an entry of {@code level}, 1..5, maps, from colours of somebody's own. */
    static Color shade(Color color, int level, Theme theme, Color panel, Color text) {
        double[] shares = shares(theme);
        return color.interpolate(level < PLAIN_LEVEL ? panel : text, shares[Math.min(level, shares.length) - 1]);
    }

    private static List<Color> shades(Tone tone, Theme theme) {
        List<Color> shades = new ArrayList<>();
        for (int level = 1; level <= shares(theme).length; level++) {
            shades.add(shade(tone.in(theme), level, theme, Tone.PANEL.in(theme), Tone.TEXT.in(theme)));
        }
        return List.copyOf(shades);
    }

    /** Returns the colour of pages that an entry of {@code level}, 1..5, maps. */
    static Color of(Tone tone, int level, Theme theme) {
        List<Color> shades = Objects.requireNonNull(Objects.requireNonNull(COLORS.get(theme)).get(tone));
        return shades.get(Math.min(level, shades.size()) - 1);
    }

    /** Returns the colour of text on such pages. */
    static Tone on(int level, Theme theme) {
        return level < PLAIN_LEVEL && !theme.isDark() ? Tone.TEXT : Tone.PANEL;
    }
}

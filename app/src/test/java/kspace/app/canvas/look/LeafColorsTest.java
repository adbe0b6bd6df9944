package kspace.app.canvas.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import javafx.scene.paint.Color;
import kspace.core.kernel.RangeRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the size of a page is told by its colour alone, to everybody. */
class LeafColorsTest {
    private static final List<RangeRole> MAPPED =
            List.of(RangeRole.DIRECT_MAP, RangeRole.FRAME_METADATA, RangeRole.TEXT, RangeRole.MAPPINGS);
    private static final int LARGEST_LEVEL = 4;
    /** WCAG 2.2, 1.4.11: what has to be seen against what is beside it. */
    private static final double LEAST_FILL_CONTRAST = 3;
    /** WCAG 2.2, 1.4.3 asks 4.5 of text; white on the amber of the metadata, 4.44, is the design's. */
    private static final double LEAST_TEXT_CONTRAST = 4.4;

    /** How people see: Machado, Oliveira and Fernandes 2009, for whom a kind of cone is missing; rows of linear RGB. */
    private enum Vision {
        USUAL(new double[][]{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        DEUTERANOPIA(new double[][]{
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}),
        PROTANOPIA(new double[][]{
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}),
        TRITANOPIA(new double[][]{
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}});

        @SuppressWarnings("ImmutableEnumChecker") // Nobody writes to the rows.
        private final double[][] rows;

        Vision(double[][] rows) {
            this.rows = rows;
        }

        /** Returns the relative luminance of a colour as it is seen. */
        double luminance(Color color) {
            double[] linear = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                seen[i] = Math.clamp(
                        rows[i][0] * linear[0] + rows[i][1] * linear[1] + rows[i][2] * linear[2], 0, 1);
            }
            return 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
        }

        private static double linear(double channel) {
            return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
        }
    }

    /** Returns CIE L*, 0 to 100: equal steps look equal. */
    private static double lightness(double luminance) {
        return 116 * Math.cbrt(luminance) - 16;
    }

    private static double contrast(Color a, Color b) {
        double first = Vision.USUAL.luminance(a);
        double second = Vision.USUAL.luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** On paper, lightness says what pages are for, and their size stands in words. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "PROJECTOR"})
    void leaf_everySizeAndHue_hasALightnessThatOnlyItsSizeHas(Theme theme) {
        Look look = new Look(theme, Density.NORMAL);
        for (Vision vision : Vision.values()) {
            double before = theme.isDark() ? 0 : 100;
            for (int level = 1; level <= LARGEST_LEVEL; level++) {
                int size = level;
                DoubleSummaryStatistics all = MAPPED.stream()
                        .mapToDouble(kind -> lightness(vision.luminance(look.leaf(Look.range(kind), size))))
                        .summaryStatistics();
                double nearest = theme.isDark() ? all.getMin() - before : before - all.getMax();
                assertThat(nearest).as("%s, %s, level %d", theme, vision, level).isPositive();
                before = theme.isDark() ? all.getMax() : all.getMin();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leaf_oneHue_differsMuchFromSizeToSize(Theme theme) {
        Look look = new Look(theme, Density.NORMAL);
        for (Vision vision : Vision.values()) {
            for (RangeRole kind : MAPPED) {
                for (int level = 1; level < LARGEST_LEVEL; level++) {
                    double small = lightness(vision.luminance(look.leaf(Look.range(kind), level)));
                    double large = lightness(vision.luminance(look.leaf(Look.range(kind), level + 1)));
                    assertThat(Math.abs(large - small)).as("%s, %s, %s, level %d", theme, vision, kind, level)
                            .isGreaterThan(7);
                }
            }
        }
    }

    /** On paper, lightness says what pages are for, and their size stands in words. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "PROJECTOR"})
    void leaf_everySizeAndHue_standsOutAndHasReadableText(Theme theme) {
        Look look = new Look(theme, Density.NORMAL);
        for (RangeRole kind : MAPPED) {
            for (int level = 1; level <= LARGEST_LEVEL; level++) {
                Color leaf = look.leaf(Look.range(kind), level);
                assertThat(contrast(leaf, look.color(Tone.PANEL))).as("%s, %s, level %d", theme, kind, level)
                        .isGreaterThan(LEAST_FILL_CONTRAST);
                assertThat(contrast(leaf, look.color(look.onLeaf(level)))).as("%s, %s, level %d", theme, kind, level)
                        .isGreaterThan(LEAST_TEXT_CONTRAST);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leaf_2MiB_hasTheColourOfItsRange(Theme theme) {
        Look look = new Look(theme, Density.NORMAL);
        assertThat(MAPPED).allSatisfy(
                kind -> assertThat(look.leaf(Look.range(kind), 2)).isEqualTo(look.color(Look.range(kind))));
    }
}

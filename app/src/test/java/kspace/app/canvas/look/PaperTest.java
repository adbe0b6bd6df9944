package kspace.app.canvas.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import kspace.core.kernel.RangeRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether what is told apart on paper is told apart without colours as well. */
class PaperTest {
    /** Steps of CIE L*, of which one is just seen. */
    private static final double LEAST_STEP = 8;
    /** WCAG 2.2, 1.4.11 and 1.4.3. */
    private static final double LEAST_CONTRAST = 3;
    private static final double LEAST_TEXT_CONTRAST = 4.4;

    private static double lightness(Color color) {
        return 116 * Math.cbrt(Luminance.of(color)) - 16;
    }

    private static double contrast(Color a, Color b) {
        double first = Luminance.of(a);
        double second = Luminance.of(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static void requireSteps(List<Color> colors, String what) {
        List<Double> all = colors.stream().map(PaperTest::lightness).sorted().toList();
        assertThat(IntStream.range(1, all.size()).mapToDouble(i -> all.get(i) - all.get(i - 1)).min().orElseThrow())
                .as(what + ", by lightness " + all).isGreaterThanOrEqualTo(LEAST_STEP);
    }

    /** Those without a role of their own have words alone. */
    @ParameterizedTest
    @EnumSource(names = {"PRINT", "GREY"})
    void ranges_onPaper_differInLightness(Theme theme) {
        Look look = new Look(theme, Density.LARGE);
        List<RangeRole> roles = List.of(RangeRole.DIRECT_MAP, RangeRole.MAPPINGS, RangeRole.FRAME_METADATA,
                RangeRole.TEXT, RangeRole.HOLE);
        requireSteps(roles.stream().map(it -> look.color(Look.range(it))).toList(), theme + " ranges");
        List<RangeRole> mapped = roles.subList(0, 4);
        requireSteps(mapped.stream().map(it -> look.leaf(Look.range(it), 2)).toList(), theme + " pages");
        for (RangeRole role : mapped) {
            assertThat(contrast(look.color(Look.range(role)), look.color(Tone.PANEL))).as(theme + " " + role)
                    .isGreaterThanOrEqualTo(LEAST_CONTRAST);
            for (int level = 1; level <= 4; level++) {
                assertThat(contrast(look.leaf(Look.range(role), level), look.color(look.onLeaf(level))))
                        .as(theme + " words on " + role + ", level " + level)
                        .isGreaterThanOrEqualTo(LEAST_TEXT_CONTRAST);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PRINT", "GREY"})
    void levels_onPaper_differInLightness(Theme theme) {
        Look look = new Look(theme, Density.LARGE);
        requireSteps(IntStream.rangeClosed(1, 5).mapToObj(it -> look.color(Look.level(it))).toList(),
                theme + " levels");
        for (int level = 1; level <= 5; level++) {
            assertThat(contrast(look.color(Look.level(level)), look.color(Look.onLevel(level))))
                    .as(theme + " words on level " + level).isGreaterThanOrEqualTo(LEAST_TEXT_CONTRAST);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PRINT", "GREY"})
    void words_onPaper_canBeReadOnAnyGround(Theme theme) {
        Look look = new Look(theme, Density.LARGE);
        for (Tone words : List.of(Tone.TEXT, Tone.MUTED, Tone.FAINT, Tone.PASS, Tone.FINDING, Tone.FAIL)) {
            for (Tone ground : List.of(Tone.PANEL, Tone.SUBTLE, Tone.CHROME, Tone.INSET)) {
                assertThat(contrast(look.color(words), look.color(ground))).as(theme + " " + words + " on " + ground)
                        .isGreaterThanOrEqualTo(LEAST_TEXT_CONTRAST);
            }
        }
    }

    @Test
    void grey_everyColour_isThatOfPrintWithoutHue() {
        for (Tone tone : Tone.values()) {
            Color grey = tone.in(Theme.GREY);
            assertThat(grey.getSaturation()).as(tone.name()).isZero();
            assertThat(lightness(grey)).as(tone.name()).isBetween(lightness(tone.in(Theme.PRINT)) - 0.01,
                    lightness(tone.in(Theme.PRINT)) + 0.01);
        }
    }
}

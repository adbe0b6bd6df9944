package kspace.app.canvas.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a bad projector, which makes everything pale white, still shows what is pale. */
class ProjectorTest {
    private static final double LEAST = 1.5;
    /** WCAG 2.2, 1.4.3. */
    private static final double LEAST_TEXT = 4.5;
    /** How much of a line or a cell is laid on, where painters do not lay all of it on. */
    private static final double THINNEST = 0.5;

    private final Look look = new Look(Theme.PROJECTOR, Density.LARGE);

    /** WCAG 2.2, relative luminance. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double contrast(Color a, Color b) {
        double first = luminance(a);
        double second = luminance(b);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Lays a colour on the ground. */
    private Color onPanel(Color color) {
        return look.color(Tone.PANEL).interpolate(new Color(color.getRed(), color.getGreen(), color.getBlue(), 1),
                color.getOpacity());
    }

    @ParameterizedTest
    @EnumSource(names = {"INSET", "LINE", "LINE_STRONG", "HATCH", "USABLE"})
    void ground_ofAbsentCellsAndLines_isSeenAgainstThePanel(Tone tone) {
        assertThat(contrast(look.color(tone), look.color(Tone.PANEL))).isGreaterThanOrEqualTo(LEAST);
    }

    @ParameterizedTest
    @EnumSource(names = {"INSET", "LINE", "LINE_STRONG"})
    void ground_seeThrough_isSeenAllTheSame(Tone tone) {
        assertThat(contrast(onPanel(look.color(tone, THINNEST)), look.color(Tone.PANEL))).isGreaterThanOrEqualTo(LEAST);
        assertThat(look.color(tone, 0).getOpacity()).as("what fades out does").isZero();
    }

    @Test
    void usableMemory_asItIsLaidOn_isSeen() {
        assertThat(contrast(onPanel(look.color(Tone.USABLE, 0.55)), look.color(Tone.PANEL)))
                .isGreaterThanOrEqualTo(LEAST);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "MUTED", "FAINT"})
    void text_onAnyGround_canBeRead(Tone tone) {
        for (Tone ground : List.of(Tone.PANEL, Tone.SUBTLE, Tone.CHROME, Tone.INSET)) {
            assertThat(contrast(look.color(tone), look.color(ground))).as("on " + ground)
                    .isGreaterThanOrEqualTo(LEAST_TEXT);
        }
    }

    /** The other themes are as they were. */
    @Test
    void colours_ofOtherThemes_areThoseOfTheDesign() {
        Map<Tone, String> light =
                new EnumMap<>(Map.of(Tone.INSET, "#eceef2", Tone.LINE, "#e2e5ea", Tone.FAINT, "#646c79"));
        light.forEach((tone, hex) -> assertThat(new Look(Theme.LIGHT, Density.NORMAL).color(tone))
                .isEqualTo(Color.web(hex)));
        assertThat(new Look(Theme.LIGHT, Density.NORMAL).color(Tone.LINE, THINNEST).getOpacity()).isEqualTo(THINNEST);
    }
}

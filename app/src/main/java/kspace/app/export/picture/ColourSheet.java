package kspace.app.export.picture;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import kspace.app.canvas.look.Tone;
import kspace.app.stop.StopException;
import kspace.core.address.PlainText;
import kspace.core.machine.SourceFile;
import kspace.core.machine.SourceText;
import kspace.core.memory.MachineException;

/**
 * The style sheet of a document (CSS), of which only the variables are read that colour pictures.
 *
 * @param file where it is
 */
record ColourSheet(SourceFile file) {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?(\\*/|\\z)", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("(--kspace-[\\w-]*)\\s*:([^;}]*)");
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");
    private static final Pattern RGB =
            Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*\\)");
    private static final int MOST = 255;

    /**
     * Returns the colours.
     *
     * @throws StopException if it cannot be read, has no such variable, or a wrong one
     */
    Map<Tone, Color> colours() {
        String css =
                COMMENT.matcher(text()).replaceAll(it -> Matcher.quoteReplacement(it.group().replaceAll("[^\n]", " ")));
        Map<Tone, Color> colours = new EnumMap<>(Tone.class);
        for (MatchResult found : VARIABLE.matcher(css).results().toList()) {
            long line = css.substring(0, found.start()).chars().filter(it -> it == '\n').count() + 1;
            Tone tone = Arrays.stream(Tone.values()).filter(it -> it.variable().equals(found.group(1))).findFirst()
                    .orElseThrow(() -> refusal(PictureMessage.CSS_UNKNOWN.text(
                            file.name(), line, PlainText.shortened(found.group(1)), known())));
            String value = found.group(2).strip();
            Color color = color(value.toLowerCase(Locale.ROOT)).orElseThrow(() -> refusal(
                    PictureMessage.CSS_NO_COLOUR.text(file.name(), line, PlainText.quoted(value))));
            if (colours.put(tone, color) != null) {
                throw refusal(PictureMessage.CSS_TWICE.text(file.name(), line, tone.variable()));
            }
        }
        if (colours.isEmpty()) {
            throw refusal(PictureMessage.CSS_WITHOUT_COLOURS.text(file.name(), known()));
        }
        return colours;
    }

    private String text() {
        try {
            return SourceText.read(file, PictureMessage.A_STYLE_SHEET.text());
        } catch (MachineException e) {
            throw refusal(e.sentence());
        }
    }

    private static StopException refusal(String sentence) {
        return new StopException(HouseStyle.CSS, PictureMessage.CSS_REFUSED.text(sentence));
    }

    private static String known() {
        return Arrays.stream(Tone.values()).map(Tone::variable).collect(Collectors.joining(", "));
    }

    private static Optional<Color> color(String value) {
        if (HEX.matcher(value).matches()) {
            return Optional.of(Color.web(value));
        }
        Matcher rgb = RGB.matcher(value);
        if (!rgb.matches()) {
            return Optional.empty();
        }
        int red = Integer.parseInt(rgb.group(1));
        int green = Integer.parseInt(rgb.group(2));
        int blue = Integer.parseInt(rgb.group(3));
        return red <= MOST && green <= MOST && blue <= MOST
                ? Optional.of(Color.rgb(red, green, blue))
                : Optional.empty();
    }
}

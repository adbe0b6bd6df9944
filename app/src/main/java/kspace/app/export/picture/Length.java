package kspace.app.export.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths as style sheets and typesetters write them. */
final class Length {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,3})?)\\s*([a-z]{0,2})");

    /** The units of a length, in pixels, of which an inch has 96. */
    private enum Unit {
        PX(1),
        PT(96 / 72.0),
        MM(96 / 25.4),
        CM(96 / 2.54),
        IN(96);

        private final double pixels;

        Unit(double pixels) {
            this.pixels = pixels;
        }
    }

    private Length() {}

    /** Returns a length in pixels; empty if the text is none. A number alone is one of pixels. */
    static Optional<Double> pixels(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2).isEmpty() ? "px" : matcher.group(2);
        return Arrays.stream(Unit.values()).filter(it -> it.name().equalsIgnoreCase(unit)).findFirst()
                .map(it -> Double.parseDouble(matcher.group(1)) * it.pixels);
    }
}

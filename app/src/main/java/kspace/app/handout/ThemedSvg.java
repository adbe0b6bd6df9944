package kspace.app.handout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture that is light or dark as the page around it: one drawing whose colours are said twice. */
final class ThemedSvg {
    private static final Pattern COLOUR =
            Pattern.compile("(fill|stroke)=\"(#[0-9a-f]{6})\"(?: \\1-opacity=\"([0-9.]+)\")?");
    private static final Pattern PICTURE = Pattern.compile("<svg [^>]*class=\"(\\w+)\"");
    private static final Pattern DECLARATION = Pattern.compile("\\A<\\?xml[^>]*\\?>\\s*");

    private ThemedSvg() {}

    /** Returns an element for a page, of a picture in both themes. */
    static String of(String light, String dark) {
        String lightMark = mark(light);
        String darkSame = dark.replace(mark(dark), lightMark);
        return isSame(light, darkSame)
                ? merged(element(light), element(darkSame), lightMark)
                : element(light).replaceFirst("class=\"", "class=\"light ")
                        + element(dark).replaceFirst("class=\"", "class=\"dark ");
    }

    private static String element(String file) {
        return DECLARATION.matcher(file).replaceFirst("");
    }

    private static String mark(String svg) {
        Matcher picture = PICTURE.matcher(svg);
        return picture.find() ? picture.group(1) : "\0";
    }

    private static boolean isSame(String light, String dark) {
        return COLOUR.matcher(light).replaceAll("$1").equals(COLOUR.matcher(dark).replaceAll("$1"));
    }

    private static String merged(String light, String dark, String mark) {
        Map<String, String> classes = new LinkedHashMap<>();
        Matcher inDark = COLOUR.matcher(dark);
        String merged = COLOUR.matcher(light).replaceAll(inLight -> {
            String darkColour = inDark.find() ? colour(inDark.toMatchResult()) : colour(inLight);
            String rule = colour(inLight) + " " + darkColour;
            return inLight.group(1) + "=\"var(--" + classes.computeIfAbsent(rule, _ -> mark + "-" + classes.size())
                    + ")\"";
        });
        StringBuilder style = new StringBuilder("<style>\n");
        style.append(rules(classes, mark, 0));
        style.append("@media screen and (prefers-color-scheme: dark){").append(rules(classes, mark, 1))
                .append("}\n</style>\n");
        int body = merged.indexOf('>') + 1;
        return merged.substring(0, body) + "\n" + style + merged.substring(body).stripLeading();
    }

    private static String rules(Map<String, String> classes, String mark, int which) {
        StringBuilder rules = new StringBuilder("." + mark + "{");
        classes.forEach((colours, name) -> rules.append("--").append(name).append(':')
                .append(colours.split(" ", -1)[which]).append(';'));
        return rules.append("}\n").toString();
    }

    private static String colour(MatchResult match) {
        String opacity = match.group(3);
        return opacity == null
                ? match.group(2)
                : match.group(2) + String.format("%02x", Math.round(Double.parseDouble(opacity) * 255));
    }
}

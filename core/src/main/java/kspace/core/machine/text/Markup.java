package kspace.core.machine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What terminals and pages put into a line without meaning anything by it: colours, control characters, tags, character
 * references, spaces and dashes that only look like those of a log. All is done in one pass over the line.
 */
final class Markup {
    private static final int LONGEST_TAG = 300;
    private static final Pattern COLOUR = Pattern.compile(
            "(?:\\x{1b}|\\x{9b}|\\^\\[|#033)\\[?+[0-9;?]{0,20}+[A-Za-z]|\\x{1b}\\][^\\x{7}\\x{1b}]{0,200}+\\x{7}|#015$");
    private static final Pattern REFERENCE = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
    private static final Map<String, String> REFERENCES = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "-", "mdash", "-",
            "shy", "", "ensp", " ");
    private static final Set<String> TAGS = Set.of(
            "a", "b", "blockquote", "body", "br", "code", "div", "em", "font", "h1", "h2", "h3", "html", "i", "kbd",
            "li",
            "mark", "p", "pre", "s", "samp", "small", "span", "strong", "table", "tbody", "td", "th", "tr", "tt", "u",
            "ul");
    private static final Set<String> LINE_TAGS = Set.of("blockquote", "br", "div", "li", "p", "pre", "tr");

    private Markup() {}

    /** Returns a line without markup; tags that end a line part it into several. */
    static List<String> pieces(String line) {
        String plain = line.chars().noneMatch(Markup::isOdd) && !line.contains("#0") && !line.contains("^[")
                ? line
                : decode(withoutControls(COLOUR.matcher(line).replaceAll("")));
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int at = 0; at < plain.length();) {
            int end = plain.charAt(at) == '<' ? endOfTag(plain, at) : at;
            if (end == at) {
                piece.append(plain.charAt(at));
                at++;
                continue;
            }
            if (LINE_TAGS.contains(name(plain, at)) && !piece.isEmpty()) {
                pieces.add(references(piece));
                piece.setLength(0);
            }
            at = end;
        }
        pieces.add(references(piece));
        return pieces;
    }

    private static boolean isOdd(int c) {
        return c < ' ' || c > '~';
    }

    /** Spaces and dashes of other kinds become plain ones. */
    private static String decode(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int type = Character.getType(c);
            if (type == Character.DASH_PUNCTUATION || c == '\u2212') {
                plain.append('-');
            } else if (type == Character.SPACE_SEPARATOR) {
                plain.append(' ');
            } else if (type != Character.FORMAT) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String withoutControls(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        line.chars().filter(c -> c == '\t' || !Character.isISOControl(c)).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static String references(StringBuilder piece) {
        String text = piece.toString();
        return text.indexOf('&') < 0 ? text : REFERENCE.matcher(text).replaceAll(Markup::reference);
    }

    private static String reference(MatchResult match) {
        String name = match.group(1);
        String text = match.group();
        if (name.startsWith("#")) {
            boolean hex = name.startsWith("#x");
            String digits = name.substring(hex ? 2 : 1);
            boolean valid = hex || digits.chars().allMatch(Character::isDigit);
            int code = valid && !digits.isEmpty() ? Integer.parseInt(digits, hex ? 16 : 10) : 0;
            text = code == 0xa0 ? " " : code >= ' ' && Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } else {
            text = REFERENCES.getOrDefault(name.toLowerCase(Locale.ROOT), text);
        }
        return Matcher.quoteReplacement(text);
    }

    /** Returns where the tag at {@code at} ends, or {@code at} if none that is known starts there. */
    private static int endOfTag(String line, int at) {
        String name = name(line, at);
        if (!TAGS.contains(name)) {
            return at;
        }
        int after = at + 1 + (line.startsWith("/", at + 1) ? 1 : 0) + name.length();
        int last = Math.min(line.length(), at + LONGEST_TAG);
        for (int i = after; i < last; i++) {
            char c = line.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || (i == after && c != ' ' && c != '/' && c != '\t')) {
                return at;
            }
        }
        return at;
    }

    private static String name(String line, int at) {
        int start = at + 1 + (line.startsWith("/", at + 1) ? 1 : 0);
        int end = start;
        while (end < line.length() && end < start + 12 && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return line.substring(Math.min(start, line.length()), end).toLowerCase(Locale.ROOT);
    }
}

package kspace.app.tour.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kspace.app.stop.Toml;
import kspace.app.tour.LongText;

/**
 * The text of a tour as its stops and what lies between them. A stop is its table with the comments right above it; what is empty
 * between two stops stays where it is when they change their places.
 */
final class TourParts {
    private static final Pattern HEADER =
            Pattern.compile("\\s*\\[\\[?\\s*[\\w.\\-]+\\s*\\]\\]?\\s*(?:#.*)?", Pattern.DOTALL);
    private static final Pattern STOP = Pattern.compile("\\s*\\[\\[\\s*stop\\s*\\]\\]\\s*(?:#.*)?", Pattern.DOTALL);
    private static final Pattern OF_STOP = Pattern.compile("\\s*\\[\\[?\\s*stop\\..*", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile(
            "(\\s*title\\s*=\\s*)(?:\"(?!\"\")(?:[^\"\\\\]|\\\\.)*\"|'(?!'')[^']*')(.*)", Pattern.DOTALL);
    private static final Pattern BLANK = Pattern.compile("\\s*");
    private static final String COMMENT = "#";

    private final List<Part> parts;

    /**
     * Some lines.
     *
     * @param isStop whether they are a stop
     * @param lines the lines, without empty ones at the end
     * @param blanks the empty lines that follow
     */
    private record Part(boolean isStop, List<String> lines, List<String> blanks) {
        static Part of(boolean isStop, List<String> all) {
            int end = all.size();
            while (end > 0 && BLANK.matcher(all.get(end - 1)).matches()) {
                end--;
            }
            return new Part(isStop, List.copyOf(all.subList(0, end)), List.copyOf(all.subList(end, all.size())));
        }
    }

    private TourParts(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Takes a text apart. */
    static TourParts of(String text) {
        List<Part> parts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean isStop = false;
        LongText longText = new LongText();
        for (String line : lines(text)) {
            boolean isHeader = !longText.isOpen() && HEADER.matcher(line).matches() && !OF_STOP.matcher(line).matches();
            if (isHeader) {
                List<String> comments = commentsAtEnd(lines);
                parts.add(Part.of(isStop, lines));
                lines = new ArrayList<>(comments);
                isStop = STOP.matcher(line).matches();
            } else {
                longText.follow(line);
            }
            lines.add(line);
        }
        parts.add(Part.of(isStop, lines));
        return new TourParts(parts);
    }

    private static List<String> lines(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        return lines.getLast().isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** Takes the comments off the end of some lines. */
    private static List<String> commentsAtEnd(List<String> lines) {
        int start = lines.size();
        while (start > 0 && lines.get(start - 1).stripLeading().startsWith(COMMENT)) {
            start--;
        }
        List<String> comments = List.copyOf(lines.subList(start, lines.size()));
        lines.subList(start, lines.size()).clear();
        return comments;
    }

    /** Returns where each stop is among the parts. */
    private List<Integer> places() {
        return IntStream.range(0, parts.size()).filter(i -> parts.get(i).isStop()).boxed().toList();
    }

    int nrStops() {
        return places().size();
    }

    /** Returns this with a stop at the place of another one, and those between moved up or down. */
    TourParts moved(int from, int to) {
        List<Integer> places = places();
        List<List<String>> stops = new ArrayList<>(places.stream().map(at -> parts.get(at).lines()).toList());
        stops.add(to, stops.remove(from));
        List<Part> all = new ArrayList<>(parts);
        for (int i = 0; i < stops.size(); i++) {
            Part old = parts.get(places.get(i));
            all.set(places.get(i), new Part(true, stops.get(i), old.blanks()));
        }
        return new TourParts(all);
    }

    /** Returns this without a stop. */
    TourParts without(int stop) {
        int place = places().get(stop);
        List<Part> all = new ArrayList<>(parts);
        Part gone = all.remove(place);
        if (place == all.size()) {
            Part last = all.removeLast();
            all.add(new Part(last.isStop(), last.lines(), gone.blanks()));
        }
        return new TourParts(all);
    }

    /** Returns this with another title of a stop; empty if the one that it has takes several lines. */
    Optional<TourParts> renamed(int stop, String title) {
        int place = places().get(stop);
        Part part = parts.get(place);
        List<String> lines = new ArrayList<>(part.lines());
        int header = IntStream.range(0, lines.size()).filter(i -> STOP.matcher(lines.get(i)).matches()).findFirst()
                .orElseThrow();
        LongText longText = new LongText();
        boolean isDone = false;
        for (int i = header + 1; i < lines.size() && !isDone; i++) {
            Matcher matcher = TITLE.matcher(lines.get(i));
            if (!longText.isOpen() && matcher.matches()) {
                lines.set(i, matcher.group(1) + Toml.text(title) + matcher.group(2));
                isDone = true;
            } else if (!longText.isOpen() && lines.get(i).strip().matches("title\\s*=.*")) {
                return Optional.empty();
            }
            longText.follow(lines.get(i));
        }
        if (!isDone) {
            lines.add(header + 1, "title = " + Toml.text(title));
        }
        List<Part> all = new ArrayList<>(parts);
        all.set(place, new Part(true, lines, part.blanks()));
        return Optional.of(new TourParts(all));
    }

    /** Returns the whole text. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            part.lines().forEach(line -> text.append(line).append('\n'));
            part.blanks().forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}

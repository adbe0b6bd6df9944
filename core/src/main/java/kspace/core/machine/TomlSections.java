package kspace.core.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A TOML text taken apart where its tables begin, so that single values can be changed and everything else, comments
 * above all, stays as it was written. Comments right above a table's header belong to the table.
 *
 * <p>It understands the form that people write: one key and its value in a line. Of anything else it changes nothing;
 * whether a change has arrived is to be checked by reading the text again.
 */
final class TomlSections {
    /** Nothing in these patterns is given back once it is matched: a long line takes neither its square nor the stack. */
    private static final Pattern HEADER =
            Pattern.compile("\\s*+\\[\\[?+\\s*+(?<name>[\\w-]++)\\s*+]]?+\\s*+(?:#.*+)?+");
    private static final Pattern VALUE = Pattern.compile(
            "(?<before>\\s*+(?<key>[\\w-]++)\\s*+=\\s*+)"
                    + "(?<value>\"(?:[^\"\\\\]++|\\\\.)*+\"|'[^']*+'|[^\\s#\"'\\[{]++)(?<after>\\s*+(?:#.*+)?+)");

    private final List<Section> sections = new ArrayList<>();
    private final String lineEnd;

    TomlSections(String text) {
        lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        Section current = new Section("");
        sections.add(current);
        for (String line : text.lines().toList()) {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                Section next = new Section(header.group("name"));
                next.lines.addAll(current.takeCommentsAtEnd());
                sections.add(next);
                current = next;
            }
            current.lines.add(line);
        }
    }

    /** The lines of one table, or those before the first. */
    static final class Section {
        private final String name;
        private final List<String> lines = new ArrayList<>();

        private Section(String name) {
            this.name = name;
        }

        private List<String> takeCommentsAtEnd() {
            int from = lines.size();
            while (from > 0 && lines.get(from - 1).stripLeading().startsWith("#")) {
                from--;
            }
            // A comment at the very beginning is about the whole file.
            if (from == 0 && name.isEmpty()) {
                return List.of();
            }
            List<String> comments = lines.subList(from, lines.size());
            List<String> taken = List.copyOf(comments);
            comments.clear();
            return taken;
        }

        /** Returns how the value of {@code key} is written, if it stands alone in a line. */
        Optional<String> get(String key) {
            return lines.stream()
                    .map(VALUE::matcher)
                    .filter(line -> line.matches() && key.equals(line.group("key")))
                    .map(line -> String.valueOf(line.group("value")))
                    .findFirst();
        }

        /** Writes a value in place of the one that is there, or in a line of its own after the others. */
        void set(String key, String value) {
            for (int i = 0; i < lines.size(); i++) {
                Matcher line = VALUE.matcher(lines.get(i));
                if (line.matches() && key.equals(line.group("key"))) {
                    lines.set(i, line.group("before") + value + line.group("after"));
                    return;
                }
            }
            lines.add(lastValue() + 1, key + " = " + value);
        }

        /** Takes the line of a value out. */
        void remove(String key) {
            lines.removeIf(line -> {
                Matcher matcher = VALUE.matcher(line);
                return matcher.matches() && key.equals(matcher.group("key"));
            });
        }

        boolean hasValues() {
            return lines.stream().anyMatch(line -> VALUE.matcher(line).matches());
        }

        /** Returns the line of the last value, else that of the header, else the last comment of the beginning. */
        private int lastValue() {
            int last = -1;
            boolean value = false;
            for (int i = 0; i < lines.size(); i++) {
                boolean isValue = VALUE.matcher(lines.get(i)).matches();
                boolean isMark = HEADER.matcher(lines.get(i)).matches() || lines.get(i).startsWith("#");
                if (isValue || (!value && isMark)) {
                    last = i;
                }
                value |= isValue;
            }
            return last;
        }
    }

    /** Returns what stands before the first table. */
    Section top() {
        return sections.getFirst();
    }

    /** Returns the tables of that name in their order. */
    List<Section> named(String name) {
        return sections.stream().filter(section -> section.name.equals(name)).toList();
    }

    /** Takes a table out with the comments right above it. */
    void remove(Section section) {
        int at = sections.indexOf(section);
        sections.remove(at);
        List<String> before = sections.get(at - 1).lines;
        while (at == sections.size() && !before.isEmpty() && before.getLast().isBlank()) {
            before.removeLast();
        }
    }

    /** Adds a table right after another. */
    Section addBehind(Section before, String name, String header) {
        List<String> lines = before.lines;
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        Section added = new Section(name);
        // What separated the table before from the next one does so for the new one.
        List<String> blank = List.copyOf(lines.subList(end, lines.size()));
        added.lines.add(header);
        added.lines.addAll(blank);
        if (blank.isEmpty()) {
            lines.add("");
        }
        sections.add(sections.indexOf(before) + 1, added);
        return added;
    }

    /** Returns where a table may be added after, to stand before {@code section}. */
    Section before(Section section) {
        return sections.get(sections.indexOf(section) - 1);
    }

    /** Returns the last table, or what stands before the first if there is none. */
    Section last() {
        return sections.getLast();
    }

    /** Returns the text. */
    String text() {
        StringBuilder text = new StringBuilder();
        sections.forEach(section -> section.lines.forEach(line -> text.append(line).append(lineEnd)));
        return text.toString();
    }
}

package kspace.core.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The words of a message with places for its arguments: <code>{0}</code> is the first one, and <code>{0|page|pages}</code> the
 * form that belongs to its number. A level is <code>{0:L}</code>, which is {@code L4}, or <code>{0:level}</code>, the {@code 4} of "level
 * 4"; one that is always the same has its number after a sign of equality, <code>{=1:level}</code>. All of them follow {@link LevelNames}. What a number or an address looks like follows from its type, so there are no formats as in
 * {@link java.text.MessageFormat}, which also takes the apostrophe of "kernel's" for a quotation mark and, where no format is given,
 * writes numbers as the locale does. Braces themselves cannot be written.
 *
 * @param parts words and places in their order
 */
record Pattern(List<Part> parts) {

    private static final String TAG = ":L";
    private static final String LEVEL = ":level";
    private static final String SAME = "=";

    /** A part of the words. */
    sealed interface Part {}

    /** Words as they are. */
    record Literal(String text) implements Part {}

    /** The place of an argument. */
    record Place(int index) implements Part {}

    /**
     * The place of an argument that is a level.
     *
     * @param isTag whether its short name stands there
     */
    record Level(int index, boolean isTag) implements Part {}

    /**
     * A level that the words themselves name.
     *
     * @param isTag whether its short name stands there
     */
    record NamedLevel(int level, boolean isTag) implements Part {}

    /** The form that belongs to the number of an argument. */
    record Forms(int index, List<String> forms) implements Part {}

    /**
     * Reads the line of a message file.
     *
     * @throws IllegalStateException if a brace is not closed or holds no number: a mistake of ours, or of a translator
     */
    static Pattern of(String line) {
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', done)) {
            if (open > done) {
                parts.add(new Literal(line.substring(done, open)));
            }
            int close = line.indexOf('}', open);
            if (close < 0) {
                throw new IllegalStateException("a brace is not closed: " + line);
            }
            parts.add(place(line, line.substring(open + 1, close)));
            done = close + 1;
        }
        if (done < line.length()) {
            parts.add(new Literal(line.substring(done)));
        }
        return new Pattern(List.copyOf(parts));
    }

    private static Part place(String line, String content) {
        List<String> fields = List.of(content.split("\\|", -1));
        boolean isTag = content.endsWith(TAG);
        boolean isLevel = isTag || content.endsWith(LEVEL);
        boolean isNamed = isLevel && content.startsWith(SAME);
        String number = isLevel ? content.substring(isNamed ? SAME.length() : 0, content.indexOf(':'))
                : fields.getFirst();
        if (number.isEmpty() || !number.chars().allMatch(it -> it >= '0' && it <= '9')) {
            throw new IllegalStateException("braces without the number of an argument: " + line);
        }
        int index = Integer.parseInt(number);
        if (isNamed) {
            return new NamedLevel(index, isTag);
        }
        if (isLevel) {
            return new Level(index, isTag);
        }
        return fields.size() == 1 ? new Place(index) : new Forms(index, fields.subList(1, fields.size()));
    }

    /** Returns the same with other words around the same places. */
    Pattern reworded(UnaryOperator<String> words) {
        return new Pattern(parts.stream().<Part>map(part -> switch (part) {
            case Literal(String text) -> new Literal(words.apply(text));
            case Place place -> place;
            case Level level -> level;
            case NamedLevel level -> level;
            case Forms(int index, List<String> forms) -> new Forms(index, forms.stream().map(words).toList());
        }).toList());
    }
}

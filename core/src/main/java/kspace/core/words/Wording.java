package kspace.core.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kspace.core.address.ByteSize;
import kspace.core.address.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages into the words of a language. It reads each message file once, and only when something in it is said; whoever says
 * nothing reads none. Safe for use by several threads.
 *
 * <p>A language is a folder of message files under {@code resources/words}, with the same names and keys as the English ones; what it
 * lacks is said in English.
 *
 * <p>What all messages of a language share is in its file {@code language}: how lists are joined, what stands between thousands, and
 * which plurals there are. Plurals are chosen by the decimal digits of a number: each form but the last has a regular expression, and the last form is that of all
 * other numbers. English has {@code 1}, Polish would have {@code 1} and <code>(.*[^1])?[2-4]</code>.
 */
public final class Wording {
    /**
     * The system property that names the language: that of a folder under {@code resources/words}, or {@code pseudo}. Without it the
     * program speaks the language of the system if it has a folder, and else English.
     */
    public static final String PROPERTY = "kspace.language";

    private static final String ENGLISH = "en";
    private static final String PSEUDO = "pseudo";
    private static final int DIGITS_TOGETHER = 3;

    private final String folder;
    private final UnaryOperator<String> rewording;
    private final Map<Class<?>, Map<String, Pattern>> rooms = new ConcurrentHashMap<>();
    private volatile @Nullable List<Predicate<String>> plurals;
    private volatile @Nullable String thousands;

    /** The one of the program; made when something is said first. */
    private static final class Current {
        static final Wording WORDING = of(System.getProperty(PROPERTY, ofSystem()));

        /** Returns the language of the system, if there is a folder for it. */
        private static String ofSystem() {
            String language = System.getProperty("user.language", ENGLISH);
            MessageKey any = LanguageWords.PLURALS;
            return any.open(language + "/" + any.module() + "/" + any.room() + ".properties")
                    .map(it -> {
                        close(it);
                        return language;
                    }).orElse(ENGLISH);
        }

        private static void close(InputStream in) {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * A piece of a sentence.
     *
     * @param text its characters
     * @param argument what it stands for; empty if it is words
     */
    public record Piece(String text, Optional<Argument> argument) {}

    private Wording(String folder, UnaryOperator<String> rewording) {
        this.folder = folder;
        this.rewording = rewording;
    }

    /**
     * Returns the wording of a language.
     *
     * @param language the name of a folder under {@code resources/words}; or {@code pseudo}: English whose letters have accents and
     *     whose words are longer, as those of other languages are
     */
    public static Wording of(String language) {
        return language.equals(PSEUDO) ? new Wording(ENGLISH, PseudoLanguage::reword)
                : new Wording(language, UnaryOperator.identity());
    }

    /** Returns the wording of the program's language. */
    public static Wording current() {
        return Current.WORDING;
    }

    /** Returns the name of the folder, below that of all languages, in which its files lie. */
    public String folder() {
        return folder;
    }

    /** Returns words of its files that are no message as the language has them: as they are, or with accents. */
    public String reworded(String words) {
        return rewording.apply(words);
    }

    /** Returns a number as the language of the program writes it, in English {@code 3,398}. */
    public static String count(long number) {
        return current().digits(number);
    }

    /** Returns a number with what the language puts between its thousands. */
    String digits(long number) {
        String digits = Long.toString(number);
        int start = number < 0 ? 1 : 0;
        if (digits.length() - start <= DIGITS_TOGETHER) {
            return digits;
        }
        StringBuilder out = new StringBuilder(digits);
        for (int at = digits.length() - DIGITS_TOGETHER; at > start; at -= DIGITS_TOGETHER) {
            out.insert(at, thousands());
        }
        return out.toString();
    }

    /** Returns what stands between thousands, read once; two threads may both read it. */
    private String thousands() {
        String known = thousands;
        if (known == null) {
            known = raw(LanguageWords.THOUSANDS);
            thousands = known;
        }
        return known;
    }

    /** Returns what a message says. */
    public String text(Message message) {
        return pieces(message).stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Returns what a message says, piece by piece; lists within it come apart, and a message within it is one piece. */
    public List<Piece> pieces(Message message) {
        List<Piece> pieces = new ArrayList<>();
        append(pieces, pattern(message.key()), message.arguments());
        return List.copyOf(pieces);
    }

    private void append(List<Piece> pieces, Pattern pattern, List<Argument> arguments) {
        for (Pattern.Part part : pattern.parts()) {
            switch (part) {
                case Pattern.Literal(String text) -> pieces.add(new Piece(text, Optional.empty()));
                case Pattern.Place(int index) -> append(pieces, arguments.get(index));
                case Pattern.Level(int index, boolean isTag) -> {
                    long level = number(arguments.get(index));
                    add(pieces, isTag ? LevelNames.tag(level) : LevelNames.number(level), arguments.get(index));
                }
                case Pattern.NamedLevel(int level, boolean isTag) -> pieces.add(new Piece(
                        isTag ? LevelNames.tag(level) : LevelNames.number(level), Optional.empty()));
                case Pattern.Forms(int index, List<String> forms) ->
                        pieces.add(new Piece(form(forms, number(arguments.get(index))), Optional.empty()));
            }
        }
    }

    private void append(List<Piece> pieces, Argument argument) {
        switch (argument) {
            case Message message -> add(pieces, text(message), message);
            case Argument.Listing list -> append(pieces, list);
            case Argument.Virtual(var va) -> add(pieces, va.toString(), argument);
            case Argument.Range(var range) -> between(pieces, new Argument.Virtual(range.first()),
                    new Argument.Virtual(range.last()));
            case Argument.Memory(var range) -> between(pieces, new Argument.Physical(range.start()),
                    new Argument.Physical(range.end()));
            case Argument.End(var range) -> add(pieces, range.endText(), argument);
            case Argument.Physical(var pa) -> add(pieces, pa.toString(), argument);
            case Argument.Size(long bytes) -> add(pieces, ByteSize.format(bytes), argument);
            case Argument.Count(long number) -> add(pieces, digits(number), argument);
            case Argument.Numeral(long value) -> add(pieces, Long.toString(value), argument);
            case Argument.Code(String text) -> add(pieces, text, argument);
            case Argument.Name(String text) -> add(pieces, text, argument);
            case Argument.Quote(String text) -> add(pieces, PlainText.quoted(text), argument);
        }
    }

    private void between(List<Piece> pieces, Argument first, Argument last) {
        append(pieces, first);
        pieces.add(new Piece(" .. ", Optional.empty()));
        append(pieces, last);
    }

    private static void add(List<Piece> pieces, String text, Argument argument) {
        pieces.add(new Piece(text, Optional.of(argument)));
    }

    private void append(List<Piece> pieces, Argument.Listing list) {
        List<Argument> items = list.items();
        LanguageWords last = list.join() == Argument.Kind.LIST ? LanguageWords.LAST_OF_ALL
                : list.join() == Argument.Kind.CHOICE ? LanguageWords.LAST_OF_CHOICE : LanguageWords.NEXT;
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                LanguageWords between = i == items.size() - 1 ? last : LanguageWords.NEXT;
                // The pattern has the items on both sides; here they are already said, and to come.
                pattern(between).parts().stream()
                        .filter(Pattern.Literal.class::isInstance).map(Pattern.Literal.class::cast)
                        .forEach(it -> pieces.add(new Piece(it.text(), Optional.empty())));
            }
            append(pieces, items.get(i));
        }
    }

    private static long number(Argument argument) {
        return switch (argument) {
            case Argument.Count(long number) -> number;
            case Argument.Numeral(long value) -> value;
            default -> throw new IllegalStateException("a plural of " + argument);
        };
    }

    private String form(List<String> forms, long number) {
        String digits = Long.toString(number);
        int form = 0;
        for (Predicate<String> rule : plurals()) {
            if (rule.test(digits)) {
                break;
            }
            form++;
        }
        return forms.get(Math.min(form, forms.size() - 1));
    }

    /** Returns the rules of the plurals, read once; two threads may both read them. */
    private List<Predicate<String>> plurals() {
        List<Predicate<String>> known = plurals;
        if (known == null) {
            known = Arrays.stream(raw(LanguageWords.PLURALS).split(" ")).map(Wording::rule).toList();
            plurals = known;
        }
        return known;
    }

    /** Most languages have a number among their rules, for which nothing needs to be compiled. */
    private static Predicate<String> rule(String rule) {
        return rule.chars().allMatch(it -> it >= '0' && it <= '9')
                ? rule::equals
                : java.util.regex.Pattern.compile(rule).asMatchPredicate();
    }

    private String raw(MessageKey key) {
        return pattern(key).parts().stream().map(Pattern.Literal.class::cast).map(Pattern.Literal::text)
                .collect(Collectors.joining());
    }

    private Pattern pattern(MessageKey key) {
        Pattern pattern =
                rooms.computeIfAbsent(key.getClass(), _ -> read(key, key.module() + "/" + key.room())).get(key.id());
        if (pattern == null) {
            throw new IllegalStateException("no words for " + key.id() + " in " + key.room());
        }
        return pattern;
    }

    /** Returns the words of a room; what a language has no words for yet, it says in English. */
    private Map<String, Pattern> read(MessageKey key, String room) {
        Properties lines = new Properties();
        for (String language : folder.equals(ENGLISH) ? List.of(ENGLISH) : List.of(ENGLISH, folder)) {
            String path = language + "/" + room + ".properties";
            try (InputStream in = key.open(path).orElseGet(() -> missing(language, path))) {
                lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, Pattern> patterns = new HashMap<>();
        for (String id : lines.stringPropertyNames()) {
            patterns.put(id, Pattern.of(lines.getProperty(id)).reworded(rewording));
        }
        return Map.copyOf(patterns);
    }

    private static InputStream missing(String language, String path) {
        if (language.equals(ENGLISH)) {
            throw new IllegalStateException("no words in " + path);
        }
        return InputStream.nullInputStream();
    }
}

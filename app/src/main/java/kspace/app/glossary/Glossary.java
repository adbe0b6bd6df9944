package kspace.app.glossary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kspace.app.data.ViewKind;
import kspace.app.resources.Resources;
import kspace.core.input.EditDistance;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** All terms, and where they stand in texts. */
public final class Glossary {
    private static final String FILE = "terms.toml";
    private static final String PLURAL = "s";
    /** What a text is cut into; marks within a word, as in W^X or VPN[2], belong to it. */
    private static final Pattern WORD =
            Pattern.compile("#?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_^+/\\[\\].'-]*[\\p{L}\\p{N}_\\]-])?");
    private static final Pattern BIT = Pattern.compile("\\p{Lu}{1,2}");
    private static final Pattern LOWER_CASE_WORD = Pattern.compile("(?<![\\p{L}_])\\p{Ll}{2,}");

    private final List<Term> terms;
    private final Map<String, Term> byName = new HashMap<>();
    private final Map<String, List<Spelling>> spellings = new HashMap<>();
    private int mostWords;

    private record Spelling(String text, Term term) {
        /** Abbreviations are what they are; all others may begin a sentence, or be one of several. */
        boolean isExact() {
            return !text.equals(text.toLowerCase(Locale.ROOT)) || text.length() == 1;
        }

        boolean isLetter() {
            return text.length() == 1;
        }
    }

    /**
     * A term where it stands in a text.
     *
     * @param term what it is
     * @param start where it begins
     * @param end where it ends, exclusive
     */
    public record Place(Term term, int start, int end) {
        /** Returns whether a character belongs to it. */
        public boolean contains(int index) {
            return start <= index && index < end;
        }
    }

    private static final class Packed {
        private static final Glossary ALL = new Glossary(read(Resources.textInLanguage(FILE)));
    }

    /** Creates a glossary of these terms. */
    public Glossary(List<Term> terms) {
        this.terms = terms.stream().sorted(Comparator.comparing(it -> it.name().toLowerCase(Locale.ROOT))).toList();
        for (Term term : this.terms) {
            byName.put(term.name(), term);
            term.spellings().map(it -> new Spelling(it, term)).forEach(this::add);
        }
    }

    private void add(Spelling spelling) {
        spellings.computeIfAbsent(spelling.text().toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(spelling);
        mostWords = Math.max(mostWords, (int) WORD.matcher(spelling.text()).results().count());
    }

    /** Returns the glossary of the program, which is read when it is first asked for. */
    public static Glossary ofProgram() {
        return Packed.ALL;
    }

    private static List<Term> read(String toml) {
        JsonNode root = new TomlMapper().readTree(toml);
        return StreamSupport.stream(root.path("term").spliterator(), false).map(Glossary::term).toList();
    }

    private static Term term(JsonNode node) {
        return new Term(word(node, "name"), words(node, "also"), words(node, "spelt"), word(node, "text"),
                words(node, "example"), words(node, "see"), word(node, "source"), figure(node));
    }

    private static Optional<ViewKind> figure(JsonNode node) {
        return node.has("figure")
                ? Optional.of(ViewKind.byId(word(node, "figure"))
                        .orElseThrow(() -> new IllegalStateException(FILE + ": no such figure: " + node)))
                : Optional.empty();
    }

    private static String word(JsonNode node, String key) {
        if (!node.path(key).isString()) {
            throw new IllegalStateException(FILE + ": a term has no " + key + ": " + node);
        }
        return node.path(key).asString();
    }

    private static List<String> words(JsonNode node, String key) {
        return StreamSupport.stream(node.path(key).spliterator(), false).map(JsonNode::asString).toList();
    }

    /** Returns all terms, by name. */
    public List<Term> terms() {
        return terms;
    }

    /** Returns the term with exactly this name. */
    public Optional<Term> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the term that people mean by a word, in any case and number. */
    public Optional<Term> find(String word) {
        String sought = word.strip();
        return matching(sought, true).or(() -> matching(sought.toLowerCase(Locale.ROOT), true))
                .or(() -> terms.stream()
                        .filter(term -> term.spellings().anyMatch(sought::equalsIgnoreCase)).findFirst());
    }

    /** Returns the few terms that somebody may have meant who wrote a word that is none, the most likely first. */
    public List<Term> nearest(String word) {
        String sought = word.strip().toLowerCase(Locale.ROOT);
        Map<Term, Integer> distances = new HashMap<>();
        for (Term term : terms) {
            distances.put(term, term.spellings()
                    .mapToInt(it -> EditDistance.between(sought, it.toLowerCase(Locale.ROOT))).min().orElseThrow());
        }
        List<Term> found = new ArrayList<>(terms.stream()
                .filter(it -> distances.getOrDefault(it, 0) <= sought.length() / 3)
                .sorted(Comparator.comparing(it -> distances.getOrDefault(it, 0))).toList());
        search(sought).stream().filter(it -> !found.contains(it)).forEach(found::add);
        terms.stream().sorted(Comparator.comparing(it -> distances.getOrDefault(it, 0)))
                .filter(it -> !found.contains(it)).limit(Math.max(0, 3 - found.size())).forEach(found::add);
        return found.stream().limit(3).toList();
    }

    /** Returns the terms in whose names, or in whose sentence, all words of a text begin words; names come first. */
    public List<Term> search(String text) {
        List<String> parts = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
        Comparator<Term> order = Comparator.comparing(term -> term.spellings().noneMatch(it -> has(it, parts)));
        return terms.stream()
                .filter(term -> term.spellings().anyMatch(it -> has(it, parts)) || has(term.text(), parts))
                .sorted(order).toList();
    }

    private static boolean has(String text, List<String> parts) {
        String lower = " " + text.toLowerCase(Locale.ROOT);
        return parts.stream()
                .allMatch(part -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(part)).matcher(lower)
                        .find());
    }

    /** Returns where terms stand in a text, from its beginning on, none within another. */
    public List<Place> in(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        boolean isSentence = LOWER_CASE_WORD.matcher(text).find();
        List<Place> places = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Place> longest = Optional.empty();
            int next = at + 1;
            for (int last = Math.min(words.size(), at + mostWords) - 1; last >= at && longest.isEmpty(); last--) {
                int start = words.get(at).start();
                int end = words.get(last).end();
                boolean letters = !isSentence || isAmongBits(words, at);
                longest = matching(text.substring(start, end), letters).map(it -> new Place(it, start, end));
                next = longest.isPresent() ? last + 1 : next;
            }
            longest.ifPresent(places::add);
            at = next;
        }
        return places;
    }

    /** Returns whether a word stands beside the name of another bit, as in {@code P W NX, 2 MiB page}. */
    private static boolean isAmongBits(List<MatchResult> words, int at) {
        return Stream.of(at - 1, at + 1).filter(it -> it >= 0 && it < words.size()).map(it -> words.get(it).group())
                .anyMatch(it -> BIT.matcher(it).matches());
    }

    /** A letter alone is the name of a bit in a field or a row of bits, and an article in a sentence. */
    private Optional<Term> matching(String spelt, boolean letters) {
        String lower = spelt.toLowerCase(Locale.ROOT);
        List<Spelling> found = spellings.getOrDefault(lower, List.of());
        Optional<Term> exact = found.stream()
                .filter(it -> it.text().equals(spelt) && (letters || !it.isLetter())).map(Spelling::term).findFirst();
        return exact.or(() -> found.stream().filter(it -> !it.isExact()).map(Spelling::term).findFirst())
                .or(() -> lower.endsWith(PLURAL) && lower.length() > 3
                        ? spellings.getOrDefault(lower.substring(0, lower.length() - 1), List.of()).stream()
                                .filter(it -> !it.isExact() || spelt.startsWith(it.text())).map(Spelling::term)
                                .findFirst()
                        : Optional.empty());
    }
}

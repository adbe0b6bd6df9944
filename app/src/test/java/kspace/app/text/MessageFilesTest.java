package kspace.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kspace.app.Main;
import kspace.app.command.CommandId;
import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import org.junit.jupiter.api.Test;

/** Every message of both modules has its words, once, and every line of a message file is said. */
class MessageFilesTest {
    private static final Path ROOT = Path.of(System.getProperty("kspace.root", ".."));
    private static final Path WORDS = ROOT.resolve("resources/words");
    private static final Pattern LINE = Pattern.compile("([a-z0-9-]+) = (.+)");
    private static final Pattern NAMED_LEVEL = Pattern.compile("\\{=[1-5]:(?:L|level)}");
    private static final Pattern WRITTEN_LEVEL = Pattern.compile("(?i)(?<!--)\\blevels? [1-5]\\b|\\bL[1-5]\\b");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(\\|[^}]*|:L|:level)?}");
    private static final Pattern SAID =
            Pattern.compile("\\b([A-Z]\\w*)\\s*\\.\\s*([A-Z][A-Z0-9_]*)\\s*\\.\\s*(?:of|text|rich)\\(");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrls(List.of(folder(Main.class), folder(MessageKey.class)));
    private static final List<JavaClass> ROOMS = CLASSES.stream()
            .filter(it -> it.isEnum() && it.isAssignableTo(MessageKey.class)).toList();
    private static final List<MessageKey> KEYS = ROOMS.stream().flatMap(MessageFilesTest::keys).toList();

    /** Returns where a module's classes were loaded from, a folder or a jar. */
    private static URL folder(Class<?> one) {
        String name = one.getName().replace('.', '/') + ".class";
        String url = Objects.requireNonNull(one.getResource("/" + name)).toString();
        try {
            return URI.create(url.substring(0, url.length() - name.length())).toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<MessageKey> keys(JavaClass room) {
        return Arrays.stream(room.reflect().getEnumConstants()).map(MessageKey.class::cast);
    }

    private static String file(MessageKey key) {
        return key.module() + "/" + key.room() + ".properties";
    }

    /** All but the help of the commands, which has picocli's keys; {@code HelpTextsTest} looks at it. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(WORDS)) {
            return files.filter(it -> it.toString().endsWith(".properties") && !it.endsWith("command-help.properties"))
                    .toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file).lines().filter(it -> !it.isEmpty() && !it.startsWith("#")).toList();
    }

    private static List<MatchResult> messages(Path file) throws IOException {
        List<MatchResult> messages = new ArrayList<>();
        for (String line : lines(file)) {
            Matcher matcher = LINE.matcher(line);
            assertThat(matcher.matches()).as("%s: %s", file, line).isTrue();
            messages.add(matcher.toMatchResult());
        }
        return messages;
    }

    /** The English words of a key; what the other tests look at. */
    private static Map<String, String> english() throws IOException {
        Map<String, String> english = new HashMap<>();
        for (Path file : files()) {
            if (file.startsWith(WORDS.resolve("en"))) {
                String room = WORDS.resolve("en").relativize(file).toString().replace('\\', '/');
                messages(file).forEach(it -> english.put(room + " " + it.group(1), it.group(2)));
            }
        }
        return english;
    }

    @Test
    void keys_all_haveWordsAndNoWordsAreWithoutAKey() throws IOException {
        Set<String> keys = new TreeSet<>(KEYS.stream().map(it -> file(it) + " " + it.id()).toList());

        assertThat(new TreeSet<>(english().keySet())).isEqualTo(keys);
        assertThat(KEYS).hasSameSizeAs(keys);
        assertThat(ROOMS).hasSizeGreaterThan(1);
    }

    @Test
    void files_all_haveEachKeyOnceAndNoSpacesAtTheEnds() throws IOException {
        for (Path file : files()) {
            assertThat(messages(file).stream().map(it -> it.group(1)).toList()).as("%s", file).doesNotHaveDuplicates();
            assertThat(lines(file)).as("%s", file).allMatch(it -> it.equals(it.strip()) && !it.contains("  "));
        }
    }

    /**
     * Two keys of a room with the same words of the same arguments are one message; but for commands, of which those of two parts of
     * the window may be called the same.
     */
    @Test
    void messages_ofARoom_sayDifferentThings() throws IOException {
        Map<String, String> english = english();
        assertThat(KEYS.stream().filter(it -> !(it instanceof CommandId))
                .map(it -> file(it) + " " + it.parameters().kinds() + " " + english.get(file(it) + " " + it.id()))
                .toList()).doesNotHaveDuplicates();
    }

    @Test
    void words_ofEachKey_haveAPlaceForEachArgumentAndPluralsOfNumbersOnly() throws IOException {
        Map<String, String> english = english();
        for (MessageKey key : KEYS) {
            String words = String.valueOf(english.get(file(key) + " " + key.id()));
            Set<Integer> places = new TreeSet<>();
            PLACE.matcher(words).results().forEach(place -> {
                int index = Integer.parseInt(place.group(1));
                places.add(index);
                if (place.group(2) != null && index < key.parameters().kinds().size()) {
                    assertThat(key.parameters().kinds().get(index)).as(words).isIn(Argument.Kind.COUNT,
                            Argument.Kind.NUMBER);
                    assertThat(
                            place.group(2).startsWith(":") ? 2 : place.group(2).chars().filter(it -> it == '|').count())
                            .as(words).isEqualTo(2);
                }
            });
            assertThat(places).as("%s %s", key.getClass(), key)
                    .containsExactlyElementsOf(
                            Stream.iterate(0, it -> it + 1).limit(key.parameters().kinds().size()).toList());
            assertThat(NAMED_LEVEL.matcher(PLACE.matcher(words).replaceAll("")).replaceAll("")).as(words)
                    .doesNotContain("{", "}");
        }
    }

    /** A level has the name that its reader wants: only options of commands take its number whatever it is called. */
    @Test
    void words_ofEachKey_nameNoLevelByItsNumber() throws IOException {
        english().forEach((key, words) -> assertThat(words).as("%s: {=1:level} or {=1:L}", key)
                .doesNotContainPattern(WRITTEN_LEVEL));
    }

    @Test
    void keys_all_areSaidSomewhere() {
        Set<String> said = new TreeSet<>();
        for (JavaClass one : CLASSES) {
            one.getFieldAccessesFromSelf().stream()
                    .filter(it -> it.getTargetOwner().isAssignableTo(MessageKey.class))
                    .filter(it -> !(it.getOriginOwner().equals(it.getTargetOwner())
                            && List.of("<clinit>", "$values").contains(it.getOrigin().getName())))
                    .forEach(it -> said.add(it.getTarget().getFullName()));
        }
        List<String> unsaid = ROOMS.stream()
                .map(JavaClass::getFields).flatMap(Collection::stream)
                .filter(it -> it.getRawType().equals(it.getOwner()))
                .map(JavaField::getFullName)
                .filter(it -> !said.contains(it)).toList();

        assertThat(unsaid).isEmpty();
    }

    /** The compiler does not count arguments, and most refusals are said in no test. */
    @Test
    void messages_whereTheyAreMade_haveAsManyArgumentsAsTheyTake() throws IOException {
        Map<String, Integer> takes = new HashMap<>();
        KEYS.forEach(it -> takes.put(it.getClass().getSimpleName() + "." + it.name(), it.parameters().kinds().size()));
        int nrSeen = 0;
        for (String module : List.of("core", "app")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    String text = Files.readString(file);
                    Matcher matcher = SAID.matcher(text);
                    while (matcher.find()) {
                        String key = matcher.group(1) + "." + matcher.group(2);
                        if (takes.containsKey(key)) {
                            nrSeen++;
                            assertThat(nrArguments(text, matcher.end())).as("%s of %s", key, file.getFileName())
                                    .isEqualTo(takes.get(key));
                        }
                    }
                }
            }
        }
        assertThat(nrSeen).isGreaterThan(10);
    }

    /** Returns how many arguments stand before the parenthesis that closes; texts in quotation marks are passed over. */
    private static int nrArguments(String text, int from) {
        int depth = 0;
        int commas = 0;
        boolean any = false;
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')' -> {
                    if (depth-- == 0) {
                        return any ? commas + 1 : 0;
                    }
                }
                case ']', '}' -> depth--;
                case '"' -> {
                    do {
                        i += text.charAt(i) == '\\' ? 2 : 1;
                    } while (text.charAt(i) != '"');
                }
                case ',' -> commas += depth == 0 ? 1 : 0;
                default -> {
                }
            }
            any |= !Character.isWhitespace(text.charAt(i));
        }
        throw new AssertionError("no parenthesis closes");
    }
}

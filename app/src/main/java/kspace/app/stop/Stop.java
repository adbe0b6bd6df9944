package kspace.app.stop;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.data.ViewKind;
import kspace.app.desktop.Settings;

/**
 * What is seen, in words: of which machine, at which moment, at which address, in which view, and what is said about it. It
 * is as its author wrote it, so that {@code end of metadata} stays that on a machine that changes; {@link Sight} is what it
 * comes to.
 *
 * @param machine a sample or a file, as command lines name it; empty if that is said elsewhere
 * @param words what is said, by its keys; what is missing is as usual
 */
public record Stop(String machine, Map<StopKey, String> words) {
    /** Says nothing. */
    public static final Stop NONE = new Stop("", Map.of());

    private static final String SETTING = "last.";
    private static final String MACHINE = "machine";
    /** What every shell takes as one word that means only itself. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+:,./][A-Za-z0-9_@%+=:,./-]*");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** Takes an unmodifiable copy, in the order of the keys. */
    public Stop {
        Map<StopKey, String> copy = new EnumMap<>(StopKey.class);
        copy.putAll(words);
        words = Collections.unmodifiableMap(copy);
    }

    /** Returns what is said under a key, if anything is. */
    public Optional<String> word(StopKey key) {
        return Optional.ofNullable(words.get(key));
    }

    /** Returns this with a machine. */
    public Stop of(String other) {
        return new Stop(other, words);
    }

    /** Returns this with something said. */
    public Stop with(StopKey key, String word) {
        Map<StopKey, String> more = new EnumMap<>(StopKey.class);
        more.putAll(words);
        more.put(key, word);
        return new Stop(machine, more);
    }

    /** Returns this with nothing said under a key. */
    public Stop without(StopKey key) {
        Map<StopKey, String> fewer = new EnumMap<>(StopKey.class);
        fewer.putAll(words);
        fewer.remove(key);
        return new Stop(machine, fewer);
    }

    /** Returns this with what {@code usual} says where this says nothing. */
    public Stop over(Stop usual) {
        Map<StopKey, String> all = new EnumMap<>(StopKey.class);
        all.putAll(usual.words);
        all.putAll(words);
        return new Stop(machine.isEmpty() ? usual.machine : machine, all);
    }

    /**
     * Returns the view.
     *
     * @throws StopException if there is no such view
     */
    public ViewKind view() {
        String id = word(StopKey.VIEW).orElse(ViewKind.WINDOW.id());
        return ViewKind.byId(id).orElseThrow(() -> StopException.noneOf(
                StopKey.VIEW, id, Stream.of(ViewKind.values()).map(ViewKind::id).toList()));
    }

    /** Returns the command that shows it, as a shell takes it. */
    public String command() {
        return Stream.concat(
                Stream.of(machine.isEmpty() ? "kspace" : "kspace " + quoted(machine)),
                words.entrySet().stream().flatMap(it -> each(it.getKey(), it.getValue()).map(
                        word -> it.getKey() == StopKey.TRANSPARENT ? "--" + it.getKey().id()
                                : "--" + it.getKey().id() + " " + quoted(word))))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> each(StopKey key, String word) {
        return key.isList() ? word.lines().filter(it -> !it.isBlank()) : Stream.of(word);
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Returns it as a table of a recipe or a tour, in TOML. */
    public String toml(String table) {
        StringBuilder text = new StringBuilder("[[" + table + "]]\n");
        if (!machine.isEmpty()) {
            text.append(MACHINE + " = ").append(Toml.text(machine)).append('\n');
        }
        words.forEach((key, word) -> text.append(key.id()).append(" = ").append(value(key, word)).append('\n'));
        return text.toString();
    }

    private static String value(StopKey key, String word) {
        if (key.isList()) {
            return each(key, word).map(Toml::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return NUMBER.matcher(word).matches() || key == StopKey.TRANSPARENT ? word : Toml.text(word);
    }

    /** Reads what was kept; empty if nothing was. */
    public static Optional<Stop> in(Settings settings) {
        Map<StopKey, String> words = new EnumMap<>(StopKey.class);
        for (StopKey key : StopKey.values()) {
            String word = settings.get(SETTING + key.id(), "");
            if (!word.isEmpty()) {
                words.put(key, word);
            }
        }
        String machine = settings.get(SETTING + MACHINE, "");
        return machine.isEmpty() ? Optional.empty() : Optional.of(new Stop(machine, words));
    }

    /** Keeps it, and nothing of what was kept before. */
    public void keepIn(Settings settings) {
        settings.put(SETTING + MACHINE, machine);
        for (StopKey key : StopKey.values()) {
            word(key).ifPresentOrElse(
                    word -> settings.put(SETTING + key.id(), word), () -> settings.remove(SETTING + key.id()));
        }
    }
}

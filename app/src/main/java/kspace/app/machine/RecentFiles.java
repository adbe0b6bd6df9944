package kspace.app.machine;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kspace.app.desktop.Settings;
import kspace.core.machine.FileKind;

/**
 * The files that were opened last, remembered from run to run. Each has a setting of its own, so that two windows never
 * overwrite what the other has added.
 */
public final class RecentFiles {
    private static final int MOST = 5;
    private static final String PREFIX = "recent-file.";
    /** Where earlier versions kept all of them, one a line. */
    private static final String EARLIER = "recent-files";

    private final Settings settings;

    /**
     * A file that was opened.
     *
     * @param key its setting
     * @param time when, in milliseconds since 1970
     * @param path which one
     */
    private record Entry(String key, long time, Path path) {
        static Optional<Entry> of(Map.Entry<String, String> setting) {
            String value = setting.getValue();
            int end = value.indexOf(' ');
            if (end < 1 || end > Long.toString(Long.MAX_VALUE).length() - 1
                    || !value.chars().limit(end).allMatch(it -> it >= '0' && it <= '9')) {
                // Someone else wrote it.
                return Optional.empty();
            }
            return pathOf(value.substring(end + 1))
                    .map(it -> new Entry(setting.getKey(), Long.parseLong(value.substring(0, end)), it));
        }
    }

    RecentFiles(Settings settings) {
        this.settings = settings;
    }

    /** Returns the files that settings remember, the last one first. */
    public static List<Path> of(Settings settings) {
        return new RecentFiles(settings).list();
    }

    /** Returns them, the last one first. */
    List<Path> list() {
        Stream<Path> earlier = settings.get(EARLIER, "").lines().filter(line -> !line.isBlank())
                .flatMap(line -> pathOf(line).stream());
        return Stream.concat(entries().stream().map(Entry::path), earlier).distinct().limit(MOST).toList();
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        settings.all(PREFIX).entrySet().forEach(setting -> Entry.of(setting).ifPresent(entries::add));
        entries.sort(Comparator.comparingLong(Entry::time).reversed());
        return entries;
    }

    private static Optional<Path> pathOf(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            // Someone else wrote it: what is not a path cannot be opened, so it is not offered.
            return Optional.empty();
        }
    }

    /** Puts a file first, unless it is one that only this process was given. */
    void add(Path path) {
        if (FileKind.isOpenFile(path)) {
            return;
        }
        Path absolute = path.toAbsolutePath().normalize();
        String key = PREFIX + UUID.nameUUIDFromBytes(absolute.toString().getBytes(StandardCharsets.UTF_8));
        List<Entry> others = entries().stream().filter(it -> !it.key().equals(key)).toList();
        long latest = others.isEmpty() ? 0 : others.getFirst().time();
        settings.put(key, Math.max(System.currentTimeMillis(), latest + 1) + " " + absolute);
        others.stream().skip(MOST - 1L).map(Entry::key).forEach(settings::remove);
    }
}

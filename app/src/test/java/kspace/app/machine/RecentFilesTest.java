package kspace.app.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.app.desktop.Settings;
import org.junit.jupiter.api.Test;

class RecentFilesTest {
    private static Path path(String name) {
        return Path.of(name).toAbsolutePath();
    }

    private static List<Path> paths(String... names) {
        return Stream.of(names).map(RecentFilesTest::path).toList();
    }

    /** The settings of one window: it sees what others have put when it asks for all, and hands over keys that it puts. */
    private record Window(Map<String, String> store, Map<String, String> seen) implements Settings {
        Window(Map<String, String> store) {
            this(store, new HashMap<>(store));
        }

        @Override
        public String get(String key, String otherwise) {
            return seen.getOrDefault(key, otherwise);
        }

        @Override
        public void put(String key, String value) {
            seen.put(key, value);
            store.put(key, value);
        }

        @Override
        public void remove(String key) {
            seen.remove(key);
            store.remove(key);
        }

        @Override
        public Map<String, String> all(String prefix) {
            seen.putAll(store);
            Map<String, String> found = new HashMap<>(seen);
            found.keySet().removeIf(key -> !key.startsWith(prefix));
            return found;
        }
    }

    @Test
    void add_files_areListedLastFirst() {
        RecentFiles recent = new RecentFiles(Settings.forgetful());
        for (String name : List.of("a", "b", "c", "a")) {
            recent.add(Path.of(name));
        }
        assertThat(recent.list()).isEqualTo(paths("a", "c", "b"));
    }

    @Test
    void add_manyFiles_keepsFive() {
        Settings settings = Settings.forgetful();
        RecentFiles recent = new RecentFiles(settings);
        IntStream.range(0, 20).forEach(i -> recent.add(Path.of("file " + i)));
        assertThat(recent.list()).isEqualTo(paths("file 19", "file 18", "file 17", "file 16", "file 15"));
        assertThat(settings.all("")).hasSize(5);
    }

    @Test
    void add_inTwoWindows_keepsWhatBothOpened() {
        Map<String, String> store = new HashMap<>();
        RecentFiles one = new RecentFiles(new Window(store));
        RecentFiles other = new RecentFiles(new Window(store));
        one.add(Path.of("a"));
        other.add(Path.of("b"));
        one.add(Path.of("c"));
        assertThat(one.list()).isEqualTo(paths("c", "b", "a")).isEqualTo(other.list());
        assertThat(new RecentFiles(new Window(store)).list()).isEqualTo(paths("c", "b", "a"));
    }

    @Test
    void list_filesOfAnEarlierVersion_followTheNewOnes() {
        Settings settings = Settings.forgetful();
        settings.put("recent-files", path("old") + "\n" + path("older") + "\n");
        RecentFiles recent = new RecentFiles(settings);
        assertThat(recent.list()).isEqualTo(paths("old", "older"));
        recent.add(Path.of("older"));
        assertThat(recent.list()).isEqualTo(paths("older", "old"));
    }

    @Test
    void list_whatOthersWrote_isPassedOver() {
        Settings settings = Settings.forgetful();
        List.of("", " ", "x", "12", "9999999999999999999999 /a", "1 \0").forEach(
                value -> settings.put("recent-file." + value.hashCode(), value));
        assertThat(new RecentFiles(settings).list()).isEmpty();
    }

    @Test
    void add_fileThatOnlyThisProcessWasGiven_isNotKept() {
        RecentFiles recent = new RecentFiles(Settings.forgetful());
        recent.add(Path.of("/dev/stdin"));
        assertThat(recent.list()).isEmpty();
    }
}

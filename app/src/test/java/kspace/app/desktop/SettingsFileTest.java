package kspace.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of a user, in one file. */
class SettingsFileTest {
    /** As long as the slowest machine takes: what is put has to be there. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("config").resolve("settings.json");
    }

    private Settings open() {
        return SettingsFile.open(file(), PATIENCE);
    }

    /** A window that is told what to put. */
    private record Window(Process process, BufferedReader answers) implements AutoCloseable {
        String tell(String line) throws IOException {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return String.valueOf(answers.readLine());
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            process.onExit().join();
        }
    }

    private Window window() throws IOException {
        String classes = Stream.of("java.class.path", "jdk.module.path").map(it -> System.getProperty(it, ""))
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "-cp", classes,
                SettingsProcess.class.getName(), file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new Window(process, process.inputReader(StandardCharsets.UTF_8));
    }

    @Test
    void put_inTwoProcesses_losesNothing() throws IOException {
        try (Window one = window(); Window other = window()) {
            assertThat(one.tell("")).isEqualTo("{}");
            assertThat(other.tell("")).isEqualTo("{}");
            assertThat(one.tell("a 1")).isEqualTo("{a=1}");
            assertThat(other.tell("b 2")).isEqualTo("{a=1, b=2}");
            assertThat(one.tell("c 3")).isEqualTo("{a=1, b=2, c=3}");
            assertThat(one.tell("theme dark")).isEqualTo("{a=1, b=2, c=3, theme=dark}");
            assertThat(other.tell("b 4")).isEqualTo("{a=1, b=4, c=3, theme=dark}");
            assertThat(one.tell("")).isEqualTo("{a=1, b=4, c=3, theme=dark}");
        }
        try (Window next = window()) {
            assertThat(next.tell("")).isEqualTo("{a=1, b=4, c=3, theme=dark}");
        }
    }

    @Test
    void put_always_isWrittenWholeAndLeavesNoPart() throws IOException {
        Settings settings = open();
        settings.put("theme", "dark");
        settings.put("folder", "/home/\"me\"/机器");
        settings.remove("theme");
        assertThat(settings.all("")).isEqualTo(Map.of("folder", "/home/\"me\"/机器"));
        assertThat(Files.readString(file())).isEqualToNormalizingNewlines("""
                {
                  "folder" : "/home/\\"me\\"/机器"
                }""");
        try (Stream<Path> files = Files.list(file().resolveSibling(""))) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder("settings.json", "settings.json.lock");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1, 2]", "{\"theme\": \"da", "null", "\u0000\u0001", "{\"theme\": {\"a\": 1}}"})
    void get_fromDamagedFile_isWhatIsUsualAndTheNextPutMendsIt(String damaged) throws IOException {
        Files.createDirectories(file().resolveSibling(""));
        Files.writeString(file(), damaged);
        Settings settings = open();
        assertThat(settings.get("theme", "light")).isEqualTo("light");
        settings.put("theme", "dark");
        assertThat(settings.all("")).isEqualTo(Map.of("theme", "dark"));
        assertThat(open().get("theme", "light")).isEqualTo("dark");
    }

    @Test
    void get_ofOtherValues_keepsTheTextsAmongThem() throws IOException {
        Files.createDirectories(file().resolveSibling(""));
        Files.writeString(file(), "{\"theme\": \"dark\", \"zoom\": 3, \"more\": [\"x\"]}");
        assertThat(open().all("")).isEqualTo(Map.of("theme", "dark"));
    }

    /** A file stands where the folder would be, so nothing can be written, not even by root. */
    @Test
    void put_whereNothingCanBeWritten_lastsAsLongAsTheProgram() throws IOException {
        Files.writeString(folder.resolve("config"), "no folder");
        Settings settings = open();
        settings.put("theme", "dark");
        assertThat(settings.all("")).isEqualTo(Map.of("theme", "dark"));
        assertThat(settings.get("theme", "light")).isEqualTo("dark");
        settings.remove("theme");
        assertThat(settings.all("")).isEmpty();
        assertThat(folder.resolve("config")).hasContent("no folder");
    }

    @Test
    void get_ofFolderThatDoesNotAnswer_isNotWaitedFor() {
        Settings settings = SettingsFile.open(file(), Duration.ZERO);
        settings.put("theme", "dark");
        assertThat(settings.get("theme", "light")).isEqualTo("dark");
        assertThat(settings.all("")).isEqualTo(Map.of("theme", "dark"));
    }

    /** A folder in the file's place is nobody's settings, and is not replaced. */
    @Test
    void put_whereAFolderStands_leavesItAlone() throws IOException {
        Files.createDirectories(file());
        Settings settings = open();
        settings.put("theme", "dark");
        assertThat(settings.all("")).isEqualTo(Map.of("theme", "dark"));
        assertThat(file()).isDirectory();
    }
}

package kspace.app.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

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
            begin(line);
            return answer();
        }

        void begin(String line) throws IOException {
            process.getOutputStream().write((line + "\n").getBytes(UTF_8));
            process.getOutputStream().flush();
        }

        String answer() throws IOException {
            return String.valueOf(answers.readLine());
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            process.onExit().join();
        }
    }

    private Window window() throws IOException {
        return window(List.of());
    }

    /** Starts a window by a command that is given the one that starts it. */
    private Window window(List<String> starter) throws IOException {
        String classes = Stream.of("java.class.path", "jdk.module.path").map(it -> System.getProperty(it, ""))
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(File.pathSeparator));
        List<String> command = Stream.concat(starter.stream(), Stream.of(
                ProcessHandle.current().info().command().orElseThrow(), "-XX:-UsePerfData", "-cp", classes,
                SettingsProcess.class.getName(), file().toString())).toList();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new Window(process, process.inputReader(UTF_8));
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
    void put_inTwoProcessesAtOnce_losesNothing() throws IOException {
        try (Window one = window(); Window other = window()) {
            one.tell("");
            other.tell("");
            one.begin("many 100 one");
            other.begin("many 100 other");
            assertThat(List.of(one.answer(), other.answer())).containsOnly("begun");
            assertThat(List.of(one.answer(), other.answer())).containsOnly("100");
        }
        assertThat(open().all("")).hasSize(200).containsEntry("one100", "value 100").containsEntry("other1", "value 1");
    }

    @Test
    void put_twiceInOneProcessAtOnce_losesNothing() {
        Settings one = open();
        Settings other = open();
        Map.of("one", one, "other", other).entrySet().parallelStream().forEach(window -> {
            for (int i = 0; i < 100; i++) {
                window.getValue().put(window.getKey() + i, "value");
                window.getValue().all("");
            }
        });
        assertThat(other.all("")).hasSize(200);
        assertThat(open().all("")).hasSize(200);
    }

    /** Wherever a process is killed, the file is whole, and others go on. */
    @Test
    void put_ofAProcessThatIsKilled_leavesAWholeFile() throws IOException {
        try (Window other = window()) {
            assertThat(other.tell("theme dark")).isEqualTo("{theme=dark}");
            for (int i = 0; i < 2; i++) {
                try (Window killed = window()) {
                    assertThat(killed.tell("many 100000 key")).isEqualTo("begun");
                    String before = other.tell("");
                    while (other.tell("").equals(before)) {
                        Thread.onSpinWait();
                    }
                    killed.process().destroyForcibly().onExit().join();
                }
                assertThat(JsonMapper.shared().readTree(Files.readString(file())).get("theme").stringValue())
                        .isEqualTo("dark");
                assertThat(other.tell("after" + i + " 1")).contains("after" + i + "=1").contains("theme=dark");
            }
        }
    }

    @Test
    void put_rightBeforeTheProgramExits_isWritten() throws IOException {
        for (int i = 0; i < 2; i++) {
            try (Window window = window()) {
                window.tell("");
                assertThat(window.tell("last " + i)).isEqualTo("null");
            }
            assertThat(open().get("last", "")).isEqualTo(String.valueOf(i));
        }
    }

    /** As where nothing is put before the window is closed. */
    @Test
    void put_firstWhileTheProgramExits_isWritten() throws IOException {
        try (Window window = window()) {
            assertThat(window.tell("late 1")).isEqualTo("null");
        }
        assertThat(open().get("late", "")).isEqualTo("1");
    }

    /** The system refuses to write more than a few blocks, as on a disk that is full. */
    @Test
    void put_onAFullDisk_lastsAsLongAsTheProgramAndLeavesTheFile() throws IOException {
        assumeThat(Files.isExecutable(Path.of("/bin/sh"))).isTrue();
        Settings before = open();
        before.put("theme", "dark");
        assertThat(before.all("")).isEqualTo(Map.of("theme", "dark"));
        try (Window full = window(List.of("/bin/sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"))) {
            String value = "x".repeat(20_000);
            assertThat(full.tell("long " + value)).isEqualTo("{long=" + value + ", theme=dark}");
            assertThat(full.tell("zoom 2")).isEqualTo("{long=" + value + ", theme=dark, zoom=2}");
        }
        assertThat(open().all("")).isEqualTo(Map.of("theme", "dark"));
        try (Stream<Path> files = Files.list(file().resolveSibling(""))) {
            assertThat(files).hasSize(2);
        }
    }

    /** Which comes first, the first reading or what is put, is left to chance. */
    @RepeatedTest(20)
    void put_atOnceWhereNothingCanBeWritten_keepsWhatTheFileSays() throws IOException {
        Settings before = open();
        before.put("theme", "dark");
        assertThat(before.all("")).isEqualTo(Map.of("theme", "dark"));
        Path turn = file().resolveSibling("settings.json.lock");
        Files.delete(turn);
        Files.createDirectory(turn);
        Settings settings = open();
        settings.put("zoom", "2");
        assertThat(settings.all("")).isEqualTo(Map.of("theme", "dark", "zoom", "2"));
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

    static Stream<byte[]> damagedBytes() {
        return Stream.of(
                new byte[]{'{', '"', (byte) 0xff, '"', ':', '"', 'a', '"', '}'}, "[".repeat(100_000).getBytes(UTF_8),
                "{\"a\":".repeat(100_000).getBytes(UTF_8), new byte[2 << 20]);
    }

    @ParameterizedTest
    @MethodSource("damagedBytes")
    void get_fromBytesThatAreNoText_isWhatIsUsualAndTheNextPutMendsIt(byte[] damaged) throws IOException {
        Files.createDirectories(file().resolveSibling(""));
        Files.write(file(), damaged);
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

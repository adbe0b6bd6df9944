package kspace.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes share the store of the system, as two windows do. */
class UserSettingsTest {
    @TempDir
    private Path folder = Path.of("");

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
        String classes = Stream.of(UserSettings.class, SettingsProcess.class).map(UserSettingsTest::folderOf)
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "-Djava.util.prefs.userRoot=" + folder,
                "-Djava.io.tmpdir=" + folder, "-cp", classes, SettingsProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new Window(process, process.inputReader(StandardCharsets.UTF_8));
    }

    private static String folderOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
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
}

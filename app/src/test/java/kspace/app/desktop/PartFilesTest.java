package kspace.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private Path part(long process, Duration age) throws IOException {
        Path part = Files.createFile(folder.resolve(".kspace-" + process + "-" + UUID.randomUUID() + ".part"));
        return Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(age)));
    }

    /** The number of a process that has ended. */
    private static long ended() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--version")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor()).isZero();
        return process.pid();
    }

    @Test
    void write_partsOfAKilledProgram_areRemoved() throws IOException, InterruptedException {
        long ended = ended();
        Path abandoned = part(ended, Duration.ofHours(1));
        Path fresh = part(ended, Duration.ZERO);
        Path running = part(ProcessHandle.current().pid(), Duration.ofHours(1));
        Path foreign = Files.createFile(folder.resolve(".kspace-notes.part"));
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.EPOCH));
        Path written = folder.resolve("a.svg");
        new OutputFile(written).write(out -> out.write('x'));
        assertThat(abandoned).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(fresh, running, foreign, written);
        }
    }

    @Test
    void create_path_isOneOfThisProcessThatIsRecognised() throws IOException {
        PartFiles parts = new PartFiles(folder);
        Path part = Files.createFile(parts.create());
        assertThat(part.getFileName().toString()).startsWith(".kspace-" + ProcessHandle.current().pid() + "-");
        Files.setLastModifiedTime(part, FileTime.from(Instant.EPOCH));
        parts.removeAbandoned();
        assertThat(part).exists();
    }
}

package kspace.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kspace.core.memory.MachineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads from a pipe or a device would never end; each test would hang before it failed. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FileKindTest {
    private static final String NEEDED = "; a machine file (TOML) or a memory map is needed";

    @TempDir
    private Path folder = Path.of("");

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.toml");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor()).isZero();
        return pipe;
    }

    private static String refusal(Path path) {
        return catchThrowableOfType(MachineException.class, () -> MachineFiles.read(path)).sentence();
    }

    @Test
    void read_pipe_isRefusedWithoutBeingOpened() throws IOException, InterruptedException {
        Path pipe = pipe();
        assertThat(refusal(pipe)).isEqualTo(pipe + ": this is a pipe" + NEEDED);
        Path link = Files.createSymbolicLink(folder.resolve("link.toml"), pipe);
        assertThat(refusal(link)).isEqualTo(link + ": this is a pipe" + NEEDED);
    }

    @Test
    void read_memoryMapThatIsAPipe_namesKeyAndPipe() throws IOException, InterruptedException {
        Path pipe = pipe();
        Path machine = Files.writeString(folder.resolve("m.toml"), "memory_map = \"pipe.toml\"\n");
        assertThat(refusal(machine)).isEqualTo(machine + ":1: memory_map cannot be used: " + pipe + ": this is a pipe"
                + NEEDED);
    }

    @Test
    void read_socket_isRefused() throws IOException {
        Path socket = folder.resolve("socket");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(refusal(socket)).isEqualTo(socket + ": this is a socket" + NEEDED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/null", "/dev/full", "/dev/urandom"})
    void read_device_isRefused(String device) throws IOException {
        assertThat(refusal(Path.of(device))).isEqualTo(device + ": this is a device" + NEEDED);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(device));
        assertThat(refusal(link)).isEqualTo(link + ": this is a device" + NEEDED);
    }

    @Test
    void read_logOfTheKernel_isRefused() throws IOException {
        Path log = Path.of("/proc/kmsg");
        assumeTrue(Files.exists(log));
        assertThat(refusal(log)).isEqualTo("/proc/kmsg: this is a stream of the kernel, which has no end" + NEEDED);
        Path link = Files.createSymbolicLink(folder.resolve("link"), log);
        assertThat(FileKind.of(link)).isEqualTo(FileKind.ENDLESS);
    }

    @Test
    void of_fileOfTheKernelThatEnds_isRegular() throws IOException {
        Path file = Path.of("/proc/version");
        assumeTrue(Files.exists(file));
        assertThat(FileKind.of(file)).isEqualTo(FileKind.REGULAR);
    }

    @Test
    void read_threeGigabytes_areRefusedUnread() throws IOException {
        Path large = folder.resolve("large.toml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertThat(refusal(large)).isEqualTo(large + ": the file is larger than 4 MiB, the most that a machine file"
                + " (TOML) or a memory map may have");
    }

    @Test
    void of_nothing_throws() {
        assertThat(catchThrowableOfType(NoSuchFileException.class, () -> FileKind.of(folder.resolve("none"))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/stdin", "/dev/fd/63", "/proc/self/fd/0", "/dev/../dev/stdin"})
    void isOpenFile_namesOfOpenFiles_areSome(String path) throws IOException {
        assertThat(FileKind.isOpenFile(Path.of(path))).isTrue();
        assertThat(FileKind.isOpenFile(Files.createSymbolicLink(folder.resolve("link"), Path.of(path)))).isTrue();
    }

    @Test
    void isOpenFile_otherNames_areNone() throws IOException {
        Path link = folder.resolve("loop");
        Files.createSymbolicLink(link, link);
        assertThat(FileKind.isOpenFile(link)).isFalse();
        assertThat(FileKind.isOpenFile(folder.resolve("dev/stdin"))).isFalse();
        assertThat(FileKind.isOpenFile(Path.of("/dev/zero"))).isFalse();
    }
}

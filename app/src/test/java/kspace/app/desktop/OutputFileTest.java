package kspace.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import kspace.core.machine.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path folder;

    @Test
    void write_contentThatFailsHalfway_leavesTheOldFileAlone() throws IOException {
        Path path = Files.writeString(folder.resolve("a.svg"), "old");
        assertThatIOException().isThrownBy(() -> new OutputFile(path).write(out -> {
            out.write(new byte[1 << 16]);
            throw new IOException("No space left on device");
        }));
        assertThat(folder).isDirectoryContaining(path::equals);
        assertThat(path).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).containsExactly(path);
        }
    }

    @Test
    void write_newFile_isAsReadableAsAnyOther() throws IOException {
        Path path = folder.resolve("a.svg");
        new OutputFile(path).write(out -> out.write('x'));
        Path usual = Files.createFile(folder.resolve("usual"));
        assertThat(path).hasContent("x");
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void write_existingFile_keepsItsPermissions() throws IOException {
        Path path = Files.writeString(folder.resolve("a.svg"), "old");
        Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(path, own);
        new OutputFile(path).write(out -> out.write('x'));
        assertThat(path).hasContent("x");
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(own);
    }

    @Test
    void write_folderInPlaceOfFile_isRefusedAndStays() throws IOException {
        Path inside = Files.writeString(Files.createDirectory(folder.resolve("a.svg")).resolve("inside"), "old");
        OutputFile file = new OutputFile(folder.resolve("a.svg"));
        assertThatIOException().isThrownBy(() -> file.write(out -> out.write('x'))).satisfies(e -> assertThat(
                file.sentence(e)).isEqualTo(file.path() + " cannot be written: this is a folder"));
        assertThat(inside).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).containsExactly(file.path());
        }
    }

    @Test
    void write_fileThatMayOnlyBeRead_isRefusedAndStays() throws IOException {
        Path path = Files.writeString(folder.resolve("a.svg"), "old");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(path), "this user may write everything");
        OutputFile file = new OutputFile(path);
        assertThatIOException().isThrownBy(() -> file.write(out -> out.write('x'))).satisfies(e -> assertThat(
                file.sentence(e)).isEqualTo(path + " cannot be written: permission denied"));
        assertThat(path).hasContent("old");
    }

    @Test
    void write_link_staysOneAndItsFileIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.svg"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.svg"), file);
        new OutputFile(link).write(out -> out.write('x'));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("x");
    }

    @Test
    void write_linkToNothingYet_staysOneAndItsFileIsWritten() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path second = Files.createSymbolicLink(inside.resolve("second.svg"), Path.of("../a.svg"));
        Path link = Files.createSymbolicLink(folder.resolve("link.svg"), Path.of("inside/second.svg"));
        assertThat(new OutputFile(link).obstacle()).isEmpty();
        new OutputFile(link).write(out -> out.write('x'));
        assertThat(link).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        assertThat(folder.resolve("a.svg")).hasContent("x");
    }

    @Test
    void obstacle_linkIntoNoFolder_namesTheFolder() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.svg"), Path.of("none/a.svg"));
        assertThat(new OutputFile(link).obstacle())
                .contains(link + " cannot be written: there is no folder " + folder.resolve("none"));
    }

    @Test
    void obstacle_linksInACircle_isNamed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.svg"), Path.of("link.svg"));
        OutputFile file = new OutputFile(link);
        assertThat(file.obstacle()).contains(link + " cannot be written: links lead in a circle");
        assertThatIOException().isThrownBy(() -> file.write(out -> out.write('x')));
        assertThat(link).isSymbolicLink();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void write_pipe_isRefusedAndStays() throws IOException, InterruptedException {
        Path pipe = folder.resolve("a.svg");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor()).isZero();
        OutputFile file = new OutputFile(pipe);
        assertThat(file.obstacle()).contains(pipe + " is a pipe; a file is needed");
        assertThatIOException().isThrownBy(() -> file.write(out -> out.write('x'))).satisfies(e -> assertThat(
                file.sentence(e)).isEqualTo(pipe + " cannot be written: this is a pipe"));
        assertThat(FileKind.of(pipe)).isEqualTo(FileKind.PIPE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void obstacle_device_isNamed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("full.svg"), Path.of("/dev/full"));
        assertThat(new OutputFile(link).obstacle()).contains(link + " is a device; a file is needed");
    }

    @Test
    void obstacle_missingFolder_isNamed() {
        Path path = folder.resolve("none").resolve("a.svg");
        assertThat(new OutputFile(path).obstacle())
                .contains(path + " cannot be written: there is no folder " + folder.resolve("none"));
    }

    @Test
    void obstacle_folderInPlaceOfFile_isNamed() {
        assertThat(new OutputFile(folder).obstacle()).contains(folder + " is a folder; a file is needed");
    }

    @Test
    void obstacle_goodPlace_isNone() {
        assertThat(new OutputFile(folder.resolve("a.svg")).obstacle()).isEmpty();
    }
}

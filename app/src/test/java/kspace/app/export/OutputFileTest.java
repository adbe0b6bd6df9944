package kspace.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
    void write_link_staysOneAndItsFileIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.svg"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.svg"), file);
        new OutputFile(link).write(out -> out.write('x'));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("x");
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

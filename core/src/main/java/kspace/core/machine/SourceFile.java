package kspace.core.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a machine is read from, with the files beside it: on disk, or packed with the program. */
public interface SourceFile {
    /** What separates names in a path, on any system. */
    String SEPARATORS = "/\\";

    /** Returns what messages call the file, as its user would write it. */
    String name();

    /**
     * Opens the file; the caller closes it.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws IOException if it cannot be read
     */
    InputStream open() throws IOException;

    /**
     * Returns a file named in this one.
     *
     * @param path an absolute path, or one relative to the folder of this file
     */
    SourceFile beside(String path);

    /**
     * Returns whether a path that a file names is one of another computer, as {@code \\host\share\map.txt} is on Windows:
     * looking at it would already tell that computer who opens the file.
     */
    static boolean isOfAnotherComputer(String path) {
        return path.length() > 1 && SEPARATORS.indexOf(path.charAt(0)) >= 0 && SEPARATORS.indexOf(path.charAt(1)) >= 0;
    }

    /**
     * Returns what the file is; asked before it is opened.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws IOException if the system does not say
     */
    default FileKind kind() throws IOException {
        return FileKind.REGULAR;
    }

    /**
     * Returns how long the file is, in bytes, as far as that is known before it is read; else 0.
     *
     * @throws IOException if the system does not say
     */
    default long sizeBytes() throws IOException {
        return 0;
    }

    /** Returns a file on disk. */
    static SourceFile of(Path path) {
        return new DiskFile(path);
    }

    /**
     * A file on disk.
     *
     * @param path where it is
     */
    record DiskFile(Path path) implements SourceFile {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public SourceFile beside(String other) {
            return new DiskFile(path.resolveSibling(other));
        }

        @Override
        public FileKind kind() throws IOException {
            FileKind kind = FileKind.of(path);
            return kind != FileKind.FOLDER && FileKind.isOpenFile(path) ? FileKind.REGULAR : kind;
        }

        @Override
        public long sizeBytes() throws IOException {
            return Files.size(path);
        }
    }
}

package kspace.app.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A file to write, which appears complete or not at all.
 *
 * @param path where it is to be
 */
public record OutputFile(Path path) {

    /** Writes something. */
    @FunctionalInterface
    public interface Content {
        /** Writes it to {@code out}. */
        void write(OutputStream out) throws IOException;
    }

    /** Returns the file that a text names, if a file can be called so. */
    public static Optional<OutputFile> named(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new OutputFile(Path.of(text)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Path folder() {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }

    /** Returns in a sentence why nothing can be written here; empty if it can, as far as can be told before. */
    public Optional<String> obstacle() {
        if (Files.isDirectory(path)) {
            return Optional.of(path + " is a folder; a file is needed");
        }
        if (!Files.isDirectory(folder())) {
            return Optional.of(path + " cannot be written: there is no folder " + folder());
        }
        return Files.isWritable(folder())
                ? Optional.empty()
                : Optional.of(path + " cannot be written: the folder " + folder() + " may not be written to");
    }

    /** Returns in a sentence what went wrong. */
    public String sentence(IOException e) {
        String reason = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
        return path + " cannot be written: " + reason;
    }

    /**
     * Writes the file: beside its place first, then it takes its place.
     *
     * @throws IOException if that fails; then nothing is left of it, and what was there before stays
     */
    public void write(Content content) throws IOException {
        // A link stays one, and what it leads to is written.
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path part = Files.createTempFile(target.resolveSibling(""), ".kspace-", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(out);
            }
            readableLikeOthers(part);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Temporary files are for their owner alone; this one is to be as any that the user makes. */
    private void readableLikeOthers(Path part) throws IOException {
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Path probe = part.resolveSibling(part.getFileName() + ".new");
            Files.createFile(probe);
            try {
                Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(probe));
            } finally {
                Files.delete(probe);
            }
        }
    }
}

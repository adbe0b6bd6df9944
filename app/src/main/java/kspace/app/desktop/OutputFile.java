package kspace.app.desktop;

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
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import kspace.core.address.PlainText;

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

    /** Creates a file. */
    @FunctionalInterface
    public interface Creation {
        /** Creates it complete at a path where nothing is yet. */
        void create(Path part) throws IOException;
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
        return missing().map(PlainText::sentence);
    }

    private Optional<String> missing() {
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
        return PlainText.sentence(path + " cannot be written: " + reason);
    }

    /**
     * Writes the file: beside its place first, then it takes its place.
     *
     * @throws IOException if that fails; then nothing is left of it, and what was there before stays
     */
    public void write(Content content) throws IOException {
        place(part -> {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                content.write(out);
            }
        });
    }

    /**
     * As {@link #write}, for what is not written from the beginning to the end.
     *
     * @throws IOException if that fails; then nothing is left of it, and what was there before stays
     */
    public void place(Creation creation) throws IOException {
        // A link stays one, and what it leads to is written.
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        if (Files.exists(target)) {
            requireReplaceable(target);
        }
        Path part = target.resolveSibling(".kspace-" + UUID.randomUUID() + ".part");
        part.toFile().deleteOnExit();
        try {
            creation.create(part);
            keepPermissions(target, part);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void requireReplaceable(Path target) throws IOException {
        if (!Files.isRegularFile(target)) {
            throw new FileSystemException(target.toString(), null, "this is no regular file");
        }
        if (!Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
    }

    private static void keepPermissions(Path target, Path part) throws IOException {
        if (Files.exists(target) && part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

package kspace.app.desktop;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import kspace.core.address.PlainText;
import kspace.core.machine.FileKind;
import kspace.core.words.Message;

/**
 * A file to write, which appears complete or not at all.
 *
 * @param path where it is to be
 */
public record OutputFile(Path path) {
    private static final Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");
    /** As many as Linux follows ({@code MAXSYMLINKS}). */
    private static final int MOST_LINKS = 40;

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

    /** Returns how to use names that cannot be written in the locale of the program; empty if there are none. */
    public static Optional<Message> localeHint() {
        return StandardCharsets.US_ASCII.name().equals(nameCharset().name())
                ? Optional.of(DesktopMessage.LOCALE_HINT.of())
                : Optional.empty();
    }

    private static Charset nameCharset() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", ""), StandardCharsets.UTF_8);
    }

    /** Returns the file that a text names, if a file can be called so. */
    public static Optional<OutputFile> named(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new OutputFile(Path.of(text)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a text stands for the standard output: {@code -}, or what the system calls it as a file. */
    public static boolean isStandardOutput(String text) {
        return STANDARD_OUTPUT.contains(text);
    }

    /** Returns in a sentence why nothing can be written here; empty if it can, as far as can be told before. */
    public Optional<String> obstacle() {
        try {
            Optional<String> other = otherThanFile();
            return (other.isPresent() ? other : obstacle(folderOf(target()))).map(PlainText::sentence);
        } catch (IOException e) {
            return Optional.of(sentence(e));
        }
    }

    /** As {@link #obstacle()}, for a file whose folders are made where they are missing. */
    public Optional<String> obstacleBesideFolders() {
        Path folder = folderOf(path.toAbsolutePath());
        if (Files.exists(folder)) {
            return obstacle();
        }
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return obstacle(there).map(PlainText::sentence);
    }

    /**
     * Makes the folders that lead to it.
     *
     * @throws IOException if that fails
     */
    public void makeFolders() throws IOException {
        Files.createDirectories(folderOf(path.toAbsolutePath()));
    }

    private Optional<String> obstacle(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of(
                    DesktopMessage.NO_FOLDER_TO_WRITE_IN.text(String.valueOf(path), String.valueOf(folder)));
        }
        return Files.isWritable(folder)
                ? Optional.empty()
                : Optional.of(DesktopMessage.FOLDER_NOT_WRITABLE.text(String.valueOf(path),
                        String.valueOf(folder)));
    }

    /**
     * Returns in a sentence what is here if it is no regular file, such as a pipe or a device, which may neither be read
     * nor replaced; empty if it is one, or nothing is here yet.
     *
     * @throws IOException if the system does not say
     */
    public Optional<String> otherThanFile() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        FileKind kind = FileKind.of(path);
        return kind == FileKind.REGULAR
                ? Optional.empty()
                : Optional.of(PlainText.sentence(DesktopMessage.FILE_NEEDED.text(String.valueOf(path), kind.words())));
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    /** Returns what is written: a link stays one, and what it leads to is written, be it there yet or not. */
    private Path target() throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path at = path.toAbsolutePath();
        for (int i = 0; Files.isSymbolicLink(at); i++) {
            if (i == MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
        }
        return at;
    }

    /** Returns in a sentence what went wrong. */
    public String sentence(IOException e) {
        return PlainText.sentence(DesktopMessage.CANNOT_BE_WRITTEN.text(String.valueOf(path), reason(e)));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> DesktopMessage.PERMISSION_DENIED.text();
            case NoSuchFileException missing -> DesktopMessage.NO_PROGRAM.text(missing.getFile());
            case FileSystemLoopException _ -> DesktopMessage.LINKS_LEAD_CIRCLE.text();
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(e.getMessage());
        };
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
        Path target = target();
        if (Files.exists(target)) {
            requireReplaceable(target);
        }
        PartFiles parts = new PartFiles(folderOf(target));
        parts.removeAbandoned();
        Path part = parts.create();
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
        FileKind kind = FileKind.of(target);
        if (kind != FileKind.REGULAR) {
            throw new FileSystemException(target.toString(), null, DesktopMessage.THIS_IS.text(kind.words()));
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

package kspace.core.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;
import kspace.core.words.Message;

/**
 * What a path leads to. It is asked before a file is opened, for opening a pipe, or reading what has no end, may never
 * return.
 */
public enum FileKind {
    /** A file that has an end. */
    REGULAR(SourceWords.REGULAR_FILE),
    /** A folder. */
    FOLDER(SourceWords.FOLDER),
    /** A named pipe (FIFO). */
    PIPE(SourceWords.PIPE),
    /** A socket. */
    SOCKET(SourceWords.SOCKET),
    /** A device, such as {@code /dev/zero}. */
    DEVICE(SourceWords.DEVICE),
    /** A file that the kernel goes on writing, such as {@code /proc/kmsg}: it calls itself regular and never ends. */
    ENDLESS(SourceWords.ENDLESS_STREAM);

    private static final String UNIX_MODE = "unix:mode";
    /** {@code S_IFMT} and its values: POSIX, sys/stat.h. */
    private static final int TYPE_MASK = 0170000;
    private static final int TYPE_PIPE = 0010000;
    private static final int TYPE_SOCKET = 0140000;

    /** Files that this process was given open, as {@code /dev/stdin} and the {@code <(...)} of a shell lead to. */
    private static final Pattern OPEN_FILE =
            Pattern.compile("/dev/(stdin|stdout|stderr|fd/\\d+)|/proc/(self|thread-self)/fd/\\d+");
    private static final Path KERNEL_LOG = Path.of("/proc/kmsg");
    /** In tracefs, for all processors and for each. */
    private static final String TRACE_STREAM = "trace_pipe";
    /** As many as Linux follows ({@code MAXSYMLINKS}). */
    private static final int MOST_LINKS = 40;

    private final SourceWords words;

    FileKind(SourceWords words) {
        this.words = words;
    }

    /** Returns what stands there, in words such as "a pipe". */
    public Message words() {
        return words.of();
    }

    /**
     * Returns what a path leads to, links followed.
     *
     * @throws NoSuchFileException if there is nothing
     * @throws IOException if the system does not say
     */
    public static FileKind of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return FOLDER;
        }
        if (Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
            return isEndless(path) ? ENDLESS : REGULAR;
        }
        return special(path);
    }

    private static FileKind special(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return DEVICE;
        }
        return switch ((Integer) Files.getAttribute(path, UNIX_MODE) & TYPE_MASK) {
            case TYPE_PIPE -> PIPE;
            case TYPE_SOCKET -> SOCKET;
            default -> DEVICE;
        };
    }

    private static boolean isEndless(Path path) throws IOException {
        if (Files.size(path) > 0 || isOpenFile(path)) {
            return false;
        }
        Path real = path.toRealPath();
        return real.equals(KERNEL_LOG) || String.valueOf(real.getFileName()).startsWith(TRACE_STREAM);
    }

    /**
     * Returns whether a path leads to a file that this process was given open: the standard input under its name in
     * {@code /dev}, or what a shell puts in place of {@code <(...)}. Whoever names it means to wait for what comes.
     */
    public static boolean isOpenFile(Path path) {
        Path at = path.toAbsolutePath().normalize();
        for (int i = 0; i < MOST_LINKS; i++) {
            if (OPEN_FILE.matcher(at.toString()).matches()) {
                return true;
            }
            if (!Files.isSymbolicLink(at)) {
                return false;
            }
            try {
                at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
            } catch (IOException e) {
                // The link has gone in between, so it leads nowhere.
                return false;
            }
        }
        return false;
    }
}

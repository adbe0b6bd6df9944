package kspace.core.machine.dump;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kspace.core.machine.FileKind;
import kspace.core.space.RecordingException;
import kspace.core.words.Message;

/**
 * A file that is read here and there, however large it is. It stays open for as long as somebody can read it; a reading is
 * not cut short by an interrupt, so that a task which is given up does not close it for others.
 */
final class DumpFile {
    private final Path path;
    private final RandomAccessFile file;
    private final long sizeBytes;

    private DumpFile(Path path, RandomAccessFile file, long sizeBytes) {
        this.path = path;
        this.file = file;
        this.sizeBytes = sizeBytes;
    }

    /**
     * Opens a file.
     *
     * @throws RecordingException if it is no regular file or cannot be read
     */
    static DumpFile open(Path path) {
        try {
            FileKind kind = FileKind.of(path);
            if (kind != FileKind.REGULAR) {
                throw new RecordingException(DumpWords.OF_FILE.of(
                        path.toString(), DumpWords.NO_REGULAR_FILE.of(kind.words())));
            }
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
            return new DumpFile(path, file, file.length());
        } catch (NoSuchFileException e) {
            throw new RecordingException(DumpWords.OF_FILE.of(path.toString(), DumpWords.NO_SUCH_FILE.of()));
        } catch (AccessDeniedException e) {
            throw new RecordingException(DumpWords.OF_FILE.of(path.toString(), DumpWords.NOT_PERMITTED.of()));
        } catch (IOException e) {
            throw new RecordingException(DumpWords.OF_FILE.of(
                    path.toString(), DumpWords.NOT_READ.of(String.valueOf(e.getMessage()))));
        }
    }

    String name() {
        return path.toString();
    }

    Path path() {
        return path;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    /** Returns when the file was last changed, to the second. */
    Instant lastChanged() {
        try {
            return Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    /**
     * Reads bytes.
     *
     * @throws RecordingException if they cannot be read, or the file ends before
     */
    synchronized void read(long offset, byte[] bytes, int from, int length) {
        try {
            file.seek(offset);
            file.readFully(bytes, from, length);
        } catch (EOFException e) {
            throw refused(DumpWords.BECAME_SHORTER.of(sizeBytes));
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    /** Returns bytes, as many of {@code length} as the file has, to be read as little-endian. */
    ByteBuffer bytes(long offset, int length) {
        byte[] bytes = new byte[(int) Math.max(0, Math.min(length, sizeBytes - offset))];
        if (bytes.length > 0) {
            read(offset, bytes, 0, bytes.length);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the refusal of the file. */
    RecordingException refused(Message why) {
        return new RecordingException(DumpWords.OF_FILE.of(name(), why));
    }

    /** Returns the refusal of what is on a line of the file. */
    RecordingException refused(long line, Message why) {
        return refused(DumpWords.ON_LINE.of(line, why));
    }

    /** Returns the refusal of a file that the system does not let us read. */
    RecordingException notRead(IOException e) {
        return refused(DumpWords.NOT_READ.of(String.valueOf(e.getMessage())));
    }
}

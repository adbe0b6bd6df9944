package kspace.core.machine.dump;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kspace.core.machine.FileKind;
import kspace.core.paging.PagingMode;
import kspace.core.space.RecordingException;
import kspace.core.words.Message;

/**
 * A file that is read here and there, however large it is, or a text that was pasted. A file stays open for as long as somebody
 * can read it; a reading is not cut short by an interrupt, so that a task which is given up does not close it for others.
 */
final class DumpFile {
    private final String name;
    private final Content content;
    private final long sizeBytes;

    private DumpFile(String name, Content content, long sizeBytes) {
        this.name = name;
        this.content = content;
        this.sizeBytes = sizeBytes;
    }

    /** What is read. */
    private sealed interface Content {
        void read(long offset, byte[] bytes, int from, int length) throws IOException;

        InputStream stream() throws IOException;

        Optional<Instant> lastChanged() throws IOException;
    }

    /** A file. */
    private record OnDisk(Path path, RandomAccessFile file) implements Content {
        @Override
        public void read(long offset, byte[] bytes, int from, int length) throws IOException {
            file.seek(offset);
            file.readFully(bytes, from, length);
        }

        @Override
        public InputStream stream() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public Optional<Instant> lastChanged() throws IOException {
            return Optional.of(Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** A text in memory. */
    private static final class InMemory implements Content {
        private final byte[] text;

        InMemory(byte[] text) {
            this.text = text;
        }

        @Override
        public void read(long offset, byte[] bytes, int from, int length) {
            System.arraycopy(text, Math.toIntExact(offset), bytes, from, length);
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(text);
        }

        @Override
        public Optional<Instant> lastChanged() {
            return Optional.empty();
        }
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
            return new DumpFile(path.toString(), new OnDisk(path, file), file.length());
        } catch (NoSuchFileException e) {
            throw new RecordingException(DumpWords.OF_FILE.of(path.toString(), DumpWords.NO_SUCH_FILE.of()));
        } catch (AccessDeniedException e) {
            throw new RecordingException(DumpWords.OF_FILE.of(path.toString(), DumpWords.NOT_PERMITTED.of()));
        } catch (IOException e) {
            throw new RecordingException(DumpWords.OF_FILE.of(
                    path.toString(), DumpWords.NOT_READ.of(String.valueOf(e.getMessage()))));
        }
    }

    /** Returns a text that is in no file, with what messages call it. */
    static DumpFile ofText(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new DumpFile(name, new InMemory(bytes), bytes.length);
    }

    String name() {
        return name;
    }

    /** Returns what reads it from its start; the caller closes it. */
    InputStream stream() {
        try {
            return content.stream();
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    long sizeBytes() {
        return sizeBytes;
    }

    /** Returns when the file was last changed, to the second; empty for a text that is in none. */
    Optional<Instant> lastChanged() {
        try {
            return content.lastChanged();
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    /** Returns what {@link #lastChanged()} is, or why there is no such time. */
    Message changedWords() {
        return switch (content) {
            case OnDisk _ -> DumpWords.FILE_CHANGED.of();
            case InMemory _ -> DumpWords.PASTED.of();
        };
    }

    /**
     * Reads bytes.
     *
     * @throws RecordingException if they cannot be read, or the file ends before
     */
    synchronized void read(long offset, byte[] bytes, int from, int length) {
        try {
            content.read(offset, bytes, from, length);
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
        return refused(why, List.of());
    }

    /** Returns the refusal of a file that can be read once one of these paging modes is given. */
    RecordingException refused(Message why, List<PagingMode> modes) {
        return new RecordingException(DumpWords.OF_FILE.of(name(), why), modes);
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

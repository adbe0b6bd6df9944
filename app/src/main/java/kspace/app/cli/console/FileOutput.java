package kspace.app.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kspace.app.desktop.OutputFile;
import kspace.core.address.PlainText;
import kspace.core.words.Message;

/**
 * Where commands write files, or compare with them: nothing is replaced that holds something else, unless that is asked for.
 *
 * @param console where to say what would change
 * @param force whether a file that holds something else is replaced
 * @param check whether nothing is written
 * @param other what is said of the path of such a file
 */
public record FileOutput(Console console, boolean force, boolean check, ConsoleMessage other) {
    /** A file that holds the same, as another version wrote it, is not this many times as large. */
    private static final long TIMES_LARGER = 8;
    private static final long LEAST_BYTES = 16 << 20;
    private static final long MOST_BYTES = 1 << 30;

    /**
     * Returns the file that {@code -o} names.
     *
     * @throws InputException if no file can be called so
     */
    public static OutputFile named(String text) {
        return OutputFile.named(text).filter(_ -> !OutputFile.isStandardOutput(text))
                .orElseThrow(() -> new InputException(
                        noName("-o", text)));
    }

    /** Returns the refusal of a name that no file can have. */
    public static Message noName(String option, String text) {
        return OutputFile.localeHint()
                .map(hint -> ConsoleMessage.NO_FILE_NAME_HERE.of(option, text, hint))
                .orElseGet(() -> ConsoleMessage.NO_FILE_NAME.of(option, text));
    }

    /**
     * Requires that a file can be written, as far as can be told before.
     *
     * @throws InputException if it cannot
     */
    public static void requireWritable(OutputFile file) {
        file.obstacle().ifPresent(sentence -> {
            throw new InputException(sentence);
        });
    }

    /**
     * Returns the file that {@code -o} names, which can be written if it is to be.
     *
     * @throws InputException if no file can be called so, or it cannot be written
     */
    public OutputFile file(String text) {
        OutputFile file = named(text);
        if (!check) {
            requireWritable(file);
        }
        return file;
    }

    /**
     * Writes a file, or compares it.
     *
     * @param difference says what would change in what is there; empty for nothing
     * @return the exit code
     * @throws InputException if the file cannot be read or written, or another one is there
     */
    public int put(OutputFile file, byte[] content, Function<byte[], Optional<String>> difference) {
        Optional<byte[]> there = there(file, content);
        return check ? compare(file, there, difference) : write(file, content, there);
    }

    /**
     * Requires that a file may be written.
     *
     * @throws InputException if another one is there
     */
    public void requireFree(OutputFile file, byte[] content) {
        if (!check) {
            requireFree(file, content, there(file, content));
        }
    }

    private void requireFree(OutputFile file, byte[] content, Optional<byte[]> there) {
        if (!force && there.isPresent() && !Arrays.equals(there.get(), content)) {
            throw new InputException(
                    other.of(String.valueOf(file.path())));
        }
    }

    /**
     * Requires that files may be removed that do not belong to a series any more.
     *
     * @throws InputException if they are not to be
     */
    public void requireRemovable(List<Path> files) {
        if (!check && !force && !files.isEmpty()) {
            throw new InputException(files.size() == 1
                    ? ConsoleMessage.STRAY_FILE.of(String.valueOf(files.getFirst()))
                    : ConsoleMessage.STRAY_FILES.of(String.valueOf(files.getFirst()), files.size() - 1));
        }
    }

    /** Removes a file that does not belong to a series any more, or says that it would be removed; returns the exit code. */
    public int remove(Path file) {
        if (check) {
            console.line(ConsoleMessage.WOULD_BE_REMOVED.text(String.valueOf(file)));
            return ExitCode.CHECK_FAILED;
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new InputException(
                    ConsoleMessage.NOT_REMOVED.of(String.valueOf(file), String.valueOf(e.getMessage())));
        }
        return ExitCode.OK;
    }

    private int write(OutputFile file, byte[] content, Optional<byte[]> there) {
        if (there.isPresent() && Arrays.equals(there.get(), content)) {
            return ExitCode.OK;
        }
        requireFree(file, content, there);
        try {
            file.write(out -> out.write(content));
        } catch (IOException e) {
            throw new InputException(file.sentence(e));
        }
        return ExitCode.OK;
    }

    /** Returns what the file holds; of one that is too large to be this, as much as shows that it is another. */
    private static Optional<byte[]> there(OutputFile file, byte[] content) {
        try {
            file.otherThanFile().ifPresent(sentence -> {
                throw new InputException(sentence);
            });
            if (!Files.exists(file.path())) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file.path())) {
                return Optional.of(in.readNBytes(most(content) + 1));
            }
        } catch (AccessDeniedException e) {
            throw new InputException(ConsoleMessage.NOT_PERMITTED.of(String.valueOf(file.path())));
        } catch (IOException e) {
            throw new InputException(
                    ConsoleMessage.NOT_READ.of(String.valueOf(file.path()), String.valueOf(e.getMessage())));
        }
    }

    /** Returns how many bytes a file has at most that holds the same as {@code content}, as another version wrote it. */
    public static int most(byte[] content) {
        return (int) Math.min(MOST_BYTES, Math.max(LEAST_BYTES, content.length * TIMES_LARGER));
    }

    private int compare(
            OutputFile file, Optional<byte[]> there, Function<byte[], Optional<String>> difference) {
        Optional<String> change = there.isEmpty()
                ? Optional.of(ConsoleMessage.NO_SUCH_FILE.text())
                : difference.apply(there.get());
        change.ifPresent(
                words -> console.line(ConsoleMessage.WOULD_CHANGE.text(PlainText.word(file.path().toString()), words)));
        return change.isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}

package kspace.app.cli.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.desktop.OutputFile;
import kspace.app.export.PictureDifference;
import kspace.app.export.picture.PictureFormat;
import kspace.core.address.PlainText;

/**
 * Where pictures go: to files, or into a comparison with them.
 *
 * @param console where to say what would change
 * @param force whether a file that shows something else is replaced
 * @param check whether nothing is written
 */
record PictureOutput(Console console, boolean force, boolean check) {
    /** A file that holds the same picture, as another version wrote it, is not this many times as large. */
    private static final long TIMES_LARGER = 8;
    private static final long LEAST_BYTES = 16 << 20;
    private static final long MOST_BYTES = 1 << 30;

    /**
     * Writes or compares a picture.
     *
     * @return the exit code
     * @throws InputException if the file cannot be read or written, or another one is there
     */
    int put(OutputFile file, PictureFormat format, byte[] picture) {
        Optional<byte[]> there = there(file, picture);
        return check
                ? compare(file, there, before -> before.length > most(picture)
                        ? Optional.of("the file there is many times larger than this picture")
                        : PictureDifference.between(format, before, picture))
                : write(file, picture, there);
    }

    /** As {@link #put(OutputFile, PictureFormat, byte[])}, for a moving image, whose changes are not told in words. */
    int put(OutputFile file, byte[] animation) {
        Optional<byte[]> there = there(file, animation);
        return check
                ? compare(file, there, before -> Arrays.equals(before, animation)
                        ? Optional.empty()
                        : Optional.of("it is another moving image"))
                : write(file, animation, there);
    }

    /**
     * Requires that a picture may be written.
     *
     * @throws InputException if another one is there
     */
    void requireFree(OutputFile file, byte[] picture) {
        if (!check) {
            requireFree(file, picture, there(file, picture));
        }
    }

    private void requireFree(OutputFile file, byte[] picture, Optional<byte[]> there) {
        if (!force && there.isPresent() && !Arrays.equals(there.get(), picture)) {
            throw new InputException(file.path() + " is there already and is another picture; --force replaces it");
        }
    }

    /**
     * Requires that files may be removed that no picture belongs to any more.
     *
     * @throws InputException if they are not to be
     */
    void requireRemovable(List<Path> files) {
        if (!check && !force && !files.isEmpty()) {
            throw new InputException(files.getFirst() + " is called like a picture of this series and is none; --force"
                    + " removes it" + (files.size() == 1 ? "" : " and " + (files.size() - 1) + " more"));
        }
    }

    /** Removes a file that no picture belongs to any more, or says that it would be removed; returns the exit code. */
    int remove(Path file) {
        if (check) {
            console.line(file + " would be removed: it is called like a picture of this series and is none");
            return ExitCode.CHECK_FAILED;
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new InputException(file + " cannot be removed: " + e.getMessage());
        }
        return ExitCode.OK;
    }

    private int write(OutputFile file, byte[] picture, Optional<byte[]> there) {
        if (there.isPresent() && Arrays.equals(there.get(), picture)) {
            return ExitCode.OK;
        }
        requireFree(file, picture, there);
        try {
            file.write(out -> out.write(picture));
        } catch (IOException e) {
            throw new InputException(file.sentence(e));
        }
        return ExitCode.OK;
    }

    /** Returns what the file holds; of one that is too large to be this picture, as much as shows that it is another. */
    private static Optional<byte[]> there(OutputFile file, byte[] picture) {
        try {
            file.otherThanFile().ifPresent(sentence -> {
                throw new InputException(sentence);
            });
            if (!Files.exists(file.path())) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file.path())) {
                return Optional.of(in.readNBytes(most(picture) + 1));
            }
        } catch (AccessDeniedException e) {
            throw new InputException(file.path() + " cannot be read: permission denied");
        } catch (IOException e) {
            throw new InputException(file.path() + " cannot be read: " + e.getMessage());
        }
    }

    private static int most(byte[] picture) {
        return (int) Math.min(MOST_BYTES, Math.max(LEAST_BYTES, picture.length * TIMES_LARGER));
    }

    private int compare(
            OutputFile file, Optional<byte[]> there, Function<byte[], Optional<String>> difference) {
        Optional<String> change = there.isEmpty()
                ? Optional.of("there is no such file")
                : difference.apply(there.get());
        change.ifPresent(words -> console.line(PlainText.word(file.path().toString()) + " would change: " + words));
        return change.isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}

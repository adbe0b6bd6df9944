package kspace.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import kspace.app.export.OutputFile;
import kspace.app.export.PictureDifference;
import kspace.app.export.PictureFormat;

/**
 * Where pictures go: to files, or into a comparison with them.
 *
 * @param console where to say what would change
 * @param force whether a file that shows something else is replaced
 * @param check whether nothing is written
 */
record PictureOutput(Console console, boolean force, boolean check) {

    /**
     * Writes or compares a picture.
     *
     * @return the exit code
     * @throws InputException if the file cannot be read or written, or another one is there
     */
    int put(OutputFile file, PictureFormat format, byte[] picture) {
        Optional<byte[]> there = there(file);
        if (check) {
            return compare(file, format, picture, there);
        }
        if (there.isPresent() && Arrays.equals(there.get(), picture)) {
            return ExitCode.OK;
        }
        if (there.isPresent() && !force) {
            throw new InputException(file.path() + " is there already and is another picture; --force replaces it");
        }
        try {
            file.write(out -> out.write(picture));
        } catch (IOException e) {
            throw new InputException(file.sentence(e));
        }
        return ExitCode.OK;
    }

    private static Optional<byte[]> there(OutputFile file) {
        try {
            return Files.exists(file.path()) ? Optional.of(Files.readAllBytes(file.path())) : Optional.empty();
        } catch (IOException e) {
            throw new InputException(file.path() + " cannot be read: " + e.getMessage());
        }
    }

    private int compare(OutputFile file, PictureFormat format, byte[] picture, Optional<byte[]> there) {
        Optional<String> change = there.isEmpty()
                ? Optional.of("there is no such file")
                : PictureDifference.between(format, there.get(), picture);
        change.ifPresent(words -> console.line(file.path() + " would change: " + words));
        return change.isEmpty() ? ExitCode.OK : ExitCode.CHECK_FAILED;
    }
}

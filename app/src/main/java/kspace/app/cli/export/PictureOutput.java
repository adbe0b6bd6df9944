package kspace.app.cli.export;

import java.util.Arrays;
import java.util.Optional;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.FileOutput;
import kspace.app.desktop.OutputFile;
import kspace.app.export.PictureDifference;
import kspace.app.export.picture.PictureFormat;

/**
 * Where pictures go: to files, or into a comparison with them.
 *
 * @param files the files
 */
public record PictureOutput(FileOutput files) {

    public PictureOutput(Console console, boolean force, boolean check) {
        this(new FileOutput(console, force, check, ConsoleMessage.OTHER_PICTURE_THERE));
    }

    /**
     * Writes or compares a picture.
     *
     * @return the exit code
     * @throws kspace.app.cli.console.InputException if the file cannot be read or written, or another one is there
     */
    public int put(OutputFile file, PictureFormat format, byte[] picture) {
        return files.put(file, picture, before -> before.length > FileOutput.most(picture)
                ? Optional.of(ExportCommandMessage.MANY_TIMES_LARGER.text())
                : PictureDifference.between(format, before, picture));
    }

    /** As {@link #put(OutputFile, PictureFormat, byte[])}, for a moving image, whose changes are not told in words. */
    public int put(OutputFile file, byte[] animation) {
        return files.put(file, animation, before -> Arrays.equals(before, animation)
                ? Optional.empty()
                : Optional.of(ExportCommandMessage.OTHER_MOVING_IMAGE.text()));
    }
}

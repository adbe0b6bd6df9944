package kspace.app.export.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kspace.app.export.picture.Medium;

/** The forms that a series can have as one moving image. */
public enum AnimationFormat implements Medium {
    /** 256 colours, shown everywhere. */
    GIF,
    /** All colours. */
    APNG;

    @Override
    public boolean hasPixels() {
        return true;
    }

    @Override
    public boolean canBeTransparent() {
        return this == APNG;
    }

    /** Returns the format of a file by how its name ends, if any has that ending. */
    public static Optional<AnimationFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".gif")) {
            return Optional.of(GIF);
        }
        return name.endsWith(".apng") ? Optional.of(APNG) : Optional.empty();
    }

    /**
     * Begins an animation.
     *
     * @param out where to write it; not closed
     * @param width the width of all frames in pixels
     * @param height the height of all frames in pixels
     * @param nrFrames how many there will be
     * @param loops how many times it is played; 0 for ever
     * @param words what it says, for those who do not see it
     */
    public Animation begin(OutputStream out, int width, int height, int nrFrames, int loops, String words)
            throws IOException {
        return switch (this) {
            case GIF -> new GifAnimation(out, width, height, loops, words);
            case APNG -> new ApngAnimation(out, width, height, nrFrames, loops, words);
        };
    }
}

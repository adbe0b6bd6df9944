package kspace.app.export.picture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms that a picture can have. */
public enum PictureFormat implements Medium {
    /** An image. */
    PNG("png", PictureMessage.PNG_IMAGE.text()),
    /** A drawing with text, for pages and for further drawing. */
    SVG("svg", PictureMessage.SVG_DRAWING.text()),
    /** A page with text, for print. */
    PDF("pdf", PictureMessage.PDF_PAGE.text());

    private final String extension;
    private final String displayName;

    PictureFormat(String extension, String displayName) {
        this.extension = extension;
        this.displayName = displayName;
    }

    /** Returns how names of such files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** Returns what people call it. */
    public String displayName() {
        return displayName;
    }

    @Override
    public boolean hasPixels() {
        return this == PNG;
    }

    @Override
    public boolean canBeTransparent() {
        return true;
    }

    /** Returns the format of a file by how its name ends, if any has that ending. */
    public static Optional<PictureFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith("." + format.extension)).findFirst();
    }
}

package kspace.app.export.image;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;

/** Writes an image as PNG, row by row, with the words that stand in it, so that a later picture can be compared in words. */
public final class PngImage implements AutoCloseable {
    /** The keyword of the words that stand in an image, one text a line. */
    static final String WORDS = "Words";
    private static final String DESCRIPTION = "Description";
    private static final String TITLE = "Title";

    private final PngChunks chunks;
    private final PngRows rows;

    /**
     * Begins an image.
     *
     * @param out where to write it; not closed
     * @param width the width in pixels
     * @param height the height in pixels
     * @param pixelsPerMetre how many pixels lie on a metre of the page that it is for, if it is for one
     * @param alpha whether pixels may be see-through
     * @param title what the picture is; empty for nothing
     * @param description what the picture says; empty for nothing
     * @param words the texts that stand in it
     */
    public PngImage(OutputStream out, int width, int height, OptionalInt pixelsPerMetre, boolean alpha,
            String title, String description, List<String> words) throws IOException {
        chunks = new PngChunks(out);
        chunks.begin(width, height, alpha);
        if (pixelsPerMetre.isPresent()) {
            chunks.density(pixelsPerMetre.getAsInt());
        }
        if (!title.isEmpty()) {
            chunks.text(TITLE, title);
        }
        if (!description.isEmpty()) {
            chunks.text(DESCRIPTION, description);
        }
        chunks.text(WORDS, String.join("\n", words));
        rows = new PngRows(width, alpha, (bytes, length) -> chunks.chunk("IDAT", bytes, length));
    }

    /** Adds rows of pixels, each with alpha, red, green and blue from the highest bits down. */
    public void add(int[] pixels, int width, int nrRows) throws IOException {
        for (int y = 0; y < nrRows; y++) {
            rows.add(pixels, y * width);
        }
    }

    /** Ends the image. */
    public void finish() throws IOException {
        rows.finish();
        chunks.end();
    }

    @Override
    public void close() {
        rows.close();
    }
}

package kspace.app.export.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;

/** Reads back what {@link PngImage} writes. */
public final class PngFile {
    private static final int SIGNATURE_LENGTH = 8;
    private static final int CRC_LENGTH = 4;
    /** Where the size stands: after signature, length and name of the first chunk, IHDR (PNG, 11.2.1). */
    private static final int SIZE_OFFSET = SIGNATURE_LENGTH + 2 * Integer.BYTES;
    /** Far more than any picture says; a few bytes may unpack to any number of them. */
    private static final int MOST_WORDS_BYTES = 16 << 20;

    private PngFile() {}

    /**
     * The size of an image.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /** Returns the size that a file says it has; empty if it says none. */
    public static Optional<Size> size(byte[] file) {
        if (file.length < SIZE_OFFSET + 2 * Integer.BYTES) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        Size size = new Size(bytes.getInt(SIZE_OFFSET), bytes.getInt(SIZE_OFFSET + Integer.BYTES));
        return size.width() > 0 && size.height() > 0 ? Optional.of(size) : Optional.empty();
    }

    /** Returns the pixels, which take as much memory as {@link #size} says; empty if the file is no image. */
    public static Optional<BufferedImage> pixels(byte[] file) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the words that stand in the image; empty if they do not come with it. */
    public static Optional<List<String>> words(byte[] file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            in.skipNBytes(SIGNATURE_LENGTH);
            while (in.available() > 0) {
                int length = in.readInt();
                if (length < 0) {
                    return Optional.empty();
                }
                String type = new String(in.readNBytes(CRC_LENGTH), StandardCharsets.US_ASCII);
                byte[] data = in.readNBytes(length);
                in.skipNBytes(CRC_LENGTH);
                Optional<String> text = type.equals("iTXt") ? text(data) : Optional.empty();
                if (text.isPresent()) {
                    return text.map(it -> it.lines().toList());
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> text(byte[] data) throws IOException {
        byte[] start = (PngImage.WORDS + "\0\u0001\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        if (data.length < start.length || !new String(data, 0, start.length, StandardCharsets.ISO_8859_1)
                .equals(new String(start, StandardCharsets.ISO_8859_1))) {
            return Optional.empty();
        }
        try (InflaterInputStream inflated = new InflaterInputStream(
                new ByteArrayInputStream(data, start.length, data.length - start.length))) {
            return Optional.of(new String(inflated.readNBytes(MOST_WORDS_BYTES), StandardCharsets.UTF_8));
        }
    }
}

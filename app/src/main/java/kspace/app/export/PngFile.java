package kspace.app.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;

/** Reads back what {@link PngImage} writes. */
final class PngFile {
    private static final int SIGNATURE_LENGTH = 8;
    private static final int CRC_LENGTH = 4;

    private PngFile() {}

    /** Returns the pixels; empty if the file is no image. */
    static Optional<BufferedImage> pixels(byte[] file) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Returns the words that stand in the image; empty if they do not come with it. */
    static Optional<List<String>> words(byte[] file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            in.skipNBytes(SIGNATURE_LENGTH);
            while (in.available() > 0) {
                int length = in.readInt();
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
            return Optional.of(new String(inflated.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

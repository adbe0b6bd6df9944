package kspace.app.export.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes the chunks of PNG files (PNG specification, third edition, section 5). */
final class PngChunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BIT_DEPTH = 8;
    private static final int COLOR = 2;
    private static final int COLOR_AND_ALPHA = 6;

    /** What a chunk holds. */
    @FunctionalInterface
    interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private final DataOutputStream out;

    PngChunks(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /** Begins a file: its signature and what its image is. */
    void begin(int width, int height, boolean alpha) throws IOException {
        out.write(SIGNATURE);
        chunk("IHDR", data -> {
            data.writeInt(width);
            data.writeInt(height);
            data.writeByte(BIT_DEPTH);
            data.writeByte(alpha ? COLOR_AND_ALPHA : COLOR);
            // Deflate, adaptive filters, not interlaced.
            data.writeByte(0);
            data.writeByte(0);
            data.writeByte(0);
        });
        // The colours are sRGB, to be shown as they are.
        chunk("sRGB", data -> data.writeByte(0));
    }

    /** Says how many pixels lie on a metre of the page. */
    void density(int pixelsPerMetre) throws IOException {
        chunk("pHYs", data -> {
            data.writeInt(pixelsPerMetre);
            data.writeInt(pixelsPerMetre);
            // The unit is the metre.
            data.writeByte(1);
        });
    }

    /** Writes a compressed text under a keyword. */
    void text(String keyword, String text) throws IOException {
        chunk("iTXt", data -> {
            data.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
            data.writeByte(0);
            data.writeByte(1);
            data.writeByte(0);
            // No language and no translated keyword.
            data.writeByte(0);
            data.writeByte(0);
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(data)) {
                deflated.write(text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    void chunk(String type, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.write(new DataOutputStream(bytes));
        chunk(type, bytes.toByteArray(), bytes.size());
    }

    void chunk(String type, byte[] data, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(data, 0, length);
        out.writeInt((int) crc.getValue());
    }

    /** Ends a file. */
    void end() throws IOException {
        chunk("IEND", new byte[0], 0);
        out.flush();
    }
}

package kspace.app.export.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an animated PNG (PNG specification, third edition, section 11.3.6). */
final class ApngAnimation implements Animation {
    private static final int MS_PER_S = 1000;

    private final PngChunks chunks;
    private final int width;
    private final int height;
    private boolean isFirst = true;
    private int sequence;

    ApngAnimation(OutputStream out, int width, int height, int nrFrames, int loops, String words)
            throws IOException {
        this.chunks = new PngChunks(out);
        this.width = width;
        this.height = height;
        chunks.begin(width, height, true);
        chunks.chunk("acTL", data -> {
            data.writeInt(nrFrames);
            data.writeInt(loops);
        });
        chunks.text("Description", words);
    }

    @Override
    public void frame(int[] pixels, int shownMs) throws IOException {
        chunks.chunk("fcTL", data -> {
            data.writeInt(sequence++);
            data.writeInt(width);
            data.writeInt(height);
            data.writeInt(0);
            data.writeInt(0);
            data.writeShort(shownMs);
            data.writeShort(MS_PER_S);
            // The frame stays, and the next one replaces it.
            data.writeByte(0);
            data.writeByte(0);
        });
        try (PngRows rows = new PngRows(width, true, this::piece)) {
            for (int y = 0; y < height; y++) {
                rows.add(pixels, y * width);
            }
            rows.finish();
        }
        isFirst = false;
    }

    private void piece(byte[] bytes, int length) throws IOException {
        if (isFirst) {
            chunks.chunk("IDAT", bytes, length);
            return;
        }
        ByteArrayOutputStream numbered = new ByteArrayOutputStream(length + Integer.BYTES);
        new DataOutputStream(numbered).writeInt(sequence++);
        numbered.write(bytes, 0, length);
        chunks.chunk("fdAT", numbered.toByteArray(), numbered.size());
    }

    @Override
    public void finish() throws IOException {
        chunks.end();
    }
}

package kspace.app.export.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Compresses the rows of an image for a PNG file, and hands them over in pieces, so that no image is ever held twice. */
final class PngRows implements AutoCloseable {
    private static final int PIECE = 1 << 16;
    private static final int NR_FILTERS = 5;

    /** Takes compressed bytes. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] bytes, int length) throws IOException;
    }

    private final int bytesPerPixel;
    private final byte[][] filtered;
    private byte[] row;
    private byte[] above;
    private final Sink sink;
    private final Pieces pieces = new Pieces();
    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    private final DeflaterOutputStream deflated = new DeflaterOutputStream(pieces, deflater);

    PngRows(int width, boolean alpha, Sink sink) {
        this.bytesPerPixel = alpha ? 4 : 3;
        this.row = new byte[width * bytesPerPixel];
        this.above = new byte[row.length];
        this.filtered = new byte[NR_FILTERS][row.length + 1];
        this.sink = sink;
    }

    private final class Pieces extends ByteArrayOutputStream {
        void pass() throws IOException {
            sink.take(buf, count);
            reset();
        }
    }

    /** Adds a row of pixels, each with alpha, red, green and blue from the highest bits down. */
    void add(int[] pixels, int from) throws IOException {
        int at = 0;
        int width = row.length / bytesPerPixel;
        for (int x = 0; x < width; x++) {
            int argb = pixels[from + x];
            row[at++] = (byte) (argb >> 16);
            row[at++] = (byte) (argb >> 8);
            row[at++] = (byte) argb;
            if (bytesPerPixel == 4) {
                row[at++] = (byte) (argb >> 24);
            }
        }
        deflated.write(bestFilter());
        byte[] done = above;
        above = row;
        row = done;
        if (pieces.size() >= PIECE) {
            pieces.pass();
        }
    }

    /** Tries all filters; the one with the smallest sum of differences compresses best, as the specification says. */
    private byte[] bestFilter() {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int filter = 0; filter < NR_FILTERS; filter++) {
            long sum = filter(filter, least);
            if (sum < least) {
                least = sum;
                best = filter;
            }
        }
        return filtered[best];
    }

    private long filter(int filter, long limit) {
        byte[] result = filtered[filter];
        result[0] = (byte) filter;
        long sum = 0;
        for (int i = 0; i < row.length && sum < limit; i++) {
            int left = i < bytesPerPixel ? 0 : row[i - bytesPerPixel] & 0xff;
            int up = above[i] & 0xff;
            int upLeft = i < bytesPerPixel ? 0 : above[i - bytesPerPixel] & 0xff;
            int predicted =
                    switch (filter) {
                        case 0 -> 0;
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        default -> paeth(left, up, upLeft);
                    };
            byte difference = (byte) (row[i] - predicted);
            result[i + 1] = difference;
            sum += Math.abs(difference);
        }
        return sum;
    }

    private static int paeth(int left, int up, int upLeft) {
        int estimate = left + up - upLeft;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toUpLeft = Math.abs(estimate - upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }

    /** Hands the rest over. */
    void finish() throws IOException {
        deflated.finish();
        pieces.pass();
    }

    @Override
    public void close() {
        deflater.end();
    }
}

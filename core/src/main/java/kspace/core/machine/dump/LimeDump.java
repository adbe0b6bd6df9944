package kspace.core.machine.dump;

import java.nio.ByteBuffer;

/**
 * Physical memory as LiME writes it, and AVML without compression: before each range of RAM stands a header of 32 bytes with
 * magic, version, first and last address.
 */
final class LimeDump {
    private static final int LIME = 0x4C694D45;
    private static final int AVML = 0x4C4D5641;
    private static final int HEADER_BYTES = 32;
    private static final int FIRST = 8;
    private static final int LAST = 16;

    private LimeDump() {}

    static boolean isFirst(ByteBuffer head) {
        return head.remaining() >= HEADER_BYTES && (head.getInt(0) == LIME || head.getInt(0) == AVML);
    }

    /**
     * Returns the memory in a file.
     *
     * @throws kspace.core.space.RecordingException if the file is compressed, cut or wrong
     */
    static Segments read(DumpFile file) {
        Segments segments = new Segments(file);
        long at = 0;
        for (int nr = 1; at < file.sizeBytes(); nr++) {
            ByteBuffer header = file.bytes(at, HEADER_BYTES);
            if (header.remaining() < HEADER_BYTES) {
                throw file.refused(DumpWords.ENDS_IN_HEADER.of(file.sizeBytes(), nr));
            }
            if (header.getInt(0) == AVML) {
                throw file.refused(DumpWords.COMPRESSED_BY_AVML.of());
            }
            if (header.getInt(0) != LIME || header.getInt(Integer.BYTES) != 1) {
                throw file.refused(DumpWords.NO_HEADER.of(at, nr));
            }
            long first = header.getLong(FIRST);
            long last = header.getLong(LAST);
            if (Long.compareUnsigned(last, first) < 0) {
                throw file.refused(DumpWords.RANGE_TURNED.of(nr, last, first));
            }
            segments.add(first, at + HEADER_BYTES, last - first + 1);
            at += HEADER_BYTES + (last - first + 1);
        }
        return segments;
    }
}

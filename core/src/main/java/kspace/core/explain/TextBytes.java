package kspace.core.explain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds text where a number should be, as something leaves it that writes to memory which is not its own. */
final class TextBytes {
    private static final int FIRST = ' ';
    private static final int LAST = '~';

    private TextBytes() {}

    /** Returns the eight characters that a number is in memory, lowest byte first; empty if one of them cannot be printed. */
    static Optional<String> in(long value) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
        for (byte each : bytes) {
            if (each < FIRST || each > LAST) {
                return Optional.empty();
            }
        }
        return Optional.of(new String(bytes, StandardCharsets.US_ASCII));
    }
}

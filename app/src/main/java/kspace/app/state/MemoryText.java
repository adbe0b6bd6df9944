package kspace.app.state;

import kspace.core.address.ByteSize;
import kspace.core.address.Hex;

/** Writes the numbers of memory as they stand in fields, where they can be read back. */
public final class MemoryText {
    private MemoryText() {}

    /** Returns an address. */
    public static String address(long value) {
        return "0x" + Hex.groupedShort(value);
    }

    /** Returns a size: exactly, and with its unit, so that it is not taken for an address. */
    public static String size(long bytes) {
        boolean isWhole = Long.remainderUnsigned(bytes, ByteSize.KIB) == 0;
        return bytes == 0
                ? "0 B"
                : ByteSize.exact(bytes).orElseGet(() -> isWhole
                        ? grouped(Long.divideUnsigned(bytes, ByteSize.KIB)) + " KiB"
                        : grouped(bytes) + " B");
    }

    /** Returns a number with underscores, which can be read back, between its thousands. */
    private static String grouped(long number) {
        return Long.toUnsignedString(number).replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", "_");
    }
}

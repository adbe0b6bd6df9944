package kspace.core.machine;

import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;

/** Writes amounts of bytes and addresses as values of TOML: {@code 0x0800_0000}, or {@code "24 MiB"}. */
final class TomlNumbers {

    private TomlNumbers() {}

    /** Returns an address. */
    static String hex(long value) {
        return "0x" + Hex.groupedShort(value);
    }

    /** Returns an amount in its largest unit, or in hexadecimal if it has none that is easy to read. */
    static String size(long bytes) {
        return ByteSize.exact(bytes).map(text -> "\"" + text + "\"").orElseGet(() -> hex(bytes));
    }

    /** Returns a number in the manner of the one that it replaces; without one, sizes in units and the rest in hexadecimal. */
    static String like(Optional<String> replaced, long value, boolean isSize) {
        boolean inUnits = replaced.map(text -> text.startsWith("\"") || text.startsWith("'")).orElse(isSize);
        return inUnits ? size(value) : hex(value);
    }
}

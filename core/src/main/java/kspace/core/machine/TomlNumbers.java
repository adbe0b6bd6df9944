package kspace.core.machine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;

/** Writes amounts of bytes and addresses as values of TOML: {@code 0x0800_0000}, or {@code "24 MiB"}. */
final class TomlNumbers {
    private static final long MOST_UNITS = 9_999;
    private static final Map<String, Long> UNITS = units();

    private TomlNumbers() {}

    private static Map<String, Long> units() {
        Map<String, Long> units = new LinkedHashMap<>();
        units.put("TiB", ByteSize.TIB);
        units.put("GiB", ByteSize.GIB);
        units.put("MiB", ByteSize.MIB);
        units.put("KiB", ByteSize.KIB);
        return units;
    }

    /** Returns an address. */
    static String hex(long value) {
        return "0x" + Hex.groupedShort(value);
    }

    /** Returns an amount in its largest unit, or in hexadecimal if it has none that is easy to read. */
    static String size(long bytes) {
        return UNITS.entrySet().stream()
                .filter(unit -> bytes > 0 && bytes % unit.getValue() == 0 && bytes / unit.getValue() <= MOST_UNITS)
                .findFirst()
                .map(unit -> "\"" + bytes / unit.getValue() + " " + unit.getKey() + "\"")
                .orElse(hex(bytes));
    }

    /** Returns a number in the manner of the one that it replaces; without one, sizes in units and the rest in hexadecimal. */
    static String like(Optional<String> replaced, long value, boolean isSize) {
        boolean inUnits = replaced.map(text -> text.startsWith("\"") || text.startsWith("'")).orElse(isSize);
        return inUnits ? size(value) : hex(value);
    }
}

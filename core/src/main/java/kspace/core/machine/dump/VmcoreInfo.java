package kspace.core.machine.dump;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a Linux kernel tells debuggers about itself, in the note VMCOREINFO of a core (Linux,
 * Documentation/admin-guide/kdump/vmcoreinfo.rst): lines such as {@code SYMBOL(swapper_pg_dir)=ffffffff82a0a000}.
 */
final class VmcoreInfo {
    private static final int HEX = 16;
    private static final int DECIMAL = 10;

    private final Map<String, String> values = new HashMap<>();

    VmcoreInfo(String text) {
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(line.substring(0, equals), line.substring(equals + 1).strip());
            }
        });
    }

    /** Returns the address of a symbol. */
    OptionalLong symbol(String name) {
        return number("SYMBOL(" + name + ")", HEX);
    }

    /** Returns a number, which some architectures write in decimal and some in hexadecimal. */
    OptionalLong number(String name) {
        return number("NUMBER(" + name + ")", DECIMAL);
    }

    /** Returns when the kernel crashed, in seconds. */
    OptionalLong crashTime() {
        return number("CRASHTIME", DECIMAL);
    }

    /** Returns the version of the kernel. */
    Optional<String> release() {
        return Optional.ofNullable(values.get("OSRELEASE"));
    }

    private OptionalLong number(String key, int radix) {
        String text = values.getOrDefault(key, "");
        boolean isPrefixed = text.startsWith("0x");
        String digits = isPrefixed ? text.substring(2) : text;
        boolean isHex = isPrefixed || radix == HEX;
        if (!digits.matches(isHex ? "[0-9a-fA-F]{1,16}" : "-?[0-9]{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(isHex ? Long.parseUnsignedLong(digits, HEX) : Long.parseLong(digits));
    }
}

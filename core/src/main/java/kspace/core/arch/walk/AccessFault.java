package kspace.core.arch.walk;

import java.util.List;
import java.util.Map;

/**
 * What the processor raises when it refuses an access.
 *
 * @param name the manual's name: {@code #PF}, {@code load page fault}, {@code PME}
 * @param register what holds the code: {@code error code}, {@code scause}, {@code Ecode}
 * @param code the code
 * @param codeText the code as the manual writes it
 * @param bits what the code says bit by bit; empty if it is a plain number
 */
public record AccessFault(String name, String register, long code, String codeText, List<CodeBit> bits) {
    /** What the manuals' abbreviations stand for; RISC-V has none. */
    private static final Map<String, String> IN_WORDS = Map.ofEntries(
            Map.entry("#PF", "page fault"),
            Map.entry("#GP", "general protection fault"),
            Map.entry("PIL", "page invalid for load"),
            Map.entry("PIS", "page invalid for store"),
            Map.entry("PIF", "page invalid for fetch"),
            Map.entry("PNR", "page not readable"),
            Map.entry("PNX", "page not executable"),
            Map.entry("PPI", "page privilege level illegal"),
            Map.entry("PME", "page modification exception"),
            Map.entry("ADEF", "address error for fetch"),
            Map.entry("ADEM", "address error for memory access"));

    /**
     * One bit of a code.
     *
     * @param bit its position
     * @param name the manual's name
     * @param isSet whether it is set
     * @param meaning what that says
     */
    public record CodeBit(int bit, String name, boolean isSet, String meaning) {}

    /** Returns the name and what it stands for: {@code PIL (page invalid for load)}, {@code load page fault}. */
    public String described() {
        return name + (IN_WORDS.containsKey(name) ? " (" + IN_WORDS.get(name) + ")" : "");
    }

    /** Returns name and code: {@code #PF, error code 0x3}. */
    public String text() {
        return name + ", " + register + " " + codeText;
    }
}

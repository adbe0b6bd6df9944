package kspace.core.machine.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file looks like that is neither a memory map nor a machine file, and what to save instead. */
public final class Lookalike {
    private static final String INSTEAD = "save the output of \"sudo dmesg\" or \"sudo cat /proc/iomem\" of the machine"
            + " to a file, or write a machine file (TOML)";
    private static final String NOT_YET = "; dumps and running machines are not read yet, only memory maps: " + INSTEAD;
    private static final int SHORT_OF_TEXT = 64 << 10;
    private static final int ELF_TYPE = 16;
    private static final int ELF_CORE = 4;
    private static final int TAR_MARK = 257;

    private static final List<Map.Entry<String, String>> DUMPS = List.of(
            Map.entry("KDUMP   ", "a kdump dump of memory"),
            Map.entry("makedumpfile", "a flattened kdump dump of memory"),
            Map.entry("EMiL", "a dump of memory by LiME"),
            Map.entry("AVML", "a dump of memory by AVML"),
            Map.entry("QFI\u00fb", "a disk image (qcow2)"),
            Map.entry("QEVM", "the saved state of a QEMU machine"),
            Map.entry("PAGEDU64", "a crash dump of Windows"),
            Map.entry("PAGEDUMP", "a crash dump of Windows"));
    private static final List<Map.Entry<String, String>> FILES = List.of(
            Map.entry("\u0089PNG", "a picture (PNG)"),
            Map.entry("\u00ff\u00d8\u00ff", "a picture (JPEG)"),
            Map.entry("GIF8", "a picture (GIF)"),
            Map.entry("RIFF", "a picture, sound or film (RIFF)"),
            Map.entry("BM", "a picture (BMP)"),
            Map.entry("%PDF", "a PDF document"),
            Map.entry("\u001f\u008b", "compressed (gzip); unpack it with gunzip"),
            Map.entry("\u00fd7zXZ", "compressed (xz); unpack it with unxz"),
            Map.entry("(\u00b5/\u00fd", "compressed (zstd); unpack it with unzstd"),
            Map.entry("BZh", "compressed (bzip2); unpack it with bunzip2"),
            Map.entry("PK\u0003\u0004", "a ZIP archive, or a document that is one; unpack it"),
            Map.entry("7z\u00bc\u00af", "a 7-Zip archive; unpack it"),
            Map.entry("MZ", "a program for Windows or UEFI"),
            Map.entry("SQLite format 3", "a database (SQLite)"),
            Map.entry("\u00ca\u00fe\u00ba\u00be", "a Java class"));

    /**
     * A kind of text.
     *
     * @param sign a line of it
     * @param name what it is
     * @param instead what else is read
     */
    private record Kind(Pattern sign, String name, String instead) {}

    /** It has a line {@code arch = riscv} as machine files do, and this one besides. */
    private static final Pattern U_BOOT = Pattern.compile("(?:DRAM bank|-> start)\\s++= 0x\\p{XDigit}{8,16}");

    private static final List<Kind> TEXTS = List.of(
            new Kind(Pattern.compile("\\s*+\\p{XDigit}{8,16}: \\p{XDigit}{8,16} [A-Z-]{8,10}.*"),
                    "the output of QEMU's \"info tlb\"", NOT_YET),
            new Kind(Pattern.compile("\\s*+\\p{XDigit}{8,16}-\\p{XDigit}{8,16} \\p{XDigit}{8,16} [-a-z]{3,9}\\s*+"),
                    "the output of QEMU's \"info mem\"", NOT_YET),
            new Kind(Pattern.compile("\\s*+(?:RAX=\\p{XDigit}{16}|CR0=\\p{XDigit}{8}|V      =|x0/zero).*"),
                    "the registers of a machine (QEMU's \"info registers\")", NOT_YET),
            new Kind(Pattern.compile("\\s*+RANGE\\s++SIZE\\s.*|Memory block size:\\s.*"), "the output of \"lsmem\"",
                    ", which rounds memory to whole blocks: " + INSTEAD),
            new Kind(
                    Pattern.compile(
                            "\\s*+---\\[ .* ]---.*|0x\\p{XDigit}{16}-0x\\p{XDigit}{16}\\s++\\d{1,6}[KMGTPE]\\s.*"),
                    "a dump of page tables", NOT_YET),
            new Kind(Pattern.compile("page table 0x\\p{XDigit}{8,16}.*|\\s?\\.\\..*: pte 0x.*"),
                    "page tables as xv6 prints them (vmprint)", NOT_YET),
            new Kind(
                    Pattern.compile(
                            ".*(?:\\bOops: |BUG: unable to handle|Kernel panic|Call Trace:|PGD \\p{XDigit}{1,16}"
                                    + "|Unable to handle kernel).*"),
                    "an oops or a panic of a kernel", "; it does not say how much memory the machine has: " + INSTEAD),
            new Kind(U_BOOT, "the output of U-Boot's \"bdinfo\"",
                    ", which says where RAM is but not what the firmware keeps of it: " + INSTEAD),
            new Kind(Pattern.compile("MemTotal:\\s.*"), "/proc/meminfo",
                    ", which says how much memory there is but not where: " + INSTEAD),
            new Kind(Pattern.compile("\\p{XDigit}{8,16}-\\p{XDigit}{8,16} [r-][w-][x-][ps] .*"),
                    "the memory map of a process (/proc/PID/maps)", ", whose addresses are virtual: " + INSTEAD),
            new Kind(Pattern.compile("\\s*+total\\s++used\\s++free.*"), "the output of \"free\"",
                    ", which says how much memory there is but not where: " + INSTEAD),
            new Kind(Pattern.compile(
                    ".*\\bLinux version \\d.*|.*\\bkernel: .*|\\[ {1,8}\\d{1,6}\\.\\d{6}].*|.*Command line: .*"),
                    "a kernel log without a memory map",
                    ": its beginning may be lost, so try \"sudo journalctl -k -b\", or "
                            + INSTEAD));

    private Lookalike() {}

    /** Returns whether a text is what U-Boot says of its board, however much it looks like a machine file. */
    public static boolean isOfUBoot(String text) {
        return text.lines().anyMatch(it -> U_BOOT.matcher(it).matches());
    }

    /** Returns what bytes are that are no text, as the end of a sentence; empty if that cannot be told. */
    public static Optional<String> ofBytes(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u007fELF")) {
            boolean core = start.length() > ELF_TYPE + 1
                    && (start.charAt(ELF_TYPE) == ELF_CORE || start.charAt(ELF_TYPE + 1) == ELF_CORE);
            return Optional.of(core ? "this is an ELF core, a dump of memory" + NOT_YET
                    : "this is an ELF program; " + INSTEAD);
        }
        if (start.startsWith("ustar", TAR_MARK)) {
            return Optional.of("this is a tar archive; unpack it, or " + INSTEAD);
        }
        return named(DUMPS, start).map(it -> "this is " + it + NOT_YET)
                .or(() -> named(FILES, start).map(it -> "this is " + it + "; " + INSTEAD));
    }

    private static Optional<String> named(List<Map.Entry<String, String>> kinds, String start) {
        return kinds.stream().filter(it -> start.startsWith(it.getKey())).map(Map.Entry::getValue).findFirst();
    }

    /** Returns what a text is that holds no memory map, as the end of a sentence. */
    public static String ofText(String text) {
        return known(text).orElse("this is none of the forms of a memory map, and no machine file (TOML); " + INSTEAD);
    }

    /** Returns what a text is, if it is known and holds no memory map. */
    public static Optional<String> known(String text) {
        String start = text.substring(0, Math.min(text.length(), SHORT_OF_TEXT)).strip();
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("%pdf")) {
            return Optional.of("this is a PDF document; " + INSTEAD);
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.contains("<body")) {
            return Optional.of("this is a page of HTML without a memory map in it; " + INSTEAD);
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<svg")) {
            return Optional.of("this is XML; " + INSTEAD);
        }
        if (start.startsWith("{") || start.startsWith("[{") || start.startsWith("[\n") || start.equals("[]")
                || start.startsWith("[\"") || start.startsWith("[\r")) {
            return Optional.of("this is JSON; " + INSTEAD);
        }
        Optional<String> firmware = OpenSbiLog.refusal(text);
        if (firmware.isPresent()) {
            return firmware;
        }
        List<String> lines = new PastedText(text).lines().stream().map(PastedText.Line::text).toList();
        return TEXTS.stream().filter(kind -> lines.stream().anyMatch(it -> kind.sign().matcher(it).matches()))
                .findFirst()
                .map(kind -> "this looks like " + kind.name() + kind.instead());
    }
}

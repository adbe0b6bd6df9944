package kspace.core.machine.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kspace.core.words.Message;

/** What a file looks like that is neither a memory map nor a machine file, and what to save instead. */
public final class Lookalike {
    private static final Message INSTEAD = LookalikeWords.INSTEAD.of();
    private static final int SHORT_OF_TEXT = 64 << 10;
    private static final int ELF_TYPE = 16;
    private static final int ELF_CORE = 4;
    private static final int TAR_MARK = 257;

    /** What opens as an address space. */
    private static final List<Map.Entry<String, LookalikeWords>> DUMPS = List.of(
            Map.entry("EMiL", LookalikeWords.DUMP_OF_MEMORY_BY_LIME));
    private static final List<Map.Entry<String, LookalikeWords>> FILES = List.of(
            Map.entry("KDUMP   ", LookalikeWords.KDUMP_DUMP_OF_MEMORY),
            Map.entry("makedumpfile", LookalikeWords.FLATTENED_KDUMP_DUMP_OF_MEMORY),
            Map.entry("AVML", LookalikeWords.DUMP_OF_MEMORY_BY_AVML),
            Map.entry("QFI\u00fb", LookalikeWords.DISK_IMAGE_QCOW2),
            Map.entry("QEVM", LookalikeWords.SAVED_STATE_OF_A_QEMU_MACHINE),
            Map.entry("PAGEDU64", LookalikeWords.CRASH_DUMP_OF_WINDOWS),
            Map.entry("PAGEDUMP", LookalikeWords.CRASH_DUMP_OF_WINDOWS),
            Map.entry("\u0089PNG", LookalikeWords.PICTURE_PNG),
            Map.entry("\u00ff\u00d8\u00ff", LookalikeWords.PICTURE_JPEG),
            Map.entry("GIF8", LookalikeWords.PICTURE_GIF),
            Map.entry("RIFF", LookalikeWords.PICTURE_SOUND_OR_FILM_RIFF),
            Map.entry("BM", LookalikeWords.PICTURE_BMP),
            Map.entry("%PDF", LookalikeWords.PDF_DOCUMENT),
            Map.entry("\u001f\u008b", LookalikeWords.COMPRESSED_GZIP),
            Map.entry("\u00fd7zXZ", LookalikeWords.COMPRESSED_XZ),
            Map.entry("(\u00b5/\u00fd", LookalikeWords.COMPRESSED_ZSTD),
            Map.entry("BZh", LookalikeWords.COMPRESSED_BZIP2),
            Map.entry("PK\u0003\u0004", LookalikeWords.ZIP_ARCHIVE_OR_A_DOCUMENT_THAT_IS_ONE),
            Map.entry("7z\u00bc\u00af", LookalikeWords.SEVEN_ZIP_ARCHIVE),
            Map.entry("MZ", LookalikeWords.PROGRAM_FOR_WINDOWS_OR_UEFI),
            Map.entry("SQLite format 3", LookalikeWords.DATABASE_SQLITE),
            Map.entry("\u00ca\u00fe\u00ba\u00be", LookalikeWords.JAVA_CLASS));

    /**
     * A kind of text.
     *
     * @param sign a line of it
     * @param name what it is
     * @param sentence what is said of it, and what to save instead
     */
    private record Kind(Pattern sign, LookalikeWords name, LookalikeWords sentence) {}

    /** It has a line {@code arch = riscv} as machine files do, and this one besides. */
    private static final Pattern U_BOOT = Pattern.compile("(?:DRAM bank|-> start)\\s++= 0x\\p{XDigit}{8,16}");

    private static final List<Kind> TEXTS = List.of(
            new Kind(Pattern.compile("\\s*+\\p{XDigit}{8,16}: \\p{XDigit}{8,16} [A-Z-]{8,10}.*"),
                    LookalikeWords.INFO_TLB, LookalikeWords.OPENS_BY_ITSELF),
            new Kind(Pattern.compile("\\s*+\\p{XDigit}{8,16}-\\p{XDigit}{8,16} \\p{XDigit}{8,16} [-a-z]{3,9}\\s*+"),
                    LookalikeWords.INFO_MEM, LookalikeWords.OPENS_BY_ITSELF),
            new Kind(Pattern.compile("\\s*+(?:RAX=\\p{XDigit}{16}|CR0=\\p{XDigit}{8}|V      =|x0/zero).*"),
                    LookalikeWords.INFO_REGISTERS, LookalikeWords.IS_EXPLAINED),
            new Kind(Pattern.compile("\\s*+RANGE\\s++SIZE\\s.*|Memory block size:\\s.*"), LookalikeWords.LSMEM,
                    LookalikeWords.ROUNDED),
            new Kind(
                    Pattern.compile(
                            "\\s*+---\\[ .* ]---.*|0x\\p{XDigit}{16}-0x\\p{XDigit}{16}\\s++\\d{1,6}[KMGTPE]\\s.*"),
                    LookalikeWords.DUMP_OF_PAGE_TABLES, LookalikeWords.IS_EXPLAINED),
            new Kind(Pattern.compile("page table 0x\\p{XDigit}{8,16}.*|\\s?\\.\\..*: pte 0x.*"),
                    LookalikeWords.VMPRINT, LookalikeWords.IS_EXPLAINED),
            new Kind(
                    Pattern.compile(
                            ".*(?:\\bOops: |BUG: unable to handle|Kernel panic|Call Trace:|PGD \\p{XDigit}{1,16}"
                                    + "|Unable to handle kernel).*"),
                    LookalikeWords.OOPS, LookalikeWords.IS_EXPLAINED),
            new Kind(U_BOOT, LookalikeWords.BDINFO, LookalikeWords.SAYS_RAM_ONLY),
            new Kind(Pattern.compile("MemTotal:\\s.*"), LookalikeWords.MEMINFO, LookalikeWords.SAYS_AMOUNT_ONLY),
            new Kind(Pattern.compile("\\p{XDigit}{8,16}-\\p{XDigit}{8,16} [r-][w-][x-][ps] .*"),
                    LookalikeWords.MAPS_OF_A_PROCESS, LookalikeWords.VIRTUAL_ADDRESSES),
            new Kind(Pattern.compile("\\s*+total\\s++used\\s++free.*"), LookalikeWords.FREE,
                    LookalikeWords.SAYS_AMOUNT_ONLY),
            new Kind(Pattern.compile(
                    ".*\\bLinux version \\d.*|.*\\bkernel: .*|\\[ {1,8}\\d{1,6}\\.\\d{6}].*|.*Command line: .*"),
                    LookalikeWords.LOG_WITHOUT_MAP, LookalikeWords.BEGINNING_LOST));

    private Lookalike() {}

    /** Returns whether a text is what U-Boot says of its board, however much it looks like a machine file. */
    public static boolean isOfUBoot(String text) {
        return text.lines().anyMatch(it -> U_BOOT.matcher(it).matches());
    }

    /** Returns what bytes are that are no text, as the end of a sentence; empty if that cannot be told. */
    public static Optional<Message> ofBytes(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u007fELF")) {
            boolean core = start.length() > ELF_TYPE + 1
                    && (start.charAt(ELF_TYPE) == ELF_CORE || start.charAt(ELF_TYPE + 1) == ELF_CORE);
            return Optional.of(core ? isADump(LookalikeWords.ELF_CORE) : is(LookalikeWords.ELF_PROGRAM));
        }
        if (start.startsWith("ustar", TAR_MARK)) {
            return Optional.of(LookalikeWords.TAR.of(INSTEAD));
        }
        return named(DUMPS, start).map(Lookalike::isADump).or(() -> named(FILES, start).map(Lookalike::is));
    }

    private static Message is(LookalikeWords what) {
        return LookalikeWords.IS.of(what.of(), INSTEAD);
    }

    private static Message isADump(LookalikeWords what) {
        return LookalikeWords.IS_A_DUMP.of(what.of(), INSTEAD);
    }

    private static Optional<LookalikeWords> named(List<Map.Entry<String, LookalikeWords>> kinds, String start) {
        return kinds.stream().filter(it -> start.startsWith(it.getKey())).map(Map.Entry::getValue).findFirst();
    }

    /** Returns what a text is that holds no memory map, as the end of a sentence. */
    public static Message ofText(String text) {
        return known(text).orElseGet(() -> LookalikeWords.NO_FORM.of(INSTEAD));
    }

    /** Returns what a text is, if it is known and holds no memory map. */
    public static Optional<Message> known(String text) {
        String start = text.substring(0, Math.min(text.length(), SHORT_OF_TEXT)).strip();
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("%pdf")) {
            return Optional.of(is(LookalikeWords.PDF_DOCUMENT));
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.contains("<body")) {
            return Optional.of(is(LookalikeWords.HTML));
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<svg")) {
            return Optional.of(is(LookalikeWords.XML));
        }
        if (start.startsWith("{") || start.startsWith("[{") || start.startsWith("[\n") || start.equals("[]")
                || start.startsWith("[\"") || start.startsWith("[\r")) {
            return Optional.of(is(LookalikeWords.JSON));
        }
        Optional<Message> firmware = OpenSbiLog.refusal(text);
        if (firmware.isPresent()) {
            return firmware;
        }
        List<String> lines = new PastedText(text).lines().stream().map(PastedText.Line::text).toList();
        return TEXTS.stream().filter(kind -> lines.stream().anyMatch(it -> kind.sign().matcher(it).matches()))
                .findFirst()
                .map(kind -> kind.sentence().of(kind.name().of(), INSTEAD));
    }
}

package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.address.PlainText;
import kspace.core.arch.Architectures;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;

/** Finds out of which architecture a machine is from what its logs and device trees are full of. */
final class ArchClues {
    private static final Pattern MODE = Pattern.compile("(?i)\\bsv(39|48|57)\\b");
    private static final Pattern SATP = Pattern.compile("(?i)\\bsatp\\s{0,4}[:=]?\\s{0,4}0x([89a])\\p{XDigit}{15}\\b");
    private static final Pattern RISCV = Pattern.compile("(?i)risc-?v|\\bsatp\\b|\\bsv(?:39|48|57)\\b|opensbi"
            + "|\\bSBI (?:specification|implementation|v?\\d|[A-Z]{3,6} extension)|\\brv64[gim]"
            + "|sifive|starfive|jh71[01]0|visionfive|milk-?v|sophgo|cv18\\d\\db?|sg20[04][0-9]|thead,|xuantie|lichee|beaglev"
            + "|kendryte|canaan,k|spacemit|mpfs|polarfire|andestech|eswin|\\bmmode_resv");
    private static final Pattern LOONGARCH = Pattern.compile(
            "(?i)loongarch|loongson|\\bLA[2346]64\\b|\\bls[23][ak]\\d|\\bls7a|\\bLOON\\d{4}");
    private static final Pattern X86 = Pattern.compile(
            "x86[-_/]|\\bBIOS-|\\be820\\b|\\bMTRR|\\bAPIC\\b|\\bGenuineIntel|\\bAuthenticAMD|\\bCR[034]\\b|PCI: MMCONFIG");
    /** Names of cores that are 64 bits wide, and how Linux for them starts: with the number of its CPU and what it is. */
    private static final Pattern AARCH64 = Pattern.compile("(?i)\\b(?:aarch64|arm64|armv[89](?!l)"
            + "|cortex-(?:a(?:3[45]|5[357]|5[12]0|65|7[1-8]|7[12]0)|x\\d)(?:ae|c)?\\b(?!-gic)|neoverse-[env]\\d"
            + "|apple,(?:arm-platform|firestorm|icestorm|avalanche|blizzard)|bcm(?:2711|2712|2837)|Raspberry Pi [345]\\b)"
            + "|Booting Linux on physical CPU 0x\\p{XDigit}{10} \\[");
    private static final Pattern OTHERS =
            Pattern.compile("(?i)\\b(armv[678]\\w{0,3}|(?:arm,)?cortex-a\\d+\\b(?!-gic)|ppc64(?:le)?"
                    + "|powerpc|s390x?|mips(?:64)?(?:el)?|sparc64|ia64"
                    + "|Raspberry Pi|Booting Linux on physical CPU)\\b");
    private static final Pattern PC_RESOURCE =
            Pattern.compile("(?i)IOAPIC.*|Local APIC|System ROM|Video ROM|Adapter ROM"
                    + "|ACPI Tables|ACPI Non-volatile Storage|Unusable memory|PCI MMCONFIG.*|RAM buffer|HPET \\d|dmar\\d|VGA.*|PNP0103.*");
    private static final Pattern LOONGARCH_RESOURCE = Pattern.compile("LOON\\d{4}.*|(?i).*loongson.*");
    /** The interrupt controller of these machines, and what ACPI calls devices of Arm's. */
    private static final Pattern AARCH64_RESOURCE = Pattern.compile("GIC[DRHV]|ITS@.*|ARMH\\d{4}.*");
    /** Linux names its whole image on RISC-V only, elsewhere but its parts ({@code arch/riscv/kernel/setup.c}). */
    private static final String RISCV_KERNEL = "Kernel image";

    private static final BigInteger ONE_MIB = BigInteger.ONE.shiftLeft(20);
    private static final BigInteger END_OF_LOW = BigInteger.valueOf(0xa_0000);
    /** Where the first serial port of Loongson's processors is. */
    private static final BigInteger LOONGSON_UART = BigInteger.valueOf(0x1fe0_01e0);

    /** Only the beginning of a line is looked at: no log says it further on. */
    private static final int LONGEST_LINE = 400;

    private ArchClues() {}

    /** Returns the first clue in a text; a paging mode that is named anywhere completes it. */
    static Optional<ArchClue> in(List<PastedText.Line> lines) {
        Optional<ArchClue> first = Optional.empty();
        for (PastedText.Line line : lines) {
            Optional<String> architecture = architecture(line.text());
            if (architecture.isPresent()) {
                first = first.or(() -> architecture.map(it -> clue(it, Optional.empty(), line)));
            }
            boolean riscv = first.isEmpty() || first.get().architecture().equals(ArchClue.RISCV);
            Optional<PagingMode> mode = riscv ? mode(line.text()) : Optional.empty();
            if (mode.isPresent()) {
                return Optional.of(clue(ArchClue.RISCV, mode, line));
            }
        }
        return first;
    }

    private static ArchClue clue(String architecture, Optional<PagingMode> mode, PastedText.Line line) {
        return new ArchClue(architecture, mode, "line " + line.number() + ", " + PlainText.quoted(line.text()));
    }

    /** Returns the architecture that a line gives away. */
    static Optional<String> architecture(String line) {
        String text = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
        if (RISCV.matcher(text).find()) {
            return Optional.of(ArchClue.RISCV);
        }
        if (LOONGARCH.matcher(text).find()) {
            return Optional.of(ArchClue.LOONGARCH);
        }
        if (X86.matcher(text).find()) {
            return Optional.of(ArchClue.X86);
        }
        if (AARCH64.matcher(text).find()) {
            return Optional.of(ArchClue.AARCH64);
        }
        Matcher other = OTHERS.matcher(text);
        return other.find() ? Optional.of(otherName(String.valueOf(other.group(1)))) : Optional.empty();
    }

    private static String otherName(String found) {
        String lower = found.toLowerCase(Locale.ROOT);
        if (lower.startsWith("raspberry") || lower.startsWith("booting")) {
            return "ARM";
        }
        return lower.contains("arm") || lower.contains("cortex") ? "ARM" : lower;
    }

    /** Returns the paging mode of RISC-V that a line names. */
    static Optional<PagingMode> mode(String line) {
        String text = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
        Matcher satp = SATP.matcher(text);
        if (satp.find()) {
            return switch (String.valueOf(satp.group(1)).toLowerCase(Locale.ROOT)) {
                case "8" -> Optional.of(Architectures.mode("riscv-sv39"));
                case "9" -> Optional.of(Architectures.mode("riscv-sv48"));
                default -> Optional.of(Architectures.mode("riscv-sv57"));
            };
        }
        Matcher mode = MODE.matcher(text);
        return mode.find() ? Architectures.byId("riscv-sv" + mode.group(1)) : Optional.empty();
    }

    /** Returns the architecture that a resource of {@code /proc/iomem} gives away; empty text if none. */
    static String signOfResource(String name, BigInteger start) {
        if (PC_RESOURCE.matcher(name).matches()) {
            return ArchClue.X86;
        }
        if (LOONGARCH_RESOURCE.matcher(name).matches()
                || (start.equals(LOONGSON_UART) && name.startsWith("serial"))) {
            return ArchClue.LOONGARCH;
        }
        if (AARCH64_RESOURCE.matcher(name).matches()) {
            return ArchClue.AARCH64;
        }
        return name.equals(RISCV_KERNEL) || RISCV.matcher(name).find() ? ArchClue.RISCV : "";
    }

    /** Returns whether that is memory such as every PC has: what is left of the first 640 KiB, or what starts at 1 MiB. */
    static boolean isMemoryOfPc(MapRegion region) {
        return region.type() == RegionType.USABLE
                && (region.start().equals(ONE_MIB) || region.end().compareTo(END_OF_LOW) <= 0);
    }

    /** Returns the clue of a map of any form whose memory stops for the BIOS of a PC and goes on after it. */
    static Optional<ArchClue> inMemory(FoundMap map) {
        List<MapRegion> usable = map.regions().stream().filter(it -> it.type() == RegionType.USABLE).toList();
        boolean isPc = usable.stream().anyMatch(it -> it.start().equals(ONE_MIB))
                && usable.stream().anyMatch(it -> it.end().compareTo(END_OF_LOW) <= 0);
        return isPc
                ? Optional.of(new ArchClue(ArchClue.X86, Optional.empty(), "where its memory lies, as in a PC"))
                : Optional.empty();
    }
}

package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.arch.Architectures;
import kspace.core.arch.isa.Architecture;
import kspace.core.arch.isa.MachineClues;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;

/** Finds out of which architecture a machine is from what its logs and device trees are full of. */
final class ArchClues {
    /** Those whose words are the most telling first. */
    private static final List<Architecture> KNOWN = Architectures.all().stream()
            .sorted(Comparator.comparingInt(it -> it.clues().precedence())).toList();
    private static final Pattern OTHERS =
            Pattern.compile("(?i)\\b(armv[678]\\w{0,3}|(?:arm,)?cortex-a\\d+\\b(?!-gic)|ppc64(?:le)?"
                    + "|powerpc|s390x?|mips(?:64)?(?:el)?|sparc64|ia64"
                    + "|Raspberry Pi|Booting Linux on physical CPU)\\b");
    private static final BigInteger ONE_MIB = BigInteger.ONE.shiftLeft(20);
    private static final BigInteger END_OF_LOW = BigInteger.valueOf(0xa_0000);
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
            String found = first.map(ArchClue::architecture).orElse("");
            Optional<PagingMode> mode = mode(line.text())
                    .filter(it -> found.isEmpty() || found.equals(it.architecture()));
            if (mode.isPresent()) {
                return Optional.of(clue(mode.get().architecture(), mode, line));
            }
        }
        return first;
    }

    private static ArchClue clue(String architecture, Optional<PagingMode> mode, PastedText.Line line) {
        return new ArchClue(architecture, mode, FormWords.OF_LINE.of(line.number(), line.text()));
    }

    /** Returns the architecture that a line gives away. */
    static Optional<String> architecture(String line) {
        String text = beginning(line);
        Optional<String> known = known(it -> it.areIn(text));
        if (known.isPresent()) {
            return known;
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

    private static String beginning(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    }

    private static Optional<String> known(Predicate<MachineClues> isGivenAway) {
        return KNOWN.stream().filter(it -> isGivenAway.test(it.clues())).map(Architecture::name).findFirst();
    }

    /** Returns the paging mode that a line names. */
    static Optional<PagingMode> mode(String line) {
        String text = beginning(line);
        return KNOWN.stream().flatMap(it -> it.clues().modeIn(text).stream()).findFirst();
    }

    /** Returns the architecture that a resource of {@code /proc/iomem} gives away. */
    static Optional<String> ofResource(String name, BigInteger start) {
        return known(it -> it.areInResource(name, start));
    }

    /** Returns whether a line is of an architecture whose firmware stays in usable memory. */
    static boolean isOfResidentFirmware(String line) {
        String text = beginning(line);
        return architecture(text).flatMap(Architectures::named).filter(it -> it.clues().hasResidentFirmware())
                .isPresent();
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
                ? Optional.of(new ArchClue(ArchClue.X86, Optional.empty(), FormWords.AS_IN_A_PC.of()))
                : Optional.empty();
    }
}

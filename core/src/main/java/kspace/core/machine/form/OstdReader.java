package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.machine.text.Digits;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.RegionType;

/**
 * What Asterinas logs when it boots: where physical memory ends, and the ranges that its allocator starts with, hexadecimal
 * without {@code 0x}, ends exclusive. What the kernel itself, its metadata and the boot loader hold is not among them. The
 * range in which the kernel was linked counts as free again: that it lay there is what the machine is made to show.
 */
final class OstdReader implements FormReader {
    private static final Pattern END = Pattern.compile("physical memory up to (?:0x)?(\\p{XDigit}{1,16}+)");
    private static final Pattern FREE = Pattern.compile(
            "[Ff]ree frames to the allocator: (?:0x)?(\\p{XDigit}{1,16}+)\\.\\.(?:0x)?(\\p{XDigit}{1,16}+)");
    /** Where Asterinas is linked on x86-64. */
    private static final BigInteger LINKED = BigInteger.valueOf(0x0800_0000);
    private static final Pattern CUT_FREE = Pattern.compile("[Ff]ree frames to the allocator");

    @Override
    public List<FoundMap> find(PastedText text) {
        List<FoundMap> found = new ArrayList<>();
        BigInteger end = BigInteger.ZERO;
        for (PastedText.Line line : text.lines()) {
            Matcher ends = END.matcher(line.text());
            Matcher free = FREE.matcher(line.text());
            if (ends.find()) {
                finish(found, end);
                found.add(new FoundMap(MapForm.OSTD));
                end = Digits.ofHex(String.valueOf(ends.group(1)));
            } else if (free.find()) {
                if (found.isEmpty()) {
                    found.add(new FoundMap(MapForm.OSTD));
                }
                found.getLast().add(line.number(), line.number(), Digits.ofHex(String.valueOf(free.group(1))),
                        Digits.ofHex(String.valueOf(free.group(2))), RegionType.USABLE);
            } else if (CUT_FREE.matcher(line.text()).find() && !found.isEmpty()) {
                found.getLast().refuse(line.number(), FormWords.FREE_CUT_OFF.of());
            }
        }
        finish(found, end);
        return found.stream().filter(it -> !it.regions().isEmpty() || it.problem().isPresent()).toList();
    }

    private static void finish(List<FoundMap> found, BigInteger end) {
        if (found.isEmpty() || end.signum() == 0) {
            return;
        }
        FoundMap map = found.getLast();
        addKernel(map);
        BigInteger pages = end.shiftRight(12);
        map.note(FormWords.LOG_SAYS_END.of(Digits.hex(end),
                Digits.hex(pages.shiftLeft(6).add(BigInteger.valueOf(4095)).shiftRight(12).shiftLeft(12))));
        if (map.usableEnd().compareTo(end) < 0) {
            map.setMissing(FormWords.ENDS_BEFORE_LOG_SAYS.of(Digits.hex(map.usableEnd()), Digits.hex(end)));
        }
    }

    /**
     * On a PC, what is not free from where the kernel is linked on held the kernel, with its metadata after it, when the
     * allocator started.
     */
    private static void addKernel(FoundMap map) {
        if (map.regions().stream().noneMatch(ArchClues::isMemoryOfPc)) {
            return;
        }
        map.setClue(new ArchClue(ArchClue.X86, Optional.empty(), FormWords.AS_IN_A_PC.of()));
        BigInteger before = BigInteger.ZERO;
        for (MapRegion region : map.regions().stream().sorted(Comparator.comparing(MapRegion::start)).toList()) {
            if (before.compareTo(LINKED) <= 0 && LINKED.compareTo(region.start()) < 0) {
                map.note(FormWords.KERNEL_OF_LOG.of(
                        Digits.hex(LINKED), Digits.hex(region.start().subtract(BigInteger.ONE))));
                map.add(region.line(), region.line(), LINKED, region.start(), RegionType.USABLE);
                return;
            }
            before = before.max(region.end());
        }
    }
}

package kspace.core.machine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.machine.text.Digits;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.RegionType;
import org.jspecify.annotations.Nullable;

/**
 * UEFI's map: as Linux prints it on x86 with {@code efi=debug}, {@code efi: mem00: [Boot Code |...] range=[0x0-0xfff]}, the
 * end inclusive before {@code ]} and exclusive before {@code )}, or {@code mem00: type=3, attr=0xf, range=...}; as Linux
 * prints it elsewhere, {@code efi:   0x000080000000-0x00008007ffff [Reserved |...]}; and as the command {@code memmap} of the
 * UEFI shell does.
 */
final class EfiReader implements FormReader {
    private static final Pattern X86_MARK = Pattern.compile("(?i)efi: mem\\d{1,5}: ?");
    private static final Pattern X86 = Pattern.compile(
            "(?:\\[([^|\\]]{1,60}+)[^\\]]{0,200}+]|type=(\\d{1,10}), attr=0x\\p{XDigit}{1,16}+,)\\s*+"
                    + "range=\\[(?:mem )?0x(\\p{XDigit}{1,32}+)\\s*+-\\s*+0x(\\p{XDigit}{1,32}+)([)\\]]).*");
    private static final Pattern OTHERS = Pattern.compile(
            "efi:\\s{1,8}0x(\\p{XDigit}{1,32}+)-0x(\\p{XDigit}{1,32}+) \\[([^|\\]]{1,60}+)\\|.*");
    private static final Pattern SHELL = Pattern.compile("\\s*+([A-Za-z]{2,10}(?:_[A-Za-z]{2,6})?)\\s++"
            + "(\\p{XDigit}{8,16})-(\\p{XDigit}{8,16})\\s++\\p{XDigit}{8,16}\\s++\\p{XDigit}{16}.*");
    private static final int MOST_LINES = 4;

    @Override
    public List<FoundMap> find(PastedText text) {
        List<FoundMap> found = new ArrayList<>();
        List<PastedText.Line> lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            Matcher mark = X86_MARK.matcher(line);
            if (mark.find()) {
                i += readX86(found, text, i, line.substring(mark.end())) - 1;
                continue;
            }
            Matcher other = OTHERS.matcher(line);
            if (other.find()) {
                readOther(found, lines.get(i).number(), other);
                continue;
            }
            Matcher shell = SHELL.matcher(line);
            if (shell.matches()) {
                Optional<RegionType> type = EfiType.byName(String.valueOf(shell.group(1)));
                add(found, lines.get(i).number(), lines.get(i).number(), shell.group(2), shell.group(3), true, type,
                        String.valueOf(shell.group(1)));
            }
        }
        return found;
    }

    private static int readX86(List<FoundMap> found, PastedText text, int at, String first) {
        int number = text.lines().get(at).number();
        String content = first;
        Matcher matcher = X86.matcher(content);
        int taken = 1;
        while (!matcher.matches() && taken < MOST_LINES && at + taken < text.lines().size()) {
            String next = text.lines().get(at + taken).text().strip();
            if (next.isEmpty() || next.contains("efi:")) {
                break;
            }
            content = content + " " + next;
            matcher = X86.matcher(content);
            taken++;
        }
        if (!matcher.matches()) {
            mapOf(found).refuse(number, FormWords.NO_EFI_ENTRY.of(first));
            return 1;
        }
        String name = matcher.group(1);
        Optional<RegionType> type = name == null
                ? Optional.of(EfiType.byNumber(Long.parseLong(String.valueOf(matcher.group(2)))))
                : EfiType.byName(name);
        add(found, number, text.lines().get(at + taken - 1).number(), matcher.group(3), matcher.group(4),
                "]".equals(matcher.group(5)), type, String.valueOf(name));
        mapOf(found).setClue(new ArchClue(
                ArchClue.X86, Optional.empty(), FormWords.PRINTED_ON_X86_ONLY.of()));
        return taken;
    }

    private static void readOther(List<FoundMap> found, int line, Matcher matcher) {
        String name = String.valueOf(matcher.group(3));
        add(found, line, line, matcher.group(1), matcher.group(2), true, EfiType.byName(name), name);
    }

    private static void add(List<FoundMap> found, int line, int lastLine, @Nullable String start,
            @Nullable String end, boolean inclusive, Optional<RegionType> type, String name) {
        FoundMap map = mapOf(found);
        if (type.isEmpty()) {
            map.note(FormWords.UNKNOWN_TYPE.of(line, name));
        }
        RegionType known = type.orElse(RegionType.RESERVED);
        MapRegion region = new MapRegion(line, Digits.ofHex(String.valueOf(start)), Digits.ofHex(String.valueOf(end)),
                known);
        if (map.regions().stream().findFirst().filter(region::overlaps).isPresent() && map.regions().size() > 1) {
            // The map of another boot.
            map = new FoundMap(MapForm.EFI);
            found.add(map);
        }
        if (inclusive) {
            map.addInclusive(line, lastLine, region.start(), region.end(), known);
        } else {
            map.add(line, lastLine, region.start(), region.end(), known);
        }
    }

    private static FoundMap mapOf(List<FoundMap> found) {
        if (found.isEmpty()) {
            found.add(new FoundMap(MapForm.EFI));
        }
        return found.getLast();
    }
}

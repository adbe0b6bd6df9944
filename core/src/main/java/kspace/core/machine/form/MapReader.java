package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.machine.devicetree.DeviceTreeBlob;
import kspace.core.machine.text.Digits;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.MachineException;
import kspace.core.words.Message;

/**
 * Finds the memory map in a file. Where there are several, that with the earliest form of {@link MapForm} is taken, of
 * these the first, but one with its beginning only if there is none that is whole; the others are named, never added.
 */
public final class MapReader {
    private static final List<FormReader> READERS = List.of(
            new E820Reader(), new XenReader(), new FirmwareMemmapReader(), new EfiReader(), new MultibootReader(),
            new OstdReader(), new DeviceTreeSourceReader(), new IomemReader(), new MemblockReader(),
            new NodeRangesReader(), new LoongArchReader());
    private static final Pattern LAST_PFN = Pattern.compile("\\blast_pfn = 0x(\\p{XDigit}{1,13})\\b");
    private static final int MOST_NAMED = 12;

    private MapReader() {}

    /**
     * Reads the memory map of a text.
     *
     * @param file what messages call it
     * @param text all of it
     * @return empty if it holds no memory map
     * @throws MachineException if a line of the map is wrong, or the map is empty; the sentence names file and line
     */
    public static Optional<MapReading> read(String file, String text) {
        PastedText pasted = new PastedText(text);
        List<FoundMap> found = new ArrayList<>();
        for (FormReader reader : READERS) {
            found.addAll(reader.find(pasted));
        }
        return choose(file, found, pasted);
    }

    /**
     * Reads the memory map of a device tree blob.
     *
     * @param file what messages call it
     * @param bytes all of it; it starts with {@link DeviceTreeBlob#MAGIC}
     * @throws MachineException if the blob is cut or wrong, or has no memory
     */
    public static MapReading read(String file, byte[] bytes) {
        FoundMap map = new DeviceTreeMemory(new DeviceTreeBlob(file, bytes).root(), MapForm.DEVICE_TREE_BLOB).map();
        return taken(file, map, List.of(), new PastedText(""));
    }

    /** Returns whether bytes are a device tree blob. */
    public static boolean isBlob(byte[] bytes) {
        return DeviceTreeBlob.is(bytes);
    }

    private static Optional<MapReading> choose(String file, List<FoundMap> found, PastedText text) {
        List<FoundMap> candidates = new ArrayList<>(found.stream().filter(it -> !it.form().isNeverTaken())
                .sorted(Comparator.comparing(FoundMap::form)).toList());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        FoundMap map = candidates.stream().filter(MapReader::isWhole).findFirst()
                .or(() -> candidates.stream().filter(it -> !it.regions().isEmpty()).findFirst())
                .orElse(candidates.getFirst());
        // A line that is wrong is the user's to mend, whatever else the file holds, but for one that says nothing at all.
        FoundMap preferred = candidates.getFirst();
        if (preferred.form() == map.form() || preferred.problem().filter(it -> it.line() > 0).isPresent()) {
            map = preferred.problem().isPresent() ? preferred : map;
        }
        return Optional.of(taken(file, map, others(map, found, text), text));
    }

    private static List<Message> others(FoundMap map, List<FoundMap> found, PastedText text) {
        List<Message> others = new ArrayList<>();
        for (FoundMap other : found) {
            if (other != map && others.size() < MOST_NAMED) {
                others.add(other.saysTheSame(map)
                        ? FormWords.SAME_AGAIN.of(MapReading.sentence(other))
                        : described(other));
            }
        }
        int more = found.size() - 1 - others.size();
        if (more > 0) {
            others.add(FormWords.MORE.of(more));
        }
        text.lines().stream().map(PastedText.Line::text).filter(it -> it.startsWith("OpenSBI v")).findFirst()
                .ifPresent(it -> others.add(FormWords.LOG_OF_FIRMWARE.of(it)));
        return others;
    }

    private static boolean isWhole(FoundMap map) {
        return !map.regions().isEmpty() && map.problem().isEmpty() && MapReading.missing(map).isEmpty();
    }

    private static Message described(FoundMap map) {
        if (map.problem().isPresent()) {
            Message problem = map.problem().get().sentence();
            return map.firstLine() > 0
                    ? FormWords.WRONG_AT.of(map.form().label(), map.firstLine(), problem)
                    : FormWords.OF_PLACE.of(map.form().label(), problem);
        }
        Message sentence = MapReading.sentence(map);
        return map.form().isNeverTaken() ? FormWords.OF_LINUX.of(sentence) : sentence;
    }

    private static MapReading taken(String file, FoundMap map, List<Message> others, PastedText text) {
        map.problem().ifPresent(it -> {
            throw new MachineException(FormWords.OF_PLACE.of(MapReading.place(file, it.line()), it.sentence()));
        });
        if (map.regions().isEmpty()) {
            throw new MachineException(FormWords.OF_PLACE.of(file, FormWords.EMPTY.of()));
        }
        List<Message> also = new ArrayList<>(map.notes());
        also.addAll(others);
        Optional<ArchClue> clue = map.clue().or(() -> ArchClues.in(text.lines())).or(() -> ArchClues.inMemory(map));
        if (clue.filter(ArchClue::leavesModeOpen).isPresent()) {
            clue = ArchClues.in(text.lines()).filter(it -> it.mode().isPresent()).or(map::clue)
                    .or(() -> ArchClues.in(text.lines()));
        }
        return new MapReading(file, map, also, clue, MapReading.missing(map).or(() -> lastPage(map, text)));
    }

    /** Linux says in which page its memory ends; a map that ends earlier has lost lines at its end. */
    private static Optional<Message> lastPage(FoundMap map, PastedText text) {
        if (!map.form().beginsLow()
                || (map.form() == MapForm.BIOS_E820 && has(text, "user-defined physical RAM map"))) {
            return Optional.empty();
        }
        BigInteger last = BigInteger.ZERO;
        for (PastedText.Line line : text.lines()) {
            Matcher matcher = LAST_PFN.matcher(line.text());
            if (matcher.find()) {
                last = last.max(Digits.ofHex(String.valueOf(matcher.group(1))).shiftLeft(12));
            }
        }
        return map.usableEnd().compareTo(last) < 0
                ? Optional.of(FormWords.USABLE_ENDS.of(Digits.hex(map.usableEnd()), Digits.hex(last)))
                : Optional.empty();
    }

    private static boolean has(PastedText text, String heading) {
        return text.lines().stream().anyMatch(it -> it.text().contains(heading));
    }
}

package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.machine.text.Digits;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.RegionType;

/**
 * What every boot of Linux prints about its early allocator, {@code node   0: [mem 0x80000000-0xffffffff]} beneath "Early
 * memory node ranges"; ends are inclusive. Machines with a device tree also print what the firmware keeps for itself:
 * {@code OF: reserved mem: 0x80000000..0x8005ffff (384 KiB) nomap ...}. Where they do not, ranges that touch give it away,
 * for they are kept apart only if their flags differ.
 */
final class NodeRangesReader implements FormReader {
    private static final Pattern LINE = Pattern.compile("\\bnode\\s{1,4}(\\d{1,4}):\\s{1,2}(.*)");
    private static final Pattern RANGE = Pattern.compile(
            "\\[mem\\s++0x(\\p{XDigit}{1,32}+)\\s*+-\\s*+0x(\\p{XDigit}{1,32}+)\\s*+]");
    private static final Pattern RESERVED = Pattern.compile(
            "reserved mem: 0x(\\p{XDigit}{1,16}+)\\.\\.0x(\\p{XDigit}{1,16}+) \\(\\d{1,20} KiB\\) (nomap|map)\\b");

    /**
     * A range with the node that it belongs to.
     *
     * @param node the number of the node
     * @param region the range, usable
     */
    private record NodeRange(int node, MapRegion region) {}

    @Override
    public List<FoundMap> find(PastedText text) {
        List<FoundMap> found = new ArrayList<>();
        List<MapRegion> nomap = new ArrayList<>();
        List<NodeRange> ranges = new ArrayList<>();
        int nrMapped = 0;
        boolean firmware = text.lines().stream().anyMatch(it -> LINE.matcher(it.text()).find())
                && text.lines().stream().anyMatch(it -> ArchClues.isOfResidentFirmware(it.text()));
        for (int i = 0; i < text.lines().size(); i++) {
            PastedText.Line line = text.lines().get(i);
            Matcher reserved = RESERVED.matcher(line.text());
            if (reserved.find()) {
                if ("nomap".equals(reserved.group(3))) {
                    nomap.add(new MapRegion(line.number(), Digits.ofHex(String.valueOf(reserved.group(1))),
                            Digits.ofHex(String.valueOf(reserved.group(2))).add(BigInteger.ONE), RegionType.RESERVED));
                } else {
                    nrMapped++;
                }
            }
            if (line.text().contains("Early memory node ranges")) {
                finish(found, ranges, firmware && nomap.isEmpty());
                found.add(new FoundMap(MapForm.NODE_RANGES));
                ranges = new ArrayList<>();
            }
            Matcher matcher = LINE.matcher(line.text());
            if (matcher.find()) {
                if (found.isEmpty()) {
                    found.add(new FoundMap(MapForm.NODE_RANGES));
                }
                readRange(found.getLast(), ranges, Integer.parseInt(matcher.group(1)),
                        String.valueOf(matcher.group(2)), text, i);
            }
        }
        finish(found, ranges, firmware && nomap.isEmpty());
        for (FoundMap map : found) {
            addReserved(map, nomap, nrMapped);
        }
        return found.stream().filter(it -> !it.regions().isEmpty() || it.problem().isPresent()).toList();
    }

    private static void readRange(
            FoundMap map, List<NodeRange> ranges, int node, String content, PastedText text, int at) {
        int line = text.lines().get(at).number();
        String whole = content.contains("]") ? content : content + text.restAt(at + 1);
        Matcher range = RANGE.matcher(whole.contains("[") ? whole : content + " " + text.restAt(at + 1));
        if (!range.lookingAt()) {
            if (content.contains("[mem")) {
                map.refuse(line, FormWords.NO_RANGE.of(content));
            }
            return;
        }
        ranges.add(new NodeRange(node, new MapRegion(line, Digits.ofHex(String.valueOf(range.group(1))),
                Digits.ofHex(String.valueOf(range.group(2))).add(BigInteger.ONE), RegionType.USABLE)));
    }

    private static void finish(List<FoundMap> found, List<NodeRange> ranges, boolean mayHideFirmware) {
        for (int i = 0; i < ranges.size();) {
            int end = i + 1;
            while (end < ranges.size() && touch(ranges.get(end - 1), ranges.get(end))) {
                end++;
            }
            addRun(found.getLast(), ranges.subList(i, end), mayHideFirmware);
            i = end;
        }
    }

    private static boolean touch(NodeRange low, NodeRange high) {
        return low.node() == high.node() && low.region().end().equals(high.region().start());
    }

    /** Adds ranges that touch: every second one is the firmware's, whichever half of them is smaller. */
    private static void addRun(FoundMap map, List<NodeRange> run, boolean mayHideFirmware) {
        BigInteger[] sizes = {BigInteger.ZERO, BigInteger.ZERO};
        for (int i = 0; i < run.size(); i++) {
            MapRegion region = run.get(i).region();
            sizes[i % 2] = sizes[i % 2].add(region.end().subtract(region.start()));
        }
        int firmware = !mayHideFirmware || run.size() == 1 ? -1 : sizes[0].compareTo(sizes[1]) < 0 ? 0 : 1;
        for (int i = 0; i < run.size(); i++) {
            MapRegion region = run.get(i).region();
            boolean kept = i % 2 == firmware;
            if (kept) {
                map.note(FormWords.LINE_OF_FIRMWARE.of(region.line()));
            }
            map.add(region.line(), region.lastLine(), region.start(), region.end(),
                    kept ? RegionType.RESERVED : RegionType.USABLE);
        }
    }

    private static void addReserved(FoundMap map, List<MapRegion> nomap, int nrMapped) {
        if (map.regions().isEmpty()) {
            return;
        }
        for (MapRegion region : map.problem().isEmpty() ? nomap : List.<MapRegion>of()) {
            map.add(region.line(), region.lastLine(), region.start(), region.end(), region.type());
        }
        if (nrMapped > 0) {
            map.note(FormWords.MAPPED_IN_LOG.of(nrMapped));
        }
    }
}

package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kspace.core.address.PaddrRange;
import kspace.core.machine.text.Digits;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/** The memory map that was taken from a file, and what was seen besides it. */
public final class MapReading {
    /** The most regions of a map; Linux' own table has room for 3,200. */
    public static final int MOST_REGIONS = 4096;

    private static final BigInteger ONE_MIB = BigInteger.ONE.shiftLeft(20);

    private final String file;
    private final FoundMap map;
    private final List<Message> alsoFound;
    private final Optional<ArchClue> clue;
    private final Optional<Message> cut;

    MapReading(String file, FoundMap map, List<Message> alsoFound, Optional<ArchClue> clue, Optional<Message> cut) {
        this.file = file;
        this.map = map;
        this.alsoFound = List.copyOf(alsoFound);
        this.clue = clue;
        this.cut = cut;
    }

    /** Returns the form. */
    public MapForm form() {
        return map.form();
    }

    /** Returns how many regions the map has. */
    public int nrRegions() {
        return map.regions().size();
    }

    /** Returns the lines that the regions stand in, {@code 4-20}; {@code binary} for a file without lines. */
    public String lines() {
        return map.lines().isEmpty() ? "binary" : map.lines();
    }

    /** Returns the other maps of the file, and what else was passed over, a phrase each. */
    public List<Message> alsoFound() {
        return alsoFound;
    }

    /** Returns what a log says of the end of memory, of what was also found. */
    public Optional<Message> endInLog() {
        return alsoFound.stream().filter(it -> it.key() == FormWords.LOG_SAYS_END).findFirst();
    }

    /** Returns what the file says about the architecture, if anything. */
    public Optional<ArchClue> clue() {
        return clue;
    }

    /** Returns why a part of the map has to be missing; empty if nothing says so. */
    public Optional<Message> cut() {
        return cut;
    }

    /** Returns how many bytes are usable as reported, where regions overlap only what nothing else takes. */
    public long usableBytes() {
        return usableBytes(map.regions());
    }

    /** Returns in a few words what was read: {@code BIOS-e820, lines 4-20: 17 regions, 15.9 GiB usable}. */
    public Message sentence() {
        return sentence(map);
    }

    /**
     * Returns the regions in the order of the file, as reported: not yet in normal form.
     *
     * @param mode says where physical addresses end
     * @throws MachineException if a region lies past that; the sentence names file and line
     */
    public List<MemoryRegion> regions(PagingMode mode) {
        BigInteger most = BigInteger.ONE.shiftLeft(mode.physicalAddressWidth());
        List<MemoryRegion> regions = new ArrayList<>();
        for (MapRegion region : map.regions()) {
            if (region.end().compareTo(most) > 0) {
                throw new MachineException(
                        FormWords.OF_PLACE.of(place(file, region.line()), FormWords.PAST_ADDRESSES.of(
                                Digits.hex(region.end().subtract(BigInteger.ONE)), mode.physicalAddressWidth())));
            }
            regions.add(new MemoryRegion(
                    PaddrRange.of(region.start().longValueExact(), region.end().longValueExact()), region.type()));
        }
        return regions;
    }

    static String place(String file, int line) {
        return line == 0 ? file : file + ":" + line;
    }

    static Message sentence(FoundMap map) {
        String form = map.form().label();
        int count = map.regions().size();
        long usable = usableBytes(map.regions());
        if (map.lines().isEmpty()) {
            return FormWords.BINARY_MAP.of(form, count, usable);
        }
        return (map.firstLine() == map.lastLine() ? FormWords.MAP_OF_LINE : FormWords.MAP_OF_LINES)
                .of(form, map.lines(), count, usable);
    }

    /** Returns why the beginning of a map has to be missing. */
    static Optional<Message> missing(FoundMap map) {
        boolean high = map.form().beginsLow() && map.lowest().compareTo(ONE_MIB) >= 0 && !map.regions().isEmpty();
        return high
                ? Optional.of(FormWords.BEGINS_HIGH.of(Digits.hex(map.lowest())))
                : map.missing();
    }

    private record Bound(BigInteger at, RegionType type, int change) {}

    private static long usableBytes(List<MapRegion> regions) {
        List<Bound> bounds = new ArrayList<>();
        for (MapRegion region : regions) {
            bounds.add(new Bound(region.start(), region.type(), 1));
            bounds.add(new Bound(region.end(), region.type(), -1));
        }
        bounds.sort(Comparator.comparing(Bound::at));
        int usable = 0;
        int others = 0;
        BigInteger sum = BigInteger.ZERO;
        BigInteger before = BigInteger.ZERO;
        for (Bound bound : bounds) {
            if (usable > 0 && others == 0) {
                sum = sum.add(bound.at().subtract(before));
            }
            before = bound.at();
            if (bound.type() == RegionType.USABLE) {
                usable += bound.change();
            } else {
                others += bound.change();
            }
        }
        return sum.longValue();
    }
}

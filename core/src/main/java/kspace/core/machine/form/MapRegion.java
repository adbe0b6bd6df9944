package kspace.core.machine.form;

import java.math.BigInteger;
import kspace.core.memory.RegionType;

/**
 * A region as a line says it, which may lie anywhere.
 *
 * @param line the line that it starts in, counted from 1; 0 in a binary file
 * @param lastLine the line that it ends in
 * @param start its first byte
 * @param end the end, exclusive
 * @param type what it is
 */
record MapRegion(int line, int lastLine, BigInteger start, BigInteger end, RegionType type) {

    MapRegion(int line, BigInteger start, BigInteger end, RegionType type) {
        this(line, line, start, end, type);
    }

    boolean overlaps(MapRegion other) {
        return start.compareTo(other.end) < 0 && other.start.compareTo(end) < 0;
    }

    boolean contains(MapRegion other) {
        return start.compareTo(other.start) <= 0 && other.end.compareTo(end) <= 0;
    }

    boolean isSameAs(MapRegion other) {
        return start.equals(other.start) && end.equals(other.end) && type == other.type;
    }

    MapRegion withType(RegionType other) {
        return new MapRegion(line, lastLine, start, end, other);
    }
}

package kspace.core.machine.dump;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.paging.PagingConsts;
import kspace.core.space.PhysicalMemory;

/** Which part of a file holds which physical memory. */
final class Segments implements PhysicalMemory {
    /** More than any dump of today has; each takes some memory. */
    static final int MOST = 1 << 20;

    private final DumpFile file;
    private final NavigableMap<Long, Segment> byStart = new TreeMap<>(Long::compareUnsigned);

    /** Memory from {@code start} to {@code end}, which is at {@code offset} of the file. */
    private record Segment(long start, long end, long offset) {}

    Segments(DumpFile file) {
        this.file = file;
    }

    /**
     * Adds memory. What was added before leads: dumps of Linux may hold the memory of its text twice.
     *
     * @throws kspace.core.space.RecordingException if the file does not reach that far, or there are too many
     */
    void add(long start, long offset, long sizeBytes) {
        if (sizeBytes == 0) {
            return;
        }
        long end = start + sizeBytes;
        if (Long.compareUnsigned(end, start) < 0 || sizeBytes < 0) {
            throw file.refused(DumpWords.PAST_ADDRESSES.of(sizeBytes, start));
        }
        if (offset < 0 || offset > file.sizeBytes() || file.sizeBytes() - offset < sizeBytes) {
            throw file.refused(DumpWords.SHORTER_THAN_SAID.of(
                    PaddrRange.of(start, end), offset, sizeBytes, file.sizeBytes()));
        }
        long at = start;
        while (Long.compareUnsigned(at, end) < 0) {
            Map.Entry<Long, Segment> before = byStart.floorEntry(at);
            if (before != null && Long.compareUnsigned(at, before.getValue().end()) < 0) {
                at = before.getValue().end();
                continue;
            }
            Map.Entry<Long, Segment> next = byStart.higherEntry(at);
            long until = next != null && Long.compareUnsigned(next.getKey(), end) < 0 ? next.getKey() : end;
            byStart.put(at, new Segment(at, until, offset + (at - start)));
            if (byStart.size() > MOST) {
                throw file.refused(DumpWords.TOO_MANY_PARTS.of(MOST));
            }
            at = until;
        }
    }

    @Override
    public boolean read(Paddr table, long[] entries) {
        byte[] bytes = new byte[entries.length * PagingConsts.PTE_SIZE];
        long at = table.value();
        int done = 0;
        while (done < bytes.length) {
            Map.Entry<Long, Segment> found = byStart.floorEntry(at);
            if (found == null || Long.compareUnsigned(at, found.getValue().end()) >= 0) {
                return false;
            }
            Segment segment = found.getValue();
            int length = (int) Math.min(bytes.length - done, segment.end() - at);
            file.read(segment.offset() + (at - segment.start()), bytes, done, length);
            done += length;
            at += length;
        }
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(entries);
        return true;
    }

    @Override
    public List<PaddrRange> ranges() {
        List<PaddrRange> ranges = new ArrayList<>();
        for (Segment segment : byStart.values()) {
            if (!ranges.isEmpty() && ranges.getLast().end().value() == segment.start()) {
                ranges.add(PaddrRange.of(ranges.removeLast().start().value(), segment.end()));
            } else {
                ranges.add(PaddrRange.of(segment.start(), segment.end()));
            }
        }
        return List.copyOf(ranges);
    }
}

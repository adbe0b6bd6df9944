package kspace.core.space;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;

/** Physical memory in an array, to plant tables in. */
public final class MemoryImage implements PhysicalMemory {
    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final long base;

    public MemoryImage(long base, int nrPages) {
        this.bytes = new byte[nrPages * 4096];
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.base = base;
    }

    public byte[] bytes() {
        return bytes;
    }

    public MemoryImage put(long table, int index, long entry) {
        buffer.putLong((int) (table - base) + index * 8, entry);
        return this;
    }

    @Override
    public boolean read(Paddr table, long[] entries) {
        long at = table.value() - base;
        if (at < 0 || at + 4096 > bytes.length) {
            return false;
        }
        buffer.slice((int) at, 4096).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(entries);
        return true;
    }

    @Override
    public List<PaddrRange> ranges() {
        return List.of(PaddrRange.of(base, base + bytes.length));
    }
}

package kspace.core.arch.pte;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kspace.core.address.Unsigned;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.paging.CachePolicy;

/**
 * What a kernel agrees with itself on about the entries that it writes, beyond what the hardware asks for. Another kernel on the
 * same hardware has another one.
 *
 * @param kernel what the kernel, or the part of it that writes entries, is called in sentences
 * @param leafBits the bits that it sets in every entry of a page
 * @param basicBits the bits that it also sets in pages of level 1 and by which it knows them; 0 if it reads them as the hardware
 *     does
 * @param tableBits the bits that it sets in every entry of a table
 * @param avail1 the bit in which it keeps AVAIL1, which the hardware leaves to software
 * @param avail2 the bit in which it keeps AVAIL2, which the hardware leaves to software
 * @param memoryTypes what it has put in the processor's table of memory types, by index; empty where entries say the type themselves
 * @param addressMask the bits of a physical address that it lets into an entry, if it looks at the wrong ones; otherwise -1
 */
public record EntryConvention(
        String kernel, long leafBits, long basicBits, long tableBits, int avail1, int avail2,
        List<CachePolicy> memoryTypes, long addressMask) {

    /** Keeps its own list. */
    public EntryConvention {
        memoryTypes = List.copyOf(memoryTypes);
    }

    /** Returns the same as that of a kernel of another name. */
    public EntryConvention ofKernel(String name) {
        return new EntryConvention(
                name, leafBits, basicBits, tableBits, avail1, avail2, memoryTypes, addressMask);
    }

    /** Returns the mask of AVAIL1. */
    public long avail1Mask() {
        return 1L << avail1;
    }

    /** Returns the mask of AVAIL2. */
    public long avail2Mask() {
        return 1L << avail2;
    }

    /**
     * Returns the first physical address that it puts in no entry.
     *
     * @param width how many bits physical addresses have at most
     */
    public long endOfAddresses(int width) {
        long end = 1L << width;
        return addressMask == -1L ? end : Unsigned.min(end, addressMask + Long.lowestOneBit(addressMask));
    }

    /** Returns the bits of an entry with the kernel's own among those that the hardware does not use. */
    public List<BitSpan> labelled(List<BitSpan> layout) {
        Map<Integer, String> own = new TreeMap<>(Map.of(avail1, "AV1", avail2, "AV2"));
        if (basicBits != 0) {
            own.put(Long.numberOfTrailingZeros(basicBits), "BASIC");
        }
        List<BitSpan> spans = new ArrayList<>();
        for (BitSpan span : layout) {
            int high = span.high();
            for (int bit = span.high(); span.kind() == BitSpan.Kind.UNUSED && bit >= span.low(); bit--) {
                String label = own.get(bit);
                if (label != null) {
                    addUnused(spans, span, high, bit + 1);
                    spans.add(new BitSpan(bit, bit, label, BitSpan.Kind.SOFTWARE));
                    high = bit - 1;
                }
            }
            addUnused(spans, span, high, span.low());
        }
        return List.copyOf(spans);
    }

    private static void addUnused(List<BitSpan> spans, BitSpan whole, int high, int low) {
        if (high >= low) {
            spans.add(new BitSpan(high, low, whole.label(), whole.kind()));
        }
    }
}

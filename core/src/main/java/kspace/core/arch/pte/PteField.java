package kspace.core.arch.pte;

import kspace.core.arch.mmu.BitSpan;
import kspace.core.words.Message;

/**
 * One field of a raw entry: what the hardware does with it and what a kernel means by it, side by side.
 *
 * @param bits the bit positions, highest first, as manuals print them: {@code 63}, {@code 51:21}, {@code 12,4,3}
 * @param name the manual's name
 * @param value the field's value in this entry, as binary digits or, for an address or many bits, in hexadecimal
 * @param hardware the hardware's reading of this value
 * @param kernel the kernel's reading of this value
 * @param differs whether the two readings are not the same thing said twice
 * @param source the manual's section
 */
public record PteField(
        String bits, String name, String value, Message hardware, Message kernel, boolean differs, String source) {

    /** Returns whether the hardware leaves the bits to the kernel. */
    public boolean isIgnored() {
        return hardware.key() == FieldWords.IGNORED;
    }

    /** Returns the field with another reading of the hardware's, which the kernel does not share. */
    public PteField withHardware(Message reading) {
        return hardware.equals(reading)
                ? this
                : new PteField(bits, name, value, reading, kernel.key() == FieldWords.SAME ? hardware : kernel, true,
                        source);
    }

    /** Returns a mask of the field's bits. */
    public long mask() {
        long mask = 0;
        for (String span : bits.split(",", -1)) {
            String[] ends = span.split(":", -1);
            int high = Integer.parseInt(ends[0]);
            int low = Integer.parseInt(ends[ends.length - 1]);
            mask |= new BitSpan(high, low, name, BitSpan.Kind.FLAG).mask();
        }
        return mask;
    }
}

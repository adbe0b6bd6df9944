package kspace.core.kernel;

import kspace.core.address.VaddrRange;
import kspace.core.words.Message;

/**
 * A range of a kernel's address space.
 *
 * @param id the name that commands print and take
 * @param name the name that people read
 * @param role what the range is for
 * @param range its addresses
 * @param source how its place is known
 */
public record NamedRange(String id, String name, RangeRole role, VaddrRange range, Source source) {

    /** How the place of a range is known. */
    public enum Source {
        /** By the kernel's layout, which is the same on every machine. */
        LAYOUT(AddressWords.BY_LAYOUT),
        /** Found from what the tables map: the kernel chose the place when it booted. */
        FOUND(AddressWords.FOUND);

        private final AddressWords words;

        Source(AddressWords words) {
            this.words = words;
        }

        /** Returns it in words. */
        public Message words() {
            return words.of();
        }
    }

    /** Creates a range whose place is in the kernel's layout. */
    public NamedRange(String id, String name, RangeRole role, VaddrRange range) {
        this(id, name, role, range, Source.LAYOUT);
    }

    /** Returns the same range where it was found. */
    public NamedRange foundAt(VaddrRange place) {
        return new NamedRange(id, name, role, place, Source.FOUND);
    }
}

package kspace.core.kernel.asterinas.area;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.LayoutRange;

/**
 * A KVirtArea as it is at one moment.
 *
 * @param number its number, from 1 in the order in which areas are made
 * @param range its addresses
 * @param mapped what is mapped in it, lowest addresses first
 */
public record LiveArea(int number, VaddrRange range, List<Part> mapped) {

    /** Takes an unmodifiable copy of the list. */
    public LiveArea {
        mapped = List.copyOf(mapped);
    }

    /** Returns what the area with a number is called. */
    public static String nameOf(int number) {
        return LayoutRange.KVIRT.displayName() + " " + number;
    }

    /** Returns what the area is called. */
    public String name() {
        return nameOf(number);
    }

    /** Returns how much is mapped in it. */
    public long mappedBytes() {
        return mapped.stream().mapToLong(part -> part.range().sizeBytes()).sum();
    }

    /**
     * A range of an area that shows physical memory of the same size.
     *
     * @param range the virtual addresses
     * @param pa the physical memory that the range starts with
     */
    public record Part(VaddrRange range, Paddr pa) {

        /** Returns the physical memory. */
        public PaddrRange memory() {
            return PaddrRange.ofSize(pa, range.sizeBytes());
        }

        private Part from(Vaddr first) {
            return new Part(new VaddrRange(first, range.last()), pa.plus(first.value() - range.first().value()));
        }

        private Part to(Vaddr last) {
            return new Part(new VaddrRange(range.first(), last), pa);
        }
    }

    /** Returns the area as a change has made it, if it has made one. */
    public static Optional<LiveArea> madeBy(KVirtChange change) {
        return change.operation() instanceof KVirtOperation.Map map
                ? Optional.of(new LiveArea(change.area(), change.range(), mappedBy(map, change)))
                : Optional.empty();
    }

    private static List<Part> mappedBy(KVirtOperation.Map map, KVirtChange change) {
        return map.memory().isEmpty()
                ? List.of()
                : List.of(new Part(
                        VaddrRange.ofSize(change.range().first().plus(map.offsetBytes()), map.memory().sizeBytes()),
                        map.memory().start()));
    }

    /** Returns the area after a part of its addresses was unmapped. */
    public LiveArea without(VaddrRange unmapped) {
        return new LiveArea(number, range, mapped.stream().flatMap(part -> rest(part, unmapped).stream()).toList());
    }

    private static List<Part> rest(Part part, VaddrRange unmapped) {
        if (!part.range().overlaps(unmapped)) {
            return List.of(part);
        }
        boolean below = part.range().first().compareTo(unmapped.first()) < 0;
        boolean above = part.range().last().compareTo(unmapped.last()) > 0;
        List<Part> lower = below ? List.of(part.to(new Vaddr(unmapped.first().value() - 1))) : List.of();
        List<Part> upper = above ? List.of(part.from(unmapped.last().plus(1))) : List.of();
        return Stream.concat(lower.stream(), upper.stream()).toList();
    }
}

package kspace.core.kernel.linux;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kspace.core.address.ByteSize;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.paging.PagingMode;

/**
 * The ranges of Linux on x86-64 in an address space that exists. With KASLR the direct map, vmalloc and vmemmap move up by
 * multiples of 1 GiB, in this order and without overlap, and the kernel image by multiples of 2 MiB. Nothing says by how much, so it
 * is found from what is mapped:
 *
 * <ul>
 *   <li>the direct map shows physical memory at one offset, and no other offset that is a multiple of 1 GiB shows as much;
 *   <li>vmalloc hands out its lowest addresses first, so it starts in the 1 GiB of the first page after the direct map;
 *   <li>vmemmap starts in the 1 GiB of the first page after the end of vmalloc, whose size is fixed;
 *   <li>the image is the first that is mapped in the range for it.
 * </ul>
 */
public final class LinuxLayout {
    /** What the bases of direct map, vmalloc and vmemmap are multiples of. */
    private static final long ALIGNMENT = ByteSize.GIB;
    /** How much of vmemmap there is for each byte of memory: 64 bytes for 4 KiB. */
    private static final long MEMORY_PER_VMEMMAP = 64;
    private static final long VMEMMAP_ALIGNMENT = 2 * ByteSize.MIB;
    /** Where the image lies that is not moved: {@code __START_KERNEL} with {@code CONFIG_PHYSICAL_START} of 16 MiB. */
    private static final Vaddr USUAL_IMAGE = new Vaddr(0xffff_ffff_8100_0000L);
    /** The end of what KASLR may use for the image, {@code KERNEL_IMAGE_SIZE} after its range's start; modules follow. */
    private static final Vaddr IMAGE_END_WITH_KASLR = new Vaddr(0xffff_ffff_c000_0000L);

    private final int nrLevels;
    private final Leaves leaves;

    /** All pages of an address space. */
    @FunctionalInterface
    public interface Leaves {
        /** Passes all of them, lowest addresses first, pages that follow each other as one run or as several. */
        void forEach(Consumer<LeafRun> consumer);
    }

    private LinuxLayout(int nrLevels, Leaves leaves) {
        this.nrLevels = nrLevels;
        this.leaves = leaves;
    }

    /** Returns whether Linux's ranges are known for the architecture of a mode: those of x86-64 are. */
    public static boolean isKnownFor(PagingMode mode) {
        return mode.architecture().equals("x86-64");
    }

    /**
     * Returns the ranges where they lie if nothing moves them, lowest first.
     *
     * @param nrLevels the levels of the page table, 4 or 5
     */
    public static List<NamedRange> ranges(int nrLevels) {
        return LinuxRange.all(nrLevels);
    }

    /**
     * Returns the ranges where they lie in an address space, lowest first, as far as they are there; those that were moved say
     * that they were found.
     *
     * @param nrLevels the levels of the page table, 4 or 5
     */
    public static List<NamedRange> find(int nrLevels, Leaves leaves) {
        return new LinuxLayout(nrLevels, leaves).find();
    }

    private List<NamedRange> find() {
        List<NamedRange> found = new ArrayList<>(LinuxRange.all(nrLevels));
        long usual = LinuxRange.DIRECT_MAP.addresses(nrLevels).first().value();
        directMapBase().filter(base -> base != usual).ifPresent(base -> {
            found.removeIf(range -> isMoved(range) || range.id().equals(LinuxRange.KASAN.named(nrLevels).id()));
            found.addAll(moved(base));
        });
        firstMapped(LinuxRange.TEXT.addresses(nrLevels).first(), IMAGE_END_WITH_KASLR)
                .filter(image -> !image.equals(USUAL_IMAGE))
                .ifPresent(image -> moveImage(found, image));
        found.sort(Comparator.comparing(range -> range.range().first()));
        return List.copyOf(found);
    }

    private boolean isMoved(NamedRange range) {
        return List.of(LinuxRange.DIRECT_MAP, LinuxRange.VMALLOC, LinuxRange.VMEMMAP).stream()
                .anyMatch(it -> it.named(nrLevels).equals(range));
    }

    /** Returns the offset, a multiple of 1 GiB, at which most memory is shown where the direct map may lie. */
    private Optional<Long> directMapBase() {
        long lowest = LinuxRange.DIRECT_MAP.addresses(nrLevels).first().value();
        long end = LinuxRange.CPU_ENTRY.addresses(nrLevels).first().value();
        Map<Long, Long> bytesAt = new HashMap<>();
        leaves.forEach(run -> {
            long offset = run.range().first().value() - run.pages().pa().value();
            boolean isThere = Unsigned.lessOrEqual(lowest, offset) && Unsigned.less(run.range().last().value(), end);
            if (isThere && Unsigned.isAligned(offset, ALIGNMENT)) {
                bytesAt.merge(offset, run.pages().sizeBytes(), Long::sum);
            }
        });
        return bytesAt.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Returns the ranges that were moved together with the direct map, as far as something is mapped in them. */
    private List<NamedRange> moved(long directMap) {
        Vaddr limit = LinuxRange.CPU_ENTRY.addresses(nrLevels).first();
        Vaddr directEnd = endOfDirectMap(directMap, limit);
        List<NamedRange> moved = new ArrayList<>();
        moved.add(LinuxRange.DIRECT_MAP.named(nrLevels).foundAt(
                VaddrRange.ofBounds(directMap, directEnd.value())));
        Optional<Vaddr> vmalloc = firstMapped(directEnd, limit).map(first -> first.alignDown(ALIGNMENT));
        long vmallocBytes = LinuxRange.VMALLOC.addresses(nrLevels).sizeBytes();
        vmalloc.filter(start -> Unsigned.less(vmallocBytes, limit.value() - start.value())).ifPresent(start -> {
            Vaddr end = start.plus(vmallocBytes);
            moved.add(LinuxRange.VMALLOC.named(nrLevels).foundAt(new VaddrRange(start, new Vaddr(end.value() - 1))));
            long vmemmapBytes = Unsigned.alignUp(
                    Long.divideUnsigned(directEnd.value() - directMap, MEMORY_PER_VMEMMAP), VMEMMAP_ALIGNMENT);
            firstMapped(end, limit).map(first -> first.alignDown(ALIGNMENT)).ifPresent(first -> moved.add(
                    LinuxRange.VMEMMAP.named(nrLevels).foundAt(VaddrRange.ofSize(first, vmemmapBytes))));
        });
        return moved;
    }

    /** Returns the end of the last page that shows memory at the direct map's offset. */
    private Vaddr endOfDirectMap(long directMap, Vaddr limit) {
        long[] end = {directMap};
        leaves.forEach(run -> {
            boolean isThere = run.range().last().compareTo(limit) < 0;
            if (isThere && run.range().first().value() - run.pages().pa().value() == directMap) {
                end[0] = run.range().endExclusive();
            }
        });
        return new Vaddr(end[0]);
    }

    /** Returns the first address from {@code start} to before {@code end} that is mapped. */
    private Optional<Vaddr> firstMapped(Vaddr start, Vaddr end) {
        VaddrRange asked = VaddrRange.ofBounds(start.value(), end.value());
        List<Vaddr> first = new ArrayList<>();
        leaves.forEach(run -> {
            if (first.isEmpty()) {
                run.range().intersect(asked).ifPresent(part -> first.add(part.first()));
            }
        });
        return first.stream().findFirst();
    }

    /** An image that was moved may lie anywhere in twice as much, after which modules follow. */
    private void moveImage(List<NamedRange> ranges, Vaddr image) {
        ranges.replaceAll(range -> {
            if (range.equals(LinuxRange.TEXT.named(nrLevels))) {
                return range.foundAt(VaddrRange.ofBounds(image.value(), IMAGE_END_WITH_KASLR.value()));
            }
            return range.equals(LinuxRange.MODULES.named(nrLevels))
                    ? range.foundAt(new VaddrRange(IMAGE_END_WITH_KASLR, range.range().last()))
                    : range;
        });
    }
}

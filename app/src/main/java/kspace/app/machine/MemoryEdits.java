package kspace.app.machine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kspace.app.state.MemoryStep;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.NumberText;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineLimits;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;

/** Machines with other regions, and how the numbers of regions are written and read. */
final class MemoryEdits {
    private static final long NEW_SIZE_BYTES = 16 * ByteSize.MIB;
    private static final long NEW_ALIGNMENT = 2 * ByteSize.MIB;
    private static final long NEW_KERNEL_BYTES = 24 * ByteSize.MIB;

    private MemoryEdits() {}

    /** Returns an address as it stands in a field. */
    static String address(long value) {
        return "0x" + Hex.groupedShort(value);
    }

    /** Returns a size as it stands in a field: exactly, and with its unit, so that it is not taken for an address. */
    static String size(long bytes) {
        boolean isWhole = Long.remainderUnsigned(bytes, ByteSize.KIB) == 0;
        return bytes == 0
                ? "0 B"
                : ByteSize.exact(bytes).orElseGet(() -> isWhole
                        ? grouped(Long.divideUnsigned(bytes, ByteSize.KIB)) + " KiB"
                        : grouped(bytes) + " B");
    }

    /** Returns a number with underscores, which can be read back, between its thousands. */
    private static String grouped(long number) {
        return Long.toUnsignedString(number).replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", "_");
    }

    /** Returns the machine with the region moved to where a text says. */
    static Machine moved(Machine machine, int index, String text) {
        MemoryRegion region = machine.regions().get(index);
        return with(machine, index, NumberText.parse(text, "an address"), region.range().sizeBytes(), region.type());
    }

    /** Returns the machine with the region one step further up or down; as it is where memory ends. */
    static Machine stepped(Machine machine, int index, boolean up, MemoryStep step) {
        MemoryRegion region = machine.regions().get(index);
        long start = region.range().start().value();
        long size = region.range().sizeBytes();
        long next = up
                ? step.above(start, MachineLimits.endOfPhysical(machine.mode()) - size)
                : step.below(start);
        return with(machine, index, next, size, region.type());
    }

    /** Returns the machine with the region made as large as a text says. */
    static Machine resized(Machine machine, int index, String text) {
        MemoryRegion region = machine.regions().get(index);
        return with(
                machine, index, region.range().start().value(), NumberText.parse(text, "a size"), region.type());
    }

    /** Returns the machine with the region ending where a text says. */
    static Machine ended(Machine machine, int index, String text) {
        MemoryRegion region = machine.regions().get(index);
        long start = region.range().start().value();
        long end = NumberText.parse(text, "an address");
        if (Unsigned.lessOrEqual(end, start)) {
            throw new MachineException("The end " + address(end) + " is not above the base " + address(start)
                    + "; it is the first address after the region");
        }
        return with(machine, index, start, end - start, region.type());
    }

    /** Returns the machine with the region of another type. */
    static Machine retyped(Machine machine, int index, RegionType type) {
        PaddrRange range = machine.regions().get(index).range();
        return with(machine, index, range.start().value(), range.sizeBytes(), type);
    }

    private static Machine with(Machine machine, int index, long start, long sizeBytes, RegionType type) {
        return machine.withRegion(index, region(machine.mode(), start, sizeBytes, type));
    }

    private static MemoryRegion region(PagingMode mode, long start, long sizeBytes, RegionType type) {
        if (sizeBytes == 0) {
            throw new MachineException("The size is 0; a region has at least one byte");
        }
        long end = start + sizeBytes;
        if (Unsigned.less(end, start)) {
            throw new MachineException("From " + address(start) + " on, " + size(sizeBytes) + " reach past 2^64");
        }
        requireBelowEnd(mode, end);
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    private static void requireBelowEnd(PagingMode mode, long end) {
        if (Unsigned.less(MachineLimits.endOfPhysical(mode), end)) {
            throw new MachineException("The region ends at " + address(end) + "; physical addresses of "
                    + mode.architecture() + " end at " + address(MachineLimits.endOfPhysical(mode)));
        }
    }

    /** Returns the machine in another paging mode. */
    static Machine inMode(Machine machine, PagingMode mode) {
        machine.regions().forEach(region -> requireBelowEnd(mode, region.range().end().value()));
        return machine.withMode(mode);
    }

    /** Returns the machine with one usable region more, right after its RAM. */
    static Machine added(Machine machine) {
        if (machine.regions().size() == MachineLimits.MOST_REGIONS) {
            throw new MachineException("A machine has at most " + MachineLimits.MOST_REGIONS + " regions");
        }
        long end = machine.regions().stream()
                .filter(region -> region.type().isPhysical())
                .map(region -> region.range().end())
                .max(Comparator.naturalOrder())
                .map(Paddr::value)
                .orElse(0L);
        List<MemoryRegion> regions = new ArrayList<>(machine.regions());
        regions.add(region(machine.mode(), Unsigned.alignUp(end, NEW_ALIGNMENT), NEW_SIZE_BYTES, RegionType.USABLE));
        return machine.withRegions(regions);
    }

    /** Returns the machine without a region. */
    static Machine removed(Machine machine, int index) {
        List<MemoryRegion> regions = new ArrayList<>(machine.regions());
        regions.remove(index);
        return machine.withRegions(regions);
    }

    /** Returns the index of the region that the kernel page table maps as code, if there is one. */
    static OptionalInt kernel(Machine machine) {
        List<MemoryRegion> regions = machine.regions();
        return IntStream.range(0, regions.size())
                .filter(i -> regions.get(i).type() == RegionType.KERNEL)
                .boxed()
                .min(Comparator.comparing(i -> regions.get(i).range().start()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Returns the machine with its kernel moved to where a text says; a machine without one gets one. */
    static Machine kernelMoved(Machine machine, String text) {
        OptionalInt kernel = kernel(machine);
        if (kernel.isPresent()) {
            return moved(machine, kernel.getAsInt(), text);
        }
        List<MemoryRegion> regions = new ArrayList<>(machine.regions());
        regions.add(region(machine.mode(), NumberText.parse(text, "an address"), NEW_KERNEL_BYTES, RegionType.KERNEL));
        return machine.withRegions(regions);
    }

    /** Returns the machine with its kernel as large as a text says. */
    static Machine kernelResized(Machine machine, String text) {
        OptionalInt kernel = kernel(machine);
        if (kernel.isEmpty()) {
            throw new MachineException("This machine has no kernel whose size could be changed; give it a base first");
        }
        return resized(machine, kernel.getAsInt(), text);
    }

    /** Returns the machine with its frame metadata where a text says; without a text they are allocated early. */
    static Machine metadataMoved(Machine machine, String text) {
        return text.isEmpty()
                ? machine.withMetadataAllocated()
                : machine.withMetadataBase(new Paddr(NumberText.parse(text, "an address")));
    }

    /** Returns the base that a machine file fixes for the frame metadata; empty if they are allocated early. */
    static String metadataBase(Machine machine) {
        Optional<Paddr> base = machine.metadataBase();
        return base.map(it -> address(it.value())).orElse("");
    }
}

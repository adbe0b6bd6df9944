package kspace.app.state;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineLimits;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;

/**
 * Machines with other regions, whoever asks for them: the fields of the editor, its keys, or the mouse on the map. Every one
 * of these throws a {@link MachineException} if there is no such region.
 */
public final class RegionEdits {
    private static final String LEAST = EditMessage.REGION_HAS_LEAST_ONE_BYTE.text();

    private RegionEdits() {}

    /** Returns the highest address at which so many bytes can start. */
    public static long highestStart(PagingMode mode, long sizeBytes) {
        return MachineLimits.endOfPhysical(mode) - sizeBytes;
    }

    /** Returns a region, if a machine of that mode can have it. */
    public static MemoryRegion region(PagingMode mode, long start, long sizeBytes, RegionType type) {
        if (sizeBytes == 0) {
            throw new MachineException(EditMessage.SIZE_ZERO.text(LEAST));
        }
        long end = start + sizeBytes;
        if (Unsigned.less(end, start)) {
            throw new MachineException(
                    EditMessage.PAST_THE_END.text(MemoryText.address(start), MemoryText.size(sizeBytes)));
        }
        requireBelowEnd(mode, end);
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    private static void requireBelowEnd(PagingMode mode, long end) {
        MachineLimits.obstacle(mode, end).ifPresent(obstacle -> {
            throw new MachineException(obstacle);
        });
    }

    private static Machine with(Machine machine, int index, long start, long sizeBytes) {
        return machine.withRegion(
                index, region(machine.mode(), start, sizeBytes, machine.regions().get(index).type()));
    }

    /** Returns the machine with a region that starts elsewhere and keeps its size. */
    public static Machine moved(Machine machine, int index, long start) {
        return with(machine, index, start, machine.regions().get(index).range().sizeBytes());
    }

    /** Returns the machine with the region one step further up or down; as it is where memory ends. */
    public static Machine stepped(Machine machine, int index, boolean up, MemoryStep step) {
        PaddrRange range = machine.regions().get(index).range();
        long start = range.start().value();
        return moved(machine, index, up
                ? step.above(start, highestStart(machine.mode(), range.sizeBytes()))
                : step.below(start));
    }

    /** Returns the machine with a region of another size. */
    public static Machine resized(Machine machine, int index, long sizeBytes) {
        return with(machine, index, machine.regions().get(index).range().start().value(), sizeBytes);
    }

    /**
     * Returns the machine with a region that ends elsewhere.
     *
     * @param end the first address after it
     */
    public static Machine ended(Machine machine, int index, long end) {
        long start = machine.regions().get(index).range().start().value();
        if (Unsigned.lessOrEqual(end, start)) {
            throw new MachineException(
                    EditMessage.END_NOT_ABOVE_BASE_FIRST.text(MemoryText.address(end), MemoryText.address(start)));
        }
        return resized(machine, index, end - start);
    }

    /** Returns the machine with a border elsewhere: all regions that end there and all that start there. */
    public static Machine borderMoved(Machine machine, Paddr from, Paddr to) {
        List<MemoryRegion> regions = machine.regions();
        return machine.withRegions(regions.stream().map(region -> beside(machine.mode(), region, from, to)).toList());
    }

    private static MemoryRegion beside(PagingMode mode, MemoryRegion region, Paddr from, Paddr to) {
        PaddrRange now = region.range();
        if (!now.start().equals(from) && !now.end().equals(from)) {
            return region;
        }
        PaddrRange next = withBorder(now, from, to).orElseThrow(() -> new MachineException(LEAST));
        return region(mode, next.start().value(), next.sizeBytes(), region.type());
    }

    /** Returns a range whose ends follow a border that they are on; empty if no byte of it is left. */
    public static Optional<PaddrRange> withBorder(PaddrRange range, Paddr from, Paddr to) {
        Paddr start = range.start().equals(from) ? to : range.start();
        Paddr end = range.end().equals(from) ? to : range.end();
        return Unsigned.less(start.value(), end.value())
                ? Optional.of(new PaddrRange(start, end))
                : Optional.empty();
    }

    /** Returns the machine in another paging mode. */
    public static Machine inMode(Machine machine, PagingMode mode) {
        machine.regions().forEach(region -> requireBelowEnd(mode, region.range().end().value()));
        return machine.withMode(mode);
    }
}

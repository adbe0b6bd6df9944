package kspace.core.kernel.asterinas.boot;

import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.memory.EarlyAllocator;
import kspace.core.memory.FrameMetadata;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryMap;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingConsts;

/**
 * A machine's memory as its boot finds it.
 *
 * @param map the memory in normal form
 * @param metadata where the frame metadata lies
 * @param shortage why there is no room for the frame metadata; empty if there is
 */
record BootMemory(MemoryMap map, FrameMetadata metadata, Optional<String> shortage) {

    /**
     * Returns the memory of a machine; the frame metadata may lie anywhere if the machine says so.
     *
     * @throws MachineException if the memory is empty, has nothing usable or no kernel
     */
    static BootMemory of(Machine machine) {
        MemoryMap map = mapOf(machine);
        return machine.metadataBase().map(base -> new BootMemory(map, metadataAt(base, map), Optional.empty()))
                .orElseGet(() -> allocated(map));
    }

    /**
     * Returns this memory, whose frame metadata lies in what is usable.
     *
     * @throws MachineException if it does not
     */
    BootMemory requireUsable() {
        PaddrRange frames = metadata.frames();
        if (metadata.isAllocated()
                && map.regionsOf(RegionType.USABLE).stream().noneMatch(usable -> usable.contains(frames))) {
            throw new MachineException("metadata.base " + frames.start() + " does not leave "
                    + ByteSize.format(frames.sizeBytes())
                    + " of usable memory for the frame metadata, which would end at " + frames.end()
                    + obstacle(frames));
        }
        return this;
    }

    private String obstacle(PaddrRange frames) {
        return map.regions().stream()
                .filter(region -> region.type() != RegionType.USABLE && region.range().overlaps(frames))
                .findFirst()
                .map(region -> ": " + region.range() + " is " + region.type().displayName())
                .orElse(": usable memory ends at " + map.end());
    }

    private static MemoryMap mapOf(Machine machine) {
        MemoryMap memory = MemoryMap.normalise(machine.regions());
        if (memory.regions().isEmpty()) {
            throw new MachineException("the memory map is empty: at least one region is needed");
        }
        if (memory.regionsOf(RegionType.USABLE).isEmpty()) {
            throw new MachineException(
                    "the memory map has no usable region of at least one page, so nothing can be allocated");
        }
        if (memory.kernel().isEmpty() && machine.mode().window().isEmpty()) {
            throw new MachineException(withoutKernel(machine, memory));
        }
        return memory;
    }

    private static String withoutKernel(Machine machine, MemoryMap memory) {
        return machine.regions().stream()
                .filter(region -> region.type() == RegionType.KERNEL && !region.range().isEmpty())
                .map(MemoryRegion::range)
                .findFirst()
                .map(kernel -> "the kernel at " + kernel + " lies in memory that is "
                        + memory.regionAt(kernel.start()).orElseThrow().type().displayName()
                        + ", so there is no kernel code to map")
                .orElse("the memory map has no region of type kernel, so there is no kernel code to map");
    }

    private static BootMemory allocated(MemoryMap memory) {
        Paddr maxPaddr = memory.maxPaddr();
        long sizeBytes = FrameMetadata.sizeBytes(maxPaddr);
        EarlyAllocator allocator = new EarlyAllocator(memory);
        return allocator.allocate(sizeBytes)
                .map(frames -> new BootMemory(memory, new FrameMetadata(frames, maxPaddr), Optional.empty()))
                .orElseGet(() -> new BootMemory(
                        memory, FrameMetadata.withoutRoom(maxPaddr),
                        Optional.of("The frame metadata cannot be allocated: it takes " + ByteSize.format(sizeBytes)
                                + " in one piece, for " + ByteSize.format(maxPaddr.value())
                                + " of physical addresses, and the largest piece of usable memory is "
                                + allocator.largestPiece()
                                        .map(piece -> ByteSize.format(piece.sizeBytes()) + " at " + piece)
                                        .orElseThrow())));
    }

    private static FrameMetadata metadataAt(Paddr base, MemoryMap memory) {
        Paddr maxPaddr = memory.maxPaddr();
        long sizeBytes = FrameMetadata.sizeBytes(maxPaddr);
        if (!base.isAligned(PagingConsts.BASE_PAGE_SIZE)) {
            throw new MachineException("metadata.base " + base + " is not a multiple of 4 KiB");
        }
        if (Unsigned.less(base.value() + sizeBytes, base.value())) {
            throw new MachineException("metadata.base " + base + " plus the frame metadata's "
                    + ByteSize.format(sizeBytes) + " passes the end of the physical address space");
        }
        return new FrameMetadata(PaddrRange.ofSize(base, sizeBytes), maxPaddr);
    }
}

package kspace.core.kspace;

import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.memory.EarlyAllocator;
import kspace.core.memory.FrameMetadata;
import kspace.core.memory.MemoryMap;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingConsts;

/**
 * A machine's memory as its boot finds it.
 *
 * @param map the memory in normal form
 * @param metadata where the frame metadata lies
 */
record BootMemory(MemoryMap map, FrameMetadata metadata) {

    /**
     * Returns the memory of a machine; the frame metadata may lie anywhere if the machine says so.
     *
     * @throws MachineException if the memory is empty, has nothing usable, no kernel, or too little for the frame metadata
     */
    static BootMemory of(Machine machine) {
        MemoryMap map = mapOf(machine);
        return new BootMemory(map, metadataOf(machine, map));
    }

    /**
     * Returns this memory, whose frame metadata lies in what is usable.
     *
     * @throws MachineException if it does not
     */
    BootMemory requireUsable() {
        PaddrRange frames = metadata.frames();
        if (map.regionsOf(RegionType.USABLE).stream().noneMatch(usable -> usable.contains(frames))) {
            throw new MachineException("metadata.base " + frames.start() + " does not leave "
                    + ByteSize.format(frames.sizeBytes())
                    + " of usable memory for the frame metadata, which would end at " + frames.end());
        }
        return this;
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
            throw new MachineException(
                    "the memory map has no region of type kernel, so there is no kernel code to map");
        }
        return memory;
    }

    private static FrameMetadata metadataOf(Machine machine, MemoryMap memory) {
        Paddr maxPaddr = memory.maxPaddr();
        long sizeBytes = FrameMetadata.sizeBytes(maxPaddr);
        if (machine.metadataBase().isEmpty()) {
            PaddrRange frames = new EarlyAllocator(memory)
                    .allocate(sizeBytes)
                    .orElseThrow(() -> new MachineException("not enough memory for the frame metadata: "
                            + ByteSize.format(sizeBytes) + " in one piece are needed for "
                            + ByteSize.format(maxPaddr.value())
                            + " of physical memory"));
            return new FrameMetadata(frames, maxPaddr);
        }
        Paddr base = machine.metadataBase().orElseThrow();
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

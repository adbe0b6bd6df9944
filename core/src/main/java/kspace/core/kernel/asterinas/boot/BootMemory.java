package kspace.core.kernel.asterinas.boot;

import java.util.Optional;
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
import kspace.core.words.Message;

/**
 * A machine's memory as its boot finds it.
 *
 * @param map the memory in normal form
 * @param metadata where the frame metadata lies
 * @param shortage why there is no room for the frame metadata; empty if there is
 */
record BootMemory(MemoryMap map, FrameMetadata metadata, Optional<Message> shortage) {

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
            throw new MachineException(obstacle(frames));
        }
        return this;
    }

    private Message obstacle(PaddrRange frames) {
        return map.regions().stream()
                .filter(region -> region.type() != RegionType.USABLE && region.range().overlaps(frames))
                .findFirst()
                .map(region -> BootWords.METADATA_MEETS.of(frames.start(), frames.sizeBytes(), frames.end(),
                        region.range(), region.type().displayName()))
                .orElseGet(() -> BootWords.METADATA_PAST_MEMORY.of(
                        frames.start(), frames.sizeBytes(), frames.end(), map.end()));
    }

    private static MemoryMap mapOf(Machine machine) {
        MemoryMap memory = MemoryMap.normalise(machine.regions());
        if (memory.regions().isEmpty()) {
            throw new MachineException(BootWords.NO_REGION.of());
        }
        if (memory.regionsOf(RegionType.USABLE).isEmpty()) {
            throw new MachineException(BootWords.NOTHING_USABLE.of());
        }
        if (memory.kernel().isEmpty() && machine.mode().window().isEmpty()) {
            throw new MachineException(withoutKernel(machine, memory));
        }
        return memory;
    }

    private static Message withoutKernel(Machine machine, MemoryMap memory) {
        return machine.regions().stream()
                .filter(region -> region.type() == RegionType.KERNEL && !region.range().isEmpty())
                .map(MemoryRegion::range)
                .findFirst()
                .map(kernel -> BootWords.KERNEL_IN_OTHER_MEMORY.of(
                        kernel, memory.regionAt(kernel.start()).orElseThrow().type().displayName()))
                .orElseGet(BootWords.NO_KERNEL::of);
    }

    private static BootMemory allocated(MemoryMap memory) {
        Paddr maxPaddr = memory.maxPaddr();
        long sizeBytes = FrameMetadata.sizeBytes(maxPaddr);
        EarlyAllocator allocator = new EarlyAllocator(memory);
        return allocator.allocate(sizeBytes)
                .map(frames -> new BootMemory(memory, new FrameMetadata(frames, maxPaddr), Optional.empty()))
                .orElseGet(() -> new BootMemory(
                        memory, FrameMetadata.withoutRoom(maxPaddr),
                        Optional.of(allocator.largestPiece().map(piece -> BootWords.NO_ROOM_FOR_METADATA.of(
                                sizeBytes, maxPaddr.value(), piece.sizeBytes(), piece)).orElseThrow())));
    }

    private static FrameMetadata metadataAt(Paddr base, MemoryMap memory) {
        Paddr maxPaddr = memory.maxPaddr();
        long sizeBytes = FrameMetadata.sizeBytes(maxPaddr);
        if (!base.isAligned(PagingConsts.BASE_PAGE_SIZE)) {
            throw new MachineException(BootWords.METADATA_UNALIGNED.of(base));
        }
        if (Unsigned.less(base.value() + sizeBytes, base.value())) {
            throw new MachineException(BootWords.METADATA_PAST_THE_END.of(base, sizeBytes));
        }
        return new FrameMetadata(PaddrRange.ofSize(base, sizeBytes), maxPaddr);
    }
}

package kspace.app.machine.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kspace.app.state.MemoryText;
import kspace.app.state.RegionEdits;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.input.NumberText;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineLimits;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;

/** Machines with other regions, from what is typed; {@link RegionEdits} says which there are. */
final class MemoryEdits {
    private static final long NEW_SIZE_BYTES = 16 * ByteSize.MIB;
    private static final long NEW_ALIGNMENT = 2 * ByteSize.MIB;
    private static final long NEW_KERNEL_BYTES = 24 * ByteSize.MIB;

    private MemoryEdits() {}

    /** Returns the machine with the region moved to where a text says. */
    static Machine moved(Machine machine, int index, String text) {
        return RegionEdits.moved(machine, index, NumberText.parse(text, EditorMessage.AN_ADDRESS.text()));
    }

    /** Returns the machine with the region made as large as a text says. */
    static Machine resized(Machine machine, int index, String text) {
        return RegionEdits.resized(machine, index, NumberText.parse(text, EditorMessage.A_SIZE.text()));
    }

    /** Returns the machine with the region ending where a text says. */
    static Machine ended(Machine machine, int index, String text) {
        return RegionEdits.ended(machine, index, NumberText.parse(text, EditorMessage.AN_ADDRESS.text()));
    }

    /** Returns the machine with the region of another type. */
    static Machine retyped(Machine machine, int index, RegionType type) {
        return machine.withRegion(index, new MemoryRegion(machine.regions().get(index).range(), type));
    }

    /** Returns the machine with one usable region more, right after its RAM. */
    static Machine added(Machine machine) {
        if (machine.regions().size() == MachineLimits.MOST_REGIONS) {
            throw new MachineException(EditorMessage.MACHINE_HAS_MOST_REGIONS.text(MachineLimits.MOST_REGIONS));
        }
        long end = machine.regions().stream()
                .filter(region -> region.type().isPhysical())
                .map(region -> region.range().end())
                .max(Comparator.naturalOrder())
                .map(Paddr::value)
                .orElse(0L);
        List<MemoryRegion> regions = new ArrayList<>(machine.regions());
        regions.add(RegionEdits.region(machine.mode(), Unsigned.alignUp(end, NEW_ALIGNMENT), NEW_SIZE_BYTES,
                RegionType.USABLE));
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
        regions.add(RegionEdits.region(machine.mode(), NumberText.parse(text, EditorMessage.AN_ADDRESS.text()),
                NEW_KERNEL_BYTES,
                RegionType.KERNEL));
        return machine.withRegions(regions);
    }

    /** Returns the machine with its kernel as large as a text says. */
    static Machine kernelResized(Machine machine, String text) {
        OptionalInt kernel = kernel(machine);
        if (kernel.isEmpty()) {
            throw new MachineException(EditorMessage.NO_KERNEL.text());
        }
        return resized(machine, kernel.getAsInt(), text);
    }

    /** Returns the machine with its frame metadata where a text says; without a text they are allocated early. */
    static Machine metadataMoved(Machine machine, String text) {
        return text.isEmpty()
                ? machine.withMetadataAllocated()
                : machine.withMetadataBase(new Paddr(NumberText.parse(text, EditorMessage.AN_ADDRESS.text())));
    }

    /** Returns the base that a machine file fixes for the frame metadata; empty if they are allocated early. */
    static String metadataBase(Machine machine) {
        Optional<Paddr> base = machine.metadataBase();
        return base.map(it -> MemoryText.address(it.value())).orElse("");
    }
}

package kspace.app.map.readout;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kspace.app.map.column.MapArea;
import kspace.app.map.column.SpacePart;
import kspace.app.map.physical.Mapping;
import kspace.app.map.physical.PhysicalColumn;
import kspace.app.map.physical.PhysicalUse;
import kspace.app.map.physical.RecordedMemory;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.Translation;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/**
 * What the map says about the place under the pointer.
 *
 * @param address the address
 * @param place what lies there
 * @param mapping what it maps to, or what maps it, at the moment
 */
public record Readout(String address, String place, String mapping) {

    /** Returns the words about a place. */
    public static Readout of(Snapshot snapshot, MapTarget target) {
        return switch (target) {
            case MapTarget.Virtual at -> virtual(snapshot, at.va());
            case MapTarget.Physical at -> physical(snapshot, at.pa());
        };
    }

    private static Readout virtual(Snapshot snapshot, Vaddr va) {
        String place = MapArea.at(snapshot, va)
                .map(it -> it.name() + offset(it.area().range(), va) + (it.toCome() ? ", to come" : ""))
                .or(() -> snapshot.space()
                        .rangeAt(va)
                        .map(range -> range.name() + offset(range.range(), va)))
                .orElseGet(() -> outside(snapshot, va));
        return new Readout(va.toString(), place, mapping(snapshot, va));
    }

    private static String outside(Snapshot snapshot, Vaddr va) {
        SpacePart part = SpacePart.at(snapshot, va).part();
        return part == SpacePart.KERNEL_HALF && snapshot.booted().isPresent()
                ? "outside the layout"
                : part.displayName();
    }

    private static String offset(VaddrRange range, Vaddr va) {
        long offset = va.value() - range.first().value();
        return offset == 0 ? ", its start" : " + " + ByteSize.format(offset);
    }

    private static String mapping(Snapshot snapshot, Vaddr va) {
        return switch (snapshot.space().translate(va).outcome()) {
            case Translation.Mapped mapped ->
                    "maps " + mapped.pa() + (snapshot.space().tellsPageSizes()
                            ? ", " + ByteSize.format(snapshot.consts().pageSize(mapped.level())) + " page"
                            : "");
            case Translation.DirectMapped direct -> "maps " + direct.pa() + ", " + direct.window();
            case Translation.NotPresent _ -> notMapped(snapshot, va);
            case Translation.Faulted _ -> "its entry is reserved: the MMU faults";
            case Translation.Astray astray -> "the MMU reads the page at " + astray.table() + " as a table";
            case Translation.NotRecorded missing -> "its table at " + missing.table() + " is not in the dump";
            case Translation.NonCanonical _ -> "non-canonical: the MMU faults";
            case Translation.Outside _ -> "outside the kernel page table";
        };
    }

    private static String notMapped(Snapshot snapshot, Vaddr va) {
        OptionalLong step = snapshot.stepThatMaps(va);
        return step.isPresent()
                ? String.format(Locale.ROOT, "not mapped yet, but by step %,d", step.getAsLong())
                : "not mapped";
    }

    private static Readout physical(Snapshot snapshot, Paddr pa) {
        return switch (snapshot.space()) {
            case BootSpace _ -> ofBoot(snapshot, pa);
            case Recording recording -> ofRecording(recording, pa);
        };
    }

    private static Readout ofBoot(Snapshot snapshot, Paddr pa) {
        String place = PhysicalColumn.segments(snapshot).stream()
                .filter(segment -> segment.holds(pa.value()))
                .findFirst()
                .map(segment -> placeOf(segment.content().use()) + ", " + ByteSize.format(segment.sizeBytes()))
                .orElse("above all memory");
        String names = names(Mapping.reaching(snapshot, pa));
        return new Readout(pa.toString(), place, names.isEmpty() ? "not mapped" : "mapped by " + names);
    }

    private static Readout ofRecording(Recording recording, Paddr pa) {
        String unknown = recording.memory().isPresent()
                ? "not in the dump"
                : "unknown: a list of pages tells only what is mapped";
        PhysicalUse use = RecordedMemory.fine(recording, PaddrRange.ofSize(pa, 1), 1).at(pa);
        String names = names(Mapping.reaching(recording, pa));
        return new Readout(
                pa.toString(),
                use == PhysicalUse.UNKNOWN || use == PhysicalUse.SHOWN ? unknown : placeOf(use),
                names.isEmpty() ? "no virtual address reaches it" : "mapped by " + names);
    }

    private static String names(List<Mapping> mappings) {
        return mappings.stream().map(Mapping::name).distinct().collect(Collectors.joining(" and "));
    }

    private static String placeOf(PhysicalUse use) {
        return switch (use) {
            case TABLES -> "page tables";
            case TABLES_TO_COME -> "usable, page tables to come";
            case METADATA -> "frame metadata";
            case KERNEL -> "kernel image";
            case USABLE, RECLAIMABLE, NVS, RESERVED, UNKNOWN, BAD, MODULE, FRAMEBUFFER, SEVERAL, MEMORY, SHOWN ->
                    use.displayName();
        };
    }
}

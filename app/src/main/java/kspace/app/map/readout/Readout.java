package kspace.app.map.readout;

import java.util.List;
import java.util.OptionalLong;
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
                .map(it -> it.toCome() ? toCome(it.name(), it.area().range(), va)
                        : place(it.name(), it.area().range(), va))
                .or(() -> snapshot.space()
                        .rangeAt(va)
                        .map(range -> place(range.name(), range.range(), va)))
                .orElseGet(() -> outside(snapshot, va));
        return new Readout(va.toString(), place, mapping(snapshot, va));
    }

    private static String outside(Snapshot snapshot, Vaddr va) {
        SpacePart part = SpacePart.at(snapshot, va).part();
        return part == SpacePart.KERNEL_HALF && snapshot.booted().isPresent()
                ? ReadoutMessage.OUTSIDE_THE_LAYOUT.text()
                : part.displayName();
    }

    private static String place(String name, VaddrRange range, Vaddr va) {
        long offset = va.value() - range.first().value();
        return offset == 0 ? ReadoutMessage.START.text(name) : ReadoutMessage.INSIDE.text(name, offset);
    }

    private static String toCome(String name, VaddrRange range, Vaddr va) {
        long offset = va.value() - range.first().value();
        return offset == 0 ? ReadoutMessage.START_TO_COME.text(name) : ReadoutMessage.INSIDE_TO_COME.text(name, offset);
    }

    private static String mapping(Snapshot snapshot, Vaddr va) {
        return switch (snapshot.space().translate(va).outcome()) {
            case Translation.Mapped mapped ->
                    snapshot.space().tellsPageSizes()
                            ? ReadoutMessage.MAPS_PAGE.text(mapped.pa(), snapshot.consts().pageSize(mapped.level()))
                            : ReadoutMessage.MAPS.text(mapped.pa());
            case Translation.DirectMapped direct -> ReadoutMessage.MAPS_TO.text(direct.pa(), direct.window());
            case Translation.NotPresent _ -> notMapped(snapshot, va);
            case Translation.Faulted _ -> ReadoutMessage.ENTRY_RESERVED_FAULTS.text();
            case Translation.Astray astray -> ReadoutMessage.PAGE_READ_AS_TABLE.text(astray.table());
            case Translation.NotRecorded missing -> ReadoutMessage.TABLE_NOT_DUMP.text(missing.table());
            case Translation.NonCanonical _ -> ReadoutMessage.NON_CANONICAL_FAULTS.text();
            case Translation.Outside _ -> ReadoutMessage.OUTSIDE_KERNEL_PAGE_TABLE.text();
        };
    }

    private static String notMapped(Snapshot snapshot, Vaddr va) {
        OptionalLong step = snapshot.stepThatMaps(va);
        return step.isPresent()
                ? ReadoutMessage.NOT_MAPPED_YET.text(step.getAsLong())
                : ReadoutMessage.NOT_MAPPED.text();
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
                .orElse(ReadoutMessage.ABOVE_ALL_MEMORY.text());
        String names = names(Mapping.reaching(snapshot, pa));
        return new Readout(pa.toString(), place,
                names.isEmpty() ? ReadoutMessage.NOT_MAPPED.text() : ReadoutMessage.MAPPED_BY.text(names));
    }

    private static Readout ofRecording(Recording recording, Paddr pa) {
        String unknown = recording.memory().isPresent()
                ? ReadoutMessage.NOT_IN_THE_DUMP.text()
                : ReadoutMessage.UNKNOWN_IN_LIST.text();
        PhysicalUse use = RecordedMemory.fine(recording, PaddrRange.ofSize(pa, 1), 1).at(pa);
        String names = names(Mapping.reaching(recording, pa));
        return new Readout(
                pa.toString(),
                use == PhysicalUse.UNKNOWN || use == PhysicalUse.SHOWN ? unknown : placeOf(use),
                names.isEmpty() ? ReadoutMessage.NO_VIRTUAL_ADDRESS_REACHES.text()
                        : ReadoutMessage.MAPPED_BY.text(names));
    }

    private static String names(List<Mapping> mappings) {
        List<String> all = mappings.stream().map(Mapping::name).distinct().toList();
        return all.isEmpty() ? "" : ReadoutMessage.ALL_OF.text(all);
    }

    private static String placeOf(PhysicalUse use) {
        return switch (use) {
            case TABLES -> ReadoutMessage.PAGE_TABLES.text();
            case TABLES_TO_COME -> ReadoutMessage.TABLES_TO_COME.text();
            case METADATA -> ReadoutMessage.FRAME_METADATA.text();
            case KERNEL -> ReadoutMessage.KERNEL_IMAGE.text();
            case USABLE, RECLAIMABLE, NVS, RESERVED, UNKNOWN, BAD, MODULE, FRAMEBUFFER, SEVERAL, MEMORY, SHOWN ->
                    use.displayName();
        };
    }
}

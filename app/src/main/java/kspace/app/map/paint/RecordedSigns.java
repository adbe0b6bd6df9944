package kspace.app.map.paint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kspace.app.controls.LegendEntry;
import kspace.app.map.column.RecordedPart;
import kspace.app.map.column.Segment;
import kspace.app.map.column.SpacePart;
import kspace.app.map.column.VirtualColumn;
import kspace.app.map.column.VirtualPart;
import kspace.app.state.Snapshot;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.ScaleMode;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.space.Recording;

/** The marks of the map of a recording: only those of what is there. */
final class RecordedSigns {
    private RecordedSigns() {}

    /** Returns those of the line below the map. */
    static List<LegendEntry> line(Recording recording) {
        List<LegendEntry> signs = new ArrayList<>();
        addTables(signs, recording, MapPaintMessage.PAGE_TABLES.text());
        signs.add(new LegendEntry(MapPaintMessage.NOTHING_KNOWN.text(), MapSigns::unknown));
        signs.add(new LegendEntry(MapPaintMessage.NOTHING_MAPPED.text(), MapSigns::hole));
        return List.copyOf(signs);
    }

    private static void addTables(List<LegendEntry> signs, Recording recording, String words) {
        if (recording.mapped().tables().count() > 0) {
            signs.add(new LegendEntry(words, MapSigns::tables));
        }
    }

    /** Returns the marks that the map may show, first what stands for addresses. */
    static List<LegendEntry> of(Snapshot snapshot, Recording recording) {
        List<LegendEntry> signs = new ArrayList<>();
        signs.add(new LegendEntry(MapPaintMessage.SELECTED_ADDRESS.text(), MapSigns::selection));
        boolean tellsTables = recording.mapped().tables().count() > 0;
        if (tellsTables) {
            signs.add(new LegendEntry(MapPaintMessage.TABLES_OF_WALK.text(),
                    (surface, x, middle, width, look) -> MapSigns.walk(snapshot, surface, x, middle, look)));
        }
        signs.add(new LegendEntry(MapPaintMessage.FOUND_MEMORY.text(), MapSigns::found));
        mapped(snapshot).forEach((role, names) -> signs.add(new LegendEntry(MapPaintMessage.MAPPED.text(names),
                (surface, x, middle, width, look) -> MapSigns.mapped(role, surface, x, middle, width, look))));
        signs.add(new LegendEntry(MapPaintMessage.NOTHING_MAPPED_OR_HOLE.text(), MapSigns::hole));
        signs.add(new LegendEntry(MapPaintMessage.FOLDED_SHORTER_THAN_SCALE.text(), MapSigns::fold));
        if (recording.tellsPageSizes()) {
            signs.add(new LegendEntry(MapPaintMessage.ENTRY_PAGE_TABLE.text(), MapSigns::pageAndTable));
        }
        signs.add(new LegendEntry(
                recording.memory().isPresent() ? MapPaintMessage.MEMORY_KNOWN_OR_MAPPED.text()
                        : MapPaintMessage.MEMORY_THAT_IS_MAPPED.text(),
                MapSigns::usable));
        signs.add(new LegendEntry(
                recording.memory().isPresent() ? MapPaintMessage.UNKNOWN_MEMORY.text()
                        : MapPaintMessage.UNKNOWN_IN_LIST.text(),
                MapSigns::unknown));
        addTables(signs, recording, MapPaintMessage.FRAMES_OF_PAGE_TABLES.text());
        return List.copyOf(signs);
    }

    /** Returns the names of the ranges in which something is mapped, by their colours. */
    private static Map<RangeRole, String> mapped(Snapshot snapshot) {
        Map<RangeRole, Set<String>> names = new LinkedHashMap<>();
        for (Segment<VirtualPart> segment : VirtualColumn.segments(snapshot, AxisScale.of(ScaleMode.SCHEMATIC))) {
            VirtualPart part = segment.content();
            if (part.recorded().filter(RecordedPart::isMapped).isPresent()) {
                String name = part.named().map(NamedRange::name).orElse(
                        part.space() == SpacePart.USER_HALF ? part.space().displayName()
                                : MapPaintMessage.OUTSIDE_RANGES_WITH_NAMES.text());
                names.computeIfAbsent(part.hue().orElseThrow(), _ -> new LinkedHashSet<>()).add(name);
            }
        }
        Map<RangeRole, String> words = new LinkedHashMap<>();
        names.forEach((role, all) -> words.put(role, String.join(", ", all)));
        return words;
    }
}

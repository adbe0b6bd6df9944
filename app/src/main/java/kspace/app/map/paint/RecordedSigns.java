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
        addTables(signs, recording, "page tables");
        signs.add(new LegendEntry("nothing known", MapSigns::unknown));
        signs.add(new LegendEntry("nothing mapped", MapSigns::hole));
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
        signs.add(new LegendEntry("selected address", MapSigns::selection));
        boolean tellsTables = recording.mapped().tables().count() > 0;
        if (tellsTables) {
            signs.add(new LegendEntry("tables that the walk reads, by level",
                    (surface, x, middle, width, look) -> MapSigns.walk(snapshot, surface, x, middle, look)));
        }
        signs.add(new LegendEntry("found, or pointed at: memory and what reaches it", MapSigns::found));
        mapped(snapshot).forEach((role, names) -> signs.add(new LegendEntry(names + ", mapped",
                (surface, x, middle, width, look) -> MapSigns.mapped(role, surface, x, middle, width, look))));
        signs.add(new LegendEntry("nothing mapped, or hole", MapSigns::hole));
        signs.add(new LegendEntry("folded: shorter than to scale", MapSigns::fold));
        if (recording.tellsPageSizes()) {
            signs.add(new LegendEntry("entry: page, table", MapSigns::pageAndTable));
        }
        signs.add(new LegendEntry(
                recording.memory().isPresent() ? "memory that is known, or mapped" : "memory that is mapped",
                MapSigns::usable));
        signs.add(new LegendEntry(
                recording.memory().isPresent() ? "physical addresses of which nothing is known"
                        : "unknown: a list of pages does not tell what memory there is",
                MapSigns::unknown));
        addTables(signs, recording, "frames of page tables");
        return List.copyOf(signs);
    }

    /** Returns the names of the ranges in which something is mapped, by their colours. */
    private static Map<RangeRole, String> mapped(Snapshot snapshot) {
        Map<RangeRole, Set<String>> names = new LinkedHashMap<>();
        for (Segment<VirtualPart> segment : VirtualColumn.segments(snapshot, AxisScale.of(ScaleMode.SCHEMATIC))) {
            VirtualPart part = segment.content();
            if (part.recorded().filter(RecordedPart::isMapped).isPresent()) {
                String name = part.named().map(NamedRange::name).orElse(
                        part.space() == SpacePart.USER_HALF ? part.space().displayName() : "outside ranges with names");
                names.computeIfAbsent(part.hue().orElseThrow(), _ -> new LinkedHashSet<>()).add(name);
            }
        }
        Map<RangeRole, String> words = new LinkedHashMap<>();
        names.forEach((role, all) -> words.put(role, String.join(", ", all)));
        return words;
    }
}

package kspace.app.map.paint;

import java.util.ArrayList;
import java.util.List;
import kspace.app.canvas.EntryMark;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.controls.LegendEntry;
import kspace.app.map.layout.FindingMark;
import kspace.app.state.Snapshot;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** The marks of the map, each as small as in the map, with what they mean. */
public final class MapSigns {
    private static final double HEIGHT = 10;
    private static final double SMALL = 5;
    private static final double POINTER = 7;
    private static final double TRIANGLE = 9;

    private MapSigns() {}

    /** Returns those of the line below the map. */
    public static List<LegendEntry> line(Snapshot snapshot) {
        return switch (snapshot.space()) {
            case BootSpace _ -> line();
            case Recording recording -> RecordedSigns.line(recording);
        };
    }

    private static List<LegendEntry> line() {
        return List.of(
                new LegendEntry(MapPaintMessage.LEGEND_RESERVED.text(), MapSigns::reserved),
                new LegendEntry(MapPaintMessage.UNKNOWN.text(), MapSigns::unknown),
                new LegendEntry(MapPaintMessage.PAGE_TABLES.text(), MapSigns::tables),
                new LegendEntry(MapPaintMessage.TO_COME.text(), MapSigns::toCome));
    }

    /** Returns the marks that the map may show, first what stands for addresses. */
    public static List<LegendEntry> of(Snapshot snapshot) {
        return switch (snapshot.space()) {
            case BootSpace boot -> of(snapshot, boot.state());
            case Recording recording -> RecordedSigns.of(snapshot, recording);
        };
    }

    private static List<LegendEntry> of(Snapshot snapshot, BootState state) {
        List<LegendEntry> signs = new ArrayList<>(List.of(
                new LegendEntry(MapPaintMessage.SELECTED_ADDRESS.text(), MapSigns::selection),
                new LegendEntry(MapPaintMessage.CHANGED_BY_CURRENT_STEP.text(), MapSigns::step),
                new LegendEntry(MapPaintMessage.TABLES_OF_WALK.text(),
                        (surface, x, middle, width, look) -> walk(snapshot, surface, x, middle, look))));
        signs.add(new LegendEntry(MapPaintMessage.FOUND_MEMORY.text(), MapSigns::found));
        if (!FindingMark.placed(snapshot.findings()).isEmpty()) {
            signs.add(new LegendEntry(MapPaintMessage.FINDING_CLICK_TO_READ.text(), MapSigns::finding));
        }
        state.boot().layout().ranges().stream()
                .filter(range -> range.role() != RangeRole.HOLE)
                .forEach(range -> signs.add(new LegendEntry(MapPaintMessage.MAPPED.text(range.name()),
                        (surface, x, middle, width, look) -> mapped(range.role(), surface, x, middle, width, look))));
        signs.addAll(List.of(
                new LegendEntry(MapPaintMessage.MAPPED_BY_LATER_STEP.text(), MapSigns::toCome),
                new LegendEntry(MapPaintMessage.NOT_MANAGED_OR_HOLE.text(), MapSigns::hole),
                new LegendEntry(MapPaintMessage.FOLDED_SHORTER_THAN_SCALE.text(), MapSigns::fold),
                new LegendEntry(MapPaintMessage.ENTRY_KINDS.text(), MapSigns::entries),
                new LegendEntry(MapPaintMessage.USABLE_MEMORY.text(), MapSigns::usable),
                new LegendEntry(MapPaintMessage.RESERVED_MEMORY.text(), MapSigns::reserved),
                new LegendEntry(MapPaintMessage.MEMORY_OF_UNKNOWN_USE.text(), MapSigns::unknown),
                new LegendEntry(MapPaintMessage.FRAMES_OF_PAGE_TABLES.text(), MapSigns::tables)));
        return List.copyOf(signs);
    }

    private static double top(double middle) {
        return Math.rint(middle - HEIGHT / 2);
    }

    static void selection(Surface surface, double x, double middle, double width, Look look) {
        surface.line(x + POINTER, middle, x + width, middle, Stroke.solid(look.color(Tone.SELECT), 1.5));
        MapMarks.pointer(surface, x + POINTER, middle, -POINTER, 4, look);
    }

    private static void step(Surface surface, double x, double middle, double width, Look look) {
        surface.fill(x + Math.rint((width - SMALL) / 2), middle - 2, SMALL, 3, look.color(Tone.SELECT));
    }

    static void found(Surface surface, double x, double middle, double width, Look look) {
        double end = Math.rint(width / 2);
        double y = middle - 1;
        surface.fill(x, y, end - 1, HighlightPainter.LEAST_HEIGHT, look.color(Look.range(RangeRole.DIRECT_MAP)));
        surface.fill(x + end + 1, y, width - end - 1, HighlightPainter.LEAST_HEIGHT, look.color(Tone.SELECT));
    }

    static void walk(Snapshot snapshot, Surface surface, double x, double middle, Look look) {
        int levels = snapshot.consts().nrLevels();
        for (int i = 0; i < levels; i++) {
            surface.fill(x + i * SMALL, middle - 2, SMALL - 1, SMALL - 1, look.color(Look.level(levels - i)));
        }
    }

    private static void finding(Surface surface, double x, double middle, double width, Look look) {
        MapMarks.warning(surface, x + Math.rint((width - TRIANGLE) / 2), middle + 4, look);
    }

    static void mapped(
            RangeRole role, Surface surface, double x, double middle, double width, Look look) {
        Tone tone = Look.range(role);
        surface.fill(x, top(middle), width, HEIGHT, look.color(tone, look.themed(0.16, 0.22)));
        surface.box(x, top(middle), width, HEIGHT, 0, Stroke.hairline(look.color(tone)));
        surface.fill(x, top(middle), VirtualBoxPainter.REGION_BAR, HEIGHT, look.color(tone));
    }

    private static void toCome(Surface surface, double x, double middle, double width, Look look) {
        surface.box(x, top(middle), width, HEIGHT, 0, Stroke.toCome(look.color(Tone.MUTED)));
    }

    static void hole(Surface surface, double x, double middle, double width, Look look) {
        surface.dots(x + 1, top(middle) + 1, width - 2, HEIGHT - 2, MapMarks.DOT_PITCH - 1, MapMarks.DOT_SIZE,
                look.color(Tone.LINE_STRONG));
        frame(surface, x, middle, width, look);
    }

    static void fold(Surface surface, double x, double middle, double width, Look look) {
        double at = x + Math.rint(width / 2) + 0.5;
        surface.line(at, top(middle) - 1, at, top(middle) + HEIGHT + 1, Stroke.hairline(look.color(Tone.LINE_STRONG)));
        MapMarks.fold(surface, at, middle, look);
    }

    private static void entries(Surface surface, double x, double middle, double width, Look look) {
        double y = top(middle) + 1;
        double size = HEIGHT - 3;
        EntryMark.LEAF.paint(surface, x, y, size, look.leaf(Tone.LINEAR, 2), look);
        EntryMark.TABLE.paint(surface, x + size + 2, y, size, look.color(Tone.LEVEL3), look);
        surface.box(x + 2 * size + 4, y, size, size, 0, Stroke.toCome(look.color(Tone.LINEAR)));
    }

    static void pageAndTable(Surface surface, double x, double middle, double width, Look look) {
        double size = HEIGHT - 3;
        double start = x + Math.rint((width - 2 * size - 2) / 2);
        EntryMark.LEAF.paint(surface, start, top(middle) + 1, size, look.leaf(Tone.LINEAR, 2), look);
        EntryMark.TABLE.paint(surface, start + size + 2, top(middle) + 1, size, look.color(Tone.LEVEL3), look);
    }

    static void usable(Surface surface, double x, double middle, double width, Look look) {
        surface.fill(x, top(middle), width, HEIGHT, look.color(Tone.USABLE, PhysicalBoxPainter.USABLE_OPACITY));
        frame(surface, x, middle, width, look);
    }

    private static void reserved(Surface surface, double x, double middle, double width, Look look) {
        MapMarks.reserved(surface, x, top(middle), width, HEIGHT, look);
        frame(surface, x, middle, width, look);
    }

    static void unknown(Surface surface, double x, double middle, double width, Look look) {
        frame(surface, x, middle, width, look);
    }

    static void tables(Surface surface, double x, double middle, double width, Look look) {
        surface.fill(x, top(middle), width, HEIGHT, look.color(Tone.LEVEL3, look.themed(0.13, 0.2)));
        surface.box(x, top(middle), width, HEIGHT, 0, Stroke.hairline(look.color(Tone.LEVEL3)));
        surface.fill(x + width - VirtualBoxPainter.REGION_BAR, top(middle), VirtualBoxPainter.REGION_BAR, HEIGHT,
                look.color(Tone.LEVEL3));
    }

    private static void frame(Surface surface, double x, double middle, double width, Look look) {
        surface.box(x, top(middle), width, HEIGHT, 0, Stroke.hairline(look.color(Tone.LINE_STRONG)));
    }
}

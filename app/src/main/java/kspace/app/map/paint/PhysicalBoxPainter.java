package kspace.app.map.paint;

import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Part;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.map.column.Box;
import kspace.app.map.column.Column;
import kspace.app.map.column.Segment;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.physical.PhysicalPart;
import kspace.app.map.physical.PhysicalUse;
import kspace.app.zoom.VerticalScale;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.paging.PagingConsts;
import kspace.core.space.Recording;

/** Draws the boxes of the physical column. */
final class PhysicalBoxPainter {
    static final double USABLE_OPACITY = 0.55;
    private static final double RECLAIMABLE_OPACITY = 0.3;
    private static final double MODULE_OPACITY = 0.08;
    private static final double FRAMEBUFFER_OPACITY = 0.16;
    private static final double INSET = 8;
    private static final double FRAMES_FROM_HEIGHT = 9;
    private static final double FRAME_TICK = 6;
    private static final double TABLE_WIDTH = 5;
    private static final double LEAST_TABLE_HEIGHT = 2;

    private final Surface surface;
    private final MapLayout layout;
    private final Look look;
    private final MapType type;
    private final double left;
    private final double width;

    PhysicalBoxPainter(Surface surface, MapLayout layout) {
        this.surface = surface;
        this.layout = layout;
        this.look = layout.geometry().look();
        this.type = new MapType(look);
        this.left = layout.geometry().physicalLeft();
        this.width = layout.geometry().physicalWidth();
    }

    void paint() {
        layout.physical().ifPresentOrElse(this::paint, this::paintNothing);
    }

    private void paintNothing() {
        MapGeometry at = layout.geometry();
        surface.box(left, at.top(), width, at.bottom() - at.top(), 0, Stroke.toCome(look.color(Tone.LINE_STRONG)));
        TextStyle style = type.detail().in(look.color(Tone.FAINT));
        double y = (at.top() + at.bottom()) / 2 - type.lineHeight();
        for (String word : List.of("nothing", MapPaintMessage.IS_MAPPED.text(), "here")) {
            double room = surface.textWidth(word, style) + 4;
            surface.fill(left + (width - room) / 2, y - type.lineHeight() / 2, room, type.lineHeight(),
                    look.color(Tone.PANEL));
            surface.text(word, left + width / 2, MapType.baseline(y, style), Anchor.MIDDLE, style);
            y += type.lineHeight();
        }
    }

    private void paint(Column<PhysicalPart> physical) {
        List<Box<PhysicalPart>> boxes = physical.boxes();
        Stroke line = Stroke.hairline(look.color(Tone.LINE_STRONG));
        for (Box<PhysicalPart> box : boxes) {
            beginPart(box);
            paintBody(box);
            surface.endPart();
            surface.line(left, box.top(), left + width, box.top(), line);
        }
        surface.box(left, layout.geometry().top(), width, layout.geometry().bottom() - layout.geometry().top(), 0,
                line);
        paintFrames(physical);
        for (Box<PhysicalPart> box : boxes) {
            beginPart(box);
            paintTaken(box);
            surface.endPart();
        }
        if (layout.snapshot().space() instanceof Recording recording) {
            boxes.forEach(box -> paintTables(box, recording));
        }
        for (Box<PhysicalPart> box : boxes) {
            beginPart(box);
            if (box.segment().folded()) {
                MapMarks.fold(surface, left + 0.5, box.middle(), look);
                MapMarks.fold(surface, left + width - 0.5, box.middle(), look);
            }
            paintText(box);
            surface.endPart();
        }
    }

    private void beginPart(Box<PhysicalPart> box) {
        Part part = new Part(Part.Kind.MEMORY, box.content().use().name());
        surface.beginPart(part, left, box.top(), width, box.height());
    }

    private void paintBody(Box<PhysicalPart> box) {
        double y = box.top();
        double height = box.height();
        switch (box.content().use()) {
            case USABLE, MEMORY, SHOWN -> fill(box, look.color(Tone.USABLE, USABLE_OPACITY));
            case RECLAIMABLE -> {
                fill(box, look.color(Tone.USABLE, RECLAIMABLE_OPACITY));
                surface.dots(left, y, width, height, MapMarks.DOT_PITCH, MapMarks.DOT_SIZE,
                        look.color(Tone.LINE_STRONG));
            }
            case RESERVED -> MapMarks.reserved(surface, left, y, width, height, look);
            case NVS ->
                    surface.hatch(left, y, width, height, MapMarks.HATCH_PITCH, true,
                            Stroke.hairline(look.color(Tone.HATCH)));
            case BAD ->
                    surface.hatch(left, y, width, height, MapMarks.HATCH_PITCH, false,
                            Stroke.hairline(look.color(Tone.FAIL)));
            case MODULE -> fill(box, look.color(Tone.CODE, MODULE_OPACITY));
            case FRAMEBUFFER -> fill(box, look.color(Tone.KVIRT, FRAMEBUFFER_OPACITY));
            case SEVERAL -> fill(box, look.color(Tone.INSET));
            case UNKNOWN, KERNEL, METADATA, TABLES, TABLES_TO_COME -> {}
        }
    }

    private void fill(Box<PhysicalPart> box, Color color) {
        surface.fill(left, box.top(), width, box.height(), color);
    }

    /** Draws what the boot itself has taken: tinted, with a border and a bar in its colour. */
    private void paintTaken(Box<PhysicalPart> box) {
        if (!box.content().use().isTaken()) {
            return;
        }
        Tone tone = tone(box.content().use());
        Color color = look.color(tone);
        double height = box.height() + (isLowest(box) ? 0 : 1);
        if (box.content().use() == PhysicalUse.TABLES_TO_COME) {
            surface.fill(left, box.top(), width, height, look.color(Tone.PANEL));
            surface.fill(left, box.top(), width, height, look.color(tone, look.themed(0.05, 0.08)));
            surface.box(left, box.top(), width, height, 0, Stroke.toCome(color));
            return;
        }
        double opacity = tone == Tone.LEVEL3 ? look.themed(0.13, 0.2) : look.themed(0.16, 0.22);
        surface.fill(left, box.top(), width, height, look.color(Tone.PANEL));
        surface.fill(left, box.top(), width, height, look.color(tone, opacity));
        surface.box(left, box.top(), width, height, 0, Stroke.hairline(color));
        double bar = VirtualBoxPainter.REGION_BAR;
        surface.fill(left + width - bar, box.top(), bar, height, color);
    }

    /** Marks along the edge where page tables lie that are too small to be boxes of their own. */
    private void paintTables(Box<PhysicalPart> box, Recording recording) {
        if (layout.physical().orElseThrow().scale().ranges().size() == 1) {
            return;
        }
        Segment<PhysicalPart> segment = box.segment();
        VerticalScale scale = layout.physical().orElseThrow().scale();
        long gap = Unsigned.ofDouble(Math.max(1, segment.weight() / box.height() * LEAST_TABLE_HEIGHT));
        for (PaddrRange tables : recording.mapped().tables().in(
                PaddrRange.of(segment.first(), segment.last() + 1), gap)) {
            double bottom = scale.lowerEdge(tables.start().value());
            double height = Math.max(LEAST_TABLE_HEIGHT, bottom - scale.upperEdge(tables.end().value() - 1));
            double top = Math.max(box.top() + 1, Math.rint(bottom - height));
            surface.fill(left + width - TABLE_WIDTH, top, TABLE_WIDTH, Math.rint(height), look.color(Tone.LEVEL3));
        }
    }

    private boolean isLowest(Box<PhysicalPart> box) {
        return box.bottom() == layout.geometry().bottom();
    }

    private static Tone tone(PhysicalUse use) {
        return switch (use) {
            case KERNEL -> Tone.CODE;
            case METADATA -> Tone.METADATA;
            case USABLE, RECLAIMABLE, NVS, RESERVED, UNKNOWN, BAD, MODULE, FRAMEBUFFER, TABLES, TABLES_TO_COME,
                    SEVERAL, MEMORY, SHOWN ->
                    Tone.LEVEL3;
        };
    }

    /** Marks the frames of 4 KiB as soon as the zoom leaves room for each. */
    private void paintFrames(Column<PhysicalPart> physical) {
        VerticalScale scale = physical.scale();
        double bytes = Unsigned.toDouble(physical.last() - physical.first()) + 1;
        double frameHeight = PagingConsts.BASE_PAGE_SIZE / bytes * (scale.bottom() - scale.top());
        if (!layout.shown().to().isLinear() || frameHeight < FRAMES_FROM_HEIGHT) {
            return;
        }
        Stroke line = Stroke.hairline(look.color(Tone.LINE_STRONG));
        for (long at = Unsigned.alignDown(physical.last(), PagingConsts.BASE_PAGE_SIZE);
                Unsigned.less(physical.first(), at);
                at -= PagingConsts.BASE_PAGE_SIZE) {
            double y = Math.rint(scale.lowerEdge(at));
            surface.line(left, y, left + FRAME_TICK, y, line);
        }
    }

    private void paintText(Box<PhysicalPart> box) {
        boolean compact = look.density() == Density.COMPACT;
        List<String> words = words(box, compact);
        OptionalDouble through = layout.selection().physicalY();
        BoxRoom room = box.content().use().isTaken()
                ? BoxRoom.ofName(box, words.size(), type.lineHeight(), through)
                : BoxRoom.of(box, words.size(), type.lineHeight(), through);
        double y = room.firstMiddle();
        double middle = left + (width - (box.content().use().isTaken() ? VirtualBoxPainter.REGION_BAR : 0)) / 2;
        for (String line : words.subList(0, room.nrLines())) {
            TextStyle style = style(box, compact, line.equals(words.getFirst()));
            if (surface.textWidth(line, style) <= textRoom(compact)) {
                surface.text(line, compact ? middle : left + INSET, MapType.baseline(y, style),
                        compact ? Anchor.MIDDLE : Anchor.START, style);
            }
            y += type.lineHeight();
        }
    }

    private double textRoom(boolean compact) {
        return width - (compact ? 2 : INSET + VirtualBoxPainter.REGION_BAR + 2);
    }

    private TextStyle style(Box<PhysicalPart> box, boolean compact, boolean first) {
        if (!box.content().use().isTaken()) {
            return type.detail();
        }
        if (compact) {
            return type.detail().in(look.color(Tone.TEXT));
        }
        return first ? type.physicalName() : type.detail();
    }

    private List<String> words(Box<PhysicalPart> box, boolean compact) {
        PhysicalPart part = box.content();
        String size = box.segment().cut()
                ? ""
                : BoxRoom.size(surface, box.segment().sizeBytes(), type.detail(), textRoom(compact));
        return switch (part.use()) {
            case USABLE, KERNEL, METADATA, MEMORY, SHOWN -> {
                String name = compact && part.use() == PhysicalUse.METADATA ? MapPaintMessage.META.text()
                        : part.use().displayName();
                yield compact || size.isEmpty() ? List.of(name) : List.of(name, size);
            }
            case TABLES, TABLES_TO_COME -> List.of(part.use().displayName());
            case SEVERAL -> List.of(MapPaintMessage.REGIONS.text(part.nrRegions()));
            case RECLAIMABLE, NVS, RESERVED, UNKNOWN, BAD, MODULE, FRAMEBUFFER ->
                    box.segment().folded() && !compact
                            ? List.of(size)
                            : layout.shown().to().isLinear() ? List.of(part.use().displayName()) : List.of();
        };
    }
}

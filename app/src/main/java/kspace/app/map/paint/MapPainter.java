package kspace.app.map.paint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.EdgeAddress;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Omit;
import kspace.app.canvas.look.Tone;
import kspace.app.map.column.Box;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.layout.AddressLabel;
import kspace.app.map.layout.FindingMark;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLabels;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.layout.Ribbon;
import kspace.app.map.layout.SelectionMark;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;

/** Draws the map as it is laid out. */
public final class MapPainter {
    private static final String ADDRESS = Hex.grouped(-1L);
    private static final double EDGE_OPACITY = 0.75;
    private static final double SELECTION_WIDTH = 1.5;
    private static final double TICK = 6;
    private static final double TAG_PADDING = 5;
    private static final double TAG_RADIUS = 3;
    private static final double GLOW = 14;
    private static final double GLOW_OPACITY = 0.45;
    private static final double POINTER = 6;
    /** On the strip that says what entries are, where no text is. */
    private static final double OUT_OF_SIGHT_X = 7;
    private static final double OUT_OF_SIGHT_HALF = 5;
    private static final double FINDING_SIZE = 9;
    private static final double FINDING_GAP = 6;
    private static final double FINDING_DROP = 5;

    private final Surface surface;
    private final MapLayout layout;
    private final MapGeometry at;
    private final Look look;
    private final MapType type;
    private final double arrival;

    private MapPainter(Surface surface, MapLayout layout, double arrival) {
        this.surface = surface;
        this.layout = layout;
        this.at = layout.geometry();
        this.look = at.look();
        this.type = new MapType(look);
        this.arrival = look.covers(Cover.VERDICT) ? 0 : arrival;
    }

    /** Draws a map. */
    public static void paint(Surface surface, MapLayout layout) {
        paint(surface, layout, 1);
    }

    /**
     * Draws a map on which the physical address of the selection lights up.
     *
     * @param arrival how far it has been found, 0..1: at 0 it is not shown yet
     */
    public static void paint(Surface surface, MapLayout layout, double arrival) {
        new MapPainter(surface, layout, arrival).paint();
    }

    private void paint() {
        surface.text(MapPaintMessage.VIRTUAL_WORDS.text(), at.virtualLeft(), at.captionBaseline(), Anchor.START,
                type.caption());
        if (!look.omits(Omit.PHYSICAL)) {
            surface.text(MapPaintMessage.PHYSICAL_WORDS.text(), at.physicalLeft(), at.captionBaseline(), Anchor.START,
                    type.caption());
        }
        paintSize();
        if (!look.omits(Omit.OVERVIEW)) {
            new MinimapPainter(surface, layout.minimap(), at).paint();
        }
        surface.clip(at.virtualRight(), at.top(), at.physicalLeft() - at.virtualRight(), at.bottom() - at.top());
        layout.ribbons().forEach(this::paintRibbon);
        surface.restore();
        new VirtualBoxPainter(surface, layout).paint();
        if (!look.omits(Omit.PHYSICAL)) {
            new PhysicalBoxPainter(surface, layout).paint();
        }
        paintTicks();
        paintLabels();
        new ProgressPainter(surface, layout).paint();
        if (!look.omits(Omit.FINDINGS)) {
            layout.findings().forEach(this::paintFinding);
        }
        if (!look.omits(Omit.SELECTION)) {
            paintSelection();
        }
    }

    /** Says how much a zoom shows, and of what, above the labels. */
    private void paintSize() {
        layout.shown().nearest().zoom().ifPresent(zoom -> {
            long bytes = zoom.addresses().sizeBytes();
            String size = bytes == 0 ? MapPaintMessage.ALL_BYTES.text() : ByteSize.format(bytes);
            String place = EntryPainter.areNamed(layout) ? placeOf(layout.virtual().boxes()) : "";
            TextStyle style = type.word();
            String words = surface.textWidth(place + size, style) <= at.virtualLabelsRight() ? place + size : size;
            surface.text(words, at.virtualLabelsRight(), at.captionBaseline(), Anchor.END, style);
        });
    }

    /** Returns the name of the range that all boxes are in, where none of them has room to say it. */
    private String placeOf(List<Box<VirtualPart>> boxes) {
        Set<String> names = boxes.stream()
                .flatMap(box -> box.content().named().map(NamedRange::name).stream())
                .collect(Collectors.toSet());
        return names.size() == 1 ? names.iterator().next() + ", " : "";
    }

    private void paintRibbon(Ribbon ribbon) {
        double x1 = at.virtualRight();
        double x2 = at.physicalLeft();
        double middle = (x1 + x2) / 2;
        Tone tone = Look.range(ribbon.kind());
        Outline body = new Outline()
                .moveTo(x1, ribbon.virtualTop())
                .curveTo(middle, ribbon.virtualTop(), middle, ribbon.physicalTop(), x2, ribbon.physicalTop())
                .lineTo(x2, ribbon.physicalBottom())
                .curveTo(middle, ribbon.physicalBottom(), middle, ribbon.virtualBottom(), x1, ribbon.virtualBottom())
                .close();
        double mapped = ribbon.kind() == RangeRole.DIRECT_MAP ? look.themed(0.17, 0.24) : 0.3;
        surface.fill(body, look.color(tone, ribbon.toCome() ? look.themed(0.05, 0.08) : mapped));
        Color edge = look.color(tone, EDGE_OPACITY);
        Stroke stroke = ribbon.toCome() ? Stroke.toCome(edge) : Stroke.hairline(edge);
        surface.stroke(curve(ribbon.virtualTop(), ribbon.physicalTop()), stroke);
        surface.stroke(curve(ribbon.virtualBottom(), ribbon.physicalBottom()), stroke);
    }

    /** Returns the line from a pixel of the virtual column to one of the physical column. */
    private Outline curve(double virtualY, double physicalY) {
        double middle = (at.virtualRight() + at.physicalLeft()) / 2;
        double from = sharp(virtualY);
        double to = sharp(physicalY);
        return new Outline()
                .moveTo(at.virtualRight(), from)
                .curveTo(middle, from, middle, to, at.physicalLeft(), to);
    }

    /** Returns the middle of the row of pixels in which hairlines at an edge are drawn. */
    private double sharp(double y) {
        return Math.min(Math.floor(y), at.bottom() - 1) + 0.5;
    }

    private void paintTicks() {
        for (Box<VirtualPart> box : layout.virtual().boxes()) {
            boolean start = MapLabels.isStart(layout.virtual(), box);
            Stroke stroke = Stroke.hairline(look.color(start ? Tone.FAINT : Tone.LINE_STRONG));
            double y = Math.min(box.bottom(), at.bottom() - 1);
            surface.line(at.virtualLeft() - TICK, y, at.virtualLeft(), y, stroke);
        }
        Stroke stroke = Stroke.hairline(look.color(Tone.LINE_STRONG));
        for (AddressLabel label : layout.physicalLabels()) {
            if (!label.isWord()) {
                double y = Math.min(label.mark(), at.bottom() - 1);
                surface.line(at.physicalRight(), y, at.physicalRight() + TICK, y, stroke);
            }
        }
    }

    private void paintFinding(FindingMark mark) {
        double baseline = Math.rint(Math.clamp(mark.y() + FINDING_DROP, at.top() + FINDING_SIZE, at.bottom()));
        double x = at.virtualRight() + FINDING_GAP;
        surface.fillRound(x - 3, baseline - FINDING_SIZE - 1, FINDING_SIZE + 6, FINDING_SIZE + 4, TAG_RADIUS,
                look.color(Tone.PANEL));
        MapMarks.warning(surface, x, baseline, look);
        surface.area(x - FINDING_GAP, baseline - FINDING_SIZE - FINDING_GAP, FINDING_SIZE + 2 * FINDING_GAP,
                FINDING_SIZE + 2 * FINDING_GAP, mark);
    }

    private void paintLabels() {
        for (AddressLabel label : layout.virtualLabels()) {
            TextStyle style = label.isWord() ? type.word() : type.address(label.isStrong());
            // What is left of a cut address stands below the first digits of the others.
            String wide = EdgeAddress.isCut(label.text()) ? ADDRESS : label.text();
            double left = at.virtualLabelsRight() - surface.textWidth(wide, style);
            surface.text(label.text(), left, MapType.baseline(label.y(), style), Anchor.START, style);
        }
        for (AddressLabel label : layout.physicalLabels()) {
            TextStyle style = label.isWord() ? type.word() : type.address(label.isStrong());
            if (surface.textWidth(label.text(), style) > at.width() - at.physicalLabelsLeft() - 1) {
                style = type.narrowAddress(label.isStrong());
            }
            double left = Math.min(at.physicalLabelsLeft(), at.width() - surface.textWidth(label.text(), style));
            surface.text(label.text(), left, MapType.baseline(label.y(), style), Anchor.START, style);
        }
    }

    private void paintSelection() {
        SelectionMark selection = layout.selection();
        String text = Hex.grouped(selection.va().value());
        double right = at.virtualLabelsRight() + look.pick(3, 3);
        if (!selection.inside() && !at.outside()) {
            paintOutOfSight(text, right, selection.virtualY());
            selection.physicalY().ifPresent(this::paintPhysicalSelection);
            return;
        }
        if (!selection.inside()) {
            double y = at.bottom() + MapGeometry.OUTSIDE_ROOM - at.tagHeight() / 2;
            paintTag(text, right, y, Anchor.END);
            TextStyle style = type.word();
            surface.text(selection.word(), at.virtualLeft(), MapType.baseline(y, style), Anchor.START, style);
            selection.physicalY().ifPresent(this::paintPhysicalSelection);
            return;
        }
        Stroke stroke = Stroke.solid(look.color(Tone.SELECT), SELECTION_WIDTH);
        double y = sharp(selection.virtualY());
        double tagY = MapLabels.tagY(at, selection.virtualY());
        if (selection.physicalY().isPresent() && arrival == 0) {
            surface.stroke(new Outline().moveTo(at.virtualLeft(), y).lineTo(at.virtualRight(), y), stroke);
        } else if (selection.physicalY().isPresent()) {
            surface.stroke(new Outline().moveTo(at.virtualLeft(), y).lineTo(at.virtualRight(), y), stroke);
            surface.stroke(curve(selection.virtualY(), selection.physicalY().getAsDouble()), stroke);
            paintPhysicalSelection(selection.physicalY().getAsDouble());
        } else {
            surface.stroke(new Outline().moveTo(at.virtualLeft(), y).lineTo(at.virtualRight() + TICK, y), stroke);
            double end = at.virtualRight() + TICK;
            surface.stroke(new Outline().moveTo(end, y - 4).lineTo(end, y + 4), stroke);
        }
        paintTag(text, right, tagY, Anchor.END);
        MapMarks.pointer(surface, at.virtualLeft(), y, -(at.virtualLeft() - right + 1), 4, look);
    }

    /** Points to where a selection lies that the zoom does not show. */
    private void paintOutOfSight(String text, double right, double edge) {
        boolean above = edge < (at.top() + at.bottom()) / 2;
        // The ends of the column have names of their own.
        paintTag((above ? "\u2191 " : "\u2193 ") + text, right, MapLabels.outOfSightY(at, edge), Anchor.END);
        double x = at.virtualRight() - OUT_OF_SIGHT_X;
        double tip = above ? at.top() + 3 : at.bottom() - 3;
        double base = above ? tip + POINTER : tip - POINTER;
        Outline triangle = new Outline().moveTo(x, tip).lineTo(x + OUT_OF_SIGHT_HALF, base)
                .lineTo(x - OUT_OF_SIGHT_HALF, base).close();
        surface.stroke(triangle, Stroke.solid(look.color(Tone.PANEL), 2));
        surface.fill(triangle, look.color(Tone.SELECT));
    }

    private void paintPhysicalSelection(double physicalY) {
        if (arrival == 0) {
            return;
        }
        double y = sharp(physicalY);
        double glow = GLOW * arrival;
        surface.fillRound(at.physicalLeft() - glow, y - glow, at.physicalRight() - at.physicalLeft() + 2 * glow,
                2 * glow, glow, look.color(Tone.SELECT, GLOW_OPACITY * (1 - arrival)));
        surface.stroke(new Outline().moveTo(at.physicalLeft(), y).lineTo(at.physicalRight(), y),
                Stroke.solid(look.color(Tone.SELECT), SELECTION_WIDTH));
        layout.selection().pa().ifPresent(pa -> {
            MapMarks.pointer(surface, at.physicalRight() + 1, y, POINTER, 4, look);
            paintTag(Hex.groupedShort(pa.value()), at.physicalRight() + 1 + POINTER - 1,
                    MapLabels.tagY(at, y), Anchor.START);
        });
    }

    private void paintTag(String text, double x, double y, Anchor anchor) {
        TextStyle style = type.tag();
        double width = surface.textWidth(text, style) + 2 * TAG_PADDING;
        double left = anchor == Anchor.END ? x - width : Math.min(x, at.width() - width - 1);
        double top = Math.rint(y - at.tagHeight() / 2);
        surface.fillRound(left, top, width, at.tagHeight(), TAG_RADIUS, look.color(Tone.SELECT));
        surface.text(text, left + TAG_PADDING, MapType.baseline(top + at.tagHeight() / 2, style), Anchor.START, style);
    }
}

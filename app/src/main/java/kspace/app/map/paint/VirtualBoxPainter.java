package kspace.app.map.paint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Part;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.map.column.AreaSpan;
import kspace.app.map.column.Box;
import kspace.app.map.column.PartState;
import kspace.app.map.column.SpacePart;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.layout.MapLayout;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;

/** Draws the boxes of the virtual column. */
final class VirtualBoxPainter {
    static final double REGION_BAR = 3;
    private static final double FOLD_ROOM = 6;

    private static final double UNUSED_BAR_OPACITY = 0.45;

    private final Surface surface;
    private final MapLayout layout;
    private final Look look;
    private final MapType type;
    private final double left;
    private final double width;

    VirtualBoxPainter(Surface surface, MapLayout layout) {
        this.surface = surface;
        this.layout = layout;
        this.look = layout.geometry().look();
        this.type = new MapType(look);
        this.left = layout.geometry().virtualLeft();
        this.width = layout.geometry().virtualWidth();
    }

    void paint() {
        List<Box<VirtualPart>> boxes = layout.virtual().boxes();
        boxes.forEach(box -> inPart(box, this::paintBody));
        boxes.forEach(box -> inPart(box, this::paintFrame));
        boxes.forEach(box -> inPart(box, this::paintBorder));
        new EntryPainter(surface, layout).paint();
        boxes.forEach(box -> inPart(box, this::paintWords));
    }

    private void inPart(Box<VirtualPart> box, Consumer<Box<VirtualPart>> painting) {
        Optional<NamedRange> range = box.content().named();
        range.ifPresent(it -> surface.beginPart(new Part(kind(box, it), it.id(), Optional.of(box.segment().range())),
                left, box.top(), width, box.height()));
        painting.accept(box);
        if (range.isPresent()) {
            surface.endPart();
        }
    }

    private Part.Kind kind(Box<VirtualPart> box, NamedRange range) {
        boolean isUsed = layout.virtual().boxes().stream().map(Box::content)
                .anyMatch(it -> it.isMapping() && it.named().filter(range::equals).isPresent());
        return isUsed && !box.content().isMapping() ? Part.Kind.UNUSED : Part.Kind.REGION;
    }

    private void paintWords(Box<VirtualPart> box) {
        if (box.segment().folded()) {
            double y = foldMiddle(box);
            MapMarks.fold(surface, left + 1, y, look);
            MapMarks.fold(surface, left + width - 0.5, y, look);
        }
        paintText(box);
    }

    private void paintBody(Box<VirtualPart> box) {
        VirtualPart part = box.content();
        Optional<RangeRole> hue = part.hue();
        if (part.space() == SpacePart.USER_HALF && !part.isMapping()) {
            surface.fill(left, box.top(), width, box.height(), look.color(Tone.SUBTLE));
            return;
        }
        if (part.state() == PartState.NOT_RECORDED) {
            MapMarks.reserved(surface, left, box.top(), width, box.height(), look);
            return;
        }
        if (hue.isEmpty() || hue.get() == RangeRole.HOLE) {
            surface.dots(left + 1, box.top() + 1, width - 2, box.height() - 2, MapMarks.DOT_PITCH, MapMarks.DOT_SIZE,
                    look.color(Tone.LINE_STRONG));
            return;
        }
        surface.fill(left, box.top(), width, box.height(), tint(part, hue.get()));
    }

    private Color tint(VirtualPart part, RangeRole hue) {
        double opacity = part.state() == PartState.MAPPED ? look.themed(0.16, 0.22) : look.themed(0.05, 0.08);
        return look.color(Look.range(hue), opacity);
    }

    private void paintFrame(Box<VirtualPart> box) {
        Stroke line = Stroke.hairline(look.color(Tone.LINE_STRONG));
        surface.line(left + width - 1, box.top(), left + width - 1, box.bottom(), line);
        surface.line(left, box.top(), left + width, box.top(), line);
        if (box.segment().first() == layout.virtual().boxes().getFirst().segment().first()) {
            surface.line(left, box.bottom() - 1, left + width, box.bottom() - 1, line);
        }
        Optional<RangeRole> hue = box.content().hue();
        if (hue.isEmpty() || hue.get() == RangeRole.HOLE) {
            surface.line(left, box.top(), left, box.bottom(), line);
            return;
        }
        boolean faint = box.content().state() == PartState.UNUSED && hue.get() != RangeRole.MAPPINGS;
        Color bar = look.color(Look.range(hue.get()), faint ? UNUSED_BAR_OPACITY : 1);
        surface.fill(left, box.top(), REGION_BAR, box.height(), bar);
    }

    /** Draws the coloured border of what is mapped, solid, and of what is to come, dashed. */
    private void paintBorder(Box<VirtualPart> box) {
        VirtualPart part = box.content();
        boolean drawn = part.state() != PartState.UNUSED || part.area().isPresent();
        if (!drawn || !part.isMapping() || part.hue().isEmpty()) {
            return;
        }
        Color color = look.color(Look.range(part.hue().get()));
        Stroke stroke = part.state() == PartState.MAPPED || part.area().filter(AreaSpan::exists).isPresent()
                ? Stroke.hairline(color) : Stroke.toCome(color);
        double right = left + width - 1;
        if (part.state() == PartState.TO_COME) {
            erase(right, box.top() + 1, 1, box.height() - 1);
        }
        surface.line(right, box.top(), right, box.bottom(), stroke);
        surface.line(left + REGION_BAR, box.top(), left + width, box.top(), stroke);
        boolean lowest = layout.virtual().boxes().getFirst().equals(box);
        boolean joined = !lowest && isMapped(below(box)) && part.state() == PartState.TO_COME;
        if (!joined) {
            double bottom = lowest ? box.bottom() - 1 : box.bottom();
            surface.line(left + REGION_BAR, bottom, left + width, bottom, stroke);
        }
    }

    /** Returns where a box is broken: below its text, or in the middle if it has none or no room there. */
    private double foldMiddle(Box<VirtualPart> box) {
        double below = box.bottom() - FOLD_ROOM;
        double textHeight =
                box.content().isNamed() ? BoxText.of(layout, box, look).lines().size() * type.lineHeight() : 0;
        boolean isFree = textHeight > 0 && below - box.middle() > (textHeight + FOLD_ROOM) / 2;
        return isFree ? below : box.middle();
    }

    private void erase(double x, double y, double w, double h) {
        surface.fill(x, y, w, h, look.color(Tone.PANEL));
    }

    private Box<VirtualPart> below(Box<VirtualPart> box) {
        return layout.virtual().boxes().get(layout.virtual().boxes().indexOf(box) - 1);
    }

    private static boolean isMapped(Box<VirtualPart> box) {
        return box.content().state() == PartState.MAPPED;
    }

    private void paintText(Box<VirtualPart> box) {
        VirtualPart part = box.content();
        if (!part.isNamed() || EntryPainter.areNamed(layout)) {
            return;
        }
        BoxText text = BoxText.of(layout, box, look);
        int wanted = text.lines().size();
        OptionalDouble line = layout.selection().virtualLine();
        BoxRoom room = wanted > 0 && text.lines().getFirst().isName()
                ? BoxRoom.ofName(box, wanted, type.lineHeight(), line)
                : BoxRoom.of(box, wanted, type.lineHeight(), line);
        double x = left + look.pick(10, 7);
        double y = room.firstMiddle();
        for (BoxText.Line words : text.lines().subList(0, room.nrLines())) {
            paintLine(words, part, x, y);
            y += type.lineHeight();
        }
    }

    private void paintLine(BoxText.Line line, VirtualPart part, double x, double y) {
        TextStyle style = line.isName() ? type.name() : type.detail();
        double baseline = MapType.baseline(y, style);
        double start = x;
        if (part.overruns()) {
            style = style.in(look.color(Tone.FINDING));
            start += MapMarks.warning(surface, x, baseline, look) + 4;
        }
        double space = left + width - 3 - start;
        String fitted = line.fitting(surface, style, space);
        boolean dotted = part.hue().isEmpty() || part.hue().get() == RangeRole.HOLE;
        if (dotted || !layout.entries().isEmpty()) {
            double top = Math.rint(y - type.lineHeight() / 2);
            double room = Math.ceil(surface.textWidth(fitted, style)) + 8;
            erase(start - 3, top, room, type.lineHeight());
            if (!dotted) {
                surface.fill(start - 3, top, room, type.lineHeight(), tint(part, part.hue().get()));
            }
        }
        surface.text(fitted, start, baseline, Anchor.START, style);
    }
}

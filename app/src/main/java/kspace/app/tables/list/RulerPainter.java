package kspace.app.tables.list;

import java.util.List;
import java.util.function.Supplier;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.tables.overview.Overview;
import kspace.app.tables.overview.OverviewPainter;
import kspace.app.tables.overview.OverviewRegion;
import kspace.app.tables.overview.OverviewScale;
import kspace.app.tables.overview.TrueScale;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/** Draws the ranges above the list, as above the bands of the overview, with where its rows lie and what is selected. */
public final class RulerPainter implements Painter {
    private static final double LEAST_WIDTH = 2;
    private static final double BAR = 3;

    private final Supplier<Overview> overview;
    private final Supplier<List<VaddrRange>> extents;
    private final Supplier<Look> look;

    /**
     * Creates the painter.
     *
     * @param extents where the rows lie
     */
    public RulerPainter(Supplier<Overview> overview, Supplier<List<VaddrRange>> extents, Supplier<Look> look) {
        this.overview = overview;
        this.extents = extents;
        this.look = look;
    }

    private static double bandHeight(Look look) {
        return look.pick(9, 7);
    }

    /** Returns the height that the picture takes. */
    public static double height(Look look) {
        return OverviewPainter.bandsTop(look) + bandHeight(look) + look.pick(6, 4);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Overview model = overview.get();
        Look now = look.get();
        OverviewPainter.paintNames(surface, model, now, width);
        OverviewScale scale = OverviewPainter.scale(model, width, now);
        double left = OverviewPainter.left(now);
        double right = width - OverviewPainter.right(now);
        double top = OverviewPainter.bandsTop(now);
        TextStyle style = new TextStyle(Face.SANS, now.pick(11, 9.5), now.color(Tone.FAINT));
        surface.text(ListMessage.ROWS.text(), OverviewPainter.right(now), top + bandHeight(now), Anchor.START, style);
        surface.fill(left, top, Math.max(0, right - left), bandHeight(now), now.color(Tone.INSET));
        for (VaddrRange part : extents.get()) {
            if (isInSight(model, scale, part)) {
                double x1 = Math.max(left, startOf(model, scale, part.first()));
                double x2 = Math.min(right, scale.end(model.covered().endOffset(part)));
                surface.fill(
                        Math.min(x1, right - LEAST_WIDTH), top, Math.max(LEAST_WIDTH, x2 - x1), bandHeight(now),
                        now.color(tone(model, part.first())));
            }
        }
        Vaddr selected = model.selected();
        if (isInSight(model, scale, new VaddrRange(selected, selected))) {
            double x = Math.clamp(startOf(model, scale, selected), left, right);
            surface.fill(x - BAR / 2, top - BAR, BAR, bandHeight(now) + 2 * BAR, now.color(Tone.SELECT));
        }
    }

    private static boolean isInSight(Overview model, OverviewScale scale, VaddrRange part) {
        return model.covered().contains(part.first())
                && !(scale instanceof TrueScale to && !to.zoom().addresses().overlaps(part));
    }

    private static double startOf(Overview model, OverviewScale scale, Vaddr va) {
        return scale.x(model.offset(va));
    }

    private static Tone tone(Overview model, Vaddr va) {
        return model.regions().stream().filter(region -> region.addresses().contains(va)).findFirst()
                .map(OverviewRegion::tone).orElse(Tone.MUTED);
    }
}

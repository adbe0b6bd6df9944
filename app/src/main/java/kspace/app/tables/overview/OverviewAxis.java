package kspace.app.tables.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.EdgeAddress;
import kspace.app.canvas.Face;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.address.Hex;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/** Writes addresses under the bands: none over another one, and none that is cut. */
final class OverviewAxis {
    private static final double LABEL_GAP = 12;
    private static final int GROUP = 5;

    private final Surface surface;
    private final Look look;
    private final double y;
    private final double left;
    private final double right;
    private final TextStyle style;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private Set<Long> ends = Set.of();

    OverviewAxis(Surface surface, Look look, double y, double left, double right) {
        this.surface = surface;
        this.look = look;
        this.y = y;
        this.left = left;
        this.right = right;
        this.style = new TextStyle(Face.MONO, look.type(10.5, 9), look.color(Tone.MUTED));
    }

    void paint(Overview model, OverviewScale scale) {
        if (scale instanceof TrueScale to) {
            ends = model.regions().stream().map(OverviewRegion::addresses)
                    .flatMap(it -> Stream.of(it.first().value(), it.last().value()))
                    .collect(Collectors.toSet());
            paintEvenly(to);
        } else {
            paintRegions(model, scale);
        }
    }

    private void paintRegions(Overview model, OverviewScale scale) {
        List<OverviewRegion> regions = model.regions();
        if (regions.isEmpty()) {
            return;
        }
        if (model.isFolded()) {
            // What has little room is named where it leaves some to the others.
            regions.stream()
                    .sorted(Comparator.comparingDouble(region -> -model.width(region, scale)))
                    .forEach(region -> paintStart(model, region, scale));
            return;
        }
        VaddrRange last = regions.getLast().addresses();
        paintStart(model, regions.getFirst(), scale);
        paintAddress(Hex.grouped(last.last().value() + 1), scale.x(model.covered().endOffset(last)), true);
        regions.subList(1, regions.size()).forEach(region -> paintStart(model, region, scale));
    }

    private void paintStart(Overview model, OverviewRegion region, OverviewScale scale) {
        Vaddr start = region.addresses().first();
        paintAddress(Hex.grouped(start.value()), scale.x(model.offset(start)), false);
    }

    /** Writes both ends, and between them round addresses without the digits that all of them share. */
    private void paintEvenly(TrueScale scale) {
        VaddrRange shown = scale.zoom().addresses();
        double pixelBytes = scale.zoom().sizeBytes() / scale.width();
        paintAddress(edge(shown.first().value(), pixelBytes), left, false);
        paintAddress(edge(shown.last().value(), pixelBytes), right, true);
        double labelBytes = scale.zoom().sizeBytes() / scale.width()
                * (surface.textWidth(Hex.grouped(0), style) + 2 * LABEL_GAP);
        int shift = (int) Math.ceil(Math.log(labelBytes) / Math.log(2));
        if (shift >= Long.SIZE) {
            return;
        }
        long step = 1L << shift;
        long last = shown.last().value();
        int shared = sharedDigits(shown);
        for (long at = Unsigned.alignDown(shown.first().value(), step);
                Unsigned.less(at, last - step) && Unsigned.lessOrEqual(step, last);) {
            at += step;
            String digits = Hex.grouped(at);
            paintAddress(shared == 0 ? digits : "\u2026" + digits.substring(shared), scale.start(new Vaddr(at)), false);
        }
    }

    /** Returns an end of what is shown, whole if a range of the layout ends there as well. */
    private String edge(long address, double pixelBytes) {
        String digits = Hex.grouped(address);
        return ends.contains(address) ? digits : EdgeAddress.of(address, digits, pixelBytes);
    }

    /** Returns how many digits, in whole groups, all addresses of a range start with; the last two groups are kept. */
    private static int sharedDigits(VaddrRange shown) {
        String first = Hex.grouped(shown.first().value());
        String last = Hex.grouped(shown.last().value());
        int shared = 0;
        while (shared < 2 * GROUP && first.startsWith(last.substring(0, shared + GROUP))) {
            shared += GROUP;
        }
        return shared;
    }

    private void paintAddress(String text, double x, boolean atRight) {
        double height = look.pick(14, 12);
        double textWidth = surface.textWidth(text, style);
        double end = atRight ? Math.min(x, right) : x;
        double start = atRight ? end - textWidth - 5 : x;
        Rectangle2D bounds = new Rectangle2D(start - LABEL_GAP / 2, y, textWidth + LABEL_GAP, height);
        if (start < left - 1 || start + textWidth + 5 > right + 1 || taken.stream().anyMatch(bounds::intersects)) {
            return;
        }
        taken.add(bounds);
        double tick = atRight ? end - 1 : x;
        surface.line(tick, y, tick, y + height, Stroke.hairline(look.color(Tone.LINE_STRONG)));
        surface.text(text, atRight ? end - 5 : x + 5, y + height - look.pick(3, 2.5),
                atRight ? Anchor.END : Anchor.START, style);
    }
}

package kspace.app.tables.overview;

import java.util.Optional;
import java.util.stream.Stream;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Part;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.address.ByteSize;
import kspace.core.address.VaddrRange;

/** Draws what the addresses of the overview are: names and hues above the bands, and across them why there are no entries. */
record RegionsPainter(Surface surface, Overview model, Look look, OverviewScale scale, double width) {
    private static final double BAR = 3;
    /** What of a recording is narrower is a range that nothing is mapped in. */
    private static final double NARROWEST_BAR = 6;
    private static final double LABEL_GAP = 12;
    private static final double HATCH_PITCH = 8;
    private static final double UNMANAGED_OPACITY = 0.5;

    void paintNames() {
        model.regions().forEach(this::paintRegion);
    }

    void paintRemarks() {
        model.regions().stream().filter(region -> !region.remark().isEmpty()).forEach(this::paintRemark);
    }

    private double startOf(VaddrRange addresses) {
        return scale instanceof TrueScale to
                ? to.start(addresses.first())
                : scale.x(model.offset(addresses.first()));
    }

    private double endOf(VaddrRange addresses) {
        return scale instanceof TrueScale to
                ? to.after(addresses.last())
                : scale.end(model.covered().endOffset(addresses));
    }

    private void paintRegion(OverviewRegion region) {
        double x = startOf(region.addresses());
        double top = OverviewPainter.bandsTop(look) - look.pick(26, 22);
        surface.beginPart(Part.region(region.shortName(), region.addresses()), x, top,
                Math.max(1, endOf(region.addresses()) - x), OverviewPainter.bandsTop(look) - top);
        paintName(region);
        surface.endPart();
    }

    private void paintName(OverviewRegion region) {
        double x1 = startOf(region.addresses());
        double x2 = endOf(region.addresses());
        double barY = OverviewPainter.bandsTop(look) - look.pick(6, 5);
        if (model.isFolded() && x2 - x1 < NARROWEST_BAR) {
            return;
        }
        boolean last = region.equals(model.regions().getLast());
        surface.fill(x1, barY, Math.max(1, x2 - x1 - (last ? 0 : 1)), look.pick(BAR, 2),
                look.color(region.tone()));
        TextStyle name = new TextStyle(Face.SANS_MEDIUM, look.pick(11, 9.5), look.color(Tone.TEXT));
        TextStyle size = name.in(Face.SANS).in(look.color(Tone.FAINT));
        double baseline = barY - look.pick(8, 6);
        double end = endOfName(region, x2);
        double room = end - x1 - LABEL_GAP / 2;
        Optional<String> fitting = Stream.of(region.name(), region.shortName())
                .filter(it -> surface.textWidth(it, name) <= room)
                .findFirst();
        if (fitting.isEmpty()) {
            return;
        }
        String words = fitting.get();
        surface.text(words, x1 + 1, baseline, Anchor.START, name);
        double sizeX = x1 + 1 + surface.textWidth(words, name) + look.pick(10, 8);
        long bytes = region.addresses().sizeBytes();
        Stream.of(ByteSize.format(bytes), ByteSize.aboutWhole(bytes))
                .filter(it -> sizeX + surface.textWidth(it, size) <= end - LABEL_GAP / 2)
                .findFirst()
                .ifPresent(it -> surface.text(it, sizeX, baseline, Anchor.START, size));
    }

    /** Returns how far the name of a region may reach: over what has no name, until the next one that has room for its own. */
    private double endOfName(OverviewRegion region, double x2) {
        if (!model.isFolded()) {
            return x2;
        }
        return model.regions().stream()
                .filter(next -> next.addresses().first().compareTo(region.addresses().last()) > 0)
                .filter(next -> endOf(next.addresses()) - startOf(next.addresses()) >= NARROWEST_BAR)
                .mapToDouble(next -> startOf(next.addresses()))
                .min().orElse(width - OverviewPainter.right(look));
    }

    /** Says across all bands why there are no entries. */
    private void paintRemark(OverviewRegion region) {
        double x1 = startOf(region.addresses());
        double x2 = endOf(region.addresses());
        double top = OverviewPainter.bandsTop(look);
        double height = model.bands().size() * OverviewPainter.bandPitch(look) - look.pick(4, 2);
        surface.fill(x1, top, Math.max(1, x2 - x1), height, look.color(Tone.PANEL));
        switch (region) {
            case OverviewRegion.NonCanonical _ ->
                    surface.hatch(x1, top, x2 - x1, height, HATCH_PITCH, false,
                            Stroke.solid(look.color(Tone.LINE), 1));
            case OverviewRegion.Window window ->
                    surface.fill(x1, top, x2 - x1, height, look.color(window.tone(), look.themed(0.16, 0.22)));
            case OverviewRegion.UserHalf _,OverviewRegion.Named _,OverviewRegion.Half _ ->
                    surface.fill(x1, top, x2 - x1, height, look.color(Tone.INSET, UNMANAGED_OPACITY));
        }
        TextStyle style = new TextStyle(Face.SANS, look.pick(11, 10), look.color(Tone.MUTED));
        Optional<String> fitting = Stream.of(region.remark(), region.name(), region.shortName())
                .filter(it -> surface.textWidth(it, style) + 2 * LABEL_GAP <= x2 - x1)
                .findFirst();
        fitting.ifPresent(words -> {
            double textWidth = surface.textWidth(words, style);
            double middle = (x1 + x2) / 2;
            double baseline = Math.rint(top + height / 2 + style.size() * 0.36);
            surface.fillRound(middle - textWidth / 2 - 6, baseline - style.size() - 2, textWidth + 12,
                    style.size() + 8, 3, look.color(Tone.PANEL));
            surface.text(words, middle, baseline, Anchor.MIDDLE, style);
        });
    }
}

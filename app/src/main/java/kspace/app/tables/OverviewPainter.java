package kspace.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Look;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.Tone;
import kspace.app.tables.Overview.Band;
import kspace.app.tables.Overview.EntryPlace;
import kspace.app.tables.Overview.Region;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.paging.PagingConsts;

/** Draws every level as a band over the kernel's half. */
final class OverviewPainter implements Painter {
    private static final double REGION_BAR = 3;
    private static final double NARROWEST_OUTLINE = 10;
    private static final double MARKER_WIDTH = 3;
    private static final double LABEL_GAP = 12;

    private final Supplier<Overview> overview;
    private final Supplier<Look> look;

    OverviewPainter(Supplier<Overview> overview, Supplier<Look> look) {
        this.overview = overview;
        this.look = look;
    }

    /** What the mouse hits: one level. */
    record BandTarget(int level) {}

    static double left(Look look) {
        return look.pick(50, 40);
    }

    static double right(Look look) {
        return look.pick(16, 12);
    }

    private static double bandHeight(Look look) {
        return look.pick(28, 18);
    }

    private static double bandPitch(Look look) {
        return bandHeight(look) + look.pick(4, 2);
    }

    private static double bandsTop(Look look) {
        return look.pick(39, 30);
    }

    /** Returns the height that the picture of {@code nrLevels} levels takes. */
    static double height(int nrLevels, Look look) {
        return bandsTop(look) + nrLevels * bandPitch(look) + look.pick(31, 25);
    }

    static OverviewScale scale(Overview overview, double width, Look look) {
        return new OverviewScale(overview.axis(), left(look), width - left(look) - right(look), look);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Overview model = overview.get();
        Look now = look.get();
        new Drawing(surface, model, now, scale(model, width, now), width).paint();
    }

    private record Drawing(Surface surface, Overview model, Look look, OverviewScale scale, double width) {

        void paint() {
            model.regions().forEach(this::paintRegion);
            double y = bandsTop(look);
            for (Band band : model.bands()) {
                double tagY = Math.rint(y + (bandHeight(look) - LevelTag.height(look)) / 2);
                LevelTag.paint(surface, right(look), tagY, band.level(), look);
                paintBand(band, y);
                surface.area(left(look), y, width - left(look) - right(look), bandHeight(look),
                        new BandTarget(band.level()));
                y += bandPitch(look);
            }
            model.changed().ifPresent(this::paintChanged);
            paintSelection();
            paintAddresses(y + look.pick(5, 4));
        }

        private void paintRegion(Region region) {
            double x1 = scale.x(region.start());
            double x2 = scale.x(region.end());
            double barY = bandsTop(look) - look.pick(6, 5);
            boolean last = region.equals(model.regions().getLast());
            surface.fill(x1, barY, Math.max(1, x2 - x1 - (last ? 0 : 1)), look.pick(REGION_BAR, 2),
                    look.color(Look.range(region.kind())));
            TextStyle name = new TextStyle(Face.SANS_MEDIUM, look.pick(11, 9.5), look.color(Tone.TEXT));
            TextStyle size = name.in(Face.SANS).in(look.color(Tone.FAINT));
            double baseline = barY - look.pick(8, 6);
            double room = x2 - x1;
            Optional<String> fitting = Stream.of(region.kind().displayName(), region.kind().id())
                    .filter(it -> surface.textWidth(it, name) <= room)
                    .findFirst();
            if (fitting.isEmpty()) {
                return;
            }
            String words = fitting.get();
            surface.text(words, x1 + 1, baseline, Anchor.START, name);
            double sizeX = x1 + 1 + surface.textWidth(words, name) + look.pick(10, 8);
            String bytes = ByteSize.format(region.sizeBytes());
            if (sizeX + surface.textWidth(bytes, size) <= x2) {
                surface.text(bytes, sizeX, baseline, Anchor.START, size);
            }
        }

        private void paintBand(Band band, double y) {
            double middle = y + bandHeight(look) / 2;
            double from = left(look);
            if (band.remark().isPresent()) {
                TextStyle style = new TextStyle(Face.SANS, look.pick(11, 9.5), look.color(Tone.FAINT));
                surface.text(band.remark().get(), from + 1, middle + look.pick(4, 3.5), Anchor.START, style);
                from += surface.textWidth(band.remark().get(), style) + look.pick(28, 20);
            }
            surface.line(from, middle, width - right(look), middle, Stroke.solid(look.color(Tone.LINE, 0.6), 1));
            CellPainter cells = new CellPainter(surface, look, band.level(), y, bandHeight(look));
            for (BandRun run : band.runs()) {
                paintRun(cells, band, run);
            }
        }

        private void paintRun(CellPainter cells, Band band, BandRun run) {
            double x1 = scale.x(run.start());
            double x2 = scale.x(run.end());
            long count = run.sizeBytes() / band.entryBytes();
            double perEntry = (x2 - x1) / count;
            long parentBytes = band.entryBytes() * PagingConsts.NR_ENTRIES;
            double perParent = perEntry * PagingConsts.NR_ENTRIES;
            long step = run.sizeBytes();
            if (run.kind() != EntryKind.ABSENT && perEntry >= CellPainter.leastWidth(look)) {
                step = band.entryBytes();
            } else if (run.kind().isLeaf() && perParent >= CellPainter.leastWidth(look)) {
                step = parentBytes;
            }
            for (long at = run.start(); at < run.end();) {
                long next = Math.min(run.end(), at - at % step + step);
                if (step == run.sizeBytes()) {
                    next = run.end();
                }
                BandRun part = run.part(at, next);
                int index = (int) (at / band.entryBytes() % PagingConsts.NR_ENTRIES);
                boolean root = band.level() == model.bands().getFirst().level();
                cells.paint(part, scale.x(at), scale.x(next), (next - at) / band.entryBytes(),
                        root ? index + PagingConsts.FIRST_KERNEL_ENTRY : index);
                at = next;
            }
        }

        private void paintSelection() {
            Color color = look.color(Tone.SELECT);
            for (EntryPlace place : model.path()) {
                double y = yOf(place.level());
                double x1 = scale.x(place.start());
                double x2 = scale.x(place.end());
                if (x2 - x1 >= NARROWEST_OUTLINE) {
                    surface.box(x1 - 1, y - 1, x2 - x1 + 2, bandHeight(look) + 2, 0, Stroke.solid(color, 2));
                } else {
                    paintMarker(y);
                }
            }
            model.selected().ifPresent(offset -> paintPointer(scale.x(offset)));
        }

        private void paintMarker(double y) {
            double x = Math.rint(scale.x(model.selected().orElseThrow()) - MARKER_WIDTH / 2);
            surface.fill(x - 1, y, MARKER_WIDTH + 2, bandHeight(look), look.color(Tone.PANEL));
            surface.fill(x, y - 1, MARKER_WIDTH, bandHeight(look) + 2, look.color(Tone.SELECT));
        }

        /** Draws the triangle under the last entry that the walk reads; under the root's band before there is a root. */
        private void paintPointer(double x) {
            int level = model.path().isEmpty()
                    ? model.bands().getFirst().level()
                    : model.path().getLast().level();
            double half = look.pick(4, 3);
            double top = yOf(level) + bandHeight(look) + 1;
            double centre = Math.rint(x);
            Outline triangle = new Outline().moveTo(centre, top).lineTo(centre + half + 1, top + half + 1)
                    .lineTo(centre - half - 1, top + half + 1).close();
            surface.fill(triangle, look.color(Tone.SELECT));
        }

        private void paintChanged(EntryPlace place) {
            double x1 = Math.floor(scale.x(place.start()));
            double x2 = Math.max(x1 + 2, Math.rint(scale.x(place.end())));
            surface.fill(x1, yOf(place.level()) + bandHeight(look) - 2, x2 - x1, 2, look.color(Tone.SELECT));
        }

        private double yOf(int level) {
            return bandsTop(look) + (model.bands().getFirst().level() - level) * bandPitch(look);
        }

        private void paintAddresses(double y) {
            List<Rectangle2D> taken = new ArrayList<>();
            Region first = model.regions().getFirst();
            Region last = model.regions().getLast();
            paintAddress(first.start(), y, false, taken);
            paintAddress(last.end(), y, true, taken);
            model.regions().stream().skip(1).forEach(region -> paintAddress(region.start(), y, false, taken));
        }

        private void paintAddress(long offset, double y, boolean atRight, List<Rectangle2D> taken) {
            TextStyle style = new TextStyle(Face.MONO, look.pick(10.5, 9), look.color(Tone.MUTED));
            double height = look.pick(14, 12);
            String text = Hex.grouped(model.address(offset).value());
            double textWidth = surface.textWidth(text, style);
            double x = atRight ? Math.min(scale.x(offset), width - right(look)) : scale.x(offset);
            double left = atRight ? x - textWidth - 5 : x;
            Rectangle2D bounds = new Rectangle2D(left - LABEL_GAP / 2, y, textWidth + LABEL_GAP, height);
            Optional<Rectangle2D> other = taken.stream().filter(bounds::intersects).findFirst();
            if (other.isPresent() || left + textWidth > width) {
                return;
            }
            taken.add(bounds);
            surface.line(atRight ? x - 1 : x, y, atRight ? x - 1 : x, y + height,
                    Stroke.hairline(look.color(Tone.LINE_STRONG)));
            surface.text(text, atRight ? x - 5 : x + 5, y + height - look.pick(3, 2.5),
                    atRight ? Anchor.END : Anchor.START, style);
        }
    }
}

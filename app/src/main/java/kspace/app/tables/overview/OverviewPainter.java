package kspace.app.tables.overview;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Part;
import kspace.app.canvas.Plate;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.state.ZoomRange;
import kspace.app.tables.find.PhysicalSearch;
import kspace.app.tables.overview.Overview.Band;
import kspace.app.tables.overview.Overview.EntryPlace;

/** Draws every level as a band over all that the root covers, or over what is zoomed to. */
public final class OverviewPainter implements Painter {
    private static final double NARROWEST_OUTLINE = 10;
    private static final double MARKER_WIDTH = 3;
    private static final double LARGE_BAND = 23;
    private static final double RADIUS = 4;

    private final Supplier<Overview> overview;
    private final Supplier<List<PhysicalSearch.Hit>> hits;
    private final Supplier<Look> look;

    /**
     * Creates the painter.
     *
     * @param hits what is marked because it leads to a physical address
     */
    public OverviewPainter(Supplier<Overview> overview, Supplier<List<PhysicalSearch.Hit>> hits, Supplier<Look> look) {
        this.overview = overview;
        this.hits = hits;
        this.look = look;
    }

    /** What the mouse hits: one level. */
    public record BandTarget(int level) {}

    public static double left(Look look) {
        return right(look) + LevelTag.width(look) + look.pick(10, 9);
    }

    public static double right(Look look) {
        return look.pick(16, 12);
    }

    static double bandHeight(Look look) {
        return look.isLarge() ? LARGE_BAND : look.pick(28, 18);
    }

    static double bandPitch(Look look) {
        return bandHeight(look) + look.pick(4, 2);
    }

    /** Returns where the names of the ranges end. */
    public static double bandsTop(Look look) {
        return look.pick(39, 30);
    }

    /** Returns the height that the picture of {@code nrLevels} levels takes. */
    public static double height(int nrLevels, Look look) {
        return bandsTop(look) + nrLevels * bandPitch(look) + look.pick(31, 25);
    }

    /** Returns the height of the same without the addresses below it. */
    public static double heightOfBands(int nrLevels, Look look) {
        return bandsTop(look) + nrLevels * bandPitch(look) + look.pick(4, 2);
    }

    /** Returns where addresses lie: schematically, to scale, or between the two while it moves. */
    public static OverviewScale scale(Overview overview, double width, Look look) {
        Optional<OverviewScale> zoomed = overview.sight().zoom().map(zoom -> trueScale(overview, zoom, width, look));
        return zoomed.orElseGet(() -> {
            OverviewScale still = schematicScale(overview, width, look);
            return overview.sight().blended()
                    .<OverviewScale>map(zoom -> new BlendedScale(
                            still, trueScale(overview, zoom, width, look), overview.sight().share()))
                    .orElse(still);
        });
    }

    static SchematicScale schematicScale(Overview overview, double width, Look look) {
        return new SchematicScale(overview.axis(), left(look), width - left(look) - right(look), look);
    }

    /** Draws the names and hues of the ranges, as above the bands. */
    public static void paintNames(Surface surface, Overview overview, Look look, double width) {
        new RegionsPainter(surface, overview, look, scale(overview, width, look), width).paintNames();
    }

    private static TrueScale trueScale(Overview overview, ZoomRange zoom, double width, Look look) {
        return new TrueScale(zoom, overview.covered(), left(look), width - left(look) - right(look));
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Overview model = overview.get();
        Look now = look.get();
        OverviewScale scale = scale(model, width, now);
        FoundMarks found = FoundMarks.of(hits.get(), model, scale, left(now), width - right(now), now);
        new Drawing(surface, model, now, scale, found, width, height).paint();
    }

    private record Drawing(Surface surface, Overview model, Look look, OverviewScale scale, FoundMarks found,
            double width, double height) {

        void paint() {
            RegionsPainter regions = new RegionsPainter(surface, model, look, scale, width);
            regions.paintNames();
            double bandsHeight = model.bands().size() * bandPitch(look);
            surface.clip(0, 0, width - right(look) + 2, bandsTop(look) + bandsHeight + look.pick(8, 6));
            double y = bandsTop(look);
            for (Band band : model.bands()) {
                double tagY = Math.rint(y + (bandHeight(look) - LevelTag.height(look)) / 2);
                LevelTag.paint(surface, right(look), tagY, band.level(), look);
                surface.beginPart(Part.table(band.level()), left(look), y, width - left(look) - right(look),
                        bandHeight(look));
                paintBand(band, y);
                surface.endPart();
                surface.area(left(look), y, width - left(look) - right(look), bandHeight(look),
                        new BandTarget(band.level()));
                y += bandPitch(look);
            }
            regions.paintRemarks();
            model.changed().filter(this::isInSight).ifPresent(this::paintChanged);
            paintSelection();
            surface.restore();
            if (scale instanceof TrueScale to && !isSelectionInSight()) {
                paintPointerAside(to.zoom().addresses().first().compareTo(model.selected()) > 0);
            }
            model.bands().forEach(
                    band -> found.paint(surface, band.level(), yOf(band.level()) + bandHeight(look) / 2, look));
            if (look.isLarge() && height < OverviewPainter.height(model.bands().size(), look)) {
                return;
            }
            new OverviewAxis(surface, look, y + look.pick(5, 4), left(look), width - right(look)).paint(model, scale);
        }

        private double selectedX() {
            return scale instanceof TrueScale to
                    ? to.start(model.selected())
                    : scale.x(model.offset(model.selected()));
        }

        private boolean isInSight(EntryPlace place) {
            return place.start() < model.window().end() && model.window().start() < place.end();
        }

        /** Returns whether a band would give away what a question asks for: where the path goes, and how far. */
        private boolean isCovered(Band band) {
            boolean isBelowRoot = band.level() < model.rootLevel();
            return look.covers(Cover.INDEX) || (isBelowRoot
                    && (look.covers(Cover.SIZE) || look.covers(Cover.VERDICT) || look.covers(Cover.ENTRY)));
        }

        private void paintBand(Band band, double y) {
            if (isCovered(band)) {
                Plate.paint(surface, left(look), y, width - left(look) - right(look), bandHeight(look), RADIUS, look);
                return;
            }
            double middle = y + bandHeight(look) / 2;
            double from = left(look);
            if (band.remark().isPresent()) {
                TextStyle style = new TextStyle(Face.SANS, look.pick(11, 9.5), look.color(Tone.FAINT));
                surface.text(band.remark().get(), from + 1, middle + look.pick(4, 3.5), Anchor.START, style);
                from += surface.textWidth(band.remark().get(), style) + look.pick(28, 20);
            }
            surface.line(from, middle, width - right(look), middle, Stroke.solid(look.color(Tone.LINE, 0.6), 1));
            OverviewCells cells = new OverviewCells(model, band, scale, look);
            CellPainter painter = new CellPainter(surface, look, band.level(), y, bandHeight(look),
                    scale instanceof TrueScale, model.tellsPageSizes(), takenOn(band.level()));
            double painted = 0;
            for (BandRun run : band.runs()) {
                painted = paintRun(cells, painter, run, painted);
            }
        }

        /** Draws the part of a run that is in sight, but nothing twice in one pixel; returns how far it is painted. */
        private double paintRun(OverviewCells cells, CellPainter painter, BandRun run, double painted) {
            double reached = painted;
            long end = cells.end(run);
            for (long at = cells.first(run); at < end;) {
                OverviewCells.Cell cell = cells.cellAt(run, at);
                double x1 = scale.x(cell.run().start());
                double x2 = scale.end(cell.run().end());
                if (Math.max(x2, x1 + 1) > reached) {
                    painter.paint(cell.run(), x1, x2, cell.count(), cell.index());
                    if (cells.showsTicks(cell)) {
                        paintTicks(cells.band().entryBytes(), cells.first(cell.run()), cells.end(cell.run()), painter);
                    }
                    reached = Math.max(x2, Math.floor(x1) + 1);
                }
                at = cell.run().end();
            }
            return reached;
        }

        /** Marks where entries start that are too narrow for cells of their own. */
        private void paintTicks(long entryBytes, long from, long to, CellPainter painter) {
            for (long at = from + entryBytes; at < to; at += entryBytes) {
                painter.paintTick(Math.rint(scale.x(at)));
            }
        }

        /** Returns where marks cover a band: what was found, and the selection's line, or the sides of its outline. */
        private List<CellPainter.Taken> takenOn(int level) {
            Stream<CellPainter.Taken> selection = model.path().stream()
                    .filter(place -> place.level() == level && isInSight(place))
                    .flatMap(this::takenBySelection);
            double half = FoundMarks.half(look) + 1;
            return Stream.concat(
                    selection, found.on(level).map(mark -> CellPainter.Taken.about(mark.x(), half))).toList();
        }

        private Stream<CellPainter.Taken> takenBySelection(EntryPlace place) {
            if (!isOutlined(place)) {
                double x = selectedX();
                return Stream.of(CellPainter.Taken.about(x, MARKER_WIDTH));
            }
            // Only outside, so that the words of a cell that is outlined have all of it.
            double x1 = scale.x(place.start());
            double x2 = scale.end(place.end());
            return Stream.of(new CellPainter.Taken(x1 - 1, x1), new CellPainter.Taken(x2, x2 + 1));
        }

        private boolean isOutlined(EntryPlace place) {
            return scale.end(place.end()) - scale.x(place.start()) >= NARROWEST_OUTLINE;
        }

        private void paintSelection() {
            Color color = look.color(Tone.SELECT);
            double x = selectedX();
            for (EntryPlace place : model.path()) {
                double y = yOf(place.level());
                double x1 = scale.x(place.start());
                double x2 = scale.end(place.end());
                if (!isInSight(place) || isCovered(model.bands().get(model.rootLevel() - place.level()))) {
                    continue;
                }
                if (isOutlined(place)) {
                    surface.box(x1 - 1, y - 1, x2 - x1 + 2, bandHeight(look) + 2, 0, Stroke.solid(color, 2));
                } else {
                    paintMarker(x, y);
                }
            }
            if (isSelectionInSight() && look.covers().isEmpty()) {
                paintPointer(x);
            }
        }

        private boolean isSelectionInSight() {
            return scale instanceof TrueScale to
                    ? to.zoom().addresses().contains(model.selected())
                    : model.isSelectedCovered();
        }

        /** Draws at the edge that the selected address lies beyond it. */
        private void paintPointerAside(boolean before) {
            double half = look.pick(4, 3);
            double x = before ? left(look) - 2 : width - right(look) + 1;
            double tip = before ? x - half - 1 : x + half + 1;
            double middle = yOf(model.bands().getLast().level()) + bandHeight(look) + half + 1;
            surface.fill(new Outline().moveTo(tip, middle).lineTo(x, middle - half - 1).lineTo(x, middle + half + 1)
                    .close(), look.color(Tone.SELECT));
        }

        private void paintMarker(double centre, double y) {
            double x = Math.rint(centre - MARKER_WIDTH / 2);
            surface.fill(x - 1, y, MARKER_WIDTH + 2, bandHeight(look), look.color(Tone.PANEL));
            surface.fill(x, y - 1, MARKER_WIDTH, bandHeight(look) + 2, look.color(Tone.SELECT));
        }

        /** Draws the triangle under the last entry that the walk reads; under the root's band before there is a root. */
        private void paintPointer(double x) {
            int level = model.path().isEmpty()
                    ? model.rootLevel()
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
            double x2 = Math.max(x1 + 2, Math.rint(scale.end(place.end())));
            surface.fill(x1, yOf(place.level()) + bandHeight(look) - 2, x2 - x1, 2, look.color(Tone.SELECT));
        }

        private double yOf(int level) {
            return bandsTop(look) + (model.rootLevel() - level) * bandPitch(look);
        }
    }
}

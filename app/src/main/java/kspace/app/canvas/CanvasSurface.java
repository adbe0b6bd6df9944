package kspace.app.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws on a JavaFX canvas, and keeps which texts and areas it drew, for the mouse, for assistive technology and tests. */
final class CanvasSurface implements Surface {
    private record Area(double x, double y, double width, double height, Object target) {
        boolean contains(double px, double py) {
            return x <= px && px <= x + width && y <= py && py <= y + height;
        }

        Rectangle2D bounds() {
            return new Rectangle2D(x, y, width, height);
        }
    }

    private final GraphicsContext context;
    private final TextMeasure measure;
    private final PixelGrid grid;
    private final List<Area> areas = new ArrayList<>();
    private final List<DrawnText> texts = new ArrayList<>();
    private final List<Part.Drawn> parts = new ArrayList<>();

    CanvasSurface(GraphicsContext context, TextMeasure measure, PixelGrid grid) {
        this.context = context;
        this.measure = measure;
        this.grid = grid;
        context.setTextBaseline(VPos.BASELINE);
    }

    Optional<Object> hit(double x, double y) {
        for (Area area : areas.reversed()) {
            if (area.contains(x, y)) {
                return Optional.of(area.target());
            }
        }
        return Optional.empty();
    }

    Optional<Rectangle2D> boundsOf(Object target) {
        return areas.stream().filter(area -> area.target().equals(target)).map(Area::bounds).findFirst();
    }

    Optional<Rectangle2D> around(Rectangle2D place) {
        return Stream.concat(areas.stream().map(Area::bounds), parts.stream().map(Part.Drawn::bounds))
                .filter(it -> it.contains(place))
                .min(Comparator.comparingDouble(it -> it.getWidth() * it.getHeight()));
    }

    List<DrawnText> texts() {
        return List.copyOf(texts);
    }

    List<Part.Drawn> parts() {
        return List.copyOf(parts);
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        context.setFill(color);
        double left = grid.edge(x);
        double top = grid.edge(y);
        context.fillRect(left, top, extent(left, x + width, width), extent(top, y + height, height));
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Color color) {
        context.setFill(color);
        double left = grid.edge(x);
        double top = grid.edge(y);
        context.fillRoundRect(left, top, extent(left, x + width, width), extent(top, y + height, height), radius * 2,
                radius * 2);
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Stroke stroke) {
        use(stroke);
        double line = grid.size(stroke.width());
        double inset = line / 2;
        double left = grid.edge(x) + inset;
        double top = grid.edge(y) + inset;
        double wide = extent(grid.edge(x), x + width, width) - line;
        double high = extent(grid.edge(y), y + height, height) - line;
        if (radius == 0) {
            context.strokeRect(left, top, wide, high);
        } else {
            double arc = Math.max(0, radius - inset) * 2;
            context.strokeRoundRect(left, top, wide, high, arc, arc);
        }
    }

    /** How far something reaches from where it begins, whose end is at a place. */
    private double extent(double begin, double end, double size) {
        return grid.equals(PixelGrid.NONE) ? size
                : Math.max(grid.size(size > 0 ? Double.MIN_VALUE : 0), grid.edge(end) - begin);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        use(stroke);
        if (x1 == x2) {
            double x = grid.middle(stroke.sharp(x1), stroke.width());
            context.strokeLine(x, y1, x, y2);
        } else if (y1 == y2) {
            double y = grid.middle(stroke.sharp(y1), stroke.width());
            context.strokeLine(x1, y, x2, y);
        } else {
            context.strokeLine(x1, y1, x2, y2);
        }
    }

    @Override
    public void fill(Outline outline, Color color) {
        context.setFill(color);
        trace(outline);
        context.fill();
    }

    @Override
    public void stroke(Outline outline, Stroke stroke) {
        use(stroke);
        trace(outline);
        context.stroke();
    }

    private void trace(Outline outline) {
        context.beginPath();
        for (Outline.Command command : outline.commands()) {
            switch (command) {
                case Outline.MoveTo to -> context.moveTo(to.x(), to.y());
                case Outline.LineTo to -> context.lineTo(to.x(), to.y());
                case Outline.CurveTo to ->
                        context.bezierCurveTo(to.x1(), to.y1(), to.x2(), to.y2(), to.x(), to.y());
                case Outline.Close _ -> context.closePath();
            }
        }
    }

    private void use(Stroke stroke) {
        context.setStroke(stroke.color());
        context.setLineWidth(grid.size(stroke.width()));
        if (stroke.dash() > 0) {
            context.setLineDashes(stroke.dash());
        } else {
            context.setLineDashes((double[]) null);
        }
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, TextStyle style) {
        context.setFont(style.font());
        context.setFill(style.color());
        context.setTextAlign(TextAlignment.LEFT);
        double width = textWidth(text, style);
        double left =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        context.fillText(text, left, y);
        texts.add(new DrawnText(text, new Rectangle2D(left, y - style.size(), width, style.size() * 1.25)));
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return measure.width(text, style);
    }

    @Override
    public String fitText(String text, TextStyle style, double width) {
        return measure.fit(text, style, width);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        context.save();
        context.beginPath();
        context.rect(x, y, width, height);
        context.clip();
    }

    @Override
    public void restore() {
        context.restore();
        context.setTextBaseline(VPos.BASELINE);
    }

    @Override
    public void area(double x, double y, double width, double height, Object target) {
        areas.add(new Area(x, y, Math.max(0, width), Math.max(0, height), target));
    }

    @Override
    public void beginPart(Part part, double x, double y, double width, double height) {
        parts.add(new Part.Drawn(part, new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height))));
    }
}

package kspace.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Plate;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;

/**
 * Draws a table as wide as there is room. Columns that have none stand below their row, with what they are called before them.
 *
 * @param table the table
 * @param isHidden whether a plate lies over its rows
 * @param look how everything looks
 */
public record FigureTablePainter(FigureTable table, boolean isHidden, Look look) implements Painter {
    private static final double SIZE = 12;
    private static final double HEADER = 18;
    private static final double HEADER_BASELINE = 11;
    private static final double ROW = 22;
    private static final double BASELINE = 15;
    private static final double LINE = 15;
    private static final double GAP = 14;
    private static final double SWATCH = 8;
    private static final double SWATCH_GAP = 6;
    private static final double RADIUS = 2;
    private static final double PLATE_RADIUS = 5;
    private static final double FOOT = 22;
    private static final double BELOW = 4;
    private static final String SEPARATOR = "   ";

    /**
     * How the columns lie.
     *
     * @param columns the numbers of those that are columns
     * @param widths their widths
     * @param below the numbers of those that stand below
     * @param gap what is between two columns
     */
    private record Layout(List<Integer> columns, List<Double> widths, List<Integer> below, double gap) {}

    /** Returns how high the table of a width is. */
    public double height(Surface surface, double width) {
        Layout layout = layout(surface, width);
        double rows =
                IntStream.range(0, table.rows().size()).mapToDouble(i -> rowHeight(surface, layout, i, width)).sum();
        return Math.ceil(HEADER + rows + (table.foot().isEmpty() ? 0 : FOOT) + BELOW);
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Layout layout = layout(surface, width);
        header(surface, layout);
        double y = HEADER;
        Stroke line = Stroke.hairline(look.color(Tone.LINE));
        surface.line(0, y, width, y, Stroke.hairline(look.color(Tone.LINE_STRONG)));
        double bottom = height - (table.foot().isEmpty() ? 0 : FOOT);
        if (isHidden) {
            Plate.paint(surface, 0, y + BELOW, width, Math.min(3 * ROW, bottom - y - BELOW), PLATE_RADIUS, look);
            return;
        }
        for (int i = 0; i < table.rows().size(); i++) {
            double rowHeight = rowHeight(surface, layout, i, width);
            // Before a hall, where the height is given, no row is cut.
            if (y + rowHeight > bottom + 1) {
                break;
            }
            FigureTable.Row row = table.rows().get(i);
            double top = y;
            row.part().ifPresent(part -> surface.beginPart(part, 0, top, width, rowHeight));
            row(surface, layout, row, y, width);
            row.part().ifPresent(_ -> surface.endPart());
            y += rowHeight;
            surface.line(0, y, width, y, line);
        }
        if (!table.foot().isEmpty()) {
            surface.text(table.foot(), 0, y + BASELINE, Anchor.START, small(Tone.MUTED));
        }
    }

    private void header(Surface surface, Layout layout) {
        double x = 0;
        for (int i = 0; i < layout.columns().size(); i++) {
            FigureColumn column = table.columns().get(layout.columns().get(i));
            double width = layout.widths().get(i);
            boolean atEnd = column.anchor() == Anchor.END;
            surface.text(column.title(), atEnd ? x + width : x, HEADER_BASELINE, column.anchor(), small(Tone.MUTED));
            x += width + layout.gap();
        }
    }

    private void row(Surface surface, Layout layout, FigureTable.Row row, double y, double width) {
        double x = 0;
        for (int i = 0; i < layout.columns().size(); i++) {
            int number = layout.columns().get(i);
            FigureColumn column = table.columns().get(number);
            cell(surface, column, row.cells().get(number), x, layout.widths().get(i), y);
            x += layout.widths().get(i) + layout.gap();
        }
        double baseline = y + BASELINE + LINE;
        for (String line : below(surface, layout, row, width)) {
            surface.text(line, indent(row), baseline, Anchor.START, small(Tone.MUTED));
            baseline += LINE;
        }
    }

    private void cell(Surface surface, FigureColumn column, FigureCell cell, double x, double width, double y) {
        if (cell.level().isPresent()) {
            LevelTag.paint(surface, x, y + (ROW - LevelTag.height(look)) / 2, cell.level().getAsInt(), look);
            return;
        }
        double left = x;
        if (cell.swatch().isPresent()) {
            surface.fillRound(x, y + (ROW - SWATCH) / 2, SWATCH, SWATCH, RADIUS, look.color(cell.swatch().get()));
            left += SWATCH + SWATCH_GAP;
        }
        TextStyle style = style(column, cell);
        boolean atEnd = column.anchor() == Anchor.END;
        surface.text(surface.fitText(cell.text(), style, x + width - left), atEnd ? x + width : left, y + BASELINE,
                column.anchor(), style);
    }

    /** Letters of one width need more room: they are as small as may be. */
    private TextStyle style(FigureColumn column, FigureCell cell) {
        return new TextStyle(column.face(), column.face() == Face.MONO ? Density.LEAST_TYPE : SIZE,
                look.color(cell.tone()));
    }

    private TextStyle small(Tone tone) {
        return new TextStyle(Face.SANS, Density.LEAST_TYPE, look.color(tone));
    }

    private static double indent(FigureTable.Row row) {
        return row.cells().getFirst().swatch().isPresent() ? SWATCH + SWATCH_GAP : 0;
    }

    private double rowHeight(Surface surface, Layout layout, int number, double width) {
        return ROW + below(surface, layout, table.rows().get(number), width).size() * LINE;
    }

    /** Returns the lines of what stands below a row; what says nothing is left out. */
    private List<String> below(Surface surface, Layout layout, FigureTable.Row row, double width) {
        List<String> lines = new ArrayList<>();
        double room = width - indent(row);
        for (int number : layout.below()) {
            String text = row.cells().get(number).text();
            if (text.isEmpty()) {
                continue;
            }
            String word = FigureTableMessage.NAMED.text(table.columns().get(number).title(), text);
            String joined = lines.isEmpty() ? word : lines.getLast() + SEPARATOR + word;
            if (!lines.isEmpty() && surface.textWidth(joined, small(Tone.MUTED)) <= room) {
                lines.set(lines.size() - 1, joined);
            } else {
                lines.add(surface.fitText(word, small(Tone.MUTED), room));
            }
        }
        return lines;
    }

    private Layout layout(Surface surface, double width) {
        List<Integer> columns = new ArrayList<>(IntStream.range(0, table.columns().size()).boxed().toList());
        List<Integer> below = new ArrayList<>();
        List<Double> natural = columns.stream().map(it -> width(surface, it)).toList();
        while (sum(columns, natural) > width) {
            List<Integer> yielding =
                    columns.stream().filter(it -> !table.columns().get(it).isKept()).toList();
            if (yielding.isEmpty()) {
                break;
            }
            columns.removeIf(yielding.getLast()::equals);
            below.addFirst(yielding.getLast());
        }
        // What is left over lies between the columns, so that the last one ends where the picture does or near it.
        double spare = Math.max(0, width - sum(columns, natural)) / Math.max(1, columns.size() - 1);
        return new Layout(columns, columns.stream().map(natural::get).toList(), below,
                GAP + Math.min(spare, 2 * GAP));
    }

    private static double sum(List<Integer> columns, List<Double> natural) {
        return columns.stream().mapToDouble(natural::get).sum() + (columns.size() - 1) * GAP;
    }

    private double width(Surface surface, int number) {
        FigureColumn column = table.columns().get(number);
        double title = surface.textWidth(column.title(), small(Tone.MUTED));
        return Math.ceil(table.rows().stream().map(row -> row.cells().get(number))
                .mapToDouble(cell -> cell.level().isPresent() ? LevelTag.width(look)
                        : surface.textWidth(cell.text(), style(column, cell))
                                + (cell.swatch().isPresent() ? SWATCH + SWATCH_GAP : 0))
                .reduce(title, Math::max));
    }
}

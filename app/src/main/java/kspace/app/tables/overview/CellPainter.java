package kspace.app.tables.overview;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.tables.entry.EntryKind;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Wording;

/**
 * Draws the cells of one band of the overview.
 *
 * @param zoomed whether there may be very many cells: then narrow ones have no dashes, which take long to draw
 * @param tellsPageSizes whether the size of each page is known
 * @param taken where marks lie across it, under which no words may be
 */
record CellPainter(Surface surface, Look look, int level, double y, double height, boolean zoomed,
        boolean tellsPageSizes, List<Taken> taken) {
    private static final double TABLE_OPACITY = 0.34;
    private static final String WIDEST_INDEX = "[" + (PagingConsts.NR_ENTRIES - 1) + "]";
    private static final char ARROW = '\u2192';
    private static final double INDEX_MARGIN = 2;
    private static final double WORDS_MARGIN = 4;
    private static final double TICK_HEIGHT = 4;
    private static final double DASHED_FROM_WIDTH = 90;
    private static final double NARROW_EDGE_OPACITY = 0.4;
    private static final double UNMAPPED_EDGE_OPACITY = 0.7;
    private static final double EMPTY_OUTLINE_OPACITY = 0.6;
    private static final double FAULT_OPACITY = 0.14;
    private static final double HATCH_PITCH = 6;

    /** What a mark covers, from the left to the right. */
    record Taken(double from, double to) {
        static Taken about(double middle, double half) {
            return new Taken(middle - half, middle + half);
        }
    }

    /** Returns the least width at which an entry gets a cell of its own. */
    static double leastWidth(Look look) {
        return look.pick(26, 23);
    }

    /** Draws {@code run} from {@code x1} to {@code x2} as one cell of {@code count} entries, {@code index} the first. */
    void paint(BandRun run, double x1, double x2, long count, int index) {
        double left = Math.rint(x1);
        double width = Math.max(1, Math.rint(x2) - left);
        // Where not all entries are told apart, there are no numbers to tell either.
        double room = run.sampled() ? 0 : x2 - x1;
        Tone hue = run.range().map(Look::range).orElse(Look.level(level));
        Color structure = look.color(Look.level(level));
        switch (run.kind()) {
            case ABSENT -> {
                surface.fill(left, y, Math.max(1, width - 1), height, look.color(Tone.INSET));
                label(left, width, room, Tone.FAINT,
                        count <= PagingConsts.NR_ENTRIES
                                ? names(count, index, OverviewMessage.ONE_ABSENT, OverviewMessage.N_ABSENT)
                                : Stream.of());
            }
            case EMPTY_TABLE -> {
                surface.fill(left, y, width, height, look.color(Tone.PANEL));
                frame(left, Math.max(2, width - 1), onPanel(structure, EMPTY_OUTLINE_OPACITY), look.color(Tone.PANEL));
                label(left, width, room, Tone.MUTED, names(count, index,
                        OverviewMessage.ONE_EMPTY_TABLE, OverviewMessage.N_EMPTY_TABLES, OverviewMessage.N_EMPTY));
            }
            case TABLE -> {
                frame(left, Math.max(2, width), structure, onPanel(structure, TABLE_OPACITY));
                label(left, width, room, Tone.TEXT, count == 1 ? leadingTo(run, "", index)
                        : many(count, OverviewMessage.N_TABLES));
            }
            case LEAF -> {
                surface.fill(left, y, width > 3 ? width - 1 : width, height, look.leaf(hue, level));
                label(left, width, room, look.onLeaf(level), leaves(run, count, index));
            }
            case UNMAPPED -> {
                surface.fill(left, y, width, height, look.color(Tone.PANEL));
                frame(left, Math.max(2, width - 1), onPanel(look.color(Tone.FAIL), UNMAPPED_EDGE_OPACITY),
                        look.color(Tone.PANEL));
                label(left, width, room, Tone.MUTED,
                        names(count, index, OverviewMessage.ONE_NOT_MAPPED, OverviewMessage.N_NOT_MAPPED));
            }
            case NOT_RECORDED -> {
                frame(left, Math.max(2, width - 1), structure, look.color(Tone.PANEL));
                surface.hatch(left + 1, y + 1, width - 2, height - 2, HATCH_PITCH, false,
                        Stroke.solid(onPanel(structure, TABLE_OPACITY), 1));
                label(left, width, room, Tone.MUTED,
                        names(count, index, OverviewMessage.ONE_NOT_RECORDED, OverviewMessage.N_NOT_RECORDED));
            }
            case FAULT -> {
                Color edge = onPanel(look.color(Tone.FAIL), UNMAPPED_EDGE_OPACITY);
                frame(left, Math.max(2, width - 1), edge, onPanel(look.color(Tone.FAIL), FAULT_OPACITY));
                label(left, width, room, Tone.TEXT,
                        names(count, index, OverviewMessage.ONE_FAULTS, OverviewMessage.N_FAULT));
            }
            case TO_COME_TABLE, TO_COME_LEAF -> {
                Color tint = onPanel(look.color(hue), look.themed(0.05, 0.08));
                if (zoomed && x2 - x1 < DASHED_FROM_WIDTH) {
                    frame(left, Math.max(2, width - 1), onPanel(look.color(hue), NARROW_EDGE_OPACITY), tint);
                } else {
                    surface.fill(left, y, width, height, tint);
                    surface.box(left, y, Math.max(2, width - 1), height, 0, Stroke.toCome(look.color(hue, 0.75)));
                }
                boolean leaf = run.kind() == EntryKind.TO_COME_LEAF;
                label(left, width, room, Tone.MUTED,
                        leaf ? leaves(run, count, index)
                                : names(count, index, OverviewMessage.ONE_TO_COME, OverviewMessage.N_TO_COME));
            }
        }
    }

    private Color onPanel(Color color, double opacity) {
        return look.color(Tone.PANEL).interpolate(color, opacity);
    }

    /** Draws a rectangle with an edge of a pixel, as one in another: a line around it takes far longer. */
    private void frame(double left, double width, Color edge, Color inside) {
        surface.fill(left, y, width, height, edge);
        if (width > 2) {
            surface.fill(left + 1, y + 1, width - 2, height - 2, inside);
        }
    }

    /** Returns what pages are called; one alone says where it leads. */
    private Stream<String> leaves(BandRun run, long count, int index) {
        if (!tellsPageSizes) {
            return Stream.of(OverviewMessage.MAPPED.text(run.sizeBytes()), ByteSize.format(run.sizeBytes()));
        }
        String size = ByteSize.format(run.sizeBytes() / count);
        return count == 1
                ? leadingTo(run, "  " + size, index)
                : Stream.of(number(count) + " \u00d7 " + size, number(count));
    }

    /** Draws where an entry starts that has no cell of its own. */
    void paintTick(double x) {
        surface.fill(x - 1, y + height - TICK_HEIGHT, 1, TICK_HEIGHT, look.color(Tone.PANEL));
    }

    /** Returns what a single entry is called: with what it names, where that is known, and without. */
    private static Stream<String> leadingTo(BandRun run, String size, int index) {
        String entry = entry(index);
        return run.pa().map(pa -> " " + ARROW + " " + Hex.groupedShort(pa.value()))
                .map(arrow -> Stream.of(entry + size + arrow, entry + arrow, entry))
                .orElse(Stream.of(entry));
    }

    private static Stream<String> names(long count, int index, OverviewMessage one, OverviewMessage... many) {
        return count == 1
                ? Stream.concat(Stream.of(one).map(it -> it.text(entry(index))), Stream.of(entry(index)))
                : many(count, many);
    }

    /** Returns the words for several entries, in fewer words each time; they are put together only if there is room. */
    private static Stream<String> many(long count, OverviewMessage... many) {
        return Stream.concat(Stream.of(many).map(it -> it.text(count)), Stream.of(number(count)));
    }

    private static String entry(int index) {
        return "[" + index + "]";
    }

    private static String number(long count) {
        return Wording.count(count);
    }

    private void label(double x, double width, double room, Tone tone, Stream<String> words) {
        double size = look.pick(11, 9.5);
        if (room < size) {
            return;
        }
        for (Iterator<String> each = words.iterator(); each.hasNext();) {
            String text = each.next();
            boolean isWords = text.indexOf(ARROW) < 0 && text.chars().anyMatch(Character::isLetter);
            TextStyle style = new TextStyle(isWords ? Face.SANS : Face.MONO, size, look.color(tone));
            double margin = text.startsWith("[") && !isWords ? INDEX_MARGIN : WORDS_MARGIN;
            double needed = surface.textWidth(widest(text), style) + 2 * margin;
            OptionalDouble middle = needed <= room ? middle(x, width, needed) : OptionalDouble.empty();
            if (middle.isPresent()) {
                surface.text(text, middle.getAsDouble(), y + Math.rint(height / 2 + size * 0.36), Anchor.MIDDLE, style);
                return;
            }
        }
    }

    /** Returns where words have their middle: that of the cell, or of the largest part between the marks, if they fit. */
    private OptionalDouble middle(double x, double width, double needed) {
        double middle = x + width / 2;
        if (taken.stream().noneMatch(it -> it.from() < middle + needed / 2 && middle - needed / 2 < it.to())) {
            return OptionalDouble.of(middle);
        }
        double from = x;
        Taken largest = new Taken(x, x);
        for (Taken next : Stream.concat(taken.stream().sorted(Comparator.comparingDouble(Taken::from)),
                Stream.of(new Taken(x + width, x + width))).toList()) {
            double to = Math.min(next.from(), x + width);
            if (to - from > largest.to() - largest.from()) {
                largest = new Taken(from, to);
            }
            from = Math.max(from, next.to());
        }
        return largest.to() - largest.from() < needed
                ? OptionalDouble.empty()
                : OptionalDouble.of((largest.from() + largest.to()) / 2);
    }

    /** Returns {@code text} with the longest index that may stand there, so that of a row of cells all have one or none. */
    private static String widest(String text) {
        return text.startsWith("[") ? WIDEST_INDEX + text.substring(text.indexOf(']') + 1) : text;
    }
}

package kspace.app.map.paint;

import java.util.Comparator;
import java.util.OptionalDouble;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.EntryMark;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.map.column.Box;
import kspace.app.map.layout.EntryCell;
import kspace.app.map.layout.MapLayout;
import kspace.app.zoom.ScaledRange;
import kspace.app.zoom.VerticalScale;
import kspace.core.address.ByteSize;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;

/** Draws the page-table entries on the virtual column, as soon as the zoom leaves room for each. */
final class EntryPainter {
    private static final double EMPTY_OPACITY = 0.5;
    private static final double GRID_FROM_HEIGHT = 9;

    private final Surface surface;
    private final MapLayout layout;
    private final Look look;
    private final MapType type;
    private final double left;
    private final double right;
    private final VerticalScale scale;

    EntryPainter(Surface surface, MapLayout layout) {
        this.surface = surface;
        this.layout = layout;
        this.look = layout.geometry().look();
        this.type = new MapType(look);
        this.left = layout.geometry().virtualLeft() + VirtualBoxPainter.REGION_BAR;
        this.right = layout.geometry().virtualRight() - 1;
        this.scale = layout.virtual().scale();
    }

    /** Returns the height from which an entry has its name on it. */
    static double namedFromHeight(Look look) {
        return LevelTag.height(look) + 4;
    }

    /** Returns whether entries have their names on them, so that there is no room for those of regions. */
    static boolean areNamed(MapLayout layout) {
        double shownBytes = layout.entries().stream().mapToDouble(EntryCell::sizeBytes).min().orElse(0);
        ScaledRange all = layout.virtual().scale().ranges().getFirst();
        double bytes = Unsigned.toDouble(all.last() - all.first()) + 1;
        return shownBytes / bytes * all.height() >= namedFromHeight(layout.geometry().look());
    }

    void paint() {
        for (EntryCell entry : layout.entries()) {
            double bottom = Math.rint(scale.lowerEdge(entry.range().first().value()));
            double top = Math.rint(scale.upperEdge(entry.range().last().value()));
            paintGrid(entry, top, bottom);
            paintStrip(entry, top, bottom);
            Stroke line = Stroke.hairline(look.color(lineTone(entry), entry.mark() == EntryMark.ABSENT ? 1 : 0.6));
            if (top > layout.geometry().top()) {
                surface.line(left, top, right, top, line);
            }
            paintText(entry, top, bottom);
        }
    }

    private Tone lineTone(EntryCell entry) {
        return switch (entry.mark()) {
            case ABSENT -> Tone.LINE;
            case TO_COME, LEAF -> hue(entry);
            case EMPTY_TABLE, TABLE, NOT_RECORDED -> Look.level(entry.level() - 1);
            case FAULT -> Tone.FAIL;
        };
    }

    private Tone hue(EntryCell entry) {
        Vaddr first = entry.range().first();
        return layout.virtual().boxOf(first.value())
                .flatMap(box -> box.content().hue())
                .or(() -> layout.snapshot().space().rangeAt(first).map(NamedRange::role))
                .map(Look::range)
                .orElse(Tone.FAINT);
    }

    /** The frames of 4 KiB inside a larger page: no entries, but what physical memory is handed out by. */
    private void paintGrid(EntryCell entry, double top, double bottom) {
        double frames = (double) entry.range().sizeBytes() / PagingConsts.BASE_PAGE_SIZE;
        if (entry.sizeBytes() == PagingConsts.BASE_PAGE_SIZE || (bottom - top) / frames < GRID_FROM_HEIGHT) {
            return;
        }
        Stroke line = Stroke.hairline(look.color(Tone.LINE_STRONG, 0.6));
        for (Vaddr va = entry.range().last().alignDown(PagingConsts.BASE_PAGE_SIZE);
                va.compareTo(entry.range().first()) > 0;
                va = new Vaddr(va.value() - PagingConsts.BASE_PAGE_SIZE)) {
            double y = Math.rint(scale.lowerEdge(va.value()));
            surface.line(right - stripWidth() - 6, y, right - stripWidth(), y, line);
        }
    }

    private double stripWidth() {
        return look.pick(9, 7);
    }

    /** Says by shape what the entry is, as the grids of the page tables do. */
    private void paintStrip(EntryCell entry, double top, double bottom) {
        double x = right - stripWidth() + 1;
        double width = stripWidth() - 3;
        double y = top + 2;
        double height = Math.max(1, bottom - top - 3);
        switch (entry.mark()) {
            case LEAF -> surface.fill(x, y, width, height, look.leaf(hue(entry), entry.level()));
            case TABLE -> surface.box(x, y, width, height, 0, Stroke.solid(look.color(lineTone(entry)), 2));
            case EMPTY_TABLE ->
                    surface.box(x, y, width, height, 0,
                            Stroke.hairline(look.color(lineTone(entry), EMPTY_OPACITY)));
            case NOT_RECORDED, FAULT ->
                    surface.box(x, y, width, height, 0, Stroke.hairline(look.color(lineTone(entry))));
            case TO_COME -> surface.box(x, y, width, height, 0, Stroke.toCome(look.color(hue(entry))));
            case ABSENT -> {}
        }
    }

    private void paintText(EntryCell entry, double top, double bottom) {
        double needed = namedFromHeight(look);
        if (bottom - top < needed || !areNamed(layout)) {
            return;
        }
        double x = left + look.pick(5, 3);
        double room = right - stripWidth() - x;
        BoxRoom lines = BoxRoom.between(top + 2, bottom - 1, 1 + details(entry).length, type.lineHeight(),
                lineThrough(top, bottom));
        double y = lines.firstMiddle();
        if (lines.nrLines() == 0) {
            return;
        }
        LevelTag.paint(surface, x, y - LevelTag.height(look) / 2, entry.level(), look);
        TextStyle index = type.index();
        double after = x + LevelTag.width(look) + look.pick(5, 3);
        surface.text("[" + entry.index() + "]", after, MapType.baseline(y, index), Anchor.START, index);
        for (int i = 0; i < lines.nrLines() - 1; i++) {
            y += type.lineHeight();
            TextStyle style = i == 0 ? type.detail().in(color(entry)) : type.detail();
            surface.text(surface.fitText(details(entry)[i], style, room), x, MapType.baseline(y, style), Anchor.START,
                    style);
        }
    }

    /** Returns the line that would strike words out: that of the selection, or the border of a box between two pixels. */
    private OptionalDouble lineThrough(double top, double bottom) {
        OptionalDouble selection = layout.selection().virtualLine();
        double middle = (top + bottom) / 2;
        return selection.isPresent() && top < selection.getAsDouble() && selection.getAsDouble() < bottom
                ? selection
                : layout.virtual().boxes().stream()
                        .map(Box::bottom)
                        .filter(y -> top < y && y < bottom)
                        .min(Comparator.comparingDouble(y -> Math.abs(y - middle)))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty());
    }

    private Color color(EntryCell entry) {
        return look.color(entry.mark() == EntryMark.ABSENT ? Tone.FAINT : Tone.TEXT);
    }

    private String[] details(EntryCell entry) {
        String size = ByteSize.format(entry.sizeBytes());
        return switch (entry.mark()) {
            case ABSENT -> new String[]{entry.note().orElseGet(MapPaintMessage.ABSENT::text)};
            case TO_COME -> new String[]{MapPaintMessage.TO_COME.text()};
            case EMPTY_TABLE -> new String[]{MapPaintMessage.EMPTY_TABLE.text()};
            case TABLE -> new String[]{MapPaintMessage.LEGEND_TABLE.text(), entry.note().orElse(size)};
            case NOT_RECORDED -> new String[]{MapPaintMessage.TABLE_NOT_RECORDED.text()};
            case FAULT -> new String[]{MapPaintMessage.FAULTS.text()};
            case LEAF -> {
                String page = look.density() == Density.COMPACT ? size : MapPaintMessage.PAGE.text(size);
                yield entry.property()
                        .map(it -> new String[]{page, rights(it), words(it)})
                        .orElseGet(() -> new String[]{page});
            }
        };
    }

    private static String rights(PageProperty property) {
        return property.isGlobal() ? MapPaintMessage.GLOBAL.text(property.flags().accessText())
                : property.flags().accessText();
    }

    private static String words(PageProperty property) {
        return property.isUser()
                ? MapPaintMessage.USER.text(property.knownCache().map(CachePolicy::displayName).orElse(""))
                : property.knownCache().map(CachePolicy::displayName).orElse("");
    }
}

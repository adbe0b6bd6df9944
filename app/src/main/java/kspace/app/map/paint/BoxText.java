package kspace.app.map.paint;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.map.column.AreaSpan;
import kspace.app.map.column.Box;
import kspace.app.map.column.Segment;
import kspace.app.map.column.SpacePart;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.layout.MapLayout;
import kspace.core.address.ByteSize;
import kspace.core.kernel.NamedRange;
import kspace.core.paging.DirectMappingWindow;

/**
 * The words on a box of the virtual column, most important line first.
 *
 * @param lines the lines
 */
public record BoxText(List<Line> lines) {
    private static final double NAMED_FROM_HEIGHT = 28;

    /**
     * A line.
     *
     * @param texts the words, and those for less and less room
     * @param isName whether they are a name, which is set in bold
     */
    public record Line(List<String> texts, boolean isName) {
        Line(String text, boolean isName) {
            this(List.of(text), isName);
        }

        /** Returns the words for {@code width} pixels: the first that fit, else what fits of the last. */
        String fitting(Surface surface, TextStyle style, double width) {
            return texts.stream().filter(text -> surface.textWidth(text, style) <= width)
                    .findFirst()
                    .orElseGet(() -> surface.fitText(texts.getLast(), style, width));
        }
    }

    public static BoxText of(MapLayout layout, Box<VirtualPart> box, Look look) {
        VirtualPart part = box.content();
        boolean compact = look.density() == Density.COMPACT;
        Segment<?> segment = box.segment();
        Line sizeLine = sized(segment);
        if (part.recorded().isPresent()) {
            return RecordedText.of(layout, box, part.recorded().get(), compact);
        }
        if (part.space() != SpacePart.KERNEL_HALF) {
            return otherSpace(layout, part, sizeLine, compact);
        }
        if (part.area().isPresent()) {
            return area(part.area().get(), segment, compact);
        }
        NamedRange range = part.named().orElseThrow();
        if (part.overruns()) {
            return lines(compact ? sizeLine : sized(segment, MapPaintMessage.SIZE_OVERRUN, MapPaintMessage.OVERRUN));
        }
        return switch (part.state()) {
            case MAPPED ->
                    carriesName(layout, box)
                            ? lines(new Line(name(range, compact), true), sizeLine)
                            : lines(sizeLine);
            case TO_COME ->
                    carriesName(layout, box)
                            ? lines(
                                    new Line(name(range, compact), true),
                                    compact ? sizeLine
                                            : sized(segment, MapPaintMessage.SIZE_TO_COME, MapPaintMessage.TO_COME))
                            : lines(sizeLine, new Line(MapPaintMessage.TO_COME.text(), false));
            case UNUSED, NOT_RECORDED ->
                    switch (range.role()) {
                        case MAPPINGS -> lines(new Line(name(range, compact), true), sizeLine);
                        case HOLE ->
                                lines(compact ? new Line(MapPaintMessage.HOLE.text(), false) : hole(segment));
                        case DIRECT_MAP, FRAME_METADATA, TEXT, OTHER ->
                                lines(compact ? sizeLine
                                        : sized(segment, MapPaintMessage.SIZE_UNUSED, MapPaintMessage.UNUSED));
                    };
        };
    }

    /** Says how large a part is, in fewer digits where there is less room; nothing of one that is not seen whole. */
    static Line sized(Segment<?> segment) {
        return segment.cut() ? new Line("", false) : new Line(sizes(segment).toList(), false);
    }

    /**
     * Says how large a part is and what is to be said of it, in fewer digits and words where there is less room; nothing of the
     * size of one that is not seen whole, as nobody would know whose it is.
     */
    static Line sized(Segment<?> segment, MapPaintMessage withSize, MapPaintMessage alone) {
        return segment.cut()
                ? new Line(alone.text(), false)
                : new Line(Stream.concat(sizes(segment).map(withSize::text), sizes(segment)).toList(), false);
    }

    private static Line hole(Segment<?> segment) {
        String alone = MapPaintMessage.HOLE.text();
        return segment.cut()
                ? new Line(alone, false)
                : new Line(Stream.concat(sizes(segment).map(MapPaintMessage.HOLE_OF::text), Stream.of(alone)).toList(),
                        false);
    }

    private static Stream<String> sizes(Segment<?> segment) {
        return segment.sizeBytes() == 0
                ? Stream.of("16 EiB")
                : Stream.of(ByteSize.format(segment.sizeBytes()), ByteSize.aboutWhole(segment.sizeBytes())).distinct();
    }

    private static BoxText area(AreaSpan area, Segment<?> segment, boolean compact) {
        boolean isSizeAlone = compact && !segment.cut();
        Line size = switch (area.state()) {
            case MAPPED -> sized(segment);
            case TO_COME -> isSizeAlone ? sized(segment)
                    : sized(segment, MapPaintMessage.SIZE_TO_COME, MapPaintMessage.TO_COME);
            case UNUSED, NOT_RECORDED -> isSizeAlone ? sized(segment)
                    : sized(segment, MapPaintMessage.SIZE_EMPTY, MapPaintMessage.EMPTY);
        };
        return lines(new Line(area.name(compact), true), size);
    }

    static BoxText otherSpace(MapLayout layout, VirtualPart part, Line size, boolean compact) {
        return switch (part.space()) {
            case USER_HALF ->
                    lines(new Line(MapPaintMessage.USER_HALF.text(), true),
                            new Line(compact ? "" : MapPaintMessage.NOT_MANAGED.text(), false), size);
            case NON_CANONICAL -> lines(
                    new Line((compact ? MapPaintMessage.GAP : MapPaintMessage.NON_CANONICAL).text(), false), size);
            case WINDOW, KERNEL_HALF -> lines(
                    new Line(layout.snapshot().mode().window()
                            .map(DirectMappingWindow::name)
                            .orElseThrow(), true),
                    new Line(MapPaintMessage.NO_TABLES.text(), false),
                    size);
        };
    }

    static BoxText lines(Line... lines) {
        return new BoxText(Stream.of(lines).filter(line -> !line.texts().getFirst().isEmpty()).toList());
    }

    private static String name(NamedRange range, boolean compact) {
        return compact ? shortName(range) : range.name();
    }

    private static String shortName(NamedRange range) {
        return switch (range.role()) {
            case DIRECT_MAP, TEXT -> range.id();
            case MAPPINGS, FRAME_METADATA, HOLE, OTHER -> range.name();
        };
    }

    /**
     * The mapped part carries the name of what is being mapped if it has room enough, else the part with the most room, so
     * that no range loses its name while it fills.
     */
    static boolean carriesName(MapLayout layout, Box<VirtualPart> box) {
        OptionalDouble line = layout.selection().virtualLine();
        List<Box<VirtualPart>> siblings = layout.virtual().boxes().stream()
                .filter(other -> other.content().purpose().equals(box.content().purpose())
                        && other.content().isMapping() == box.content().isMapping()
                        && !other.content().overruns())
                .toList();
        Box<VirtualPart> mapped = siblings.getFirst();
        Box<VirtualPart> carrier = siblings.stream()
                .reduce(mapped, (a, b) -> BoxRoom.free(b, line) > BoxRoom.free(a, line) ? b : a);
        return box.equals(BoxRoom.free(mapped, line) >= NAMED_FROM_HEIGHT ? mapped : carrier);
    }
}

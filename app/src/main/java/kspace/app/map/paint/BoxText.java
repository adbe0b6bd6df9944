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
        Line sizeLine = sized(segment, "", "");
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
            return lines(compact ? sizeLine : sized(segment, "", " overrun"));
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
                                    compact ? sizeLine : sized(segment, "", ", to come"))
                            : lines(sizeLine, new Line("to come", false));
            case UNUSED, NOT_RECORDED ->
                    switch (range.role()) {
                        case MAPPINGS -> lines(new Line(name(range, compact), true), sizeLine);
                        case HOLE ->
                                lines(compact ? new Line("hole", false) : sized(segment, "hole, ", ""));
                        case DIRECT_MAP, FRAME_METADATA, TEXT, OTHER ->
                                lines(compact ? sizeLine : sized(segment, "", " unused"));
                    };
        };
    }

    /**
     * Says how large a part is, between other words, in fewer digits and words where there is less room; nothing of the size
     * of one that is not seen whole, as nobody would know whose it is.
     */
    static Line sized(Segment<?> segment, String before, String after) {
        if (segment.cut()) {
            return new Line((before + after).replace(",", "").strip(), false);
        }
        String size = segment.sizeBytes() == 0 ? "16 EiB" : ByteSize.format(segment.sizeBytes());
        String whole = segment.sizeBytes() == 0 ? size : ByteSize.aboutWhole(segment.sizeBytes());
        Stream<String> alone = before.isEmpty() ? Stream.of(size, whole) : Stream.of(before.replace(",", "").strip());
        return new Line(
                Stream.concat(Stream.of(before + size + after, before + whole + after), alone).distinct().toList(),
                false);
    }

    private static BoxText area(AreaSpan area, Segment<?> segment, boolean compact) {
        String state = switch (area.state()) {
            case MAPPED -> "";
            case TO_COME -> "to come";
            case UNUSED, NOT_RECORDED -> "empty";
        };
        return lines(
                new Line(area.name(compact), true),
                sized(segment, "", (compact && !segment.cut()) || state.isEmpty() ? "" : ", " + state));
    }

    static BoxText otherSpace(MapLayout layout, VirtualPart part, Line size, boolean compact) {
        return switch (part.space()) {
            case USER_HALF ->
                    lines(new Line("user half", true), new Line(compact ? "" : "not managed", false), size);
            case NON_CANONICAL -> lines(new Line(compact ? "gap" : "non-canonical", false), size);
            case WINDOW, KERNEL_HALF -> lines(
                    new Line(layout.snapshot().mode().window()
                            .map(DirectMappingWindow::name)
                            .orElseThrow(), true),
                    new Line("no tables", false),
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

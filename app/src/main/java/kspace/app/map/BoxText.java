package kspace.app.map;

import java.util.List;
import java.util.stream.Stream;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.core.address.ByteSize;
import kspace.core.kspace.RangeKind;
import kspace.core.paging.DirectMappingWindow;

/**
 * The words on a box of the virtual column, most important line first.
 *
 * @param lines the lines
 */
record BoxText(List<Line> lines) {
    private static final double NAMED_FROM_HEIGHT = 30;

    /**
     * A line.
     *
     * @param text the words
     * @param shorter the words where there is less room
     * @param isName whether they are a name, which is set in bold
     */
    record Line(String text, String shorter, boolean isName) {
        Line(String text, boolean isName) {
            this(text, text, isName);
        }
    }

    static BoxText of(MapLayout layout, Box<VirtualPart> box, Look look) {
        VirtualPart part = box.content();
        boolean compact = look.density() == Density.COMPACT;
        String size = size(box.segment());
        Line sizeLine = new Line(size, whole(box.segment()), false);
        if (part.space() != SpacePart.KERNEL_HALF) {
            return otherSpace(layout, part, size, compact);
        }
        if (part.area().isPresent()) {
            return area(part.area().get(), size, compact);
        }
        RangeKind kind = part.hue().orElseThrow();
        if (part.overruns()) {
            return lines(compact ? sizeLine : new Line((size + " overrun").strip(), size, false));
        }
        return switch (part.state()) {
            case MAPPED ->
                    carriesName(layout, box)
                            ? lines(new Line(name(kind, compact), true), sizeLine)
                            : lines(sizeLine);
            case TO_COME ->
                    carriesName(layout, box)
                            ? lines(
                                    new Line(name(kind, compact), true),
                                    new Line(compact ? size : size.isEmpty() ? "to come" : size + ", to come",
                                            whole(box.segment()), false))
                            : lines(sizeLine, new Line("to come", false));
            case UNUSED ->
                    switch (kind) {
                        case KVIRT -> lines(new Line(name(kind, compact), true), sizeLine);
                        case HOLE ->
                                lines(new Line(compact || size.isEmpty() ? "hole" : "hole, " + size, "hole", false));
                        case LINEAR, METADATA, CODE ->
                                lines(new Line(compact ? size : (size + " unused").strip(),
                                        compact ? whole(box.segment()) : size, false));
                    };
        };
    }

    /** Says how large a part is; nothing of one that is not seen whole, as nobody would know whose size it is. */
    private static String size(Segment<?> segment) {
        return segment.cut() ? "" : segment.sizeBytes() == 0 ? "16 EiB" : ByteSize.about(segment.sizeBytes());
    }

    /** Says how large a part is, where there is no room for decimals. */
    private static String whole(Segment<?> segment) {
        return segment.cut() || segment.sizeBytes() == 0 ? size(segment) : ByteSize.aboutWhole(segment.sizeBytes());
    }

    private static BoxText area(AreaSpan area, String size, boolean compact) {
        String state = switch (area.state()) {
            case MAPPED -> "";
            case TO_COME -> "to come";
            case UNUSED -> "empty";
        };
        boolean both = !size.isEmpty() && !state.isEmpty();
        return compact
                ? lines(new Line(area.name(true), true), new Line(both ? size : size + state, false))
                : lines(new Line(area.name(false), true), new Line(size + (both ? ", " : "") + state, false));
    }

    private static BoxText otherSpace(MapLayout layout, VirtualPart part, String size, boolean compact) {
        return switch (part.space()) {
            case USER_HALF -> lines(
                    new Line("user half", true), new Line(compact ? "" : "not managed", false), new Line(size, false));
            case NON_CANONICAL -> lines(new Line(compact ? "gap" : "non-canonical", false), new Line(size, false));
            case WINDOW, KERNEL_HALF -> lines(
                    new Line(layout.snapshot().boot().machine().mode().window()
                            .map(DirectMappingWindow::name)
                            .orElseThrow(), true),
                    new Line("no tables", false),
                    new Line(size, false));
        };
    }

    private static BoxText lines(Line... lines) {
        return new BoxText(Stream.of(lines).filter(line -> !line.text().isEmpty()).toList());
    }

    private static String name(RangeKind kind, boolean compact) {
        return compact ? shortName(kind) : kind.displayName();
    }

    private static String shortName(RangeKind kind) {
        return switch (kind) {
            case LINEAR -> "linear";
            case CODE -> "code";
            case KVIRT, METADATA, HOLE -> kind.displayName();
        };
    }

    /** The mapped part carries the name of what is being mapped if it is high enough, else the higher part does. */
    private static boolean carriesName(MapLayout layout, Box<VirtualPart> box) {
        List<Box<VirtualPart>> siblings = layout.virtual().boxes().stream()
                .filter(other -> other.content().phase().equals(box.content().phase())
                        && !other.content().overruns())
                .toList();
        Box<VirtualPart> mapped = siblings.getFirst();
        Box<VirtualPart> carrier =
                siblings.stream().reduce(mapped, (a, b) -> b.height() > a.height() ? b : a);
        return box.equals(mapped.height() >= NAMED_FROM_HEIGHT ? mapped : carrier);
    }
}

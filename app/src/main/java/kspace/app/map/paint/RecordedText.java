package kspace.app.map.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.map.column.Box;
import kspace.app.map.column.RecordedPart;
import kspace.app.map.column.Segment;
import kspace.app.map.column.SpacePart;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.layout.MapLayout;
import kspace.core.address.ByteSize;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.read.MappedParts;

/** The words on a box of a recording's address space. */
final class RecordedText {
    private RecordedText() {}

    static BoxText of(MapLayout layout, Box<VirtualPart> box, RecordedPart recorded, boolean compact) {
        VirtualPart part = box.content();
        Segment<VirtualPart> segment = box.segment();
        return switch (part.space()) {
            case NON_CANONICAL, WINDOW ->
                    BoxText.otherSpace(layout, part, BoxText.sized(segment), compact);
            case USER_HALF -> recorded.mapped().isEmpty() && !isWhole(layout, segment)
                    ? unused(segment, List.of(), compact)
                    : BoxText.lines(
                            name(SpacePart.USER_HALF.displayName()),
                            recorded.mapped().map(mapped -> mapped(segment, mapped, compact))
                                    .orElseGet(() -> user(layout, segment)));
            case KERNEL_HALF -> recorded.mapped()
                    .map(mapped -> kernel(layout, box, mapped, compact))
                    .orElseGet(() -> unused(segment, recorded.untouched(), compact));
        };
    }

    /** Returns a name, and where there is less room fewer of its words. */
    private static BoxText.Line name(String text) {
        List<String> texts = new ArrayList<>(List.of(text));
        for (int end = text.lastIndexOf(' '); end > 0; end = text.lastIndexOf(' ', end - 1)) {
            texts.add(text.substring(0, end));
        }
        return new BoxText.Line(List.copyOf(texts), true);
    }

    private static boolean isWhole(MapLayout layout, Segment<VirtualPart> segment) {
        return segment.cut() || segment.range().equals(layout.snapshot().consts().userHalf());
    }

    /** Of a root that is not shared nobody knows what the other one maps. */
    private static BoxText.Line user(MapLayout layout, Segment<VirtualPart> segment) {
        boolean isRead = layout.snapshot().space().rootRange().contains(segment.range());
        return new BoxText.Line(isRead ? MapPaintMessage.NOTHING_MAPPED.text() : MapPaintMessage.ANOTHER_ROOT.text(),
                false);
    }

    private static BoxText kernel(
            MapLayout layout, Box<VirtualPart> box, MappedParts.Part mapped, boolean compact) {
        Optional<NamedRange> named = box.content().named();
        BoxText.Line name = name(
                named.map(NamedRange::name).orElse(
                        (box.content().isMapping() ? MapPaintMessage.BOX_MAPPED : MapPaintMessage.UNKNOWN).text()));
        BoxText.Line size = mapped(box.segment(), mapped, compact);
        boolean isNamed = layout.entries().isEmpty() || named.isEmpty() || BoxText.carriesName(layout, box);
        return isNamed ? BoxText.lines(name, size) : BoxText.lines(size);
    }

    /** Says how much is mapped, and whether here and there; nothing of what is not seen whole. */
    private static BoxText.Line mapped(Segment<VirtualPart> segment, MappedParts.Part mapped, boolean compact) {
        if (mapped.mappedBytes() == 0) {
            return new BoxText.Line(List.of(MapPaintMessage.TABLE_NOT_DUMP.text(),
                    MapPaintMessage.NOT_IN_THE_DUMP.text(), MapPaintMessage.NO_TABLE.text()), false);
        }
        if (segment.cut()) {
            return new BoxText.Line("", false);
        }
        String size = ByteSize.format(mapped.mappedBytes());
        String whole = ByteSize.aboutWhole(mapped.mappedBytes());
        boolean isScattered = mapped.first().isEmpty() && !mapped.isFull() && !compact;
        Stream<String> scattered = isScattered
                ? Stream.of(MapPaintMessage.SCATTERED.text(size), MapPaintMessage.SCATTERED.text(whole)) : Stream.of();
        return new BoxText.Line(
                Stream.concat(scattered, Stream.of(size, whole)).distinct().toList(), false);
    }

    /** Names the ranges in which nothing is mapped at all; else says how much is unused. */
    private static BoxText unused(Segment<VirtualPart> segment, List<NamedRange> untouched, boolean compact) {
        BoxText.Line size = compact ? BoxText.sized(segment)
                : BoxText.sized(segment, MapPaintMessage.SIZE_UNUSED, MapPaintMessage.UNUSED);
        if (untouched.isEmpty()) {
            return BoxText.lines(size);
        }
        List<NamedRange> downwards = untouched.reversed();
        String all = downwards.stream().map(NamedRange::name).collect(Collectors.joining(", "));
        Optional<String> rest = untouched.size() == 1
                ? Optional.empty()
                : Optional.of(downwards.getFirst().name() + " +" + (untouched.size() - 1));
        return BoxText.lines(new BoxText.Line(Stream.concat(Stream.of(all), rest.stream()).toList(), false), size);
    }
}

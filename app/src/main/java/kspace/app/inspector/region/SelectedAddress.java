package kspace.app.inspector.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.inspector.region.RegionFacts.Fact;
import kspace.app.inspector.walk.WalkFacts;
import kspace.app.state.Snapshot;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.memory.FrameMetadata;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/** What the selected address means inside its range, by the range's own formula. */
final class SelectedAddress {
    private SelectedAddress() {}

    static List<Fact> in(Snapshot snapshot, NamedRange at) {
        Vaddr va = snapshot.selection().va();
        long offset = va.value() - at.range().first().value();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(RegionMessage.OFFSET.text(), RegionMessage.AMOUNT.of(Hex.amount(offset), offset)));
        switch (at.role()) {
            case DIRECT_MAP -> facts.addAll(linear(snapshot, new Paddr(offset)));
            case FRAME_METADATA -> facts.addAll(metadata(snapshot, va, offset));
            case TEXT -> facts.addAll(code(snapshot, new Paddr(offset)));
            case MAPPINGS -> facts.add(kvirt(snapshot, va));
            case HOLE -> facts.add(new Fact(RegionMessage.MEANS.text(), RegionMessage.NOTHING.of()));
            case OTHER -> {
            }
        }
        return List.copyOf(facts);
    }

    private static List<Fact> linear(Snapshot snapshot, Paddr pa) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(RegionMessage.PHYSICAL_FACT.text(), RegionMessage.AN_ADDRESS.of(pa)));
        facts.add(new Fact(RegionMessage.FRAME.text(), RegionMessage.A_NUMBER.of(frameNumber(pa))));
        Paddr maxPaddr = snapshot.boot().memory().maxPaddr();
        facts.add(new Fact(
                RegionMessage.MEANS.text(),
                pa.compareTo(maxPaddr) < 0
                        ? memoryName(snapshot, pa)
                        : RegionMessage.PAST_MAX_PADDR.of(maxPaddr)));
        return facts;
    }

    private static Fact kvirt(Snapshot snapshot, Vaddr va) {
        return snapshot.state().areaAt(va)
                .map(area -> new Fact(RegionMessage.MEANS.text(),
                        inArea(area, va.value() - area.range().first().value())))
                .orElseGet(() -> new Fact(RegionMessage.MEANS.text(), RegionMessage.FREE_UNTIL_KERNEL_RUNS.of()));
    }

    private static Message inArea(LiveArea area, long offset) {
        return offset == 0 ? RegionMessage.ITS_START.of(area.name())
                : RegionMessage.REGION_SUM.of(area.name(), Hex.amount(offset), offset);
    }

    private static List<Fact> metadata(Snapshot snapshot, Vaddr va, long offset) {
        Paddr frame = snapshot.boot().layout().metaToFrame(va);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(RegionMessage.SLOT_OF.text(), RegionMessage.FRAME_AT.of(frameNumber(frame), frame)));
        facts.add(new Fact(RegionMessage.BYTE.text(),
                RegionMessage.PART_OF.of(offset % FrameMetadata.SLOT_SIZE, FrameMetadata.SLOT_SIZE)));
        Paddr maxPaddr = snapshot.boot().memory().maxPaddr();
        facts.add(new Fact(
                RegionMessage.MEANS.text(),
                frame.compareTo(maxPaddr) < 0
                        ? RegionMessage.METADATA_OF.of(memoryName(snapshot, frame))
                        : RegionMessage.NO_FRAME_MEMORY_ENDS.of(maxPaddr)));
        return facts;
    }

    private static List<Fact> code(Snapshot snapshot, Paddr pa) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(RegionMessage.PHYSICAL_FACT.text(), RegionMessage.AN_ADDRESS.of(pa)));
        Optional<PaddrRange> kernel = snapshot.boot().memory().kernel();
        Message means = kernel.filter(image -> image.contains(pa))
                .map(image -> RegionMessage.KERNEL_IMAGE.of(Hex.amount(pa.value() - image.start().value())))
                .orElse(RegionMessage.OUTSIDE_IMAGE.of());
        facts.add(new Fact(RegionMessage.MEANS.text(), means));
        kernel.flatMap(image -> snapshot.boot().layout().codeRange(image)).ifPresent(
                range -> facts.add(
                        new Fact(RegionMessage.IMAGE.text(), RegionMessage.UP_TO.of(range.first(), range.endText()))));
        Vaddr alias = snapshot.boot().layout().range(RangeRole.DIRECT_MAP).first();
        facts.add(new Fact(RegionMessage.ALIAS.text(),
                RegionMessage.IN_THE_LINEAR_MAP.of(new Vaddr(alias.value() + pa.value()))));
        return facts;
    }

    private static long frameNumber(Paddr pa) {
        return Long.divideUnsigned(pa.value(), PagingConsts.BASE_PAGE_SIZE);
    }

    private static Message memoryName(Snapshot snapshot, Paddr pa) {
        return RegionMessage.MEMORY_WORDS.of(WalkFacts.memory(snapshot, pa));
    }
}

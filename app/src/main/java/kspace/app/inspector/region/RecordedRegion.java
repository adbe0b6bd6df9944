package kspace.app.inspector.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.data.PhysicalMap;
import kspace.app.inspector.region.RegionFacts.Fact;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.PagingConsts;
import kspace.core.space.Recording;
import kspace.core.words.Message;

/** What there is to say about the range of a recording that holds the selected address: only what its tables show. */
final class RecordedRegion {
    private RecordedRegion() {}

    static RegionFacts of(Recording recording, Translation selected) {
        return recording.rangeAt(selected.va()).map(range -> named(recording, range, selected))
                .or(() -> RegionFacts.outsideKernel(recording.consts(), selected.va()))
                .orElseGet(() -> RegionFacts.none(
                        RegionMessage.KERNEL_HALF.text(),
                        recording.ranges().isEmpty()
                                ? RegionMessage.UNKNOWN_KERNEL_ABOUT.of()
                                : RegionMessage.NO_RANGE_ABOUT.of(),
                        facts(recording, recording.consts().kernelHalf().first(), selected)));
    }

    private static RegionFacts named(Recording recording, NamedRange named, Translation selected) {
        long[] mapped = new long[1];
        recording.root().ifPresent(root -> LeafRuns.forEachIn(
                root, named.range(), run -> mapped[0] += run.pages().sizeBytes()));
        return new RegionFacts(
                Optional.of(named.role()), named.name(), purpose(named.role()),
                Optional.of(new RegionFacts.Bounds(
                        named.range().first(), named.source().words().toString(), named.range().endText(),
                        named.source().words().toString(),
                        named.range().sizeBytes(),
                        named.role() == RangeRole.DIRECT_MAP
                                ? Optional.of("va = pa + " + named.range().first()) : Optional.empty(),
                        Optional.empty(), mapped[0], Optional.empty())),
                Optional.empty(), facts(recording, named.range().first(), selected), Optional.empty(), List.of());
    }

    private static List<Fact> facts(Recording recording, Vaddr first, Translation selected) {
        long offset = selected.va().value() - first.value();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(RegionMessage.OFFSET.text(), RegionMessage.AMOUNT.of(Hex.amount(offset), offset)));
        selected.pa().ifPresent(pa -> {
            facts.add(new Fact(RegionMessage.PHYSICAL_FACT.text(), RegionMessage.ADDRESS_OF.of(pa,
                    PhysicalMap.useAt(recording, pa).orElse(RegionMessage.USE_UNKNOWN.text()))));
            facts.add(new Fact(RegionMessage.FRAME.text(),
                    RegionMessage.A_NUMBER.of(Long.divideUnsigned(pa.value(), PagingConsts.BASE_PAGE_SIZE))));
            recording.directVa(pa).filter(alias -> !alias.equals(selected.va()))
                    .ifPresent(alias -> facts
                            .add(new Fact(RegionMessage.ALIAS.text(), RegionMessage.IN_THE_DIRECT_MAP.of(alias))));
        });
        return List.copyOf(facts);
    }

    private static Message purpose(RangeRole role) {
        return switch (role) {
            case DIRECT_MAP ->
                    RegionMessage.LINEAR_MAP_ABOUT.of();
            case MAPPINGS ->
                    RegionMessage.VMALLOC_ABOUT.of();
            case FRAME_METADATA ->
                    RegionMessage.VMEMMAP_ABOUT.of();
            case HOLE -> RegionMessage.HOLE_ABOUT.of();
            case TEXT ->
                    RegionMessage.TEXT_ABOUT.of();
            case OTHER -> RegionMessage.OTHER_RANGE_ABOUT.of();
        };
    }
}

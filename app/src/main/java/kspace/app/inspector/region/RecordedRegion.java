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
                                ? RegionMessage.ADDRESSES_KERNEL_KERNEL_NOT_KNOWN.of()
                                : RegionMessage.ADDRESSES_KERNEL_BELONG_NO_RANGE.of(),
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
                    RegionMessage.ALL_PHYSICAL_MEMORY_ONE_FIXED.of();
            case MAPPINGS ->
                    RegionMessage.WHERE_RUNNING_KERNEL_MAPS_WHAT.of();
            case FRAME_METADATA ->
                    RegionMessage.ONE_LONG_ARRAY_ELEMENT_EVERY.of();
            case HOLE -> RegionMessage.USED_NOTHING_ACCESS_ALWAYS_FAULTS.of();
            case TEXT ->
                    RegionMessage.KERNEL_IMAGE_ADDRESSES_RUNS_SAME.of();
            case OTHER -> RegionMessage.SOMETHING_ONLY_KERNEL_OR_ARCHITECTURE.of();
        };
    }
}

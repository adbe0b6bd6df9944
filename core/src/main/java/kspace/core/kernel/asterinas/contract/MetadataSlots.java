package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import java.util.stream.LongStream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.memory.FrameMetadata;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/** Every frame has a metadata slot that is mapped, lies in the metadata range, and leads back to the frame. */
final class MetadataSlots extends PhaseContract {
    MetadataSlots() {
        super("metadata", ContractWords.METADATA.of(), CheckedThing.SLOT, PhaseName.METADATA);
    }

    @Override
    Optional<DirectMappingWindow> windowFor(CheckInput input) {
        return Optional.empty();
    }

    @Override
    Vaddr firstVa(CheckInput input) {
        return input.boot().layout().frameToMeta(new Paddr(0));
    }

    @Override
    Optional<PaddrRange> memory(CheckInput input) {
        return Optional.of(input.boot().metadata().frames());
    }

    @Override
    long nrThings(CheckInput input, long bytes) {
        return Math.min(bytes / FrameMetadata.SLOT_SIZE, nrFrames(input));
    }

    static long nrFrames(CheckInput input) {
        return Unsigned.ceilDiv(input.boot().memory().maxPaddr().value(), PagingConsts.BASE_PAGE_SIZE);
    }

    @Override
    Optional<Violation> violation(CheckInput input, VaddrRange range) {
        KernelLayout layout = input.boot().layout();
        long slots = nrThings(input, range.sizeBytes());
        VaddrRange own = layout.range(RangeRole.FRAME_METADATA);
        long inside = Long.divideUnsigned(own.sizeBytes(), FrameMetadata.SLOT_SIZE);
        if (Unsigned.less(inside, slots)) {
            Vaddr cap = new Vaddr(own.endExclusive());
            return Optional.of(Violation.at(cap, ContractWords.SLOTS_OUTSIDE.of(
                    slots - inside, slots, new Paddr(inside * PagingConsts.BASE_PAGE_SIZE), cap)));
        }
        // Both directions are linear in the frame's number, so the first and the last frame speak for all.
        return LongStream.of(0, slots - 1)
                .mapToObj(frame -> new Paddr(frame * PagingConsts.BASE_PAGE_SIZE))
                .filter(pa -> !layout.metaToFrame(layout.frameToMeta(pa)).equals(pa))
                .findFirst()
                .map(pa -> Violation.at(layout.frameToMeta(pa), ContractWords.SLOT_LEADS_ELSEWHERE.of(
                        pa, layout.frameToMeta(pa), layout.metaToFrame(layout.frameToMeta(pa)))));
    }

    @Override
    Message holds(CheckInput input, VaddrRange range) {
        Paddr start = memory(input).orElseThrow().start();
        return ContractWords.SLOTS_SHOWN.of(range, start);
    }
}

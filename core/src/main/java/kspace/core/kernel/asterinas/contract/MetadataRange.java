package kspace.core.kernel.asterinas.contract;

import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.RangeRole;
import kspace.core.memory.FrameMetadata;
import kspace.core.words.Message;

/** The metadata range is large enough for the slots of all frames below max_paddr. */
final class MetadataRange extends Contract {
    MetadataRange() {
        super("metadata-range", ContractWords.METADATA_RANGE.of(), CheckedThing.FRAME);
    }

    @Override
    CheckResult check(CheckInput input) {
        VaddrRange range = input.boot().layout().range(RangeRole.FRAME_METADATA);
        long needed = FrameMetadata.sizeBytes(input.boot().memory().maxPaddr());
        long frames = MetadataSlots.nrFrames(input);
        Message numbers = ContractWords.METADATA_ROOM.of(
                frames, input.boot().memory().maxPaddr(), needed, needed, range.sizeBytes(), range.sizeBytes());
        return Unsigned.lessOrEqual(needed, range.sizeBytes())
                ? passed(frames, numbers)
                : failed(frames, Violation.at(new Vaddr(range.endExclusive()), numbers));
    }
}

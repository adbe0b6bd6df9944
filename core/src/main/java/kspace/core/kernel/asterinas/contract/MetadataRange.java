package kspace.core.kernel.asterinas.contract;

import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.RangeRole;
import kspace.core.memory.FrameMetadata;

/** The metadata range is large enough for the slots of all frames below max_paddr. */
final class MetadataRange extends Contract {
    MetadataRange() {
        super("metadata-range", "The metadata range holds the slots of all frames", "frame");
    }

    @Override
    CheckResult check(CheckInput input) {
        VaddrRange range = input.boot().layout().range(RangeRole.FRAME_METADATA);
        long needed = FrameMetadata.sizeBytes(input.boot().memory().maxPaddr());
        long frames = MetadataSlots.nrFrames(input);
        String numbers = count(frames, "frame") + " below " + input.boot().memory().maxPaddr() + " need "
                + Hex.of(needed) + " bytes, " + ByteSize.format(needed) + ", and the range has "
                + Hex.of(range.sizeBytes()) + ", " + ByteSize.format(range.sizeBytes());
        return Unsigned.lessOrEqual(needed, range.sizeBytes())
                ? passed(frames, numbers)
                : failed(frames, Violation.at(new Vaddr(range.endExclusive()), numbers));
    }
}

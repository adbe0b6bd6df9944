package kspace.core.kernel.asterinas.contract;

import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.RangeRole;
import kspace.core.paging.DirectMappingWindow;

/** Physical memory up to max_paddr fits the range of the linear mapping. */
final class LinearRange extends Contract {
    LinearRange() {
        super("linear-range", "Physical memory fits the linear range", "frame");
    }

    @Override
    CheckResult check(CheckInput input) {
        VaddrRange range = input.boot().layout().range(RangeRole.DIRECT_MAP);
        Paddr end = input.boot().memory().maxPaddr();
        String name = input.boot().machine().mode().window().map(DirectMappingWindow::name).orElse("the linear range");
        long frames = MetadataSlots.nrFrames(input);
        String numbers = "max_paddr is " + end + ", and " + name + " takes " + Hex.of(range.sizeBytes()) + " bytes, "
                + ByteSize.format(range.sizeBytes());
        return Unsigned.lessOrEqual(end.value(), range.sizeBytes())
                ? passed(frames, numbers)
                : failed(frames, Violation.at(
                        new Vaddr(range.endExclusive()),
                        numbers + ": " + ByteSize.format(end.value() - range.sizeBytes()) + " run over its end"));
    }
}

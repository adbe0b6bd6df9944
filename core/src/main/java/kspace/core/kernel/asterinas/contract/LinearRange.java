package kspace.core.kernel.asterinas.contract;

import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.RangeRole;
import kspace.core.words.Message;

/** Physical memory up to max_paddr fits the range of the linear mapping. */
final class LinearRange extends Contract {
    LinearRange() {
        super("linear-range", ContractWords.LINEAR_RANGE.of(), CheckedThing.FRAME);
    }

    @Override
    CheckResult check(CheckInput input) {
        VaddrRange range = input.boot().layout().range(RangeRole.DIRECT_MAP);
        Paddr end = input.boot().memory().maxPaddr();
        long frames = MetadataSlots.nrFrames(input);
        long bytes = range.sizeBytes();
        Message numbers = input.boot().machine().mode().window()
                .map(window -> ContractWords.WINDOW_ROOM.of(end, window.name(), bytes, bytes))
                .orElseGet(() -> ContractWords.LINEAR_ROOM.of(end, bytes, bytes));
        return Unsigned.lessOrEqual(end.value(), bytes)
                ? passed(frames, numbers)
                : failed(frames, Violation.at(
                        new Vaddr(range.endExclusive()),
                        ContractWords.LINEAR_OVERRUN.of(numbers, end.value() - bytes)));
    }
}

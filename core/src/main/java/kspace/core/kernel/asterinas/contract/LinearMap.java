package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/** {@code translate(paddr_to_vaddr(pa)) = pa} for all physical addresses below max_paddr. */
final class LinearMap extends PhaseContract {
    LinearMap() {
        super("linear", ContractWords.LINEAR.of(), CheckedThing.FRAME, PhaseName.LINEAR);
    }

    @Override
    Vaddr firstVa(CheckInput input) {
        return input.boot().layout().range(RangeRole.DIRECT_MAP).first();
    }

    @Override
    Optional<PaddrRange> memory(CheckInput input) {
        return Optional.of(new PaddrRange(new Paddr(0), input.boot().memory().maxPaddr()));
    }

    @Override
    long nrThings(CheckInput input, long bytes) {
        return bytes / PagingConsts.BASE_PAGE_SIZE;
    }

    @Override
    Message holds(CheckInput input, VaddrRange range) {
        return ContractWords.LINEAR_SHOWN.of(new Paddr(range.sizeBytes()), range.first());
    }
}

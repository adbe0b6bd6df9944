package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/** The kernel image appears at the addresses it is linked for, and can be executed there. */
final class KernelCode extends PhaseContract {
    KernelCode() {
        super("code", ContractWords.KERNEL_CODE.of(), CheckedThing.FRAME, PhaseName.CODE);
    }

    @Override
    Vaddr firstVa(CheckInput input) {
        long base = input.boot().layout().range(RangeRole.TEXT).first().value();
        return new Vaddr(base + memory(input).orElseThrow().start().value());
    }

    @Override
    Optional<PaddrRange> memory(CheckInput input) {
        return input.boot().memory().kernel();
    }

    @Override
    long nrThings(CheckInput input, long bytes) {
        return bytes / PagingConsts.BASE_PAGE_SIZE;
    }

    @Override
    boolean isAllowed(ReadPages run) {
        return run.property().flags().contains(PageFlags.X);
    }

    @Override
    Message refusal(Vaddr at, ReadPages run) {
        return ContractWords.NOT_EXECUTABLE.of(at, run.property().flags().accessText());
    }

    @Override
    Message holds(CheckInput input, VaddrRange range) {
        return ContractWords.CODE_SHOWN.of(range, memory(input).orElseThrow().start());
    }
}

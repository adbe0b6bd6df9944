package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.words.Message;

/** Virtual and physical addresses of a page are multiples of its size. */
final class AlignedPages extends LeafContract {
    AlignedPages() {
        super("aligned", ContractWords.ALIGNED.of());
    }

    @Override
    Optional<Violation> violation(CheckInput input, ReadPages run) {
        long size = run.pages().pageSizeBytes();
        if (!run.first().isAligned(size)) {
            return Optional.of(Violation.at(run.first(),
                    ContractWords.VIRTUAL_UNALIGNED.of(run.first(), size)));
        }
        if (!run.pages().pa().isAligned(size)) {
            return Optional.of(Violation.at(run.first(),
                    ContractWords.PHYSICAL_UNALIGNED.of(page(run), run.pages().pa(), size)));
        }
        return Optional.empty();
    }

    @Override
    Message holds(CheckInput input) {
        return ContractWords.ALL_ALIGNED.of();
    }
}

package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;

/** Virtual and physical addresses of a page are multiples of its size. */
final class AlignedPages extends LeafContract {
    AlignedPages() {
        super("aligned", "Pages are aligned to their size");
    }

    @Override
    Optional<Violation> violation(CheckInput input, ReadPages run) {
        long size = run.pages().pageSizeBytes();
        if (!run.first().isAligned(size)) {
            return Optional.of(Violation.at(run.first(),
                    "the virtual address " + run.first() + " is not a multiple of " + ByteSize.format(size)));
        }
        if (!run.pages().pa().isAligned(size)) {
            return Optional.of(Violation.at(run.first(), page(run) + " shows " + run.pages().pa()
                    + ", which is not a multiple of " + ByteSize.format(size)));
        }
        return Optional.empty();
    }

    @Override
    String holds(CheckInput input) {
        return "the virtual and the physical address of every page are multiples of its size";
    }
}

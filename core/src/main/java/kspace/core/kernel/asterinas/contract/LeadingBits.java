package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckedThing;
import kspace.core.pagetable.StoredTable;
import kspace.core.words.Message;

/**
 * The kernel's root holds nothing below the kernel's entries, so every address that it translates has the kernel's leading bits
 * (OSTD's {@code LEADING_BITS}). That half is for user page tables, which share the other one only: what the kernel's root
 * held there would be seen by no process and freed by none.
 */
final class LeadingBits extends Contract {
    LeadingBits() {
        super("leading-bits", ContractWords.LEADING_BITS.of(), CheckedThing.TOP_LEVEL_SLOT);
    }

    @Override
    CheckResult check(CheckInput input) {
        int nrUser = input.consts().firstKernelEntry();
        if (nrUser == 0) {
            return skipped(ContractWords.ROOT_FOR_ONE_HALF.of());
        }
        return input.state().table().root()
                .map(root -> firstInUse(root, nrUser)
                        .map(violation -> failed(nrUser, violation))
                        .orElseGet(() -> passed(nrUser, holds(input))))
                .orElseGet(() -> skipped(ContractWords.NO_TABLE.of()));
    }

    private static Optional<Violation> firstInUse(StoredTable root, int nrUser) {
        for (int i = 0; i < nrUser; i = root.runEnd(i)) {
            if (root.raw(i) != 0) {
                Vaddr va = root.entryRange(i).first();
                return Optional.of(Violation.at(va, ContractWords.USER_ENTRY.of(i, va, entry(root.raw(i)))));
            }
        }
        return Optional.empty();
    }

    private static Message holds(CheckInput input) {
        int width = input.consts().addressWidth();
        return ContractWords.LEADING_BITS_SET.of(
                input.consts().firstKernelEntry() - 1, width, input.consts().kernelHalf().first().value() >>> width,
                width - 1);
    }
}

package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.kernel.CheckResult;
import kspace.core.pagetable.StoredTable;

/**
 * The kernel's root holds nothing below the kernel's entries, so every address that it translates has the kernel's leading bits
 * (OSTD's {@code LEADING_BITS}). That half is for user page tables, which share the other one only: what the kernel's root
 * held there would be seen by no process and freed by none.
 */
final class LeadingBits extends Contract {
    LeadingBits() {
        super("leading-bits", "The root holds nothing in the user half", "top-level slot");
    }

    @Override
    CheckResult check(CheckInput input) {
        int nrUser = input.consts().firstKernelEntry();
        if (nrUser == 0) {
            return skipped("the root is the kernel's alone, and user programs have another");
        }
        return input.state().table().root()
                .map(root -> firstInUse(root, nrUser)
                        .map(violation -> failed(nrUser, violation))
                        .orElseGet(() -> passed(nrUser, holds(input))))
                .orElseGet(() -> skipped("there is no page table yet"));
    }

    private static Optional<Violation> firstInUse(StoredTable root, int nrUser) {
        for (int i = 0; i < nrUser; i = root.runEnd(i)) {
            if (root.raw(i) != 0) {
                Vaddr va = root.entryRange(i).first();
                return Optional.of(Violation.at(va, "entry " + i + ", for " + va + ", is 0x" + Hex.grouped(root.raw(i))
                        + ", and only a user page table may have anything there"));
            }
        }
        return Optional.empty();
    }

    private static String holds(CheckInput input) {
        int width = input.consts().addressWidth();
        return "entries 0 to " + (input.consts().firstKernelEntry() - 1) + " are 0, so bits 63 to " + width
                + " of every address in use are " + Hex.of(input.consts().kernelHalf().first().value() >>> width)
                + ", and bit " + (width - 1) + " is set";
    }
}

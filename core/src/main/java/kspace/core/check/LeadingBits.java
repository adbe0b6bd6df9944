package kspace.core.check;

import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.check.TableReading.LeafRun;

/** Every page lies in the sign-extended upper half (OSTD's {@code LEADING_BITS}). */
final class LeadingBits extends LeafContract {
    LeadingBits() {
        super("leading-bits", "Pages have the leading bits of the kernel's half");
    }

    @Override
    Optional<Violation> violation(CheckInput input, LeafRun run) {
        VaddrRange half = input.consts().kernelHalf();
        Vaddr outside = half.contains(run.first()) ? run.last() : run.first();
        return half.contains(outside)
                ? Optional.empty()
                : Optional.of(Violation.at(outside, outside + " has the leading bits "
                        + Hex.of(leadingBits(input, outside)) + ", not " + expected(input)
                        + (input.consts().isCanonical(outside) ? "" : ", and is not canonical")));
    }

    @Override
    String holds(CheckInput input) {
        return "bits 63 to " + input.consts().addressWidth() + " of every mapped address are " + expected(input)
                + ", and bit " + (input.consts().addressWidth() - 1) + " is set";
    }

    private static String expected(CheckInput input) {
        return Hex.of(leadingBits(input, input.consts().kernelHalf().first()));
    }

    private static long leadingBits(CheckInput input, Vaddr va) {
        return va.value() >>> input.consts().addressWidth();
    }
}

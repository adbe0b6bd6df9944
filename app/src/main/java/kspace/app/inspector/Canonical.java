package kspace.app.inspector;

import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.paging.PagingConsts;

/**
 * Whether an address is canonical.
 *
 * @param holds whether it is
 * @param sentence why, with the bits
 */
record Canonical(boolean holds, String sentence) {

    static Canonical of(PagingConsts consts, Vaddr va) {
        int sign = consts.addressWidth() - 1;
        String upper = "bits 63:" + (sign + 1);
        long bit = va.value() >>> sign & 1;
        if (consts.isCanonical(va)) {
            return new Canonical(true, "Canonical: " + upper + " equal bit " + sign + ", which is " + bit + ".");
        }
        return new Canonical(
                false,
                "Not canonical: " + upper + " are " + Hex.of(va.value() >>> (sign + 1)) + ", but bit " + sign + " is "
                        + bit + ", and they would have to repeat it.");
    }
}

package kspace.app.inspector.walk;

import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;

/**
 * Whether an address is one that can be translated at all: a canonical one, or one in a direct-mapping window.
 *
 * @param holds whether it is
 * @param sentence why, with the bits
 */
public record Canonical(boolean holds, String sentence) {

    public static Canonical of(PagingMode mode, Vaddr va) {
        Optional<DirectMappingWindow> window = mode.window().filter(it -> it.range().contains(va));
        if (window.isPresent()) {
            return new Canonical(true, "In the direct-mapping window " + window.get().name() + ": no table is read.");
        }
        PagingConsts consts = mode.consts();
        int sign = consts.shape().signBit();
        String upper = "bits 63:" + consts.addressWidth();
        long bit = va.value() >>> sign & 1;
        if (consts.isCanonical(va)) {
            return new Canonical(true, "Canonical: " + upper + " equal bit " + sign + ", which is " + bit + ".");
        }
        return new Canonical(
                false,
                "Not canonical: " + upper + " are " + Hex.of(va.value() >>> consts.addressWidth()) + ", but bit " + sign
                        + " is "
                        + bit + ", and they would have to repeat it.");
    }
}
